"""Statements about time that cannot all be true, each with its sentences and the event to open from them."""

from collections.abc import Mapping
from typing import Any

from workbench.tables.frames import Row, Tables
from workbench.views.quotations import Quotations


def contradiction_notices(tables: Tables) -> list[dict[str, Any]]:
    """Return for each contradiction its ``note``, its ``events`` (keys and labels) and what was ``said``, by sentence.

    A sentence has ``key`` and ``label`` of the event it is about, its ``text``, ``marks`` in UTF-16 units of it, and
    ``dropped`` where it is the one that was left aside.
    """
    rows = tables.rows("contradictions")
    events = {row["key"]: row for row in tables.rows("events")} if rows else {}
    quotations = Quotations(tables)
    return [
        {
            "key": row["key"], "note": row["note"], "said": _said(row, events, quotations),
            "events": [list(pair) for pair in zip(row["events"], row["event_labels"], strict=True)],
        }
        for row in rows
    ]  # fmt: skip


def _said(row: Row, events: Mapping[str, Row], quotations: Quotations) -> list[dict[str, Any]]:
    left, said = [events[key] for key in row["events"] if key in events], []
    for quote in quotations.of(row, (), clues=zip(row["evidence_start"], row["evidence_end"], strict=True)):
        text = quotations.sentences[quote["sentence"]]
        event = _nearest(text, left, [events[key] for key in row["events"] if key in events])
        left = [one for one in left if one is not event]
        said.append(
            {
                "key": event and event["key"], "label": event and event["label"], "text": text,
                "marks": quote["clues"], "dropped": text == row["sentence"],
            }
        )  # fmt: skip
    return said


def _nearest(text: str, left: list[Row], known: list[Row]) -> Row | None:
    """Return the event told in the sentence ``text``, one not named before if there is one, or else any of them."""
    inside = [one for one in (*left, *known) if one["sentence"] == text]
    return next(iter((*inside, *left, *known)), None)
