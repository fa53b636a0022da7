"""How the views put things into words: one place, so that all views say the same."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from workbench.instants import DAY, Instant, civil_from_days, days_from_civil
from workbench.records import Certainty, EntityType, Factuality, MentionKind, PublishedBy, TimeType
from workbench.rules import ALL_RULES, AnalystRule, Rule
from workbench.tables.frames import Row

ENTITY_TAGS: Mapping[str, str] = {
    EntityType.PERSON: "PER",
    EntityType.ORGANIZATION: "ORG",
    EntityType.PLACE: "PLC",
    EntityType.GROUP: "GRP",
    EntityType.OTHER: "OTH",
}
"""The short label that stands beside a colour."""

MENTIONS: Mapping[str, str] = {
    MentionKind.NAME: "mention by name",
    MentionKind.NOMINAL: "mention by description",
    MentionKind.PRONOUN: "mention by pronoun",
}

TIME_SORTS: Mapping[str, str] = {
    TimeType.DATE: "no day",
    TimeType.TIME: "no day",
    TimeType.DURATION: "length",
    TimeType.SET: "repeated",
}
"""What a time expression is that names no days."""

CERTAINTIES: Mapping[str, str] = {
    Certainty.EXPLICIT: "date given",
    Certainty.DERIVED: "date derived",
    Certainty.INFERRED: "date inferred",
    Certainty.OPEN: "no date given",
}

FACTUALITIES: Mapping[str, str] = {
    Factuality.ASSERTED: "told as fact",
    Factuality.NEGATED: "denied",
    Factuality.CONDITIONAL: "conditional",
    Factuality.DEMANDED: "demanded",
    Factuality.PLANNED: "planned",
    Factuality.DISCUSSED: "only discussed",
    Factuality.HEDGED: "hedged",
}

PUBLISHED_BY: Mapping[str, str] = {
    PublishedBy.METADATA: "from the article's metadata",
    PublishedBy.TEXT: "from the article's text",
    PublishedBy.ANALYST: "set by the analyst",
    PublishedBy.ASSUMED: "assumed",
}

_ALL: tuple[type[Rule], ...] = (*ALL_RULES, AnalystRule)
RULES: Mapping[str, str] = {str(rule): rule.description for rules in _ALL for rule in rules}
"""What each rule does, by its name."""

_MINUTE = 60
_TOLD = 8192
"""Stretches of time that are kept in words: all views tell the same ones, at each turn of a parameter."""
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def day_in_words(instant: Instant, *, clock: bool = False) -> str:
    """Return ``4 March 2031``, with the hour where it is not midnight, or in any case with ``clock``."""
    year, month, day = instant.civil
    told = f", {_clock(instant)}" if clock or not instant.midnight else ""
    return f"{day} {_MONTHS[month - 1]} {_year(year)}{told}"


def when_in_words(row: Row) -> str:
    """Return when a row with ``earliest``, ``latest`` and ``until`` lies: a year, a month, a day or a stretch."""
    return _stretch_in_words(row["earliest"], row["latest"], row["until"])


@lru_cache(maxsize=_TOLD)
def _stretch_in_words(*times: Any) -> str:
    earliest, latest, until = (time and Instant.parse(time) for time in times)
    if earliest is None and until is None:
        return "no date given"
    if earliest is None:
        return f"before {day_in_words(until)}"
    if until is None:
        return f"from {day_in_words(earliest)}"
    whole = _whole(earliest, until)
    if whole or earliest == latest or (until.seconds - earliest.seconds == _MINUTE and not earliest.midnight):
        return whole or day_in_words(earliest)
    if not (earliest.midnight and until.midnight) and earliest.civil == latest.civil:
        return f"{day_in_words(earliest, clock=True)} to {'24:00' if until.midnight else _clock(until)}"
    return f"{_without_what_follows(earliest, latest)} to {day_in_words(latest)}"


def role_in_words(text: str) -> str:
    """Return a role as it is listed; a bare number is an age."""
    return f"aged {text}" if text.isdigit() else text


def article_names(articles: list[Row]) -> dict[str, str]:
    """Return what to call each article where its words are told: its publisher, or else its title."""
    return {row["article_id"]: row["publisher"] or row["title"] or "the article" for row in articles}


def title_in_words(article: Row) -> str:
    """Return the title of an article, or the name of its file."""
    return str(article["title"] or article["file"] or "Untitled article")


def published_in_words(article: Row) -> str:
    """Return when an article appeared and how that is known."""
    if article["published"] is None:
        return "publication date unknown"
    note = article["published_note"]
    known = PUBLISHED_BY[article["published_by"]] + (
        f": {note}" if note and article["published_by"] != "metadata" else ""
    )
    return f"{day_in_words(Instant.parse(article['published']))} ({known})"


def notes_in_words(article: Row) -> list[str]:
    """Return the notes on an article but that on an assumed day, which `published_in_words` tells."""
    told = f"published {article['published']} is assumed"
    return [note for note in article["notes"] if not note.startswith(told)]


def _without_what_follows(first: Instant, last: Instant) -> str:
    """Return the first day of a stretch without the month and year that its last day says too."""
    year, month, day = first.civil
    if not first.midnight or year != last.civil[0]:
        return day_in_words(first)
    return str(day) if month == last.civil[1] else f"{day} {_MONTHS[month - 1]}"


def _clock(instant: Instant) -> str:
    minutes = instant.seconds % DAY // _MINUTE
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _year(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"


def _whole(start: Instant, end: Instant) -> str:
    """Return the name of the month or year that the stretch fills exactly, or nothing."""
    year, month, day = start.civil
    if day != 1 or not (start.midnight and end.midnight):
        return ""
    last = end.civil[0] - 1
    if month == 1 and end == Instant.of(last + 1) and last >= year:
        return _year(year) if year == last else f"{_year(year)} to {_year(last)}"
    following = civil_from_days(days_from_civil(year, month, 28) + 4)
    return f"{_MONTHS[month - 1]} {_year(year)}" if end == Instant.of(following[0], following[1]) else ""
