"""Ready-made panels: controls at the left, a view in the middle, its evidence beside it."""

from typing import TYPE_CHECKING, Any

from ipywidgets import HBox, Label, Layout, VBox, Widget

from workbench.parameters import Parameters
from workbench.widgets.controls import Controls
from workbench.widgets.mimebundle import MimeBundle, with_still
from workbench.widgets.session import Session
from workbench.widgets.view import (
    AttributionTree,
    Chronology,
    Corrections,
    Coverage,
    EntityList,
    Evidence,
    Framings,
    Reader,
    Stances,
    View,
)

if TYPE_CHECKING:
    from workbench.case import Case

_HIGH, _LOW = "720px", "420px"
"""Heights beyond which an article or a matrix scrolls within itself, so that the evidence stays in sight."""


class Panel(HBox):  # type: ignore[misc]  # ipywidgets has no types
    """Widgets beside each other that wrap where it is narrow, with a still form for a notebook that is not trusted."""

    def __init__(self, session: Session, *columns: Widget) -> None:
        """Show ``columns`` of widgets on ``session``."""
        self.session = session
        super().__init__(columns, layout=Layout(flex_flow="row wrap", align_items="flex-start", grid_gap="16px"))

    def views(self) -> list[View]:
        """Return the views of all columns."""
        children = [child for column in self.children for child in getattr(column, "children", [column])]
        return [child for child in children if isinstance(child, View)]

    def _repr_mimebundle_(self, **kwargs: Any) -> MimeBundle:
        html = "".join(view.still_html() for view in self.views())
        bundle = super()._repr_mimebundle_(**kwargs)
        return with_still(bundle, html=html, session=self.session, views=self.views())


def entity_panel(case: "Case | Session") -> Panel:
    """Return the article with everybody in it marked, and their list; panels of one session share its selection."""
    session = _session(case)
    side = VBox([EntityList(session), Evidence(session)])
    return Panel(
        session, _controls(session, "entities"), _sized(Reader(session), "3 1 360px", high=_HIGH),
        _sized(side, "2 1 260px"),
    )  # fmt: skip


def chronology_panel(case: "Case | Session") -> Panel:
    """Return what happened when, the evidence, and the article; else as `entity_panel`."""
    session = _session(case)
    return Panel(
        session, _controls(session, "chronology", "entities"), _sized(Chronology(session), "4 1 400px"),
        _sized(Evidence(session), "1 1 220px"), _sized(Reader(session), "1 1 100%", high=_LOW),
    )  # fmt: skip


def stance_panel(case: "Case | Session") -> Panel:
    """Return who stands where, the evidence, and the article; else as `entity_panel`."""
    session = _session(case)
    return Panel(
        session, _controls(session, "stances", "attributions", "entities"), _sized(Stances(session), "4 1 520px"),
        _sized(Evidence(session), "1 1 240px"), _sized(Reader(session), "1 1 100%", high=_LOW),
    )  # fmt: skip


def source_panel(case: "Case | Session") -> Panel:
    """Return on whose word, the evidence, who is heard by whom, and how they are portrayed; else as `entity_panel`."""
    session = _session(case)
    heard, framed = Label("Who is heard by which publisher"), Label("How they are portrayed")
    others = VBox([heard, Coverage(session), framed, Framings(session)])
    return Panel(
        session, _controls(session, "attributions", "entities"),
        _sized(AttributionTree(session), "4 1 480px", high=_HIGH), _sized(Evidence(session), "1 1 240px"),
        _sized(others, "1 1 100%"),
    )  # fmt: skip


def correction_panel(case: "Case | Session") -> Panel:
    """Return the article, its list and evidence to correct in, and all corrections; else as `entity_panel`."""
    session = _session(case)
    side = VBox([EntityList(session), Evidence(session)])
    return Panel(
        session, _sized(Reader(session), "3 1 420px", high=_HIGH), _sized(side, "2 1 300px"),
        _sized(Corrections(session), "1 1 100%"),
    )  # fmt: skip


def _session(case: "Case | Session") -> Session:
    return case if isinstance(case, Session) else Session(case)


def _controls(session: Session, first: str, *others: str) -> Controls:
    """Return all controls, those of some groups before the rest, only the first unfolded."""
    groups = dict.fromkeys((first, *others, *Parameters.model_fields))
    return _sized(Controls(session, groups=groups, opened=(first,)), "0 0 270px")


def _sized[W: Widget](widget: W, flex: str, *, high: str | None = None) -> W:
    """Let ``widget`` share the width as ``flex`` says, and scroll within itself where it would be higher."""
    widget.layout = Layout(flex=flex, min_width="0", max_height=high, overflow="auto", grid_gap="16px")
    return widget
