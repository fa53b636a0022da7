"""Operators that mean one period of the calendar: 1998, last Friday, the last week of it, two years ago."""

from dataclasses import dataclass, replace
from typing import override

from workbench.chronology.calendar import Period, Unit, back, period_of, year_value
from workbench.chronology.times.operators import CLOCK_UNITS, Base, Context, PeriodOperator, Reading
from workbench.instants import DAY, Instant, Interval
from workbench.records import TimeType

BLANKS = {
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
class StoryWeekday(PeriodOperator):
    """A weekday counted from the last date told: the following Tuesday, the previous Friday, that Sunday."""

    number: int
    way: int

    @property
    def base(self) -> Base:
        """What it counts from."""
        return Base.STORY

    @property
    def blank(self) -> str:
        """The weekday of a week left open."""
        return f"XXXX-WXX-{self.number + 1}"

    @override
    def period(self, context: Context) -> Period | None:
        """Return the next such day, the last one before, or the one on that day or after it."""
        anchor = context.instant(Base.STORY, Unit.DAY)
        if anchor is None:
            return None
        day = Period.holding(Unit.DAY, anchor)
        until = (self.number - anchor.weekday()) % 7
        if self.way < 0:
            return day.shift(until - 7)
        return day.shift(until if self.way == 0 else until or 7)


@dataclass(frozen=True, slots=True)
class DayOfMonth(PeriodOperator):
    """A day of the month that is told of: on the 14th."""

    day: int

    @property
    def base(self) -> Base:
        """What its month counts from."""
        return Base.STORY

    @property
    def blank(self) -> str:
        """The day with month and year left open."""
        return f"XXXX-XX-{self.day:02d}"

    @override
    def period(self, context: Context) -> Period | None:
        """Return the day of the month told last; none if that month has no such day."""
        month = context.instant(Base.STORY, Unit.MONTH)
        if month is None or (context.told is not None and context.told.unit not in {Unit.DAY, Unit.MONTH}):
            return None
        year, number, _ = month.civil
        return period_of(year, number, self.day)


@dataclass(frozen=True, slots=True)
class WeekendNear(PeriodOperator):
    """The weekend, without a word that says which."""

    @property
    def blank(self) -> str:
        """A weekend of a week left open."""
        return BLANKS[Unit.WEEKEND]

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
        return BLANKS.get(self.unit, "XXXX-XX-XXTXX")

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
        return BLANKS[self.unit]

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
        return BLANKS[self.unit]

    @override
    def period(self, context: Context) -> Period | None:
        """Return the period around that day."""
        inner = self.of.period(context)
        return None if inner is None else Period.holding(self.unit, inner.start)


def open_year(year: int) -> Fixed:
    """Return the operator of a year that is named."""
    return Fixed(Period(Unit.YEAR, Instant.of(year)))
