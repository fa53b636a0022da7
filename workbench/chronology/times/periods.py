"""Operators that mean one period of the calendar: 1998, last March, the third quarter, two years ago."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import MAXYEAR
from typing import override

from dateutil.easter import easter

from workbench.chronology.calendar import Period, Unit, back, period_of, year_value
from workbench.chronology.times.operators import CLOCK_UNITS, Base, Context, PeriodOperator, Reading
from workbench.instants import DAY, Instant, Interval
from workbench.records import TimeType

_BLANKS = {
    Unit.DAY: "XXXX-XX-XX",
    Unit.WEEKEND: "XXXX-WXX-WE",
    Unit.WEEK: "XXXX-WXX",
    Unit.MONTH: "XXXX-XX",
    Unit.SEASON: "XXXX-XX",
    Unit.QUARTER: "XXXX-QX",
    Unit.HALF: "XXXX-HX",
    Unit.YEAR: "XXXX",
    Unit.DECADE: "XXX",
    Unit.CENTURY: "XX",
}
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
    if step == 1 or (step is None and context.ahead):
        ahead = (p for p in found if (p.start if step == 1 else p.end) > context.published)
        return min(ahead, default=None)
    behind = (p for p in found if (p.end if step == -1 else p.start) <= context.published)
    return max(behind, default=None)


@dataclass(frozen=True, slots=True)
class Fixed(PeriodOperator):
    """A period that needs no anchor: 1998, the 1990s, 2024-03-05."""

    of: Period

    @property
    def blank(self) -> str:
        """The value, always known."""
        return self.of.value

    @override
    def period(self, context: Context) -> Period | None:
        """Return the period."""
        return self.of


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
class Holiday(PeriodOperator):
    """A holiday: a day that comes each year, though not always on the same date."""

    rule: str
    """As in ``holidays.csv``."""

    @property
    def blank(self) -> str:
        """The month and day where they are always the same, with the year left open."""
        return f"XXXX-{self.rule}" if self.rule[0].isdecimal() else _BLANKS[Unit.DAY]

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
class ShortYear(PeriodOperator):
    """A year of two digits: the 88 of "in 88 and 92"."""

    year: int

    @property
    def blank(self) -> str:
        """The year, always known."""
        return year_value(self.year)

    @override
    def period(self, context: Context) -> Period | None:
        """Return the year."""
        return period_of(self.year)


@dataclass(frozen=True, slots=True)
class AncientYear(PeriodOperator):
    """A year of three digits, before Christ where the story is."""

    number: int

    @property
    def blank(self) -> str:
        """The year as written."""
        return year_value(self.number)

    @override
    def period(self, context: Context) -> Period | None:
        """Return the year."""
        before_christ = context.told is not None and context.told.start.civil[0] <= 0
        return period_of(1 - self.number if before_christ else self.number)


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
        return Period(Unit.SEASON, Instant.of(year, 3 * self.number + 3))


@dataclass(frozen=True, slots=True)
class Weekday(PeriodOperator):
    """A day of the week: Friday, last Friday, next Friday."""

    number: int
    step: int | None = None

    @property
    def blank(self) -> str:
        """The weekday of a week left open."""
        return f"XXXX-WXX-{self.number + 1}"

    @override
    def period(self, context: Context) -> Period | None:
        """Return the latest such day up to publication, the day itself included; the next one in a plan."""
        if context.published is None:
            return None
        today = Period.holding(Unit.DAY, context.published)
        since = (today.start.weekday() - self.number) % 7
        until = (7 - since) % 7
        if self.step == -1:
            return today.shift(-(since or 7))
        if self.step == 1:
            return today.shift(until or 7)
        return today.shift(until if context.ahead or self.step == 0 else -since)


@dataclass(frozen=True, slots=True)
class WeekdayAgo(PeriodOperator):
    """A weekday counted back from the last such day: a week ago Sunday, a year ago Thursday."""

    number: int
    unit: Unit
    amount: int

    @property
    def blank(self) -> str:
        """The weekday of a week left open."""
        return f"XXXX-WXX-{self.number + 1}"

    @override
    def period(self, context: Context) -> Period | None:
        """Return the such day that is nearest to the date so long before the last one."""
        last = Weekday(self.number, step=None).period(replace(context, ahead=False))
        if last is None:
            return None
        before = Period.holding(Unit.DAY, back(last.start, self.unit, self.amount))
        away = (self.number - before.start.weekday() + 3) % 7 - 3
        return before.shift(away)


@dataclass(frozen=True, slots=True)
class WeekendNear(PeriodOperator):
    """The weekend, without a word that says which."""

    @property
    def blank(self) -> str:
        """A weekend of a week left open."""
        return _BLANKS[Unit.WEEKEND]

    @override
    def period(self, context: Context) -> Period | None:
        """Return the latest weekend that began by publication, or the next in a plan."""
        if context.published is None:
            return None
        this = Period.holding(Unit.WEEKEND, context.published)
        if context.ahead or this.start <= context.published:
            return this
        return this.shift(-1)


@dataclass(frozen=True, slots=True)
class Shift(PeriodOperator):
    """A period so many units from the anchor: today, last week, two years ago, three days later."""

    unit: Unit
    by: int
    counts_from: Base = Base.PUBLICATION

    @property
    def base(self) -> Base:
        """What it counts from."""
        return self.counts_from

    @property
    def blank(self) -> str:
        """A period of the unit left open."""
        return _BLANKS.get(self.unit, "XXXX-XX-XXTXX")

    @override
    def read(self, context: Context) -> Reading:
        """Return the period; so many hours from a day whose hour is not told may lie on two days: neither is named."""
        anchor = context.instant(self.counts_from, self.unit)
        if self.unit not in CLOCK_UNITS or anchor is None or not anchor.midnight:
            return super(Shift, self).read(context)
        day, seconds = Period.holding(Unit.DAY, anchor), self.by * (anchor.seconds - back(anchor, self.unit, 1).seconds)
        days, rest = divmod(abs(seconds), DAY)
        day = day.shift(days if seconds > 0 else -days)
        if not rest:
            return Reading(type=TimeType.DATE, value=day.value, interval=day.interval, period=day)
        rest = rest if seconds > 0 else -rest
        interval = Interval(day.start.plus(seconds=rest), day.end.plus(seconds=rest))
        return Reading(type=TimeType.TIME, value=self.blank, interval=interval)

    @override
    def period(self, context: Context) -> Period | None:
        """Return the period; none for hours from a day whose hour is not told."""
        anchor = context.instant(self.counts_from, self.unit)
        if anchor is None:
            return None
        if self.unit in CLOCK_UNITS and anchor.midnight:
            return None
        period = Period.holding(self.unit, anchor).shift(self.by)
        just = self.unit is Unit.WEEKEND and self.by == 0 and context.past and period.start > anchor
        return period.shift(-1) if just else period


@dataclass(frozen=True, slots=True)
class Nth(PeriodOperator):
    """The so-manieth unit of a longer period: the last week of October, the third quarter of 2024."""

    number: int
    unit: Unit
    of: PeriodOperator

    @property
    def blank(self) -> str:
        """A period of the unit left open."""
        return _BLANKS[self.unit]

    @override
    def period(self, context: Context) -> Period | None:
        """Return the period inside the other one."""
        whole = self.of.period(context)
        return None if whole is None else whole.nth(self.unit, self.number)


@dataclass(frozen=True, slots=True)
class Holding(PeriodOperator):
    """The longer period that a day lies in: the week of 4 March."""

    unit: Unit
    of: PeriodOperator

    @property
    def base(self) -> Base:
        """What its day counts from."""
        return self.of.base

    @property
    def blank(self) -> str:
        """A period of the unit left open."""
        return _BLANKS[self.unit]

    @override
    def period(self, context: Context) -> Period | None:
        """Return the period around that day."""
        inner = self.of.period(context)
        return None if inner is None else Period.holding(self.unit, inner.start)


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


def open_year(year: int) -> Fixed:
    """Return the operator of a year that is named."""
    return Fixed(Period(Unit.YEAR, Instant.of(year)))
