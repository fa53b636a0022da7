"""What happened when: rows for the list, and the tracks, lanes and windows in which the chart draws them."""

from collections.abc import Iterable
from typing import Any

from workbench.instants import DAY, Instant
from workbench.records import EventKind, Factuality
from workbench.tables.frames import Row, Tables, plain_rows
from workbench.views.chronology_figure import chronology_figure
from workbench.views.wording import CERTAINTIES, FACTUALITIES, when_in_words

HAPPENED, REPORTED, NOT_ASSERTED = "Happened", "Reported", "Not asserted"
TRACKS = (HAPPENED, REPORTED, NOT_ASSERTED)
"""What is told as fact, when somebody said something, and what is denied, demanded, planned or only discussed."""

_FACTS = frozenset({Factuality.ASSERTED, Factuality.HEDGED})
_NEAR = 60
"""Days before and after publication that the chart shows at first."""
_FIRST_YEAR, _LAST_YEAR = 1, 9999
"""Years between which a Plotly date axis is drawn without surprises."""


def chronology_payload(tables: Tables) -> dict[str, Any]:
    """Return the rows in time order, the figure of those with a date, and the windows to look at it through."""
    rows = chronology_rows(tables)
    published = sorted({row["published"][:10] for row in plain_rows(tables["articles"]) if row["published"]})
    drawn = [row for row in rows if row["drawn"]]
    windows = _windows(drawn, published)
    return {
        "rows": rows,
        "undated": sum(not row["dated"] for row in rows),
        "windows": windows,
        "figure": chronology_figure(drawn, published=published, tracks=TRACKS, window=windows["near"]),
    }


def chronology_rows(tables: Tables) -> list[Row]:
    """Return one row for each event, dated ones first and in time order.

    ``best`` is the middle of a closed stretch or the known end of an open one; ``drawn`` tells whether the chart can
    show it.  Events without a date stand last, in the order of the text.
    """
    rows = [_row(row) for row in plain_rows(tables["events"])]
    return sorted(rows, key=lambda row: (not row["dated"], _sort_key(row["best"]), row["article_id"], row["start"]))


def _row(event: Row) -> Row:
    start, end = (event[name] and Instant.parse(event[name]) for name in ("earliest", "until"))
    best = _best(start, end)
    return {
        "key": event["key"], "article_id": event["article_id"], "start": event["start"], "track": _track(event),
        "label": event["label"], "caption": _caption(event), "when": when_in_words(event),
        "earliest": event["earliest"], "until": event["until"],
        "best": best and best.isoformat(), "dated": best is not None, "drawn": _drawable(start, best, end),
        "certainty": event["certainty"], "certainty_words": CERTAINTIES[event["certainty"]],
        "factuality": event["factuality"], "factuality_words": FACTUALITIES[event["factuality"]],
        "participants": [name for name in event["participants"] if name],
        "entities": [key for key in event["entities"] if key],
    }  # fmt: skip


def _caption(event: Row) -> str:
    """Return the event's label with who did it before it, unless the label names somebody of that name."""
    label = str(event["label"])
    agent = next((name for name in event["agents"] if name), None)
    if agent is None or agent.split()[-1] in label:
        return label
    return f"{agent} {label}"


def _track(event: Row) -> str:
    if event["factuality"] not in _FACTS:
        return NOT_ASSERTED
    return REPORTED if event["kind"] == EventKind.REPORT else HAPPENED


def _best(start: Instant | None, end: Instant | None) -> Instant | None:
    if start is None or end is None:
        return start or end
    return Instant((start.seconds + end.seconds) // 2)


def _drawable(*instants: Instant | None) -> bool:
    known = [instant for instant in instants if instant is not None]
    return bool(known) and all(_FIRST_YEAR <= instant.civil[0] <= _LAST_YEAR for instant in known)


def _sort_key(best: str | None) -> int:
    return 0 if best is None else Instant.parse(best).seconds


def _windows(drawn: Iterable[Row], published: Iterable[str]) -> dict[str, Any]:
    """Return what to show at first and in all, with the number of events that lie outside the first."""
    days = [Instant.parse(day) for day in published]
    ends = [Instant.parse(row[name]) for row in drawn for name in ("earliest", "best", "until") if row[name]]
    around = (*days, *ends)
    if not around:
        return {"near": None, "all": None, "outside": 0}
    near = _near(days, ends)
    first, last = near
    outside = sum(not first.seconds <= _sort_key(row["best"]) <= last.seconds for row in drawn)
    return {"near": _padded(*near), "all": _padded(min(around), max(around)), "outside": outside}


def _near(days: list[Instant], ends: list[Instant]) -> tuple[Instant, Instant]:
    """Return the stretch around publication that holds something, or all if nothing is published."""
    if not days:
        return min(ends), max(ends)
    first, last = min(days).plus(days=-_NEAR), max(days).plus(days=_NEAR)
    inside = [*days, *(end for end in ends if first <= end <= last)]
    return min(inside), max(inside)


def _padded(first: Instant, last: Instant) -> list[str]:
    margin = max(DAY, (last.seconds - first.seconds) // 20)
    return [first.plus(seconds=-margin).isoformat(), last.plus(seconds=margin).isoformat()]
