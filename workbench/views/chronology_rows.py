"""Events as the rows of the chronology: on which track, when, how sure, why, and how they stand to others."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from workbench.instants import Instant
from workbench.records import EventKind, Factuality, Order
from workbench.tables.frames import Row, Tables
from workbench.views.wording import CERTAINTIES, FACTUALITIES, RULES, article_names, when_in_words

HAPPENED, REPORTED, NOT_ASSERTED = "Happened", "Reported", "Not asserted"
TRACKS = (HAPPENED, REPORTED, NOT_ASSERTED)
"""What is told as fact, when somebody said something, and what is denied, demanded, planned or only discussed."""

_FACTS = frozenset({Factuality.ASSERTED, Factuality.HEDGED})
_FIRST_YEAR, _LAST_YEAR = 1, 9999
"""Years between which a chart or a calendar holds a day without surprises."""
_AROUND = "around"
_INVERSE: Mapping[str, str] = {Order.BEFORE: Order.AFTER, Order.AFTER: Order.BEFORE, Order.DURING: _AROUND}

type Relations = Mapping[str, list[list[str]]]


def chronology_rows(tables: Tables) -> list[Row]:
    """Return one row for each event, dated ones first and in time order.

    ``best`` is the point where the marker stands: the middle of the likeliest stretch, or else of the closed one in
    which the event lies, or else the known end of an open one; ``drawn`` tells whether the chart can show it.
    ``order`` holds how an event without a date stands to dated ones, as pairs of ``before``, ``after``, ``during`` or
    ``around`` and a key.  Events without a date stand last, in the order of the text.
    """
    events, names = tables.rows("events"), article_names(tables.rows("articles"))
    relations = _relations(events)
    rows = [_row(event, relations[event["key"]], names[event["article_id"]]) for event in events]
    return sorted(rows, key=lambda row: (not row["dated"], _sort_key(row["best"]), row["article_id"], row["start"]))


def _row(event: Row, order: list[list[str]], article: str) -> Row:
    best = _best(event)
    return {
        "key": event["key"], "article_id": event["article_id"], "start": event["start"], "kind": event["kind"],
        "track": _track(event), "label": event["label"], "caption": _caption(event), "when": when_in_words(event),
        "earliest": event["earliest"], "latest": event["latest"], "until": event["until"],
        "likely": _likely_in_words(event),
        "likely_earliest": event["best_earliest"], "likely_latest": event["best_latest"],
        "likely_until": event["best_until"],
        "best": best and best.isoformat(), "dated": best is not None, "drawn": _drawable(event, best),
        "certainty": event["certainty"], "certainty_words": CERTAINTIES[event["certainty"]],
        "factuality": event["factuality"], "factuality_words": FACTUALITIES[event["factuality"]],
        "participants": [name for name in event["participants"] if name],
        "entities": [key for key in event["entities"] if key], "source": event["told_by_name"] or article,
        "told_by": event["told_by"],
        "rule": event["rule"], "why": RULES.get(event["rule"], ""), "evidence": event["evidence"],
        "order": [] if best else order, "order_words": event["order"], "reported_in": event["reported_in"],
        "mentions": len(event["mentions"]), "sentence": event["sentence"],
    }  # fmt: skip


def _relations(events: Iterable[Row]) -> Relations:
    """Return how each event stands to those with a date, told of it or of them."""
    dated = {event["key"] for event in events if event["earliest"] or event["until"] or event["best_earliest"]}
    found: dict[str, list[list[str]]] = defaultdict(list)
    for event in events:
        for kind, other in zip(event["order_kinds"], event["order_events"], strict=True):
            if other in dated:
                found[event["key"]].append([kind, other])
            if event["key"] in dated:
                found[other].append([str(_INVERSE[kind]), event["key"]])
    return found


def _caption(event: Row) -> str:
    """Return the event's label with who did it: before a verb, behind a noun; not where the label names them."""
    label = str(event["label"])
    agent = next((name for name in event["agents"] if name), None)
    if agent is None or agent.split()[-1] in label:
        return label
    return f"{label} ({agent})" if event["nominal"] else f"{agent} {label}"


def _track(event: Row) -> str:
    if event["factuality"] not in _FACTS:
        return NOT_ASSERTED
    return REPORTED if event["kind"] == EventKind.REPORT else HAPPENED


def _likely(event: Row) -> Row:
    return {name: event[f"best_{name}"] for name in ("earliest", "latest", "until")}


def _likely_in_words(event: Row) -> str | None:
    """Return when the event most likely was, where that says more than its bounds do."""
    words = when_in_words(_likely(event)) if event["best_earliest"] else None
    return None if words == when_in_words(event) else words


def _best(event: Row) -> Instant | None:
    for prefix in ("best_", ""):
        start, end = (_instant(event[f"{prefix}{name}"]) for name in ("earliest", "until"))
        if start and end:
            return Instant((start.seconds + end.seconds) // 2)
    return start or end


def _drawable(event: Row, best: Instant | None) -> bool:
    known = [one for one in (_instant(event["earliest"]), best, _instant(event["until"])) if one]
    return bool(known) and all(_FIRST_YEAR <= one.civil[0] <= _LAST_YEAR for one in known)


def _instant(text: str | None) -> Instant | None:
    return None if text is None else Instant.parse(text)


def _sort_key(best: str | None) -> int:
    return 0 if best is None else Instant.parse(best).seconds
