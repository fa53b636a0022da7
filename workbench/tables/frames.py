"""Records as pandas frames, the same columns when there are no rows.

A row's ``key`` is ``{article_id}:{id}`` and unique in a case.  Offsets count characters of the article's text.  Times
are ISO 8601 text: ``earliest`` and ``latest`` are the first and last day or instant meant, ``until`` the first after.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import pandas as pd

from workbench.parameters import Parameters
from workbench.records import Findings
from workbench.tables.article_views import ArticleView, Row
from workbench.tables.rows import ROWS
from workbench.tables.schemas import SCHEMAS

__all__ = ["SCHEMAS", "Row", "Tables", "empty_tables", "plain_rows"]


_PLAIN = {"string": str, "Int64": int, "Float64": float, "boolean": bool}
"""The plain type of a column's values; those of others stay as they are."""


class Tables(Mapping[str, pd.DataFrame]):
    """The tables of some findings, each made when it is first asked for.

    Two are equal if they are the same: to compare their frames would cost more than all views.
    """

    __eq__, __hash__ = object.__eq__, object.__hash__

    def __init__(self, findings: Iterable[Findings], *, parameters: Parameters | None = None) -> None:
        """Hold ``findings``, one for each article, and the ``parameters`` that gave them, if they are known."""
        self.findings = tuple(findings)
        self.parameters = parameters
        self._views = [ArticleView(found) for found in self.findings]
        self._rows: dict[str, list[Row]] = {}
        self._frames: dict[str, pd.DataFrame] = {}

    def __getitem__(self, name: str) -> pd.DataFrame:
        """Return a table; its columns are those of ``SCHEMAS[name]``."""
        if name not in self._frames:
            self._frames[name] = frame_of(self.rows(name), SCHEMAS[name])
        return self._frames[name]

    def rows(self, name: str) -> list[Row]:
        """Return a table as `plain_rows` would, made once and without pandas; nobody may change it."""
        if name not in self._rows:
            plain = [(column, _PLAIN.get(kind)) for column, kind in SCHEMAS[name].items()]
            found = self._found(name)
            self._rows[name] = [{column: _value(row.get(column), kind) for column, kind in plain} for row in found]
        return self._rows[name]

    def _found(self, name: str) -> Iterator[Row]:
        """Yield the rows of a table as they are found."""
        return (row for view in self._views for row in ROWS[name](view))

    def __iter__(self) -> Iterator[str]:
        """Yield the names of the tables."""
        return iter(SCHEMAS)

    def __len__(self) -> int:
        """Return the number of tables."""
        return len(SCHEMAS)


def plain_rows(frame: pd.DataFrame) -> list[Row]:
    """Return the rows of ``frame`` as dictionaries of plain values, ``None`` where one is missing."""
    columns = {name: frame[name].tolist() for name in frame.columns}
    missing = {name: frame[name].isna().tolist() for name in frame.columns}
    return [
        {name: None if missing[name][at] else values[at] for name, values in columns.items()}
        for at in range(len(frame))
    ]


def _value(value: Any, kind: type | None) -> Any:
    return value if kind is None or value is None else kind(value)


def frame_of(rows: list[Row], schema: Mapping[str, str]) -> pd.DataFrame:
    """Return ``rows`` as a frame whose columns have the names and types of ``schema``."""
    columns = {name: pd.Series([row.get(name) for row in rows], dtype=kind) for name, kind in schema.items()}
    return pd.DataFrame(columns)


@cache
def empty_tables() -> Tables:
    """Return all tables without a row."""
    return Tables(())
