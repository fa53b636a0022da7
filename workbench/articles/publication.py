"""When an article appeared, by the word that is best: the analyst's, the metadata's, the text's, or an assumption."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from workbench.articles.days import DATE_PATTERN, TIME_PATTERN, instant_of
from workbench.instants import DAY, Instant
from workbench.records import Article, Published, PublishedBy

_LINES = 6
"""How many lines at the beginning and at the end of a text may tell when it appeared."""
_LINE_LENGTH = 160
"""How much of such a line is looked at."""

_WHEN = DATE_PATTERN + TIME_PATTERN + "?"
_HOUR_FIRST = r"(?:\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{1,4}T)?, )?"
"""A time of day before the day, as some outlets print it; the day is enough."""
_PUBLISHED = re.compile(
    rf"(?:first )?(?:published|posted|released|issued|date)(?: on)?:? {{0,2}}{_HOUR_FIRST}{_WHEN}", re.IGNORECASE
)
_UPDATED = re.compile(rf"(?:last )?(?:updated|modified)(?: on)?:? {{0,2}}{_HOUR_FIRST}{_WHEN}", re.IGNORECASE)
_ALONE = re.compile(rf"{_WHEN}\.?$")
_DATELINE = re.compile(rf"(?P<place>[^\W\d_][^\d\n(]{{1,60}}?),? {_WHEN}(?: \([^()\n]{{1,40}}\))? ?(?:[-–—:]|$)")


def publication_date(article: Article, *, analyst: date | None, assumed: Published | None) -> Published | None:
    """Return when ``article`` appeared and how that is known.

    Args:
        article: Whose `Article.published` is what its metadata says.
        analyst: What the analyst says, before all else.
        assumed: What to take where nothing tells.
    """
    if analyst is not None:
        return Published(when=Instant.from_date(analyst), by=PublishedBy.ANALYST, note="set by the analyst")
    return with_dateline(article.published, article.text) or _stated(article.text) or assumed


def with_dateline(published: Published | None, text: str) -> Published | None:
    """Return ``published``, or the date printed over ``text`` where that is another one.

    Metadata often tell when a page was last moved or changed; "on Friday" counts from the date over the report.  The
    day after a dateline such as "GENEVA, 3 March -" is no other one: reports are often published then.
    """
    if published is None:
        return None
    for pattern, tolerance in ((_ALONE, 0), (_DATELINE, 1)):
        printed = _printed(text, pattern)
        if printed is not None:
            days = abs(printed.when.seconds // DAY - published.when.seconds // DAY)
            note = f"{printed.note}; the metadata say {published.when.isoformat()}"
            return published if days <= tolerance else replace(printed, note=note)
    return published


def _printed(text: str, pattern: re.Pattern[str]) -> Published | None:
    """Return the date that begins one of the first lines."""
    for line in list(_outer_lines(text))[:_LINES]:
        match = pattern.match(line)
        if match is not None and _is_dateline(match) and (when := instant_of(match)) is not None:
            return Published(when=when, by=PublishedBy.TEXT, note=match[0].strip())
    return None


def _stated(text: str) -> Published | None:
    """Return what the first or last lines say; a day of publication goes before one of an update."""
    lines = list(_outer_lines(text))
    for pattern in (_PUBLISHED, _DATELINE, _ALONE, _UPDATED):
        for line in lines:
            match = pattern.match(line)
            if match is None or not _is_dateline(match):
                continue
            if (when := instant_of(match)) is not None:
                return Published(when=when, by=PublishedBy.TEXT, note=match[0].strip())
    return None


def _is_dateline(match: re.Match[str]) -> bool:
    """Whether the place of a dateline, where there is one, begins with a word in capitals."""
    place = match.groupdict().get("place")
    return place is None or place.split(",")[0].isupper()


def _outer_lines(text: str) -> Iterator[str]:
    lines = [line.strip()[:_LINE_LENGTH] for line in text.splitlines() if line.strip()]
    yield from lines if len(lines) <= 2 * _LINES else [*lines[:_LINES], *lines[-_LINES:]]
