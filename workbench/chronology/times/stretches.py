"""Operators that mean a part of a period, a clock time, a length of time, a repetition, or no days at all."""

from dataclasses import dataclass
from typing import override

from workbench.chronology.calendar import Period, Unit, back
from workbench.chronology.times.operators import Base, Context, Operator, PeriodOperator, Reading
from workbench.instants import DAY, Interval
from workbench.records import TimeType

_LETTERS = {
    Unit.DAY: "D",
    Unit.WEEKEND: "WE",
    Unit.WEEK: "W",
    Unit.MONTH: "M",
    Unit.QUARTER: "Q",
    Unit.YEAR: "Y",
    Unit.SEASON: "M",
    Unit.HALF: "M",
    Unit.DECADE: "Y",
    Unit.CENTURY: "CE",
}
_CLOCK_LETTERS = {Unit.HOUR: "H", Unit.MINUTE: "M", Unit.SECOND: "S"}
_UNITS_IN = {Unit.SEASON: 3, Unit.HALF: 6, Unit.DECADE: 10}
PART_HOURS = {"MO": (5, 12), "AF": (12, 18), "EV": (18, 22), "NI": (18, 24)}
"""First and last hour of a part of the day."""
_NOON, _EVENING = 12, 17
"""After the evening, an hour of the morning is one of the next day."""


@dataclass(frozen=True, slots=True)
class NoSuchDay(Operator):
    """A date that the calendar does not have, as 30 February."""

    @override
    def read(self, context: Context) -> Reading:
        """Return a date without a day."""
        return Reading(type=TimeType.DATE, value="XXXX-XX-XX")


@dataclass(frozen=True, slots=True)
class DayPart(Operator):
    """A part of a day: Friday night, this morning."""

    of: PeriodOperator
    part: str

    @property
    def base(self) -> Base:
        """What its day counts from."""
        return self.of.base

    @override
    def read(self, context: Context) -> Reading:
        """Return the hours of that day."""
        day = self.of.period(context)
        if day is None:
            return Reading(type=TimeType.TIME, value=f"{self.of.blank}T{self.part}")
        first, last = PART_HOURS[self.part]
        interval = Interval(day.start.plus(seconds=first * 3600), day.start.plus(seconds=last * 3600))
        return Reading(type=TimeType.TIME, value=f"{day.value}T{self.part}", interval=interval, period=day)


@dataclass(frozen=True, slots=True)
class Overnight(Operator):
    """The night before the day of publication."""

    @override
    def read(self, context: Context) -> Reading:
        """Return the hours from the evening before to the morning."""
        if context.published is None:
            return Reading(type=TimeType.TIME, value="XXXX-XX-XXTNI")
        day = Period.holding(Unit.DAY, context.published)
        night = Interval(day.start.plus(seconds=-6 * 3600), day.start.plus(seconds=6 * 3600))
        return Reading(type=TimeType.TIME, value=f"{day.value}TNI", interval=night, period=day)


@dataclass(frozen=True, slots=True)
class Edge(Operator):
    """The early, middle or late part of a period, each a third of it or another share."""

    of: PeriodOperator
    mod: str
    shares: int = 3

    @property
    def base(self) -> Base:
        """What its period counts from."""
        return self.of.base

    @override
    def read(self, context: Context) -> Reading:
        """Return the narrowed period with its modifier."""
        period = self.of.period(context)
        if period is None:
            return Reading(type=TimeType.DATE, value=self.of.blank, mod=self.mod)
        return Reading(
            type=TimeType.DATE,
            value=period.value,
            interval=self._narrowed(period, context),
            mod=self.mod,
            period=period,
        )

    def _narrowed(self, period: Period, context: Context) -> Interval:
        start, end = period.start, period.end
        if self.mod in {"BEFORE", "AFTER"}:
            now = context.published
            inside = now is not None and start <= now < end
            cut = Interval.day(now).start if inside and now is not None else None
            if cut is None or (self.mod == "BEFORE" and cut == start):
                return period.interval
            return Interval(start, cut) if self.mod == "BEFORE" else Interval(cut, end)
        third = (end.seconds - start.seconds) // DAY // self.shares
        cuts = {
            "START": (start, start.plus(days=third or 1)),
            "MID": (start.plus(days=third), end.plus(days=-third)),
            "END": (end.plus(days=-(third or 1)), end),
        }
        return Interval(*cuts[self.mod])


@dataclass(frozen=True, slots=True)
class Clock(Operator):
    """A time of day, on a day that is named, or on that of the narration."""

    hour: int
    minute: int = 0
    zone: str = ""
    of: PeriodOperator | None = None

    @override
    def read(self, context: Context) -> Reading:
        """Return the minute; the zone is kept where it is UTC, wall-clock time otherwise."""
        clock = f"T{self.hour:02d}:{self.minute:02d}" + (self.zone if self.zone == "Z" else "")
        day = self._day(context)
        if day is None or day.unit is not Unit.DAY:
            return Reading(type=TimeType.TIME, value=("XXXX-XX-XX" if self.of is None else self.of.blank) + clock)
        start = day.start.plus(seconds=self.hour * 3600 + self.minute * 60)
        return Reading(
            type=TimeType.TIME, value=day.value + clock, interval=Interval(start, start.plus(seconds=60)), period=day
        )

    def _day(self, context: Context) -> Period | None:
        if self.of is not None:
            return self.of.period(context)
        if context.told is not None and context.told.unit is Unit.DAY:
            late = context.moment is not None and context.moment.seconds % DAY >= _EVENING * 3600
            return context.told.shift(1) if late and self.hour < _NOON else context.told
        return None if context.published is None else Period.holding(Unit.DAY, context.published)


@dataclass(frozen=True, slots=True)
class Between(Operator):
    """From the first of two periods to the last: 1998-2001, 3 to 5 March."""

    first: PeriodOperator
    last: PeriodOperator

    @override
    def read(self, context: Context) -> Reading:
        """Return the stretch; where its ends are the wrong way round, nothing but the words."""
        first, last = self.first.period(context), self.last.period(context)
        if first is None or last is None:
            return Reading(type=TimeType.DATE, value=f"{self.first.blank}/{self.last.blank}")
        value = f"{first.value}/{last.value}"
        if last.end < first.start:
            return Reading(type=TimeType.DATE, value=value)
        return Reading(type=TimeType.DATE, value=value, interval=Interval(first.start, last.end))


@dataclass(frozen=True, slots=True)
class Length(Operator):
    """A length of time: three years, several hours."""

    amount: float | None
    unit: Unit
    mod: str | None = None

    @override
    def read(self, context: Context) -> Reading:
        """Return the duration, which names no days."""
        return Reading(type=TimeType.DURATION, value=duration_value(self.amount, self.unit), mod=self.mod)


class Lengths(Length):
    """A length of time of which only the unit is told: for years, in days."""


class FirstUnits(Length):
    """The beginning of a period that a word after it may name: the first two weeks of January."""


@dataclass(frozen=True, slots=True)
class PartOf(Operator):
    """So many units from the beginning or before the end of a period: the last three months of 2012."""

    amount: float | None
    unit: Unit
    of: PeriodOperator
    last: bool

    @property
    def base(self) -> Base:
        """What its period counts from."""
        return self.of.base

    @override
    def read(self, context: Context) -> Reading:
        """Return the duration and its days; the whole period for a vague amount, or one that is longer."""
        value = duration_value(self.amount, self.unit)
        period = self.of.period(context)
        if period is None:
            return Reading(type=TimeType.DURATION, value=value)
        start, end = period.start, period.end
        if self.amount is not None and self.amount == int(self.amount):
            amount = int(self.amount)
            start, end = (
                (max(start, back(end, self.unit, amount)), end)
                if self.last
                else (start, min(end, back(start, self.unit, -amount)))
            )
        return Reading(type=TimeType.DURATION, value=value, interval=Interval(start, end))


@dataclass(frozen=True, slots=True)
class Stretch(Operator):
    """A length of time up to or from publication: the past two years, the coming weeks."""

    amount: float | None
    unit: Unit
    step: int

    @override
    def read(self, context: Context) -> Reading:
        """Return the duration and the days that it covers, open on the far side for a vague amount."""
        value = duration_value(self.amount, self.unit)
        if context.published is None:
            return Reading(type=TimeType.DURATION, value=value)
        day = Period.holding(Unit.DAY, context.published)
        far = None
        if self.amount is not None and self.amount == int(self.amount):
            far = back(day.start, self.unit, -self.step * int(self.amount))
        interval = Interval(far, day.end) if self.step < 0 else Interval(day.start, far)
        return Reading(type=TimeType.DURATION, value=value, interval=interval)


@dataclass(frozen=True, slots=True)
class Repeating(Operator):
    """How often: every Monday, twice a week, daily."""

    value: str

    @override
    def read(self, context: Context) -> Reading:
        """Return the repetition, which names no days."""
        return Reading(type=TimeType.SET, value=self.value)


@dataclass(frozen=True, slots=True)
class SomeWeekday(Operator):
    """A weekday of no certain week: on a Monday."""

    number: int

    @override
    def read(self, context: Context) -> Reading:
        """Return the weekday, which names no day."""
        return Reading(type=TimeType.SET, value=f"XXXX-WXX-{self.number + 1}")


@dataclass(frozen=True, slots=True)
class Reference(Operator):
    """Now, recently, soon: a past, present or future without days."""

    value: str

    @override
    def read(self, context: Context) -> Reading:
        """Return the reference."""
        return Reading(type=TimeType.DATE, value=self.value)


def duration_value(amount: float | None, unit: Unit) -> str:
    """Return a TIMEX3 duration, with ``X`` for a vague amount; decades are told in years."""
    letter = _LETTERS.get(unit)
    number = "X" if amount is None else f"{amount * _UNITS_IN.get(unit, 1):g}"
    return f"P{number}{letter}" if letter else f"PT{number}{_CLOCK_LETTERS[unit]}"
