"""The panel on which parameters are turned."""

from collections.abc import Iterable
from typing import Any

import anywidget
from traitlets import Dict, List

from workbench.views.modules import module, static_text
from workbench.widgets.session import Session
from workbench.widgets.specs import control_specs, control_values


class Controls(anywidget.AnyWidget):
    """Controls for some groups of a session's parameters.

    The page sends ``request``: a number and all values.  The answer, ``state``, carries the number of the last request
    that was dealt with, so that the page knows whether it still waits for a later one.
    """

    _esm = module("controls")
    _css = static_text("controls.css")

    specs: "List[Any]" = List().tag(sync=True)
    request = Dict().tag(sync=True)
    state = Dict().tag(sync=True)

    def __init__(self, session: Session, *, groups: Iterable[str], opened: Iterable[str] = ()) -> None:
        """Show ``groups`` of parameters, those in ``opened`` unfolded."""
        self._session = session
        super().__init__(specs=control_specs(groups, opened=opened), state=self._state(0))
        self.observe(self._apply, "request")
        session.observe(self._tell, ["parameters", "changes", "error"])

    def _apply(self, _change: object) -> None:
        self._session.set_all(self.request["values"])
        self._tell()

    def _tell(self, _change: object = None) -> None:
        self.state = self._state(self.request.get("number", 0))

    def _state(self, number: int) -> dict[str, Any]:
        session = self._session
        values = control_values(session.parameters)
        return {"number": number, "values": values, "changes": session.changes, "error": session.error}
