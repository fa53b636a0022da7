"""Dates as people and programs write them, read strictly: what could mean two days means none."""

import re
from datetime import date

from workbench.errors import ParameterError
from workbench.instants import Instant

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,? )"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DATE_PATTERN = (
    rf"(?ai:(?P<iso>\d{{4}}-\d\d-\d\d)"
    rf"|{_WEEKDAY}?(?P<day_first>{_DAY}) (?P<month_second>{_MONTH}),? (?P<year_third>\d{{4}})"
    rf"|{_WEEKDAY}?(?P<month_first>{_MONTH}) (?P<day_second>{_DAY}),? (?P<year_last>\d{{4}}))(?!\d)"
)
"""A day with its year; `instant_of` reads its groups.  ASCII only, since without case ``ſ`` would be an ``s``."""
TIME_PATTERN = (
    r"(?ai:(?:T|,? (?:at )?)(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d{1,9})?)?"
    r"(?: ?(?P<half>[ap])\.?m\b\.?)?(?: ?(?:Z|UTC|GMT|[A-Z]{1,4}T|[+-]\d\d:?\d\d)(?![\w]))?)"
)
"""A time of day with its zone, which may follow `DATE_PATTERN`; `instant_of` reads its groups."""

_DATE = re.compile(DATE_PATTERN + TIME_PATTERN + "?")
_NUMBERS = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})")


def parse_day(text: str) -> date:
    """Return the day that an analyst typed: 2025-03-08, 8 March 2025, March 8, 2025, or an ISO date with a time.

    Raises:
        ParameterError: If it is written otherwise, or could mean two days, as 03/04/2025.
    """
    year, month, day = parse_instant(text).civil
    return date(year, month, day)


def parse_instant(text: str) -> Instant:
    """Return the day or instant that ``text`` names; its zone is left out, so this is the writer's own clock.

    Raises:
        ParameterError: If it is written otherwise than `parse_day` wants, or could mean two days.
    """
    shown = " ".join(text.split())[:80]
    if _NUMBERS.fullmatch(shown):
        msg = f"unclear date {shown!r}: day and month could be meant either way, write it as 2025-03-08"
        raise ParameterError(msg)
    match = _DATE.fullmatch(shown)
    instant = None if match is None else instant_of(match)
    if instant is None:
        msg = f"unreadable date {shown!r}: write it as 2025-03-08"
        raise ParameterError(msg)
    return instant


def instant_of(match: re.Match[str]) -> Instant | None:
    """Return what a match of `DATE_PATTERN` and `TIME_PATTERN` means, or ``None`` if the calendar has no such day."""
    hour, minute = int(match["hour"] or 0), int(match["minute"] or 0)
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    civil = _civil(match)
    if civil[0] == 0 or hour > 23 or minute > 59:
        return None
    try:
        return Instant.of(*civil, hour, minute, min(int(match["second"] or 0), 59))
    except ValueError:
        return None


def _civil(match: re.Match[str]) -> tuple[int, int, int]:
    if match["iso"]:
        year, month, day = match["iso"].split("-")
        return int(year), int(month), int(day)
    name = match["month_second"] or match["month_first"]
    ordinal = match["day_first"] or match["day_second"]
    year = match["year_third"] or match["year_last"]
    return int(year), _MONTHS.index(name[:3].lower()) + 1, int(ordinal.rstrip("stndrhSTNDRH"))
