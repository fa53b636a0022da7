import pytest

from tests.widgets.stand_in import StandIn
from workbench.parameters import Parameters
from workbench.views.still import still_chronology, still_matrix, still_reader, still_tree
from workbench.widgets import Session, chronology_panel, entity_panel, source_panel, stance_panel

PANELS = {
    entity_panel: (["entities"], ["Reader", "EntityList", "Evidence"], still_reader),
    chronology_panel: (["chronology", "entities"], ["Chronology", "Evidence", "Reader"], still_chronology),
    stance_panel: (["stances", "attributions", "entities"], ["Stances", "Evidence", "Reader"], still_matrix),
    source_panel: (["attributions", "entities"], ["AttributionTree", "Evidence", "Coverage", "Framings"], still_tree),
}


@pytest.mark.parametrize("panel", PANELS)
def test_a_panel_has_controls_a_view_and_its_evidence(panel):
    groups, views, _ = PANELS[panel]

    made = panel(StandIn())

    specs = made.children[0].specs
    assert [one["name"] for one in specs[: len(groups)]] == groups
    assert {one["name"] for one in specs} == set(Parameters.model_fields)
    assert [one["name"] for one in specs if one["open"]] == groups[:1]
    assert [type(view).__name__ for view in made.views()] == views


@pytest.mark.parametrize("panel", PANELS)
def test_a_panel_shows_its_still_form_where_no_script_may_run(panel):
    *_, still = PANELS[panel]
    made = panel(StandIn())

    data, _ = made._repr_mimebundle_()

    assert still(made.session.tables) in data["text/html"]
    assert "Who: " in data["text/plain"]
    assert "application/vnd.jupyter.widget-view+json" in data


def test_panels_of_one_session_share_it_and_those_of_a_case_do_not():
    session = Session(StandIn())

    assert entity_panel(session).session is chronology_panel(session).session is session
    assert entity_panel(session.case).session is not session


def test_a_turned_parameter_reaches_every_view_of_the_session():
    session = Session(StandIn())
    panels = [panel(session) for panel in PANELS]
    before = [view.payload for panel in panels for view in panel.views()]

    session.set("chronology", "reports", value=False)
    session.set("entities", "min_mentions", 4)

    views = [view for panel in panels for view in panel.views()]
    assert [view.payload for view in views] == [type(view).shape(session.tables) for view in views]
    assert [view.payload for view in views] != before
