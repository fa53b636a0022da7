import json
from datetime import date

import pytest

from tests.widgets.stand_in import StandIn
from workbench.corrections import standing
from workbench.views.plotly_bundle import plotly_bundle
from workbench.widgets.session import Session
from workbench.widgets.view import (
    AttributionTree,
    Chronology,
    Coverage,
    EntityList,
    Evidence,
    Framings,
    Reader,
    Stances,
)

VIEWS = [Reader, EntityList, Chronology, Stances, AttributionTree, Coverage, Framings, Evidence]


@pytest.fixture
def session():
    return Session(StandIn())


@pytest.mark.parametrize("kind", VIEWS)
def test_a_view_starts_with_the_sessions_tables_and_selection(session, kind):
    session.selected = "a:e1"

    view = kind(session)

    assert view.payload == kind.shape(session.tables)
    assert (view.selected, view.kept, view.article) == ("a:e1", (), session.article)
    assert "export default" in view._esm


@pytest.mark.parametrize("kind", VIEWS)
def test_the_state_of_a_view_is_json(session, kind):
    state = kind(session).get_state(["payload", "selected", "kept", "article"])

    assert json.loads(json.dumps(state, allow_nan=False))["payload"]


@pytest.mark.parametrize("kind", [Reader, EntityList])
def test_a_turned_parameter_gives_a_view_its_new_payload(session, kind):
    view = kind(session)
    before = view.payload

    session.set("entities", "min_mentions", 4)

    assert view.payload == kind.shape(session.tables) != before


def test_the_page_links_the_selection_of_each_view_to_the_session(session):
    view = Reader(session)

    assert [(link.source, link.target) for link in view._links] == [
        ((session, name), (view, name)) for name in ("selected", "kept", "article", "span", "issue", "marked")
    ]


def test_a_chart_that_asks_for_plotly_is_answered_with_the_bundle(session, monkeypatch):
    view, sent = Chronology(session), []
    monkeypatch.setattr(view, "send", lambda content, buffers=None: sent.append((content, buffers)))

    view._handle_custom_msg({"kind": "need-plotly"}, [])
    view._handle_custom_msg({"kind": "something else"}, [])

    assert sent == [({"kind": "plotly"}, [plotly_bundle()])]


def test_the_day_of_publication_is_set_from_the_view_and_taken_back(session, monkeypatch):
    view, sent = Chronology(session), []
    monkeypatch.setattr(view, "send", lambda content, buffers=None: sent.append(content))

    view._handle_custom_msg({"kind": "published", "day": "2031-04-01"}, [])
    first, wanted = session.parameters.chronology.published, session.tables
    view._handle_custom_msg({"kind": "published", "day": "20310-04-01"}, [])
    kept = session.parameters.chronology.published
    view._handle_custom_msg({"kind": "published", "day": None}, [])

    assert (first, kept, session.parameters.chronology.published) == (date(2031, 4, 1), date(2031, 4, 1), None)
    assert view.payload == Chronology.shape(session.tables)
    assert wanted is not session.tables
    assert [one["kind"] for one in sent] == ["done", "refused", "done"]
    assert "published" in sent[1]["why"]


def test_issues_are_grouped_from_the_view_and_a_split_is_undone_at_once(session, monkeypatch):
    view, sent = Stances(session), []
    monkeypatch.setattr(view, "send", lambda content, buffers=None: sent.append(content))
    first, second = session.tables["stances"]["key"][:2]
    groups = [{"stances": [first], "name": "the crossing"}, {"stances": [second], "name": "the closure"}]

    view._handle_custom_msg({"kind": "group", "groups": groups}, [])
    made = [one.value("name") for one in standing(session.case.corrections)]
    view._handle_custom_msg({"kind": "undo"}, [])
    left = standing(session.case.corrections)
    view._handle_custom_msg({"kind": "undo"}, [])

    assert (made, left) == (["the crossing", "the closure"], ())
    assert [one["kind"] for one in sent] == ["done", "done", "refused"]
    assert sent[0]["what"] == session.changes or sent[0]["what"].endswith(" ms")
    assert sent[-1]["why"] == "there is no correction to undo"


def test_a_group_of_nothing_is_refused_with_a_reason(session, monkeypatch):
    view, sent = Stances(session), []
    monkeypatch.setattr(view, "send", lambda content, buffers=None: sent.append(content))

    view._handle_custom_msg({"kind": "group", "groups": [{"stances": ["no such"], "name": "x"}, {}]}, [])

    assert sent == [{"kind": "refused", "why": "to group issue, mark 1 or more as finding, not 0"}]


@pytest.mark.parametrize("kind", [Reader, Chronology, Stances, AttributionTree])
def test_a_view_also_gives_its_still_form_and_a_summary(session, kind):
    data, _ = kind(session)._repr_mimebundle_()

    assert "application/vnd.jupyter.widget-view+json" in data
    assert data["text/html"] == kind.still(session.tables)
    assert "Who: " in data["text/plain"]
    assert "<script" not in data["text/html"]


def test_a_view_that_follows_others_has_no_still_form(session):
    data, _ = Evidence(session)._repr_mimebundle_()

    assert "text/html" not in data
