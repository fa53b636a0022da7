import pytest

from tests.widgets.stand_in import StandIn
from workbench.parameters import Parameters
from workbench.widgets.rule_switch import switched
from workbench.widgets.session import Session
from workbench.widgets.view import Evidence


@pytest.fixture
def session():
    return Session(StandIn())


def test_a_rule_is_switched_off_from_the_evidence_and_on_again(session, monkeypatch):
    view, sent = Evidence(session), []
    monkeypatch.setattr(view, "send", lambda content, buffers=None: sent.append(content))

    view._handle_custom_msg({"kind": "rule-off", "rule": "pronoun"}, [])
    off = session.parameters
    view._handle_custom_msg({"kind": "rule-on", "rule": "pronoun"}, [])

    assert "pronoun" not in off.entities.rules
    assert session.parameters == Parameters()
    assert [(one["kind"], one["rule"], one["on"]) for one in sent] == [
        ("done", "pronoun", False), ("done", "pronoun", True),
    ]  # fmt: skip
    assert all(one["what"].endswith(" ms") for one in sent)


@pytest.mark.parametrize("rule", ["no such rule", None, 3])
def test_what_is_no_rule_is_refused_with_a_reason(session, rule):
    answer = switched(session, {"kind": "rule-off", "rule": rule})

    assert (answer["kind"], answer["why"]) == ("refused", f"there is no rule {str(rule)!r}")
    assert session.parameters == Parameters()


def test_other_messages_are_not_answered(session):
    assert switched(session, {"kind": "undo"}) is None
    assert switched(session, {}) is None
