"""Points and stretches of time in the proleptic Gregorian calendar, for any year.

``datetime`` ends at the years 1 and 9999; articles about history do not.  An `Instant` is wall-clock time to the
second, as an article's own clock shows it.  Years are astronomical: year 0 is 1 BC.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Self

DAY = 86_400
"""Seconds of a day."""

_ISO = re.compile(r"([+-]?\d{4,})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?")


def days_from_civil(year: int, month: int, day: int) -> int:
    """Return the days from 0000-03-01 to the date, negative before it.

    Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
    """
    shifted = year - (month <= 2)
    era, year_of_era = divmod(shifted, 400)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return era * 146_097 + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year


def civil_from_days(days: int) -> tuple[int, int, int]:
    """Return year, month and day; the inverse of `days_from_civil`."""
    era, day_of_era = divmod(days, 146_097)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted_month = (5 * day_of_year + 2) // 153
    month = shifted_month + 3 if shifted_month < 10 else shifted_month - 9
    year = year_of_era + era * 400 + (month <= 2)
    return year, month, day_of_year - (153 * shifted_month + 2) // 5 + 1


@dataclass(frozen=True, slots=True, order=True)
class Instant:
    """A point in time: seconds since 0000-03-01T00:00:00."""

    seconds: int

    @classmethod
    def of(cls, year: int, month: int = 1, day: int = 1, hour: int = 0, minute: int = 0, second: int = 0) -> Self:
        """Return the instant of a date that exists.

        Raises:
            ValueError: If the calendar has no such day, as 30 February.
        """
        days = days_from_civil(year, month, day)
        if not 1 <= month <= 12 or civil_from_days(days) != (year, month, day):
            msg = f"{year}-{month}-{day} is no day of the calendar"
            raise ValueError(msg)
        return cls(days * DAY + hour * 3600 + minute * 60 + second)

    @classmethod
    def from_date(cls, day: date) -> Self:
        """Return the first second of ``day``, or the second of a ``datetime`` with its zone left out."""
        if isinstance(day, datetime):
            return cls.of(day.year, day.month, day.day, day.hour, day.minute, day.second)
        return cls.of(day.year, day.month, day.day)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the instant of ``YYYY-MM-DD`` or ``YYYY-MM-DDThh:mm[:ss]``.

        Raises:
            ValueError: If ``text`` has another form or names no day of the calendar.
        """
        return cls(_seconds_of(text))

    @property
    def civil(self) -> tuple[int, int, int]:
        """Year, month and day."""
        return civil_from_days(self.seconds // DAY)

    @property
    def midnight(self) -> bool:
        """Whether a day begins here."""
        return self.seconds % DAY == 0

    def plus(self, *, days: int = 0, seconds: int = 0) -> Self:
        """Return the instant so much later, or earlier for negative numbers."""
        return type(self)(self.seconds + days * DAY + seconds)

    def weekday(self) -> int:
        """Return the day of the week, 0 for Monday."""
        return (self.seconds // DAY + 2) % 7  # 0000-03-01 was a Wednesday

    def isoformat(self) -> str:
        """Return ``YYYY-MM-DD``, with ``Thh:mm:ss`` where it is not midnight."""
        year, month, day = self.civil
        sign = "-" if year < 0 else ""
        text = f"{sign}{abs(year):04d}-{month:02d}-{day:02d}"
        if self.midnight:
            return text
        minutes, second = divmod(self.seconds % DAY, 60)
        return f"{text}T{minutes // 60:02d}:{minutes % 60:02d}:{second:02d}"


@lru_cache(maxsize=10_000)  # a case speaks of few different days, many times
def _seconds_of(text: str) -> int:
    match = _ISO.fullmatch(text)
    if match is None:
        msg = f"{text!r} is no instant such as 2025-03-08 or 2025-03-08T14:30"
        raise ValueError(msg)
    return Instant.of(*(int(part) for part in match.groups(default="0"))).seconds


@dataclass(frozen=True, slots=True)
class Interval:
    """A half-open stretch ``[start, end)``; ``None`` leaves that side open."""

    start: Instant | None
    end: Instant | None

    def __post_init__(self) -> None:
        """Refuse an end before the start."""
        if self.start is not None and self.end is not None and self.end < self.start:
            msg = f"an interval from {self.start.isoformat()} cannot end at {self.end.isoformat()}"
            raise ValueError(msg)

    @classmethod
    def day(cls, day: date | Instant) -> Self:
        """Return the whole day that ``day`` lies in."""
        instant = day if isinstance(day, Instant) else Instant.from_date(day)
        start = Instant(instant.seconds - instant.seconds % DAY)
        return cls(start, start.plus(days=1))

    def contains(self, other: Self) -> bool:
        """Whether ``other`` lies inside this stretch."""
        starts = self.start is None or (other.start is not None and self.start <= other.start)
        ends = self.end is None or (other.end is not None and other.end <= self.end)
        return starts and ends

    def __str__(self) -> str:
        """Return the first and the last day or instant, ``..`` for an open side."""
        start = ".." if self.start is None else self.start.isoformat()
        if self.end is None:
            return f"{start}/.."
        last = self.end.plus(days=-1) if self.end.midnight and self.end != self.start else self.end
        return start if self.start == last else f"{start}/{last.isoformat()}"
