"""What happened when: all that the chart and the list of the chronology are drawn from."""

from collections.abc import Iterable
from typing import Any

from workbench.instants import DAY, Instant
from workbench.records import PublishedBy
from workbench.tables.frames import Row, Tables
from workbench.views.chronology_marks import marks
from workbench.views.chronology_rows import TRACKS, chronology_rows
from workbench.views.contradictions import contradiction_notices
from workbench.views.wording import published_in_words, title_in_words

_NEAR = 60
"""Days before and after publication that the chart shows at first."""

_MARGIN = 7
"""The part of a window that is left free at either end, for the words beside the marks."""


def chronology_payload(tables: Tables) -> dict[str, Any]:
    """Return the rows in time order, how they are marked, the windows to look through, and what contradicts itself.

    A row's ``sentence`` is its number in ``sentences``.  ``published`` tells when each article appeared and how
    that is known, ``own`` whether it is so by the article itself and not by the analyst.
    """
    articles, sentences = tables.rows("articles"), dict[str, int]()
    rows = [
        row | {"sentence": sentences.setdefault(row["sentence"], len(sentences))} for row in chronology_rows(tables)
    ]
    published = sorted({row["published"][:10] for row in articles if row["published"]})
    return {
        "rows": rows, "sentences": list(sentences), "tracks": list(TRACKS), "marks": marks(),
        "undated": sum(not row["dated"] for row in rows),
        "windows": _windows([row for row in rows if row["drawn"]], published),
        "articles": {row["article_id"]: title_in_words(row) for row in articles},
        "published": [_published(row) for row in articles],
        "contradictions": contradiction_notices(tables),
    }  # fmt: skip


def _published(article: Row) -> Row:
    return {
        "article": article["article_id"], "when": article["published"], "words": published_in_words(article),
        "own": article["published_by"] != PublishedBy.ANALYST,
    }  # fmt: skip


def _windows(drawn: Iterable[Row], published: Iterable[str]) -> dict[str, Any]:
    """Return what to show at first and in all, and the day around which to look closer."""
    days = [Instant.parse(day) for day in published]
    ends = [Instant.parse(row[name]) for row in drawn for name in ("earliest", "best", "until") if row[name]]
    around = (*days, *ends)
    if not around:
        return {"near": None, "all": None}
    return {"near": _padded(*_near(days, ends)), "all": _padded(min(around), max(around))}


def _near(days: list[Instant], ends: list[Instant]) -> tuple[Instant, Instant]:
    """Return the stretch around publication that holds something, or all if nothing is published."""
    if not days:
        return min(ends), max(ends)
    first, last = min(days).plus(days=-_NEAR), max(days).plus(days=_NEAR)
    inside = [*days, *(end for end in ends if first <= end <= last)]
    return min(inside), max(inside)


def _padded(first: Instant, last: Instant) -> list[str]:
    margin = max(DAY, (last.seconds - first.seconds) // _MARGIN)
    return [first.plus(seconds=-margin).isoformat(), last.plus(seconds=margin).isoformat()]
