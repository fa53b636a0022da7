"""The chronology as the JSON that TimelineJS 3 reads (timeline.knightlab.com/docs/json-format.html)."""

import json
from collections.abc import Iterable
from html import escape

from workbench.instants import Instant
from workbench.tables.frames import Row

type Date = dict[str, int]


def timelinejs_text(rows: Iterable[Row], *, sentences: list[str]) -> str:
    """Return ``rows``, which lie in a stretch closed on both sides, as events of a timeline.

    TimelineJS takes words as HTML, so they are escaped.  An end is the last day meant, not the first after it.
    """
    events = [_event(row, sentences[row["sentence"]]) for row in rows]
    return json.dumps({"events": events}, ensure_ascii=False, indent=1) + "\n"


def _event(row: Row, sentence: str) -> Row:
    start, end = _dates(*(Instant.parse(row[name]) for name in ("earliest", "latest", "until")))
    lines = (sentence, f"{row['when']} ({row['certainty_words']}, {row['factuality_words']})", row["source"])
    return {
        "start_date": start,
        **({"end_date": end} if end else {}),
        "display_date": escape(row["when"]),
        "text": {
            "headline": escape(row["caption"]), "text": "".join(f"<p>{escape(line)}</p>" for line in lines),
        },
        "group": row["track"],
        "unique_id": row["key"].replace(":", "-"),
    }  # fmt: skip


def _dates(first: Instant, last: Instant, until: Instant) -> tuple[Date, Date | None]:
    """Return start and end without the parts that are not known: one year, month or day needs no end."""
    if not (first.midnight and until.midnight) or first == until:
        return _to_the_second(first), _to_the_second(until) if until != first else None
    year, month, day = first.civil
    if (month, day) == (1, 1) and until == Instant.of(year + 1):
        return _parts(first)[0], None
    if day == 1 and until == Instant.of(year + month // 12, month % 12 + 1):
        return _parts(first)[1], None
    return _parts(first)[2], _parts(last)[2] if last != first else None


def _parts(instant: Instant) -> tuple[Date, Date, Date]:
    """Return the date by year, by month and by day; the years before Christ are negative and there is no year 0."""
    year, month, day = instant.civil
    told = {"year": year if year > 0 else year - 1}
    return told, told | {"month": month}, told | {"month": month, "day": day}


def _to_the_second(instant: Instant) -> Date:
    minutes, second = divmod(instant.seconds % 86_400, 60)
    return _parts(instant)[2] | {"hour": minutes // 60, "minute": minutes % 60, "second": second}
