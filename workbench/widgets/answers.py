"""What the page may ask of a session, and what it is answered."""

from collections.abc import Callable, Mapping
from typing import Any

from workbench.views.plotly_bundle import plotly_bundle
from workbench.widgets.editing import edit
from workbench.widgets.handover import handed_over
from workbench.widgets.rule_switch import switched
from workbench.widgets.session import Session

type Message = dict[str, Any]
type Answer = tuple[Message, list[bytes]]
"""What is sent back, and the buffers that go along."""


def answer(session: Session, message: Message) -> Answer | None:
    """Do what ``message`` asks for by its ``kind`` and return the answer; ``None`` where it asks for nothing known.

    What changes something is answered by ``{"kind": "done", "what": ...}``, or by ``{"kind": "refused", "why": ...}``
    where it could not be done.
    """
    kind = message.get("kind")
    if kind == "need-plotly":
        return {"kind": "plotly"}, [plotly_bundle()]
    if kind == "hand over":
        return handed_over(session, message)
    if told := switched(session, message) or edit(session, message):
        return told, []
    act = _ACTS.get(str(kind))
    if act is None:
        return None
    act(session, message)
    error = session.error
    return ({"kind": "refused", "why": error} if error else {"kind": "done", "what": session.changes}), []


def _publish(session: Session, message: Message) -> None:
    session.set("chronology", "published", message.get("day"))


_ACTS: Mapping[str, Callable[[Session, Message], None]] = {
    "published": _publish,
}
