"""The panel on which parameters are turned, kept by name, copied, and the pipeline is chosen."""

from collections.abc import Callable, Iterable
from typing import Any

import anywidget
from ipywidgets import jslink
from traitlets import Dict, List, Unicode

from workbench.errors import ParameterError, PresetError
from workbench.parameters import Parameters
from workbench.views.modules import module, static_text
from workbench.widgets.pipelines import pipeline_choices
from workbench.widgets.presets import placed
from workbench.widgets.session import Session
from workbench.widgets.specs import control_specs, control_values

_SHARED = ("selected", "article")
_TOLD = ["case", "parameters", "model", "changes", "error"]
"""What of a session the panel tells."""


class Controls(anywidget.AnyWidget):
    """Controls for the parameters of a session.

    The page sends ``request``: a number and all values.  The answer, ``state``, carries the number of the last request
    that was dealt with, so that the page knows whether it still waits for a later one.  What else it wants it sends as
    messages: ``stop``, ``model`` and ``models``, ``preset-load``, ``preset-save`` and ``preset-delete``.
    """

    _esm = module("controls")
    _css = static_text("controls.css")

    specs: "List[Any]" = List().tag(sync=True)
    request = Dict().tag(sync=True)
    state = Dict().tag(sync=True)
    working = Dict().tag(sync=True)
    """Of long work ``done`` and ``total``, in articles; empty when there is none."""
    pipelines: "List[Any]" = List().tag(sync=True)
    """Those of this machine, once the page has asked for them."""
    selected = Unicode("").tag(sync=True)
    article = Unicode("").tag(sync=True)

    def __init__(self, session: Session, *, groups: Iterable[str] | None = None, opened: Iterable[str] = ()) -> None:
        """Show ``groups`` of parameters, all for ``None``, those in ``opened`` unfolded."""
        self._session, self._number, self._said = session, 0, ""
        shared = {name: getattr(session, name) for name in _SHARED}
        super().__init__(specs=control_specs(groups, opened=opened), state=self._state(), **shared)
        self._links = [jslink((session, name), (self, name)) for name in _SHARED]
        self.observe(self._apply, "request")
        self.on_msg(self._answer)
        session.observe(self._tell, _TOLD)
        session.observe(self._tell_work, "working")

    def _apply(self, _change: object) -> None:
        self._said = ""
        self._number = self.request.get("number", 0)
        self._session.set_all(self.request["values"], later=True)
        self._tell()

    def _answer(self, _widget: object, message: dict[str, Any], _buffers: object) -> None:
        self.hear(message)

    def hear(self, message: dict[str, Any]) -> None:
        """Do what the page asks for by the ``kind`` of its ``message``; what is none of the panel's is left alone."""
        act = self._acts().get(str(message.get("kind")))
        if act is None:
            return
        self._said = ""
        try:
            act(message)
        except (ParameterError, PresetError) as error:
            self._session.error = str(error)
        self._tell()

    def _acts(self) -> dict[str, Callable[[dict[str, Any]], object]]:
        return {
            "stop": lambda _: self._session.stop(),
            "model": lambda message: self._session.set_model(str(message.get("name")), later=True),
            "models": lambda _: self._list_pipelines(),
            "preset-load": self._load,
            "preset-save": self._save,
            "preset-delete": self._delete,
        }

    def _list_pipelines(self) -> None:
        self.pipelines = pipeline_choices()

    def _load(self, message: dict[str, Any]) -> None:
        wanted = placed(self._session.presets[str(message.get("name"))], self._session.parameters)
        self._session.set_all(wanted.changed(), later=True)

    def _save(self, message: dict[str, Any]) -> None:
        """Keep the values that the page shows, which may be newer than those in force."""
        saved = self._session.presets.save(str(message.get("name", "")), Parameters.of(message.get("values", {})))
        self._session.error, self._said = "", f"“{saved.name}” is kept"

    def _delete(self, message: dict[str, Any]) -> None:
        name = self._session.presets[str(message.get("name"))].name
        self._session.presets.delete(name)
        self._session.error, self._said = "", f"“{name}” is deleted"

    def _tell(self, _change: object = None) -> None:
        self.state = self._state()

    def _tell_work(self, _change: object) -> None:
        self.working = self._session.working

    def _state(self) -> dict[str, Any]:
        """Return what holds; while long work goes on, under the number of the request before."""
        session = self._session
        number = self.state.get("number", 0) if session.working else self._number
        findings = session.tables.findings
        return {
            "number": number, "values": control_values(session.parameters), "changes": session.changes,
            "kinds": session.change_list.plain(), "error": session.error, "said": self._said,
            "model": findings[0].model if findings else "",
            "code": {"python": session.to_python(), "toml": session.to_toml()}, "presets": self._preset_state(),
        }  # fmt: skip

    def _preset_state(self) -> dict[str, Any]:
        now, presets = self._session.parameters, self._session.presets
        rows = [{"name": one.name, "own": one.own, "description": one.description} for one in presets]
        holds = next((one.name for one in presets if placed(one, now) == now), "")
        return {"rows": rows, "holds": holds, "kept": presets.kept, "problems": list(presets.problems)}
