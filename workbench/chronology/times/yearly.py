"""Operators for what comes each year: a month, a season, a holiday, a quarter without its year."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import MAXYEAR
from typing import override

from dateutil.easter import easter

from workbench.chronology.calendar import Period, Unit, period_of
from workbench.chronology.times.operators import Base, Context, PeriodOperator
from workbench.chronology.times.periods import BLANKS, Fixed
from workbench.instants import DAY, Instant

_FIRST_EASTER = 1583
_NEAR_HOLIDAY, _FAR_HOLIDAY = 31 * DAY, 183 * DAY
_LEAP_CYCLE = 8  # two 29ths of February lie at most eight years apart


def _recurring(make: Callable[[int], Period | None], context: Context, *, step: int | None = None) -> Period | None:
    """Return the one of a period that comes each year that is meant: the latest up to publication, or the next ahead.

    Args:
        make: Returns the period in a year, ``None`` if that year has none.
        context: What it is read against.
        step: -1 for the last one before publication, 1 for the first after it, 0 for that of the year.
    """
    if context.year is not None and step is None:
        return make(context.year)
    if context.published is None:
        return None
    year = context.published.civil[0]
    if step == 0 and not context.past:
        return make(year)
    found = [period for each in range(year - _LEAP_CYCLE, year + _LEAP_CYCLE + 1) if (period := make(each)) is not None]
    coming = min((p for p in found if (p.start if step == 1 else p.end) > context.published), default=None)
    last = max((p for p in found if (p.end if step == -1 else p.start) <= context.published), default=None)
    if step == 1 or (step is None and context.ahead and not _is_over(last, coming, context)):
        return coming
    return last


def _is_over(last: Period | None, coming: Period | None, context: Context) -> bool:
    """Whether a plan told of in the past is for the day that was, since that is the nearer one."""
    if last is None or coming is None or context.published is None or not context.past:
        return False
    now = context.published.seconds
    return now - last.start.seconds < coming.start.seconds - now


@dataclass(frozen=True, slots=True)
class Yearly(PeriodOperator):
    """A month or day without a year: March, 5 March, last March."""

    month: int
    day: int | None = None
    step: int | None = None

    @property
    def blank(self) -> str:
        """The month and day with the year left open."""
        return f"XXXX-{self.month:02d}" + (f"-{self.day:02d}" if self.day else "")

    @override
    def period(self, context: Context) -> Period | None:
        """Return the month or day of the year that is meant."""
        return _recurring(self._in, context, step=self.step)

    def in_year(self, year: int) -> "Fixed | None":
        """Return the same in a year that is known; ``None`` if that year has no such day."""
        period = self._in(year)
        return None if period is None else Fixed(period)

    def _in(self, year: int) -> Period | None:
        return period_of(year, self.month, self.day)


@dataclass(frozen=True, slots=True)
class Season(PeriodOperator):
    """A season, of a year or the one that is meant: summer, last winter, spring 2016."""

    number: int
    year: int | None = None
    step: int | None = None

    @property
    def blank(self) -> str:
        """The season with the year left open."""
        return f"XXXX-{('SP', 'SU', 'FA', 'WI')[self.number]}"

    @override
    def period(self, context: Context) -> Period | None:
        """Return the season; a winter belongs to the year in which it begins."""
        if self.year is not None:
            return self._in(self.year)
        return _recurring(self._in, context, step=self.step)

    def _in(self, year: int) -> Period:
        return season_of_year(self.number, year)


def season_of_year(number: int, year: int) -> Period:
    """Return the season that begins in ``year``, counted from spring."""
    return Period(Unit.SEASON, Instant.of(year, 3 * number + 3))


@dataclass(frozen=True, slots=True)
class StorySeason(PeriodOperator):
    """A season counted from the last date told: that summer, the following autumn."""

    number: int
    way: int

    @property
    def base(self) -> Base:
        """What it counts from."""
        return Base.STORY

    @property
    def blank(self) -> str:
        """The season with the year left open."""
        return Season(self.number).blank

    @override
    def period(self, context: Context) -> Period | None:
        """Return the season of the year told last, or the first after or the last before that date."""
        told = context.told
        if told is None or context.instant(Base.STORY, Unit.YEAR) is None:
            return None
        seasons = [season_of_year(self.number, told.start.civil[0] + away) for away in (-2, -1, 0, 1)]
        if self.way > 0:
            return next(each for each in seasons if each.start > told.start)
        return next(each for each in reversed(seasons) if each.end <= told.start) if self.way < 0 else seasons[-2]


@dataclass(frozen=True, slots=True)
class Holiday(PeriodOperator):
    """A holiday: a day that comes each year, though not always on the same date."""

    rule: str
    """As in ``holidays.csv``."""

    @property
    def blank(self) -> str:
        """The month and day where they are always the same, with the year left open."""
        return f"XXXX-{self.rule}" if self.rule[0].isdecimal() else BLANKS[Unit.DAY]

    @override
    def period(self, context: Context) -> Period | None:
        """Return the day of the year that is meant; a coming one that is near rather than one long past."""
        found = _recurring(self._in, context)
        coming = _recurring(self._in, replace(context, ahead=True))
        if context.published is None or found is None or coming is None or context.year is not None:
            return found
        near = coming.start.seconds - context.published.seconds <= _NEAR_HOLIDAY
        return coming if near and context.published.seconds - found.start.seconds > _FAR_HOLIDAY else found

    def _in(self, year: int) -> Period | None:
        kind, *numbers = self.rule.split()
        if kind == "easter":
            return _easter(year, int(numbers[0]))
        if kind == "nth":
            month, weekday, number = map(int, numbers)
            return _nth_weekday(year, month, weekday, number)
        month, day = map(int, kind.split("-"))
        return period_of(year, month, day)


def _easter(year: int, after: int) -> Period | None:
    """Return the day so many days after Western Easter Sunday; ``None`` before the Gregorian calendar."""
    if not _FIRST_EASTER <= year <= MAXYEAR:
        return None
    return Period.holding(Unit.DAY, Instant.from_date(easter(year)).plus(days=after))


def _nth_weekday(year: int, month: int, weekday: int, number: int) -> Period:
    first = Period(Unit.MONTH, Instant.of(year, month))
    start = first.start if number > 0 else first.end.plus(days=-7)
    day = start.plus(days=(weekday - start.weekday()) % 7 + 7 * max(0, number - 1))
    return Period(Unit.DAY, day)


@dataclass(frozen=True, slots=True)
class YearlyNth(PeriodOperator):
    """The third quarter or the first half, with no year named."""

    number: int
    unit: Unit

    @property
    def blank(self) -> str:
        """The quarter or half of a year left open."""
        return f"XXXX-{self.unit[0].upper()}{self.number}"

    @override
    def period(self, context: Context) -> Period | None:
        """Return the one of the year that is meant."""
        return _recurring(lambda year: Period(Unit.YEAR, Instant.of(year)).nth(self.unit, self.number), context)


@dataclass(frozen=True, slots=True)
class InYear(PeriodOperator):
    """A month, day or season of a year that is told in words: August of that year, the spring of next year."""

    of: "Yearly | Season | Holiday"
    year: PeriodOperator

    @property
    def base(self) -> Base:
        """What its year counts from."""
        return self.year.base

    @property
    def blank(self) -> str:
        """The month or day with the year left open."""
        return self.of.blank

    @override
    def period(self, context: Context) -> Period | None:
        """Return the one of that year."""
        year = self.year.period(context)
        return None if year is None else self.of.period(replace(context, year=year.start.civil[0]))
