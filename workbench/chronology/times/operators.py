"""What a time expression means: an operator that, read against an anchor, yields a TIMEX3 value and an interval.

Idea of composing temporal operators: S. Bethard, A Semantically Compositional Annotation Scheme for Time
Normalization (2016).
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import StrEnum

from workbench.chronology.calendar import Period, Unit
from workbench.instants import Instant, Interval
from workbench.records import TimeType

CLOCK_UNITS = frozenset({Unit.HOUR, Unit.MINUTE, Unit.SECOND})
_FINENESS = tuple(Unit)


class Base(StrEnum):
    """What a relative expression counts from."""

    PUBLICATION = "publication"
    STORY = "story"
    LAST = "last"
    """The last date of the story, publication in news where none is told."""
    NEAREST = "nearest"
    """The story in a text of history, publication in news."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What an expression is read against."""

    published: Instant | None = None
    told: Period | None = None
    """The last date of the narration."""
    moment: Instant | None = None
    """The last time of day of the narration, or the beginning of the last part of a day."""
    year: int | None = None
    """The year of which the narration is telling, where it is not that of publication."""
    ahead: bool = False
    """Whether the governing verb speaks of the future."""
    past: bool = False
    """Whether it speaks of the past."""
    history: bool = False
    """Whether the text tells of years long past, where publication says nothing of a year."""

    def instant(self, base: Base, unit: Unit) -> Instant | None:
        """Return the date to count ``unit`` from; ``None`` if it is unknown, or told less exactly than ``unit``."""
        if base is Base.PUBLICATION or (base is Base.NEAREST and not self._tells_of_old()):
            return self.published
        if self.told is None and base is Base.LAST and not self.history:
            return self.published
        if unit in CLOCK_UNITS and self.moment is not None:
            return self.moment
        if self.told is None or _FINENESS.index(self.told.unit) > max(_FINENESS.index(unit), _FINENESS.index(Unit.DAY)):
            return None
        return self.told.start

    def _tells_of_old(self) -> bool:
        """Whether the story is of a year before that of publication: history, or the past of an older date."""
        if self.history or self.published is None or self.told is None:
            return self.history
        return self.past and self.told.start.civil[0] < self.published.civil[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An expression's TIMEX3 type and value, and the days or instants that it means."""

    type: TimeType
    value: str
    interval: Interval | None = None
    mod: str | None = None
    period: Period | None = None
    """The calendar period meant, where it is one."""


class Operator(ABC):
    """The meaning of a time expression."""

    @property
    def base(self) -> Base:
        """What it counts from."""
        return Base.PUBLICATION

    @abstractmethod
    def read(self, context: Context) -> Reading:
        """Return what it means in ``context``."""


class PeriodOperator(Operator):
    """The meaning of an expression that names one period of the calendar."""

    @property
    @abstractmethod
    def blank(self) -> str:
        """The TIMEX3 value while the period is unknown."""

    @abstractmethod
    def period(self, context: Context) -> Period | None:
        """Return the period meant; ``None`` if ``context`` does not tell."""

    def read(self, context: Context) -> Reading:
        """Return what it means in ``context``."""
        period = self.period(context)
        if period is None:
            kind = TimeType.TIME if "T" in self.blank else TimeType.DATE
            return Reading(type=kind, value=self.blank)
        kind = TimeType.TIME if period.unit in CLOCK_UNITS else TimeType.DATE
        return Reading(type=kind, value=period.value, interval=period.interval, period=period)
