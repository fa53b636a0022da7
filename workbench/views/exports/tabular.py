"""Rows as a table: CSV for spreadsheets, JSON for programs; and what the table of a chronology says."""

import json
from collections.abc import Iterable, Mapping

from workbench.tables.files import LIST_MARK, safe_cell
from workbench.tables.frames import Row

COLUMNS = (
    "key", "article", "when", "earliest", "latest", "until", "likely_earliest", "likely_latest", "label", "kind",
    "track", "certainty", "factuality", "participants", "source", "order", "evidence", "rule", "sentence",
)  # fmt: skip
"""What the table says of an event, in order."""
_QUOTED = frozenset(',"\n')


def flat_row(row: Row, *, articles: Mapping[str, str], sentences: list[str]) -> Row:
    """Return a row of the chronology by `COLUMNS`."""
    own = {"article": articles[row["article_id"]], "order": row["order_words"], "sentence": sentences[row["sentence"]]}
    return {name: own[name] if name in own else row[name] for name in COLUMNS}


def csv_text(rows: Iterable[Row], columns: Iterable[str] = COLUMNS) -> str:
    """Return flat rows as CSV (RFC 4180, but with line feeds); what a spreadsheet would run is made text."""
    heads = list(columns)
    lines = [heads, *([_cell(row[name]) for name in heads] for row in rows)]
    return "".join(",".join(line) + "\n" for line in lines)


def json_text(rows: Iterable[Row]) -> str:
    """Return flat rows as a JSON array."""
    return json.dumps(list(rows), ensure_ascii=False, indent=1) + "\n"


def _cell(value: object) -> str:
    if isinstance(value, (int, float)):
        return str(value)  # below zero it begins with a sign, and is no formula
    joined = LIST_MARK.join(value) if isinstance(value, list) else "" if value is None else str(value)
    text = safe_cell(joined).replace("\r\n", "\n").replace("\r", "\n")
    return '"' + text.replace('"', '""') + '"' if _QUOTED & set(text) else text
