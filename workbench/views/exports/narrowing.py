"""Which rows of a chronology are meant: those of some entities, of a stretch of time, of some tracks.

The view narrows by the same rules (``static/chronology_filter.js``).
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from workbench.errors import ParameterError
from workbench.instants import Instant
from workbench.tables.frames import Row
from workbench.views.chronology_rows import TRACKS


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """What a chronology is narrowed to."""

    kept: tuple[str, ...] = ()
    """Keys of entities; empty for all."""
    begin: Instant | None = None
    """The first instant of the stretch of time; ``None`` leaves that side open, and so for `end`."""
    end: Instant | None = None
    """The first instant after it."""
    tracks: Container[str] = frozenset(TRACKS)

    @classmethod
    def of(cls, *, kept: Iterable[str] = (), span: Iterable[str] = (), tracks: Iterable[str] = TRACKS) -> Self:
        """Return a narrowing by a selection's own values.

        Args:
            kept: Keys of entities.
            span: The first day or instant of the stretch and the first after it, empty where open; or nothing.
            tracks: Some of `TRACKS`.

        Raises:
            ParameterError: If ``span`` is no pair of instants in order.
        """
        pair = tuple(span) or ("", "")
        try:
            begin, end = (Instant.parse(text) if text else None for text in pair)
        except ValueError as error:
            msg = f"the span {pair!r} is no pair of days such as 2025-03-01 and 2025-03-08: {error}"
            raise ParameterError(msg) from None
        if begin and end and end < begin:
            msg = f"the span ends on {end.isoformat()}, before it begins on {begin.isoformat()}"
            raise ParameterError(msg)
        return cls(kept=tuple(kept), begin=begin, end=end, tracks=frozenset(tracks))

    @property
    def spans(self) -> bool:
        """Whether a stretch of time is meant."""
        return self.begin is not None or self.end is not None

    def of_rows(self, rows: Iterable[Row]) -> list[Row]:
        """Return the rows that are meant, in their order; a stretch of time keeps what has a bar or marker in it."""
        return [row for row in rows if row["track"] in self.tracks and self._keeps(row) and self._meets(row)]

    def of_stances(self, rows: Iterable[Row], *, published: Mapping[str, str | None], issue: str = "") -> list[Row]:
        """Return the stances that are meant, in their order.

        Args:
            rows: Those of `workbench.views.stance_rows`.
            published: The day of each article by its id: a stance without a time of its own is of that day.
            issue: The name of the issue that is meant; empty for all.
        """
        return [
            row for row in rows
            if (not self.kept or row["holder"] in self.kept) and (not issue or row["issue"] == issue)
            and self._meets(row | {"best": row["best"] or published[row["article_id"]]})
        ]  # fmt: skip

    def _keeps(self, row: Row) -> bool:
        return not self.kept or any(key in self.kept for key in row["entities"])

    def _meets(self, row: Row) -> bool:
        if not self.spans:
            return True
        if row["best"] is None:
            return False
        closed = row["earliest"] and row["until"]
        start, end = (Instant.parse(row[name] if closed else row["best"]) for name in ("earliest", "until"))
        ends_later = self.begin is None or end > self.begin or (start == end == self.begin)
        return ends_later and (self.end is None or start < self.end)
