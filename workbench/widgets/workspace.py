"""The workspace: all views of a case around one selection, as one widget."""

from typing import TYPE_CHECKING, Any

import anywidget
from ipywidgets import jslink
from traitlets import Bool, Dict, List, Tuple, Unicode, link

from workbench.tables.frames import Tables
from workbench.views.modules import module, static_text
from workbench.views.offers import stance_offers
from workbench.views.still import SafeHtml, still_chronology, still_matrix, still_reader, still_tree
from workbench.views.workspace import PAYLOADS, workspace_payloads
from workbench.widgets.answers import answer
from workbench.widgets.controls import Controls
from workbench.widgets.mimebundle import MimeBundle, with_still
from workbench.widgets.session import Session
from workbench.widgets.view import SHARED

if TYPE_CHECKING:
    from workbench.case import Case

_OF_CONTROLS = ("specs", "request", "state", "working", "pipelines")


class Workspace(anywidget.AnyWidget):
    """Reader, entity list, chronology, stances, attributions, evidence and parameters of one session.

    One widget draws them all, so that there is one model to start and one payload a view, sent again only when it
    changed; a view that is out of sight is drawn when it is opened.
    """

    drawn_by = "workspace"
    """Name of the ES module that draws it."""

    _esm = module("workspace")
    _css = "\n".join(static_text(name) for name in ("views.css", "controls.css", "workspace.css"))

    title = Unicode("").tag(sync=True)
    tab = Unicode("chronology").tag(sync=True)
    """Name of the view that is open."""
    selected = Unicode("").tag(sync=True)
    kept = Tuple().tag(sync=True)
    article = Unicode("").tag(sync=True)
    span = Tuple().tag(sync=True)
    issue = Unicode("").tag(sync=True)
    marked = Tuple().tag(sync=True)
    history = Dict().tag(sync=True)
    live = Bool(default_value=True).tag(sync=True)

    reader_payload = Dict().tag(sync=True)
    reader_offers = Dict().tag(sync=True)
    entities_payload = Dict().tag(sync=True)
    evidence_payload = Dict().tag(sync=True)
    chronology_payload = Dict().tag(sync=True)
    stances_payload = Dict().tag(sync=True)
    attributions_payload = Dict().tag(sync=True)
    coverage_payload = Dict().tag(sync=True)
    framing_payload = Dict().tag(sync=True)
    corrections_payload = Dict().tag(sync=True)
    controls_specs: "List[Any]" = List().tag(sync=True)
    controls_request = Dict().tag(sync=True)
    controls_state = Dict().tag(sync=True)
    controls_working = Dict().tag(sync=True)
    controls_pipelines: "List[Any]" = List().tag(sync=True)

    def __init__(self, case: "Case | Session") -> None:
        """Show a case, or a session that other views show too; all share its selection."""
        self.session = case if isinstance(case, Session) else Session(case)
        shared = {name: getattr(self.session, name) for name in SHARED}
        super().__init__(title=self.session.case.name, **self._shown(), **shared)
        self._controls = Controls(self.session)
        self._bonds = [link((self._controls, name), (self, f"controls_{name}")) for name in _OF_CONTROLS]
        self._links = [jslink((self.session, name), (self, name)) for name in SHARED]
        self.session.observe(self._draw, "tables")
        self.on_msg(self._answer)

    def _draw(self, _change: object) -> None:
        with self.hold_sync():
            for name, payload in self._shown().items():
                setattr(self, name, payload)

    def _shown(self) -> dict[str, Any]:
        """Return what the views show, by the names of the traits."""
        tables = self.session.tables
        corrected = {"corrections_payload": self.session.corrections_payload(), "history": self.session.gestures()}
        return workspace_payloads(tables) | corrected | {"reader_offers": stance_offers(tables)}

    def _answer(self, _widget: object, message: dict[str, Any], _buffers: object) -> None:
        """Answer a view, by whose name its messages are marked."""
        if message.get("view") == "controls":
            self._controls.hear(message)
            return
        answered = answer(self.session, message)
        if answered:
            self.send(answered[0] | {"view": message.get("view")}, buffers=answered[1])

    def drawn_from(self, tables: Tables) -> dict[str, dict[str, Any]]:
        """Return the payloads of ``tables`` by the names of their traits."""
        if tables is not self.session.tables:
            return workspace_payloads(tables)
        return {f"{name}_payload": getattr(self, f"{name}_payload") for name in PAYLOADS}

    def still_html(self, tables: Tables) -> str:
        """Return what is shown where no script may run."""
        stills = (still_reader, still_chronology, still_matrix, still_tree)
        return SafeHtml("".join(still(tables) for still in stills))

    def _repr_mimebundle_(self, **kwargs: Any) -> MimeBundle:
        bundle = super()._repr_mimebundle_(**kwargs)
        return with_still(bundle, still=self.still_html, session=self.session, views=[self])
