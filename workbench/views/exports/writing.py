"""A chronology, the stances, or any table, into a file in the form that the file's name asks for.

The buttons of the views write the same text (``static/chronology_export.js``).
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from workbench.errors import ParameterError
from workbench.tables.frames import SCHEMAS, Row, Tables
from workbench.tables.leaving import Include, leaving
from workbench.views.chronology import chronology_payload
from workbench.views.chronology_rows import TRACKS
from workbench.views.exports.icalendar import icalendar_text
from workbench.views.exports.narrowed import entity_keys, narrowed
from workbench.views.exports.narrowing import Narrowing
from workbench.views.exports.provenance import write_provenance
from workbench.views.exports.stances import STANCE_FORMS, stances_text
from workbench.views.exports.tables import TABLE_FORMS, WORKBOOK, write_table_form
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
    """Return which of `FORMS`, `STANCE_FORMS` and `TABLE_FORMS` the name of ``file`` asks for.

    Raises:
        ParameterError: If it asks for none.
    """
    name = f".{file.name}"  # a file may be called "statements.csv" and no more
    form = next((form for form in (*STANCE_FORMS, *TABLE_FORMS, *FORMS) if name.endswith(f".{form}")), None)
    if form is None:
        msg = (
            f"{file}: a chronology is written as .csv, .json, .ics or .timeline.json, stances as .stances.csv, "
            f".stances.json or .statements.csv, a table as .NAME.csv, .NAME.json, .NAME.parquet or .NAME.xlsx with one "
            f"of the names {', '.join(SCHEMAS)}, and all of them as .xlsx; pictures are made in the view"
        )
        raise ParameterError(msg)
    return form


def asks_for_notes(file: Path) -> bool:
    """Whether the name of ``file`` asks for the table of the analyst's own notes."""
    return form_of(file).startswith("remarks.")


def export_file(
    tables: Tables,
    file: Path,
    *,
    kept: Iterable[str] = (),
    span: Iterable[str] = (),
    tracks: Iterable[str] = TRACKS,
    issue: str = "",
    include: str = Include.TEXT,
    notes: bool = False,
    facts: Mapping[str, str] | None = None,
) -> ExportText:
    """Write the chronology, the stances or any table of ``tables`` to ``file`` and return what was written.

    Args:
        tables: Where all comes from.
        file: Ends in ``.csv``, ``.json``, ``.ics`` (iCalendar) or ``.timeline.json`` (TimelineJS) for the chronology,
            in ``.stances.csv``, ``.stances.json`` or ``.statements.csv`` for the stances, in one of `TABLE_FORMS` for
            a table or a workbook of tables.
        kept: Keys or names of the entities to narrow it to; empty for all.
        span: First day or instant, and the first after the last; empty for all.
        tracks: Which of `TRACKS`; stances have none.
        issue: The name of the issue to narrow positions to; empty for all.
        include: How much of the articles' text is written: one of `Include`.
        notes: Whether the analyst's own notes are written, into a workbook of all tables; the table ``remarks`` has
            them in any case.
        facts: What it was made from, written beside the file, or as a sheet of a workbook; nothing if ``None``.

    Raises:
        ParameterError: If the file's name asks for no known form, ``span`` is no stretch of time, no entity has a name
            in ``kept``, or ``include`` is none.
    """
    form = form_of(file)
    narrowing = Narrowing.of(kept=entity_keys(tables, kept), span=span, tracks=tracks)
    shown = Include.of(include)
    file.parent.mkdir(parents=True, exist_ok=True)
    if form in TABLE_FORMS and form not in STANCE_FORMS:
        meant = leaving(narrowed(tables, narrowing, issue=issue), shown, notes=notes or asks_for_notes(file))
        made = write_table_form(meant, file, form=form, kept=narrowing.kept, facts=facts)
    else:
        made = _view_text(leaving(tables, shown), narrowing, form=form, issue=issue)
        file.write_bytes(made.text.encode("utf-8", "replace"))
    if facts is not None and not form.endswith(WORKBOOK):
        write_provenance(file, facts, rows=made.written)
    return made


def _view_text(tables: Tables, narrowing: Narrowing, *, form: str, issue: str) -> ExportText:
    """Return the chronology or the stances as their views export them."""
    if form not in STANCE_FORMS:
        payload = chronology_payload(tables)
        return chronology_text(payload, narrowing.of_rows(payload["rows"]), form=form)
    payload = stances_payload(tables)
    published = {article: told["published"] for article, told in payload["articles"].items()}
    rows = narrowing.of_stances(payload["rows"], published=published, issue=issue)
    return stances_text(payload, rows, form=form)
