"""The answer to a page that wants a rule switched off, or on again."""

from typing import Any

from workbench.widgets.session import Session


def switched(session: Session, message: dict[str, Any]) -> dict[str, Any] | None:
    """Switch the rule that ``message`` names and return what to answer; ``None`` if it is about something else.

    Args:
        session: Whose parameters are turned.
        message: ``kind`` is ``rule-off`` or ``rule-on``, ``rule`` its name.
    """
    kind, rule = message.get("kind"), str(message.get("rule", ""))
    if kind not in {"rule-off", "rule-on"}:
        return None
    on = kind == "rule-on"
    session.switch_rule(rule, on=on)
    if session.error:
        return {"kind": "refused", "why": session.error, "rule": rule}
    return {"kind": "done", "what": session.changes, "rule": rule, "on": on}
