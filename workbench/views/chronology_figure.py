"""The chronology as a Plotly figure: thin bars from the earliest to the latest time, a marker at the best point."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from textwrap import shorten
from typing import Any

import plotly.graph_objects as go

from workbench.instants import DAY, Instant
from workbench.records import Certainty
from workbench.tables.frames import Row

COLOURS = ("#0072B2", "#E69F00", "#CC79A7")
"""One for each track, from M. Okabe and K. Ito's palette."""
_SYMBOLS = ("circle", "diamond", "square")
_DASHES = {Certainty.EXPLICIT: "solid", Certainty.DERIVED: "solid", Certainty.INFERRED: "dot", Certainty.OPEN: "dot"}
_HOLLOW = frozenset({Certainty.INFERRED, Certainty.OPEN})
_LANE = 22
"""Height of a lane in pixels."""
_TITLE = 2
"""Lanes left free for the name of a track."""
_OPEN_DAYS = 5
"""Days over which the open side of a bar fades out."""
_MOST_CAPTIONS = 120
"""Events up to which each has its words beside its bar; of more, only the pointer and the list tell."""
_CAPTION_LENGTH = 36
_GAP = "\u2002"
"""What keeps a caption from its bar; Plotly drops plain spaces."""
_PASSES = 3
"""Times that the window is made longer for captions, which take up more of it each time."""
_PIXELS, _LETTER = 480, 6.6
"""Width of a narrow chart, and of a letter: how much room a caption is given."""


def chronology_figure(
    rows: Sequence[Row], *, published: Iterable[str], tracks: Sequence[str], window: list[str] | None
) -> dict[str, Any]:
    """Return the figure of ``rows`` as plain JSON values.

    Each point's ``customdata`` is the key of its row, so that the page can leave out rows and find the selected one.

    Args:
        rows: Rows of the chronology that have a date, in time order.
        published: Days of publication, drawn as vertical lines.
        tracks: Names of the tracks, from top to bottom; each gets as many lanes as it needs.
        window: The stretch of time shown at first.
    """
    for _ in range(_PASSES):
        window = _with_room(window, rows, _captions(rows, window))
    captions = _captions(rows, window)
    lanes, heights = _lanes(rows, tracks, captions)
    figure = go.Figure(layout=_layout(heights, tracks, window))
    for track, colour, symbol in zip(tracks, COLOURS, _SYMBOLS, strict=True):
        for certainty in Certainty:
            shown = [row for row in rows if row["track"] == track and row["certainty"] == certainty]
            if shown:
                figure.add_traces(_traces(shown, lanes, certainty=certainty, colour=colour, symbol=symbol))
    if captions:
        figure.add_trace(_caption_trace(rows, lanes, captions))
    _add_publications(figure, list(published))
    plain: dict[str, Any] = figure.to_plotly_json()
    return plain


@dataclass(frozen=True, slots=True)
class _Caption:
    """The words beside a bar, on which side they stand, and the seconds on the axis that they take up."""

    text: str
    left: bool
    seconds: int

    def beside(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch from ``start`` to ``end`` with the room of the words."""
        return (start - self.seconds, end) if self.left else (start, end + self.seconds)


def _captions(rows: Sequence[Row], window: list[str] | None) -> dict[str, _Caption]:
    """Return the caption of each row, at the right of its bar if the window has room there."""
    if window is None or len(rows) > _MOST_CAPTIONS:
        return {}
    first, last = (Instant.parse(end).seconds for end in window)
    captions = {}
    for row in rows:
        text = shorten(row["caption"], _CAPTION_LENGTH, placeholder=" …")
        seconds = int((len(text) + 2) * _LETTER * (last - first) / _PIXELS)
        start, end = _drawn_stretch(row)
        captions[row["key"]] = _Caption(text, left=end + seconds > last and start - first > last - end, seconds=seconds)
    return captions


def _with_room(window: list[str] | None, rows: Iterable[Row], captions: Mapping[str, _Caption]) -> list[str] | None:
    """Return ``window`` made longer at both ends, by a quarter of it at most, where captions would be cut off."""
    if window is None or not captions:
        return window
    first, last = (Instant.parse(end).seconds for end in window)
    stretches = (captions[row["key"]].beside(*_drawn_stretch(row)) for row in rows)
    inside = [(start, end) for start, end in stretches if start < last and end > first]
    most = (last - first) // 4
    start = max(min([first, *(start for start, _ in inside)]), first - most)
    end = min(max([last, *(end for _, end in inside)]), last + most)
    return [Instant(start).isoformat(), Instant(end).isoformat()]


def _lanes(
    rows: Sequence[Row], tracks: Sequence[str], captions: Mapping[str, _Caption]
) -> tuple[dict[str, int], dict[str, list[int]]]:
    """Return the lane of each row, no two of which meet in one lane, and first and last lane of each track."""
    lanes: dict[str, int] = {}
    heights: dict[str, list[int]] = {}
    first = 0
    for track in tracks:
        free: list[int] = []
        for row in (row for row in rows if row["track"] == track):
            start, end = _drawn_stretch(row)
            if row["key"] in captions:
                start, end = captions[row["key"]].beside(start, end)
            lane = next((at for at, until in enumerate(free) if until <= start), len(free))
            free[lane : lane + 1] = [end]
            lanes[row["key"]] = first + lane
        heights[track] = [first, first + max(len(free), 1) - 1]
        first += max(len(free), 1) + _TITLE
    return lanes, heights


def _drawn_stretch(row: Row) -> tuple[int, int]:
    """Return the seconds from and to which a row takes up room, a day of it at least."""
    start, end = (Instant.parse(row[name] or row["best"]).seconds for name in ("earliest", "until"))
    fade = _OPEN_DAYS * DAY
    return start - (fade if row["earliest"] is None else 0), max(
        end + (fade if row["until"] is None else 0), start + DAY
    )


def _traces(rows: Iterable[Row], lanes: dict[str, int], *, certainty: Certainty, colour: str, symbol: str) -> list[Any]:
    """Return a trace of bars, one of fading open sides, and one of markers."""
    bars, fades, points = _Points(), _Points(), _Points()
    for row in rows:
        lane, key = lanes[row["key"]], row["key"]
        if row["earliest"] and row["until"]:
            bars.add_line([row["earliest"], row["until"]], lane, key)
        else:
            away = _OPEN_DAYS if row["until"] is None else -_OPEN_DAYS
            end = Instant.parse(row["best"]).plus(days=away).isoformat()
            fades.add_line([row["best"], end], lane, key)
        points.add(row["best"], lane, key, _hover(row))
    line = {"color": colour, "width": 5, "dash": _DASHES[certainty]}
    marker = {
        "symbol": f"{symbol}-open" if certainty in _HOLLOW else symbol, "size": 11, "color": colour,
        "line": {"color": colour, "width": 2},
    }  # fmt: skip
    arrows = {"symbol": "arrow", "size": 10, "angleref": "previous", "color": colour}
    return [
        go.Scatter(**bars.as_dict(), mode="lines", line=line, opacity=0.6, hoverinfo="skip", name="bar"),
        go.Scatter(
            **fades.as_dict(), mode="lines+markers", line=line | {"width": 2, "dash": "dot"}, marker=arrows,
            opacity=0.45, hoverinfo="skip", name="open",
        ),
        go.Scatter(**points.as_dict(), mode="markers", marker=marker, hoverinfo="text", name="best"),
    ]  # fmt: skip


def _caption_trace(rows: Iterable[Row], lanes: Mapping[str, int], captions: Mapping[str, _Caption]) -> go.Scatter:
    """Return the words beside the bars; they are escaped, since Plotly reads strings as markup."""
    points, sides = _Points(), []
    for row in rows:
        caption, ends = captions[row["key"]], _drawn_stretch(row)
        at = Instant(ends[0] if caption.left else ends[1]).isoformat()
        points.add(at, lanes[row["key"]], row["key"], _hover(row))
        sides.append("middle left" if caption.left else "middle right")
    texts = [f"{_GAP}{escape(captions[key].text, quote=False)}{_GAP}" for key in points.lists["customdata"]]
    return go.Scatter(
        **points.as_dict(), text=texts, textposition=sides, mode="text", hoverinfo="text", name="caption",
        textfont={"size": 12}, cliponaxis=False,
    )  # fmt: skip


class _Points:
    """The parallel lists of a trace."""

    def __init__(self) -> None:
        self.lists: dict[str, list[Any]] = defaultdict(list)

    def add(self, x: str | None, y: int, key: str, text: str = "") -> None:
        for name, value in (("x", x), ("y", y), ("customdata", key), ("hovertext", text)):
            self.lists[name].append(value)

    def add_line(self, ends: Iterable[str], y: int, key: str) -> None:
        """Add a line and the gap after it."""
        for x in (*ends, None):
            self.add(x, y, key)

    def as_dict(self) -> dict[str, list[Any]]:
        return {name: self.lists[name] for name in ("x", "y", "customdata", "hovertext")}


def _hover(row: Row) -> str:
    """Return the hover text; its parts are escaped, since Plotly reads strings as markup."""
    lines = (row["caption"], row["when"], f"{row['certainty_words']}, {row['factuality_words']}")
    return "<br>".join(escape(line, quote=False) for line in lines)


def _layout(heights: dict[str, list[int]], tracks: Sequence[str], window: list[str] | None) -> dict[str, Any]:
    last = heights[tracks[-1]][1]
    return {
        "template": {}, "showlegend": False, "dragmode": "pan", "hovermode": "closest",
        "height": 90 + _LANE * (last + 2), "margin": {"l": 16, "r": 16, "t": 34, "b": 36},
        "xaxis": {"type": "date", "range": window, "showgrid": True, "zeroline": False},
        "yaxis": {
            "range": [last + 1, -_TITLE], "fixedrange": True, "zeroline": False, "showgrid": False,
            "showticklabels": False,
        },
        "annotations": [
            {
                "text": f"<b>{escape(track)}</b>", "xref": "paper", "x": 0, "xanchor": "left",
                "y": heights[track][0] - 1, "yanchor": "middle", "showarrow": False,
            }
            for track in tracks
        ],
        "shapes": [
            {
                "type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": heights[track][1] + 0.9,
                "y1": heights[track][1] + 0.9, "line": {"width": 1, "color": "rgba(128,128,128,0.35)"},
            }
            for track in tracks[:-1]
        ],
    }  # fmt: skip


def _add_publications(figure: go.Figure, days: Sequence[str]) -> None:
    """Draw a line for each day of publication, and name the first and the last, away from each other."""
    line = {"color": "#D55E00", "width": 1.5, "dash": "dash"}
    for day in days:
        figure.add_shape(type="line", x0=day, x1=day, yref="paper", y0=0, y1=1, line=line)
    ends = {days[0]: "right", days[-1]: "left" if len(days) > 1 else "center"} if days else {}
    for day, anchor in ends.items():
        figure.add_annotation(
            x=day, yref="paper", y=1, xanchor=anchor, yanchor="bottom", showarrow=False,
            text=f"published {escape(day)}", font={"size": 12},
        )  # fmt: skip
