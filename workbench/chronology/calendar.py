"""Periods of the calendar: a day, an ISO week, a quarter, a decade, each with its interval and its TIMEX3 value."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from workbench.instants import DAY, Instant, Interval


class Unit(StrEnum):
    """A unit of the calendar."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


_SECONDS = {Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600, Unit.DAY: DAY, Unit.WEEKEND: 7 * DAY, Unit.WEEK: 7 * DAY}
_MONTHS = {
    Unit.MONTH: 1,
    Unit.SEASON: 3,
    Unit.QUARTER: 3,
    Unit.HALF: 6,
    Unit.YEAR: 12,
    Unit.DECADE: 120,
    Unit.CENTURY: 1200,
}
_SEASON_OFFSET = 1  # winter, the first in the row of seasons, begins in December
_SEASONS = ("SP", "SU", "FA", "WI")


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """One stretch of the calendar: a unit and the instant at which it begins."""

    unit: Unit
    start: Instant

    @classmethod
    def holding(cls, unit: Unit, instant: Instant) -> Self:
        """Return the period of ``unit`` that ``instant`` lies in; for a weekend, that of its ISO week."""
        if unit in _MONTHS:
            year, month, _ = instant.civil
            return cls._of_months(unit, year * 12 + month - 1)
        if unit in {Unit.WEEK, Unit.WEEKEND}:
            monday = Interval.day(instant).start or instant
            monday = monday.plus(days=-instant.weekday())
            return cls(unit, monday.plus(days=5) if unit is Unit.WEEKEND else monday)
        return cls(unit, Instant(instant.seconds - instant.seconds % _SECONDS[unit]))

    @classmethod
    def _of_months(cls, unit: Unit, month: int) -> Self:
        """Return the period that holds the month counted from January of year 0."""
        offset = _SEASON_OFFSET if unit is Unit.SEASON else 0
        first = (month + offset) // _MONTHS[unit] * _MONTHS[unit] - offset
        return cls(unit, Instant.of(first // 12, first % 12 + 1))

    def shift(self, by: int) -> Self:
        """Return the period ``by`` units later, or earlier for a negative number."""
        if self.unit in _MONTHS:
            year, month, _ = self.start.civil
            return self._of_months(self.unit, year * 12 + month - 1 + by * _MONTHS[self.unit])
        return type(self)(self.unit, self.start.plus(seconds=by * _SECONDS[self.unit]))

    def nth(self, unit: Unit, number: int) -> "Period | None":
        """Return the ``number``-th period of ``unit`` inside this one, counted from its end if negative."""
        if number < 0:
            last = Period.holding(unit, self.end.plus(seconds=-1))
            found = last.shift(number + 1)
        else:
            found = Period.holding(unit, self.start).shift(number - 1)
            if unit in {Unit.WEEK, Unit.WEEKEND} and Period.holding(unit, self.start).start < self.start:
                found = found.shift(1)
        return found if self.start <= found.start < self.end else None

    @property
    def end(self) -> Instant:
        """The first instant after the period."""
        return self.start.plus(days=2) if self.unit is Unit.WEEKEND else self.shift(1).start

    @property
    def interval(self) -> Interval:
        """From its first instant to the first after it."""
        return Interval(self.start, self.end)

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        year, month, day = self.start.civil
        text = year_value(year)
        values = {
            Unit.DAY: f"{text}-{month:02d}-{day:02d}",
            Unit.WEEK: _week_value(self.start),
            Unit.WEEKEND: f"{_week_value(self.start)}-WE",
            Unit.MONTH: f"{text}-{month:02d}",
            Unit.SEASON: f"{text}-{_SEASONS[month // 3 - 1]}",
            Unit.QUARTER: f"{text}-Q{month // 3 + 1}",
            Unit.HALF: f"{text}-H{month // 6 + 1}",
            Unit.YEAR: text,
            Unit.DECADE: text[:-1],
            Unit.CENTURY: text[:-2],
        }
        return values.get(self.unit) or self._clock_value(values[Unit.DAY])

    def _clock_value(self, day: str) -> str:
        minutes, second = divmod(self.start.seconds % DAY, 60)
        clock = f"{minutes // 60:02d}:{minutes % 60:02d}"
        return f"{day}T{clock}:{second:02d}" if self.unit is Unit.SECOND else f"{day}T{clock}"


def year_value(year: int) -> str:
    """Return a year as TIMEX3 writes it: four digits, ``BC0044`` for the year -43."""
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def _week_value(instant: Instant) -> str:
    """Return the ISO week: it belongs to the year of its Thursday."""
    thursday = instant.plus(days=3 - instant.weekday())
    year = thursday.civil[0]
    week = (thursday.seconds - Instant.of(year).seconds) // (7 * DAY) + 1
    return f"{year_value(year)}-W{week:02d}"


def period_of(year: int, month: int | None = None, day: int | None = None) -> Period | None:
    """Return the year, month or day; ``None`` if the calendar has no such day."""
    unit = Unit.YEAR if month is None else Unit.MONTH if day is None else Unit.DAY
    try:
        return Period(unit, Instant.of(year, month or 1, 1 if day is None else day))
    except ValueError:
        return None


def back(instant: Instant, unit: Unit, amount: int) -> Instant:
    """Return the instant ``amount`` units before ``instant``; the last day of the month where a day does not exist."""
    if unit not in _MONTHS:
        return instant.plus(seconds=-amount * _SECONDS[unit])
    year, month, day = instant.civil
    index = year * 12 + month - 1 - amount * _MONTHS[unit]
    first = Period.holding(Unit.MONTH, Instant.of(index // 12, index % 12 + 1))
    length = (first.end.seconds - first.start.seconds) // DAY
    return first.start.plus(days=min(day, length) - 1, seconds=instant.seconds % DAY)
