"""The chronology as a calendar: RFC 5545, "Internet Calendaring and Scheduling Core Object Specification"."""

import re
from collections.abc import Iterable, Mapping

from workbench.instants import Instant
from workbench.records import Certainty, Factuality
from workbench.tables.frames import Row

_LONGEST = 75
"""Octets of a line without its end (3.1)."""
_ENDS = re.compile(r"\r\n?")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SIGNS = re.compile(r"[\\;,]")
_UNKNOWN = "19700101T000000Z"
"""The stamp of an event of an article without a publication date: it is required, and must not be today's."""
_SURE = frozenset({Certainty.EXPLICIT, Certainty.DERIVED})


def icalendar_text(rows: Iterable[Row], *, published: Mapping[str, str | None], sentences: list[str]) -> str:
    """Return ``rows``, which lie in a stretch closed on both sides, as a calendar.

    Days are dates, hours are local times without a zone.  The stretch is the one in which the event lies for sure; how
    it is known stands in the categories and the description, and what is not sure is marked as tentative.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Analyst Workbench//Chronology//EN", "CALSCALE:GREGORIAN"]
    for row in rows:
        lines += _event(row, published[row["article_id"]], sentences[row["sentence"]])
    return "".join(folded(line) for line in (*lines, "END:VCALENDAR"))


def escaped(text: str) -> str:
    """Return ``text`` as a value of type TEXT (3.3.11), without the control characters that none may hold."""
    plain = _CONTROLS.sub("", _ENDS.sub("\n", text))
    return _SIGNS.sub(r"\\\g<0>", plain).replace("\n", "\\n")


def folded(line: str) -> str:
    """Return ``line`` with its end, parted where it is longer than 75 octets, and never inside a character (3.1)."""
    parts, held = [""], 0
    for character in line:
        width = len(character.encode("utf-8", "surrogatepass"))
        if held + width > _LONGEST:
            parts.append(" ")
            held = 1
        parts[-1] += character
        held += width
    return "\r\n".join(parts) + "\r\n"


def _event(row: Row, published: str | None, sentence: str) -> list[str]:
    sure = row["certainty"] in _SURE and row["factuality"] == Factuality.ASSERTED
    return [
        "BEGIN:VEVENT",
        f"UID:{escaped(row['key'].replace(':', '.'))}@analyst-workbench",
        f"DTSTAMP:{_digits(published, clock=True)}Z" if published else f"DTSTAMP:{_UNKNOWN}",
        *_times(row["earliest"], row["until"]),
        f"SUMMARY:{escaped(row['caption'])}",
        f"DESCRIPTION:{escaped(_description(row, sentence))}",
        "CATEGORIES:" + ",".join(escaped(row[name]) for name in ("track", "certainty_words", "factuality_words")),
        f"STATUS:{'CONFIRMED' if sure else 'TENTATIVE'}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _times(earliest: str, until: str) -> list[str]:
    """Return start and end; days end before the day that is named, and an instant has no end."""
    start, end = Instant.parse(earliest), Instant.parse(until)
    if start.midnight and end.midnight and start != end:
        return [f"DTSTART;VALUE=DATE:{_digits(earliest)}", f"DTEND;VALUE=DATE:{_digits(until)}"]
    last = [f"DTEND:{_digits(until, clock=True)}"] if start != end else []
    return [f"DTSTART:{_digits(earliest, clock=True)}", *last]


def _digits(text: str, *, clock: bool = False) -> str:
    """Return an instant in the basic form of ISO 8601, with its hour or without."""
    day, _, hour = text.partition("T")
    return day.replace("-", "") + (f"T{hour.replace(':', '') or '000000'}" if clock else "")


def _description(row: Row, sentence: str) -> str:
    likely = [f"Most likely: {row['likely']}"] if row["likely"] else []
    known = f"{row['certainty_words']}, {row['factuality_words']}"
    return "\n".join((f"When: {row['when']} ({known})", *likely, f"Told by: {row['source']}", sentence))
