"""Records as pandas frames, the same columns when there are no rows.

A row's ``key`` is ``{article_id}:{id}`` and unique in a case.  Offsets count characters of the article's text.  Times
are ISO 8601 text: ``earliest`` and ``latest`` are the first and last day or instant meant, ``until`` the first after.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

import pandas as pd

from workbench.records import Findings
from workbench.tables.article_views import ArticleView, Row
from workbench.tables.rows import ROWS
from workbench.tables.schemas import SCHEMAS

__all__ = ["SCHEMAS", "Row", "Tables", "empty_tables", "plain_rows"]


class Tables(Mapping[str, pd.DataFrame]):
    """The tables of some findings, each made when it is first asked for."""

    def __init__(self, findings: Iterable[Findings]) -> None:
        """Hold ``findings``, one for each article."""
        self.findings = tuple(findings)
        self._views = [ArticleView(found) for found in self.findings]
        self._frames: dict[str, pd.DataFrame] = {}

    def __getitem__(self, name: str) -> pd.DataFrame:
        """Return a table; its columns are those of ``SCHEMAS[name]``."""
        if name not in self._frames:
            rows = [row for view in self._views for row in ROWS[name](view)]
            self._frames[name] = frame_of(rows, SCHEMAS[name])
        return self._frames[name]

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


def frame_of(rows: list[Row], schema: Mapping[str, str]) -> pd.DataFrame:
    """Return ``rows`` as a frame whose columns have the names and types of ``schema``."""
    columns = {name: pd.Series([row.get(name) for row in rows], dtype=kind) for name, kind in schema.items()}
    return pd.DataFrame(columns)


@cache
def empty_tables() -> Tables:
    """Return all tables without a row."""
    return Tables(())
