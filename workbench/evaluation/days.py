"""The calendar days that a TIMEX3 value names, however it is written: what a timeline needs of it."""

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_MONTHS = re.compile(r"(\d{4})-(\d\d|Q[1-4]|H[12])")
_LENGTHS = {"Q": 3, "H": 6}
"""Months of a quarter and a half-year."""
_YEARS = re.compile(r"\d{3,4}")
_PLACED = frozenset({"DATE", "TIME"})
"""The types whose values may name days."""


class Days(NamedTuple):
    """The first and the last day; a range that gold writes the wrong way round is kept so."""

    first: date
    last: date


def days_of(kind: str, value: str) -> Days | None:
    """Return the days that ``value`` names; ``None`` for other types, other forms, and days that do not exist.

    Known forms are days (``2025-03-04``, also with a time), weeks, weekends, months, quarters, half-years, years,
    decades, and ranges of two of them (``2025-03-01/2025-03-05``).
    """
    return _days(value) if kind in _PLACED else None


def _days(value: str) -> Days | None:
    value = value.strip().upper()
    if "/" in value:
        first, last = map(_days, value.split("/", 1))
        return Days(first.first, last.last) if first and last else None
    try:
        return _period(value)
    except ValueError:  # no such day, as in 2025-02-30 and the year 0000
        return None


def _period(value: str) -> Days | None:
    if match := _DAY.fullmatch(value):
        day = date(int(match[1]), int(match[2]), int(match[3]))
        return Days(day, day)
    if match := _WEEK.fullmatch(value):
        year, week = int(match[1]), int(match[2])
        return Days(date.fromisocalendar(year, week, 6 if match[3] else 1), date.fromisocalendar(year, week, 7))
    if match := _MONTHS.fullmatch(value):
        return _months(int(match[1]), match[2])
    if _YEARS.fullmatch(value):
        pads = ("0", "9") if len(value) == len("201") else ("", "")
        return Days(date(int(value + pads[0]), 1, 1), date(int(value + pads[1]), 12, 31))
    return None


def _months(year: int, part: str) -> Days:
    """Return the days of a month, quarter or half-year: ``03``, ``Q1``, ``H1``."""
    length = _LENGTHS.get(part[0], 1)
    last = int(part.lstrip("QH")) * length
    first = last - length + 1
    return Days(date(year, first, 1), date(year, last, monthrange(year, last)[1]))
