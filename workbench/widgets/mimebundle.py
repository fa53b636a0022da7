"""What an output shows where its widget cannot run, and what a page needs to show it without a kernel.

Where no script may run (an untrusted notebook, a terminal, a preview) that is a still form and a summary.  The
exporter of notebooks reads `VIEW_TYPE`: each output carries the payloads of its own views, packed, so that a cell that
runs again or is deleted takes nothing from another; the exporter keeps each payload once.  JupyterLab knows no such
type and shows the widget.
"""

import base64
import gzip
import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol

from workbench.tables.frames import Tables
from workbench.tables.leaving import Include, leaving
from workbench.tables.summary import summary_lines
from workbench.views.exports.made_from import made_from
from workbench.views.modules import VIEW_TYPE
from workbench.views.still import element
from workbench.widgets.session import SELECTION, Session

type MimeBundle = tuple[dict[str, Any], dict[str, Any]]

_LINES = 6
"""Entries of each list in the plain text."""
_MOST_ARTICLES = 10
"""Articles of a still form."""
_MOST_LETTERS = 300_000
"""Letters of the articles whose payloads a notebook keeps: some three megabytes, packed."""


class Drawn(Protocol):
    """A widget that an ES module of ours draws from payloads."""

    drawn_by: str

    def drawn_from(self, tables: Tables) -> Mapping[str, dict[str, Any]]:
        """Return the payloads that it draws ``tables`` from, by the names of its traits."""


def with_still(bundle: Any, *, still: Callable[[Tables], str], session: Session, views: Iterable[Drawn]) -> MimeBundle:
    """Return a widget's ``bundle`` with its still form, a summary, and what its ``views`` are drawn from beside it.

    What is kept in the notebook's file holds no more of the articles' text than the session lets leave.
    """
    live, metadata = bundle if isinstance(bundle, tuple) else (bundle or {}, {})
    tables = session.leaving_tables()
    html = _still(still, session)
    lines = "\n".join(summary_lines(tables, limit=_LINES))
    kept = {"text/plain": lines, VIEW_TYPE: _state(session, views, tables)} | ({"text/html": html} if html else {})
    return live | kept, metadata


def _still(still: Callable[[Tables], str], session: Session) -> str:
    """Return the still form of the first articles, and how many it leaves out."""
    found = session.tables.findings
    if len(found) <= _MOST_ARTICLES:
        return still(session.leaving_tables())
    told = f"The first {_MOST_ARTICLES} of {len(found)} articles; the others are in the live view."
    held = leaving(Tables(found[:_MOST_ARTICLES]), Include.of(session.leaves), notes=session.notes_leave)
    return element("p", told) + still(held)


def _state(session: Session, views: Iterable[Drawn], tables: Tables) -> dict[str, Any]:
    """Return what the exporter needs: the views with their payloads, the selection, and what all was made from.

    Of very many articles there are no views: a notebook's file is no place for them, and the shared page is.
    """
    letters = sum(len(found.article.text) for found in tables.findings)
    shown = views if letters <= _MOST_LETTERS else ()
    selection = {name: getattr(session, name) for name in SELECTION}
    return {
        "version": 1, "session": session.model_id, "title": session.case.name,
        "selection": {name: list(one) if isinstance(one, tuple) else one for name, one in selection.items()},
        "views": [{"view": one.drawn_by, "payloads": _all_packed(one.drawn_from(tables))} for one in shown],
        "made_from": made_from(
            session.case, parameters=session.parameters, include=Include.of(session.leaves), notes=session.notes_leave
        ),
    }  # fmt: skip


def _all_packed(payloads: Mapping[str, dict[str, Any]]) -> dict[str, str]:
    return {name: _packed(payload) for name, payload in payloads.items()}


def _packed(payload: dict[str, Any]) -> str:
    """Return ``payload`` as JSON, gzip and base64: a tenth of its size, and the same for the same payload."""
    text = json.dumps(payload, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return base64.b64encode(gzip.compress(text.encode("utf-8", "backslashreplace"), 6, mtime=0)).decode()
