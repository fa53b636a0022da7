import asyncio
import json
from functools import partial

import pytest

from tests.widgets.stand_in import StandIn
from workbench.errors import ModelError
from workbench.language.pipeline import find_model
from workbench.parameters import Parameters
from workbench.widgets import working
from workbench.widgets.controls import Controls
from workbench.widgets.pipelines import pipeline_choices
from workbench.widgets.session import Session
from workbench.widgets.specs import control_values


@pytest.fixture
def session():
    return Session(StandIn())


def ask(controls, number, group, name, value):
    """Send what the page sends when one control is turned."""
    values = control_values(controls._session.parameters)
    values[group][name] = value
    controls.set_state({"request": {"number": number, "values": values}})


def test_controls_show_the_groups_named(session):
    controls = Controls(session, groups=("chronology", "entities"), opened=("chronology",))

    assert [(one["name"], one["open"]) for one in controls.specs] == [("chronology", True), ("entities", False)]
    told = {
        "number": 0,
        "values": control_values(session.parameters),
        "changes": "",
        "kinds": [],
        "error": "",
        "said": "",
    }
    assert told.items() <= controls.state.items()


def test_a_request_turns_the_sessions_parameters_and_is_answered(session):
    controls = Controls(session, groups=("entities",))

    ask(controls, 1, "entities", "min_mentions", 4)

    assert session.parameters.entities.min_mentions == 4
    assert controls.state["number"] == 1
    assert controls.state["values"]["entities"]["min_mentions"] == 4
    assert controls.state["changes"] == session.changes != ""


def test_a_wrong_request_is_answered_with_the_old_values_and_the_reason(session):
    controls = Controls(session, groups=("entities",))

    ask(controls, 1, "entities", "min_mentions", 99)

    assert controls.state["number"] == 1
    assert controls.state["values"]["entities"]["min_mentions"] == 1
    assert "less than or equal to 10" in controls.state["error"]


def test_the_same_wrong_request_is_answered_again(session):
    controls = Controls(session, groups=("entities",))
    ask(controls, 1, "entities", "min_mentions", 99)

    ask(controls, 2, "entities", "min_mentions", 99)

    assert controls.state["number"] == 2


def test_a_change_made_elsewhere_is_shown(session):
    one, other = Controls(session, groups=("entities",)), Controls(session, groups=("entities",))

    ask(one, 1, "entities", "min_mentions", 4)

    assert other.state["values"]["entities"]["min_mentions"] == 4
    assert other.state["number"] == 0


def test_each_answer_is_sent_once(session):
    controls, seen = Controls(session, groups=("entities",)), []
    controls.observe(seen.append, "state")

    ask(controls, 1, "entities", "min_mentions", 4)

    assert len(seen) == 1


def test_without_names_all_groups_are_shown(session):
    assert [one["name"] for one in Controls(session).specs] == list(Parameters.model_fields)


def test_what_the_page_gets_is_json(session):
    controls = Controls(session)
    ask(controls, 1, "entities", "min_mentions", 4)

    state = controls.get_state(["specs", "state", "working", "pipelines"])

    assert json.loads(json.dumps(state, allow_nan=False))["state"]["kinds"][0]["many"] == "entities"


class Kept(StandIn):
    """A stand-in with a folder."""

    def __init__(self, folder):
        """Keep presets in ``folder``."""
        super().__init__()
        self.folder = folder


def say(controls, kind, **message):
    controls._handle_custom_msg({"kind": kind, **message}, [])


def rows(controls):
    return [(one["name"], one["own"]) for one in controls.state["presets"]["rows"] if one["own"]]


def test_presets_are_saved_loaded_and_deleted_by_name(tmp_path):
    session = Session(Kept(tmp_path))
    controls = Controls(session)
    values = control_values(Parameters().with_value("entities", "min_mentions", 3))

    say(controls, "preset-save", name="Often named", values=values)
    said, in_force = controls.state["said"], session.parameters
    say(controls, "preset-load", name="often named")
    loaded, holds = session.parameters, controls.state["presets"]["holds"]
    say(controls, "preset-load", name="As it comes")
    before = rows(controls)
    say(controls, "preset-delete", name="Often named")

    assert (said, in_force) == ("“Often named” is kept", Parameters())
    assert (loaded.entities.min_mentions, holds) == (3, "Often named")
    assert session.parameters == Parameters()
    assert (before, rows(controls)) == ([("Often named", True)], [])
    assert controls.state["presets"]["kept"]
    assert list((tmp_path / "presets").iterdir()) == []


def test_two_panels_of_a_session_have_the_same_presets(session):
    one, other = Controls(session), Controls(session)

    say(one, "preset-save", name="mine", values={})
    say(other, "models")

    assert rows(one) == rows(other) == [("mine", True)]


def test_a_preset_leaves_the_day_of_publication_as_it_is(session):
    session.set("chronology", "published", "2031-03-09")

    say(Controls(session), "preset-load", name="Everything")

    assert session.parameters.chronology.published.isoformat() == "2031-03-09"
    assert session.parameters.entities.things


@pytest.mark.parametrize(
    ("kind", "message", "says"),
    [
        ("preset-load", {"name": "none such"}, "there is no preset 'none such'"),
        ("preset-load", {}, "there is no preset 'None'"),
        ("preset-save", {"name": " ", "values": {}}, "1 to 60 letters"),
        ("preset-save", {"name": "x", "values": {"entities": {"size": 1}}}, "entities.size"),
        ("preset-delete", {"name": "Everything"}, "built in"),
        ("model", {"name": "none"}, "model 'none' is not installed"),
    ],
)
def test_what_cannot_be_done_is_told_and_changes_nothing(session, kind, message, says):
    controls = Controls(session)
    tables = session.tables

    say(controls, kind, **message)

    assert says in controls.state["error"]
    assert session.tables is tables
    assert rows(controls) == []


def test_presets_of_a_case_without_a_folder_are_said_to_end_with_the_session(session):
    assert Controls(session).state["presets"]["kept"] is False


def test_pipelines_are_listed_when_they_are_asked_for(session):
    controls = Controls(session)
    before = controls.pipelines

    say(controls, "models")

    assert before == []
    assert [one for one in controls.pipelines if one["value"]]
    assert all(one["label"] for one in controls.pipelines)


def test_every_pipeline_that_is_listed_is_found_by_its_value():
    choices = [one for one in pipeline_choices() if one["value"]]

    assert [str(find_model(one["value"])) for one in choices] == [one["label"] for one in choices]


def test_the_state_has_the_code_of_what_holds(session):
    controls = Controls(session)

    ask(controls, 1, "entities", "min_mentions", 4)

    assert controls.state["code"] == {"python": session.to_python(), "toml": session.to_toml()}
    assert "min_mentions = 4" in controls.state["code"]["toml"]


def test_long_work_keeps_the_old_number_until_it_is_done(session, monkeypatch):
    monkeypatch.setattr(working, "SOON", 0)
    monkeypatch.setattr(session, "_turn", partial(session._turn, soon=0))
    controls, seen = Controls(session), []
    controls.observe(lambda change: seen.append(change.new), "working")

    async def turn():
        ask(controls, 1, "entities", "min_mentions", 4)
        first = controls.state["number"], controls.state["values"]["entities"]["min_mentions"]
        while controls.working:
            await asyncio.sleep(0)
        return first

    assert asyncio.run(turn()) == (0, 1)
    assert (controls.state["number"], controls.state["values"]["entities"]["min_mentions"]) == (1, 4)
    assert seen == [{"done": at, "total": 2} for at in range(3)] + [{}]


def test_stopped_work_is_answered_with_the_values_that_were(session, monkeypatch):
    monkeypatch.setattr(session, "_turn", partial(session._turn, soon=0))
    controls = Controls(session)

    async def turn():
        ask(controls, 1, "entities", "min_mentions", 4)
        say(controls, "stop")

    asyncio.run(turn())

    assert (controls.state["number"], controls.state["values"]["entities"]["min_mentions"]) == (1, 1)
    assert controls.state["changes"] == "stopped: all is as it was"
    assert controls.working == {}


def test_a_refusal_in_long_work_is_told_though_it_was_told_before(session, monkeypatch):
    def fails(_parameters=None):
        yield 0
        msg = "no such pipeline"
        raise ModelError(msg)

    monkeypatch.setattr(session, "_turn", partial(session._turn, soon=0))
    monkeypatch.setattr(session.case, "find_in_steps", fails)
    controls = Controls(session)

    async def turn(number):
        ask(controls, number, "entities", "min_mentions", 4)
        while controls.working:
            await asyncio.sleep(0)

    asyncio.run(turn(1))
    asyncio.run(turn(2))

    assert (controls.state["number"], controls.state["error"]) == (2, "no such pipeline")
    assert controls.state["values"]["entities"]["min_mentions"] == 1
