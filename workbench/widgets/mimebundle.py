"""What a widget shows where no script may run: an untrusted notebook, a terminal, a text export."""

from typing import Any

from workbench.tables.frames import Tables
from workbench.tables.summary import summary_lines

type MimeBundle = tuple[dict[str, Any], dict[str, Any]]

_LINES = 6
"""Entries of each list in the plain text."""


def with_still(bundle: Any, *, html: str, tables: Tables) -> MimeBundle:
    """Return a widget's ``bundle`` with its still form and a summary of ``tables`` beside the live view."""
    live, metadata = bundle if isinstance(bundle, tuple) else (bundle or {}, {})
    still = {"text/html": html} if html else {}
    return live | still | {"text/plain": "\n".join(summary_lines(tables, limit=_LINES))}, metadata
