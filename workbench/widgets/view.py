"""The views, live: each shows a session's tables and takes part in its selection."""

from collections.abc import Callable
from typing import Any, ClassVar

import anywidget
from ipywidgets import jslink
from traitlets import Bool, Dict, Tuple, Unicode

from workbench.tables.frames import Tables
from workbench.views.attribution_tree import tree_payload
from workbench.views.chronology import chronology_payload
from workbench.views.coverage import coverage_payload
from workbench.views.entities import entity_list_payload
from workbench.views.evidence import evidence_payload
from workbench.views.framing import framing_payload
from workbench.views.modules import module, static_text
from workbench.views.offers import stance_offers
from workbench.views.reader import reader_payload
from workbench.views.stances import stances_payload
from workbench.views.still import still_chronology, still_matrix, still_reader, still_tree
from workbench.widgets.answers import answer
from workbench.widgets.mimebundle import MimeBundle, with_still
from workbench.widgets.session import SELECTION, Session

SHARED = (*SELECTION, "marked")
"""The traits that all views of a session share: the selection, and the words marked in the reader."""


class View(anywidget.AnyWidget):
    """What all views have: a payload made from the session's tables, and the shared selection.

    A view knows no other view.  The selection is linked in the page, so that selecting works while the kernel is busy.
    """

    shape: ClassVar[Callable[[Tables], dict[str, Any]]]
    """Makes the payload."""
    drawn_by: ClassVar[str]
    """Name of the ES module that draws it."""
    still: ClassVar[Callable[[Tables], str] | None] = None
    """Makes the form for a notebook that is not trusted: HTML without scripts or style sheets."""

    _css = static_text("views.css")

    payload = Dict().tag(sync=True)
    selected = Unicode("").tag(sync=True)
    kept = Tuple().tag(sync=True)
    article = Unicode("").tag(sync=True)
    span = Tuple().tag(sync=True)
    issue = Unicode("").tag(sync=True)
    marked = Tuple().tag(sync=True)
    history = Dict().tag(sync=True)
    """What would be undone and redone next, in words, as ``undo`` and ``redo``."""
    live = Bool(default_value=True).tag(sync=True)
    """Whether a kernel hears what the page asks for: in the shared page none does."""

    def __init__(self, session: Session) -> None:
        """Show ``session``."""
        self.session = session
        shared = {name: getattr(session, name) for name in SHARED}
        super().__init__(**self._shown(), **shared)
        self._links = [jslink((session, name), (self, name)) for name in SHARED]
        session.observe(self._draw, "tables")
        self.on_msg(self._answer)

    def _answer(self, _widget: object, message: dict[str, Any], _buffers: object) -> None:
        answered = answer(self.session, message)
        if answered:
            self.send(answered[0], buffers=answered[1])

    def _draw(self, _change: object) -> None:
        with self.hold_sync():
            for name, shown in self._shown().items():
                setattr(self, name, shown)

    def _shown(self) -> dict[str, Any]:
        """Return what the view shows, by the names of its traits."""
        return {"payload": self._payload(), "history": self.session.gestures()}

    def _payload(self) -> dict[str, Any]:
        return type(self).shape(self.session.tables)

    def drawn_from(self, tables: Tables) -> dict[str, dict[str, Any]]:
        """Return the payload of ``tables`` by the name of its trait."""
        return {"payload": self.payload if tables is self.session.tables else type(self).shape(tables)}

    def still_html(self, tables: Tables) -> str:
        """Return what is shown where no script may run; nothing for a view that only follows another."""
        still = type(self).still
        return still(tables) if still else ""

    def _repr_mimebundle_(self, **kwargs: Any) -> MimeBundle:
        bundle = super()._repr_mimebundle_(**kwargs)
        return with_still(bundle, still=self.still_html, session=self.session, views=[self])


class Reader(View):
    """The article with its mentions, times and attributions marked."""

    _esm = module("reader")
    drawn_by = "reader"
    shape = reader_payload
    still = still_reader

    offers = Dict().tag(sync=True)
    """What its forms offer to choose from."""

    def _shown(self) -> dict[str, Any]:
        return super()._shown() | {"offers": stance_offers(self.session.tables)}


class EntityList(View):
    """Who is in it, to select from and to narrow the other views with."""

    _esm = module("entities")
    drawn_by = "entities"
    shape = entity_list_payload


class Chronology(View):
    """What happened when, as a chart and as a list."""

    _esm = module("chronology")
    drawn_by = "chronology"
    shape = chronology_payload
    still = still_chronology


class Stances(View):
    """Who stands where on which issue: the matrix, its course over time, who agrees with whom, and all sentences."""

    _esm = module("stances")
    drawn_by = "stances"
    shape = stances_payload
    still = still_matrix


class AttributionTree(View):
    """On whose word: the article, who it cites, whom they cite."""

    _esm = module("attributions")
    drawn_by = "attributions"
    shape = tree_payload
    still = still_tree


class Coverage(View):
    """Who is heard by one publisher and not by another."""

    _esm = module("coverage")
    drawn_by = "coverage"
    shape = coverage_payload


class Framings(View):
    """How somebody is portrayed, by the outlet itself and in others' words."""

    _esm = module("framing")
    drawn_by = "framing"
    shape = framing_payload


class Evidence(View):
    """The sentence behind what is selected, with the rule and the words that made it fire."""

    _esm = module("evidence")
    drawn_by = "evidence"
    shape = evidence_payload


class Corrections(View):
    """All that the analyst said instead, with what became of it."""

    _esm = module("corrections")
    drawn_by = "corrections"

    def _payload(self) -> dict[str, Any]:
        return self.session.corrections_payload()

    def drawn_from(self, tables: Tables) -> dict[str, dict[str, Any]]:  # noqa: ARG002 - what leaves is decided for all
        """Return nothing: the table quotes the articles, whatever may leave, and an exported notebook shows none."""
        return {}
