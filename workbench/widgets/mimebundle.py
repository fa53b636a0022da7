"""What an output shows where its widget cannot run, and what a page needs to show it without a kernel.

Where no script may run (an untrusted notebook, a terminal, a preview) that is a still form and a summary.  The
exporter of notebooks reads `VIEW_TYPE`: each output carries the payloads of its own views, packed, so that a cell that
runs again or is deleted takes nothing from another; the exporter keeps each payload once.  JupyterLab knows no such
type and shows the widget.
"""

import base64
import gzip
import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Protocol

from workbench.tables.summary import summary_lines
from workbench.views.exports.made_from import made_from
from workbench.views.modules import VIEW_TYPE

if TYPE_CHECKING:
    from workbench.widgets.session import Session

type MimeBundle = tuple[dict[str, Any], dict[str, Any]]

_LINES = 6
"""Entries of each list in the plain text."""
_SELECTION = ("selected", "kept", "article", "span", "issue")


class Drawn(Protocol):
    """A widget that an ES module of ours draws from one payload."""

    drawn_by: str
    payload: dict[str, Any]


def with_still(bundle: Any, *, html: str, session: "Session", views: Iterable[Drawn]) -> MimeBundle:
    """Return a widget's ``bundle`` with its still form, a summary, and what its ``views`` are drawn from beside it."""
    live, metadata = bundle if isinstance(bundle, tuple) else (bundle or {}, {})
    still = {"text/html": html} if html else {}
    lines = "\n".join(summary_lines(session.tables, limit=_LINES))
    return live | still | {"text/plain": lines, VIEW_TYPE: _state(session, views)}, metadata


def _state(session: "Session", views: Iterable[Drawn]) -> dict[str, Any]:
    """Return what the exporter needs: the views with their payloads, the selection, and what all was made from."""
    selection = {name: getattr(session, name) for name in _SELECTION if hasattr(session, name)}
    return {
        "version": 1, "session": session.model_id, "title": session.case.name,
        "selection": {name: list(one) if isinstance(one, tuple) else one for name, one in selection.items()},
        "views": [{"view": one.drawn_by, "payload": _packed(one.payload)} for one in views],
        "made_from": made_from(session.case, parameters=session.parameters),
    }  # fmt: skip


def _packed(payload: dict[str, Any]) -> str:
    """Return ``payload`` as JSON, gzip and base64: a tenth of its size, and the same for the same payload."""
    text = json.dumps(payload, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return base64.b64encode(gzip.compress(text.encode("utf-8", "backslashreplace"), 9, mtime=0)).decode()
