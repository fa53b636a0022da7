"""Tables as sheets of one XLSX workbook, in which text stays text.  The same tables give the same bytes."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pandas as pd
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from workbench.tables.files import cell_text
from workbench.tables.frames import Row, plain_rows

MADE_FROM = "made from"
"""Name of the sheet that says what the tables were made from."""

_MOST_LETTERS = 32_767
"""Characters that a cell holds."""
_MOST_ROWS = 1_048_576
_WIDTHS = {"sentence": 60, "text": 30, "name": 24, "label": 30, "title": 30, "content": 40}
_OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_CREATED = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""Stands in the file in place of the time of writing."""


def write_workbook(frames: Mapping[str, pd.DataFrame], file: Path, *, facts: Mapping[str, str] | None = None) -> None:
    """Write each of ``frames`` as a sheet of its name, and ``facts`` as a last one.

    What a spreadsheet would run begins with an apostrophe, and no text is ever written as a formula, number or link.
    """
    with xlsxwriter.Workbook(str(file), _OPTIONS) as book:
        book.set_properties({"created": _CREATED})
        bold = book.add_format({"bold": True})
        for name, frame in frames.items():
            _fill(book.add_worksheet(name), list(frame.columns), plain_rows(frame), bold)
        if facts:
            rows = [{"fact": name, "is": words} for name, words in facts.items()]
            _fill(book.add_worksheet(MADE_FROM), ["fact", "is"], rows, bold)


def _fill(sheet: Worksheet, columns: list[str], rows: Iterable[Row], bold: Any) -> None:
    for at, name in enumerate(columns):
        sheet.write_string(0, at, name, bold)
        sheet.set_column(at, at, _WIDTHS.get(name, 14))
    sheet.freeze_panes(1, 0)
    for line, row in enumerate(rows, 1):
        if line >= _MOST_ROWS:
            break
        for at, name in enumerate(columns):
            _write(sheet, line, at, row[name])


def _write(sheet: Worksheet, line: int, at: int, value: Any) -> None:
    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_boolean(line, at, value)
    elif isinstance(value, (int, float)):
        sheet.write_number(line, at, value)
    else:
        text = cell_text(value).encode("utf-8", "replace").decode()
        sheet.write_string(line, at, text if len(text) <= _MOST_LETTERS else f"{text[: _MOST_LETTERS - 1]}…")
