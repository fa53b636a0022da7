import pytest

from tests.widgets.stand_in import StandIn
from workbench.views.workspace import PAYLOADS, workspace_payloads
from workbench.widgets.session import Session
from workbench.widgets.workspace import Workspace


@pytest.fixture
def workspace():
    return Workspace(StandIn())


def ask(workspace, monkeypatch, **message):
    sent = []
    monkeypatch.setattr(workspace, "send", lambda content, buffers=None: sent.append((content, buffers)))
    workspace._handle_custom_msg(message, [])
    return sent


def test_each_view_has_its_own_payload_which_follows_the_tables(workspace):
    before = workspace.entities_payload

    workspace.session.set("entities", "min_mentions", 4)

    assert workspace.entities_payload != before
    for name, payload in workspace_payloads(workspace.session.tables).items():
        assert getattr(workspace, name) == payload
    assert {*PAYLOADS, "corrections"} == {
        name.removesuffix("_payload") for name in workspace.trait_names() if "_payload" in name
    }


def test_a_payload_that_did_not_change_is_not_told_again(workspace):
    told = []
    workspace.observe(lambda change: told.append(change.name))

    workspace.session.set("attributions", "unnamed", False)

    assert "attributions_payload" in told
    assert "entities_payload" not in told


def test_a_view_is_answered_by_its_name(workspace, monkeypatch):
    sent = ask(workspace, monkeypatch, kind="need-plotly", view="chronology")
    refused = ask(workspace, monkeypatch, kind="published", day="20310-04-01", view="chronology")

    [(content, buffers)] = sent
    assert content == {"kind": "plotly", "view": "chronology"}
    assert len(buffers) == 1
    assert [(one["kind"], one["view"]) for one, _ in refused] == [("refused", "chronology")]
    assert ask(workspace, monkeypatch, kind="nonsense", view="reader") == []


def test_the_panel_of_parameters_is_part_of_it(workspace, monkeypatch):
    values = workspace.controls_state["values"]

    wanted = values | {"entities": values["entities"] | {"min_mentions": 4}}
    workspace.controls_request = {"number": 7, "values": wanted}

    assert workspace.session.parameters.entities.min_mentions == 4
    assert workspace.controls_state["number"] == 7
    assert {spec["name"] for spec in workspace.controls_specs} == set(values)
    assert ask(workspace, monkeypatch, kind="models", view="controls") == []
    assert workspace.controls_pipelines


def test_two_workspaces_of_one_session_share_its_selection():
    session = Session(StandIn())

    one, other = Workspace(session), Workspace(session)

    assert one.session is other.session
    assert [link.source for link in one._links] == [
        (session, name) for name in ("selected", "kept", "article", "span", "issue", "marked")
    ]


def test_without_scripts_all_still_forms_stand_there(workspace):
    data, _ = workspace._repr_mimebundle_()

    assert "Ferries" in data["text/html"] or "<table" in data["text/html"]
    assert data["text/plain"]


def test_a_correction_is_answered_and_shows_in_the_table_and_in_what_can_be_undone(workspace, monkeypatch):
    key = workspace.session.tables["times"]["key"][0]
    wanted = {"action": "reject", "about": "time", "keys": [key]}

    [(answer, _)] = ask(workspace, monkeypatch, kind="correct", corrections=[wanted], view="evidence", asked=3)

    assert (answer["kind"], answer["view"], answer["asked"]) == ("done", "evidence", 3)
    [row] = workspace.corrections_payload["corrections"]
    assert row["words"] == workspace.history["undo"]
