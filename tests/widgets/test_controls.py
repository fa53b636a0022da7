import pytest

from tests.widgets.stand_in import StandIn
from workbench.widgets.controls import Controls
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
    assert controls.state == {"number": 0, "values": control_values(session.parameters), "changes": "", "error": ""}


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
