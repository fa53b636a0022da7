"""A chronology, or the stances, into a file in the form that the file's name asks for.

The buttons of the views write the same text (``static/chronology_export.js``).
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from workbench.errors import ParameterError
from workbench.tables.frames import Row, Tables
from workbench.views.chronology import chronology_payload
from workbench.views.chronology_rows import TRACKS
from workbench.views.exports.icalendar import icalendar_text
from workbench.views.exports.narrowing import Narrowing
from workbench.views.exports.stances import STANCE_FORMS, stances_text
from workbench.views.exports.tabular import csv_text, flat_row, json_text
from workbench.views.exports.texts import ExportText
from workbench.views.exports.timelinejs import timelinejs_text
from workbench.views.stances import stances_payload

FORMS = ("csv", "timeline.json", "json", "ics")
"""Endings of a file's name, one for each form."""


def chronology_text(payload: dict[str, Any], rows: Iterable[Row], *, form: str) -> ExportText:
    """Return ``rows`` of a chronology's ``payload`` in one of `FORMS`."""
    meant, sentences = list(rows), payload["sentences"]
    if form in ("csv", "json"):
        flat = [flat_row(row, articles=payload["articles"], sentences=sentences) for row in meant]
        return ExportText(text=(csv_text if form == "csv" else json_text)(flat), written=len(flat), left_out=0)
    closed = [row for row in meant if row["earliest"] and row["until"] and (row["drawn"] or form != "ics")]
    if form == "ics":
        published = {one["article"]: one["when"] for one in payload["published"]}
        text = icalendar_text(closed, published=published, sentences=sentences)
    else:
        text = timelinejs_text(closed, sentences=sentences)
    return ExportText(text=text, written=len(closed), left_out=len(meant) - len(closed))


def form_of(file: Path) -> str:
    """Return which of `FORMS` and `STANCE_FORMS` the name of ``file`` asks for.

    Raises:
        ParameterError: If it asks for none.
    """
    name = f".{file.name}"  # a file may be called "statements.csv" and no more
    form = next((form for form in (*STANCE_FORMS, *FORMS) if name.endswith(f".{form}")), None)
    if form is None:
        msg = (
            f"{file}: a chronology is written as .csv, .json, .ics or .timeline.json, stances as .stances.csv, "
            ".stances.json or .statements.csv; pictures are made in the view"
        )
        raise ParameterError(msg)
    return form


def export_file(
    tables: Tables,
    file: Path,
    *,
    kept: Iterable[str] = (),
    span: Iterable[str] = (),
    tracks: Iterable[str] = TRACKS,
) -> ExportText:
    """Write the chronology, or the stances, of ``tables`` to ``file`` and return what was written.

    Args:
        tables: Where the events and stances come from.
        file: Ends in ``.csv``, ``.json``, ``.ics`` (iCalendar) or ``.timeline.json`` (TimelineJS) for the chronology,
            in ``.stances.csv``, ``.stances.json`` or ``.statements.csv`` for the stances.
        kept: Keys of the entities to narrow it to; empty for all.
        span: First day or instant, and the first after the last; empty for all.
        tracks: Which of `TRACKS`; stances have none.

    Raises:
        ParameterError: If the file's name asks for no known form, or ``span`` is no stretch of time.
    """
    form = form_of(file)
    narrowing = Narrowing.of(kept=kept, span=span, tracks=tracks)
    if form in STANCE_FORMS:
        payload = stances_payload(tables)
        made = stances_text(payload, narrowing.of_stances(payload["rows"]), form=form)
    else:
        payload = chronology_payload(tables)
        made = chronology_text(payload, narrowing.of_rows(payload["rows"]), form=form)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(made.text.encode("utf-8", "replace"))
    return made
