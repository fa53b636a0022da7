"""Tables out: CSV for spreadsheets, JSON for programs, Parquet for queries.

The same tables give the same bytes.  Files are written aside and then renamed, so that a reader never sees half of one.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pandas as pd

from workbench.errors import ParameterError

LIST_MARK = " | "
"""What stands between the items of a list in a CSV cell."""

_FORMULA_SIGNS = tuple("=+-@＝＋－＠")
_FORMULA_BLANKS = ("\t", "\r")
_NUMBER_LISTS = {
    "content_start": "BIGINT[]", "content_end": "BIGINT[]", "evidence_start": "BIGINT[]", "evidence_end": "BIGINT[]",
    "mention_start": "BIGINT[]", "mention_end": "BIGINT[]",
    "candidate_scores": "DOUBLE[]",
}  # fmt: skip
"""Columns whose lists hold no text, with their SQL types."""
_SQL_TYPES = {"string": "VARCHAR", "Int64": "BIGINT", "Float64": "DOUBLE", "boolean": "BOOLEAN", "object": "VARCHAR[]"}


class TableFormat(StrEnum):
    """How a table is written; the value is the file's ending."""

    CSV = "csv"
    JSON = "json"
    PARQUET = "parquet"


def write_tables(
    tables: Mapping[str, pd.DataFrame],
    folder: Path,
    *,
    names: Iterable[str],
    formats: Iterable[str] = tuple(TableFormat),
) -> tuple[Path, ...]:
    """Write some tables into ``folder``, which is made if need be, and return the files in order.

    Args:
        tables: Frames with the columns and types of `workbench.tables.frames.SCHEMAS`.
        folder: Where the files ``{name}.{format}`` go; those of the same name are replaced.
        names: Which tables.
        formats: Values of `TableFormat`.

    Raises:
        ParameterError: If there is no such table or format.
    """
    wanted = [_known(name, list(tables), "table") for name in dict.fromkeys(names)]
    kinds = [TableFormat(_known(kind, list(TableFormat), "table format")) for kind in dict.fromkeys(formats)]
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder, prefix=".tables-") as aside:
        written = []
        for name in wanted:
            for kind in kinds:
                file = Path(aside) / f"{name}.{kind}"
                _WRITERS[kind](tables[name], file)
                written.append(file)
        return tuple(file.replace(folder / file.name) for file in written)


def write_table(frame: pd.DataFrame, file: Path, *, kind: TableFormat) -> None:
    """Write one table to ``file``; else as `write_tables`."""
    _WRITERS[kind](frame, file)


def cell_text(value: object) -> str:
    """Return a text, or a list of texts, as a cell of a spreadsheet holds it: never a formula, and without returns."""
    return _with_line_feeds(safe_cell(_joined(value)))


def _known(name: str, known: list[str], what: str) -> str:
    if name not in known:
        msg = f"there is no {what} {name!r}: want {', '.join(known)}"
        raise ParameterError(msg)
    return name


def _write_csv(frame: pd.DataFrame, file: Path) -> None:
    cells = frame.copy()
    for name in frame:
        if _is_text(frame[name]):
            cells[name] = _as_cells(frame[name])
    cells.to_csv(file, index=False, lineterminator="\n", encoding="utf-8")


def _is_text(column: "pd.Series[Any]") -> bool:
    return str(column.dtype) in {"string", "str", "object"}


def _as_cells(column: "pd.Series[Any]") -> list[str | None]:
    return [None if value is None else cell_text(value) for value in _values(column)]


def _with_line_feeds(text: str) -> str:
    """Return ``text`` without returns: before Python 3.13 a cell with a lone one would not be quoted."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _joined(value: object) -> str:
    return LIST_MARK.join(str(item) for item in value if item is not None) if isinstance(value, list) else str(value)


def safe_cell(text: str) -> str:
    """Return ``text`` as a spreadsheet may hold it: what would be a formula begins with an apostrophe.

    Source: OWASP, "CSV Injection".
    """
    is_formula = text.startswith(_FORMULA_BLANKS) or text.lstrip().startswith(_FORMULA_SIGNS)
    return f"'{text}" if is_formula else text


def _write_json(frame: pd.DataFrame, file: Path) -> None:
    columns = [_values(frame[name]) for name in frame]
    records = [dict(zip(frame, row, strict=True)) for row in zip(*columns, strict=True)]
    with file.open("w", encoding="utf-8", newline="\n") as out:
        json.dump(records, out, ensure_ascii=False, indent=1, allow_nan=False)
        out.write("\n")


def _values(column: "pd.Series[Any]") -> list[Any]:
    """Return plain Python values, ``None`` where one is missing."""
    return [value if isinstance(value, list) or not pd.isna(value) else None for value in column.tolist()]


def _write_parquet(frame: pd.DataFrame, file: Path) -> None:
    import duckdb  # only here: loaded before a spaCy pipeline, it complains of leaks when the program ends

    columns = ", ".join(f'CAST("{name}" AS {_sql_type(str(name), frame[name])}) AS "{name}"' for name in frame)
    # One thread leaves nothing to chance; every row is looked at, since a list column may begin with empty lists.
    with duckdb.connect(config={"threads": 1, "pandas_analyze_sample": max(len(frame), 1)}) as connection:
        connection.register("rows", frame)
        connection.execute(f"COPY (SELECT {columns} FROM rows) TO {_sql_text(str(file))} (FORMAT parquet)")  # noqa: S608 - names are of our schema


def _sql_type(name: str, column: "pd.Series[Any]") -> str:
    return _NUMBER_LISTS.get(name) or _SQL_TYPES[str(column.dtype)]


def _sql_text(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


_WRITERS: Mapping[TableFormat, Callable[[pd.DataFrame, Path], None]] = {
    TableFormat.CSV: _write_csv,
    TableFormat.JSON: _write_json,
    TableFormat.PARQUET: _write_parquet,
}
