"""Tables into files: one as CSV, JSON or Parquet, or many as the sheets of a workbook."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from workbench.tables.files import TableFormat, write_table
from workbench.tables.frames import SCHEMAS, Tables
from workbench.tables.workbooks import write_workbook
from workbench.views.exports.texts import ExportText

WORKBOOK = "xlsx"
SHEETS = (
    "articles",
    "entities",
    "roles",
    "events",
    "contradictions",
    "attributions",
    "stances",
    "framings",
    "mentions",
)
"""The tables of a workbook of no certain table, in order; those of notes come last, if any leave."""
TABLE_FORMS = (*(f"{name}.{kind}" for name in SCHEMAS for kind in (*TableFormat, WORKBOOK)), WORKBOOK)
"""Endings of a file's name, one for each table and form; a workbook without a table's name holds all."""


def write_table_form(
    tables: Tables, file: Path, *, form: str, kept: Iterable[str] = (), facts: Mapping[str, str] | None = None
) -> ExportText:
    """Write what ``form``, one of `TABLE_FORMS`, asks for to ``file``; ``facts`` go into a workbook as a sheet.

    Of the entities only those in ``kept`` are written, if there are any there: others stay in narrowed tables because
    something that is kept names them.
    """
    name, _, kind = form.rpartition(".")
    names, keys = [name] if name else [*SHEETS, *(("remarks",) if tables.rows("remarks") else ())], set(kept)
    frames = {one: tables[one] for one in names}
    if keys and "entities" in frames:
        frames["entities"] = frames["entities"][frames["entities"]["key"].isin(keys)]
    if kind == WORKBOOK:
        write_workbook(frames, file, facts=facts)
    else:
        write_table(frames[name], file, kind=TableFormat(kind))
    return ExportText(text="", written=sum(len(frame) for frame in frames.values()), left_out=0)
