"""The chronology as a picture without scripts: an SVG that stands by itself, on paper of its own."""

import base64
import re
from collections.abc import Iterable, Iterator
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from workbench.instants import DAY, Instant
from workbench.records import Certainty
from workbench.tables.frames import Row
from workbench.views.chronology_marks import COLOURS, PUBLISHED

MOST = 40
"""Events that a picture holds, those first whose time is surest."""

_WIDTH, _LANE, _TOP, _SIDE = 760, 22, 44, 14
_LETTER = 6.2
"""Pixels of a letter, about."""
_TICKS = 4
_INK, _FAINT, _RULE, _PAPER = "#1b1c1e", "#5a5c60", "#d8d6d0", "#ffffff"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SURE = (Certainty.EXPLICIT, Certainty.DERIVED, Certainty.INFERRED, Certainty.OPEN)
_DASHES = {Certainty.EXPLICIT: "", Certainty.DERIVED: "9 3", Certainty.INFERRED: "3 3", Certainty.OPEN: "9 3 3 3"}
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LONGEST = 62


def chronology_svg(payload: dict[str, Any]) -> str:
    """Return the chart of a chronology's ``payload`` as SVG; nothing where it has no event that can be drawn.

    It shows the window around publication.  Stretches are bars, the likeliest day is a marker, filled where the text
    gives the day; the line is the dashed one of the day of publication.
    """
    window = payload["windows"]["near"]
    inside = [row for row in payload["rows"] if row["drawn"] and window and window[0] <= _best(row) < window[1]]
    surest = {row["key"] for row in sorted(inside, key=lambda row: _SURE.index(row["certainty"]))[:MOST]}
    rows = [row for track in payload["tracks"] for row in inside if row["track"] == track and row["key"] in surest]
    if not rows:
        return ""
    scale = _Scale(*(Instant.parse(end).seconds for end in window))
    days = sorted({row["when"][:10] for row in payload["published"] if row["when"]})
    high = _TOP + _LANE * (len(rows) + len({row["track"] for row in rows})) + 14
    drawn = "".join((*_axis(scale, high), *_published(days, scale, high), *_lanes(rows, scale)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {high}" width="{_WIDTH}" height="{high}" '
        f'font-family="system-ui, sans-serif" font-size="12"><rect width="{_WIDTH}" height="{high}" rx="6" '
        f'fill="{_PAPER}"/>{drawn}</svg>'
    )


def picture_address(svg: str) -> str:
    """Return the address that holds ``svg`` itself, for an ``img`` element."""
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode("utf-8", "replace")).decode()


class _Scale:
    """Seconds to pixels."""

    def __init__(self, first: int, last: int) -> None:
        self.first, self.last = first, last

    def __call__(self, seconds: int) -> float:
        share = (seconds - self.first) / max(self.last - self.first, 1)
        return round(_SIDE + min(max(share, 0.0), 1.0) * (_WIDTH - 2 * _SIDE), 1)


def _best(row: Row) -> str:
    return str(row["best"])


def _axis(scale: _Scale, high: int) -> Iterator[str]:
    step = (scale.last - scale.first) // _TICKS
    days = {(scale.first + at * step) // DAY * DAY for at in range(1, _TICKS)}
    for day in sorted(days):
        x, (year, month, number) = scale(day), Instant(day).civil
        yield f'<path d="M{x} 26V{high - 8}" stroke="{_RULE}"/>'
        yield _text(x, 18, f"{number} {_MONTHS[month - 1]} {year}", fill=_FAINT, anchor="middle")


def _published(days: Iterable[str], scale: _Scale, high: int) -> Iterator[str]:
    for day in days:
        x = scale(Instant.parse(day).seconds)
        yield f'<path d="M{x} 26V{high - 8}" stroke="{PUBLISHED}" stroke-dasharray="5 4"/>'


def _lanes(rows: list[Row], scale: _Scale) -> Iterator[str]:
    y, track = _TOP, None
    for row in rows:
        if row["track"] != track:
            track = row["track"]
            yield _text(_SIDE, y + 4, track, fill=_INK, anchor="start", bold=True)
            y += _LANE
        yield from _event(row, scale, y)
        y += _LANE


def _event(row: Row, scale: _Scale, y: int) -> Iterator[str]:
    colour, best = COLOURS[row["track"]], Instant.parse(row["best"]).seconds
    start, end = (Instant.parse(row[name]).seconds if row[name] else best for name in ("earliest", "until"))
    dash = _DASHES[row["certainty"]]
    pattern = f' stroke-dasharray="{dash}"' if dash else ""
    if scale(end) - scale(start) > 1:
        look = f'stroke="{colour}" stroke-width="4" stroke-opacity="0.55"{pattern}'
        yield f'<path d="M{scale(start)} {y}H{scale(end)}" {look}/>'
    filled = colour if row["certainty"] == Certainty.EXPLICIT else _PAPER
    yield f'<circle cx="{scale(best)}" cy="{y}" r="5" fill="{filled}" stroke="{colour}" stroke-width="2"/>'
    yield _caption(row, scale, y, left=min(scale(start), scale(best)), right=max(scale(end), scale(best)))


def _caption(row: Row, scale: _Scale, y: int, *, left: float, right: float) -> str:
    """Return the words beside an event: behind it, or else before it, or else over its bar."""
    words = str(row["caption"])
    words = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
    width = len(words) * _LETTER
    if right + 10 + width < _WIDTH:
        return _text(right + 10, y + 4, words, fill=_INK, anchor="start")
    if left - 10 - width > 0:
        return _text(left - 10, y + 4, words, fill=_INK, anchor="end")
    return _text(
        max(min(scale(Instant.parse(row["best"]).seconds), _WIDTH - width), 4), y - 7, words, fill=_INK, anchor="start"
    )


def _text(x: float, y: float, words: str, *, fill: str, anchor: str, bold: bool = False) -> str:
    weight = ' font-weight="600"' if bold else ""
    shown = escape(_FORBIDDEN.sub("�", words))
    return f'<text x="{round(x, 1)}" y="{y}" fill="{fill}" text-anchor={quoteattr(anchor)}{weight}>{shown}</text>'
