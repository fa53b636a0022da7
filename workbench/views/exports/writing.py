"""A chronology into a file, in the form that the file's name asks for.

The buttons of the view write the same text (``static/chronology_export.js``).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.errors import ParameterError
from workbench.tables.frames import Row, Tables
from workbench.views.chronology import chronology_payload
from workbench.views.chronology_rows import TRACKS
from workbench.views.exports.icalendar import icalendar_text
from workbench.views.exports.narrowing import Narrowing
from workbench.views.exports.tabular import csv_text, flat_row, json_text
from workbench.views.exports.timelinejs import timelinejs_text

FORMS = ("csv", "timeline.json", "json", "ics")
"""Endings of a file's name, one for each form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChronologyText:
    """A chronology in some form, with how many events are in it and how many had no place in it."""

    text: str
    written: int
    left_out: int
    """Events without a stretch of days, which a calendar or a timeline cannot hold."""


def chronology_text(payload: dict[str, Any], rows: Iterable[Row], *, form: str) -> ChronologyText:
    """Return ``rows`` of a chronology's ``payload`` in one of `FORMS`."""
    meant, sentences = list(rows), payload["sentences"]
    if form in ("csv", "json"):
        flat = [flat_row(row, articles=payload["articles"], sentences=sentences) for row in meant]
        return ChronologyText(text=(csv_text if form == "csv" else json_text)(flat), written=len(flat), left_out=0)
    closed = [row for row in meant if row["earliest"] and row["until"] and (row["drawn"] or form != "ics")]
    if form == "ics":
        published = {one["article"]: one["when"] for one in payload["published"]}
        text = icalendar_text(closed, published=published, sentences=sentences)
    else:
        text = timelinejs_text(closed, sentences=sentences)
    return ChronologyText(text=text, written=len(closed), left_out=len(meant) - len(closed))


def form_of(file: Path) -> str:
    """Return which of `FORMS` the name of ``file`` asks for.

    Raises:
        ParameterError: If it asks for none.
    """
    form = next((form for form in FORMS if file.name.endswith(f".{form}")), None)
    if form is None:
        msg = f"{file}: a chronology is written as .csv, .json, .ics or .timeline.json; pictures are made in the view"
        raise ParameterError(msg)
    return form


def export_chronology(
    tables: Tables,
    file: Path,
    *,
    kept: Iterable[str] = (),
    span: Iterable[str] = (),
    tracks: Iterable[str] = TRACKS,
) -> ChronologyText:
    """Write the chronology of ``tables`` to ``file`` and return what was written.

    Args:
        tables: Where the events come from.
        file: Ends in ``.csv``, ``.json``, ``.ics`` (iCalendar) or ``.timeline.json`` (TimelineJS).
        kept: Keys of the entities to narrow it to; empty for all.
        span: First day or instant, and the first after the last; empty for all.
        tracks: Which of `TRACKS`.

    Raises:
        ParameterError: If the file's name asks for no known form, or ``span`` is no stretch of time.
    """
    form = form_of(file)
    narrowing, payload = Narrowing.of(kept=kept, span=span, tracks=tracks), chronology_payload(tables)
    made = chronology_text(payload, narrowing.of_rows(payload["rows"]), form=form)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(made.text.encode("utf-8", "replace"))
    return made
