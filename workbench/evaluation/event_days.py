"""The days of events against gold: the exact day, the day inside the interval, and how wide that is.

An event of the gold is found where a mention of a predicted one shares a character with it.  The predicted day is that
of the best guess if it is of one day, else that of the interval if it is.  A day is inside an interval that begins not
after it and ends not before its end, where an open side holds all days.  Gold that tells a month, a year, a beginning
or an end agrees with an interval that shares a day with it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from workbench.evaluation.anchors import GoldEvent
from workbench.evaluation.mistakes import Mistake, sentence_with
from workbench.evaluation.timeml import TimeDocument
from workbench.instants import DAY, Interval
from workbench.records import Certainty, Event, TextSpan


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many."""

    hits: int = 0
    total: int = 0

    @property
    def value(self) -> float:
        """Between 0 and 1; 0 of nothing is 0."""
        return self.hits / self.total if self.total else 0.0

    def __add__(self, other: "Share") -> "Share":
        """Return the sums of both."""
        return Share(self.hits + other.hits, self.total + other.total)


@dataclass(frozen=True, slots=True)
class Match:
    """An event of the gold, its document, and the predicted event that shares characters with it, if any."""

    gold: GoldEvent
    document: TimeDocument
    event: Event | None

    @property
    def interval(self) -> Interval | None:
        """The days that the predicted event may have been on, whole."""
        return None if self.event is None or self.event.interval is None else whole_days(self.event.interval)

    @property
    def day(self) -> Interval | None:
        """The predicted day."""
        best = None if self.event is None or self.event.best is None else one_day(self.event.best)
        return best or (one_day(self.interval) if self.interval else None)

    @property
    def publication(self) -> Interval | None:
        """The day of publication."""
        return self.document.published.interval if self.document.published else None

    @property
    def is_exact(self) -> bool:
        """Whether the predicted day is the gold's."""
        return self.day is not None and self.day == self.gold.when

    @property
    def is_inside(self) -> bool:
        """Whether the gold's day is inside the interval."""
        return self.interval is not None and self.gold.when is not None and self.interval.contains(self.gold.when)


@dataclass(frozen=True, slots=True)
class Certain:
    """How events of one certainty did whose day the gold names."""

    exact: Share = Share()
    inside: Share = Share()


@dataclass(slots=True)
class EventScores:
    """The figures, and what went wrong."""

    documents: list[Share] = field(default_factory=list)
    """Exact days of all that are named, one share a document."""
    shares: dict[str, Share] = field(default_factory=dict)
    """By what is counted."""
    widths: list[float] = field(default_factory=list)
    """Days of each interval that is bounded on both sides, of events whose day the gold names."""
    by_certainty: dict[Certainty, Certain] = field(default_factory=dict)
    by_rule: dict[str, Counter[bool]] = field(default_factory=lambda: defaultdict(Counter))
    """How often the day that each rule gave, or left open, is right."""
    mistakes: list[Mistake] = field(default_factory=list)

    @property
    def median_width(self) -> float | None:
        """In days; ``None`` where no interval is bounded."""
        return median(self.widths) if self.widths else None


def whole_days(interval: Interval) -> Interval:
    """Return the days that ``interval`` touches, from midnight to midnight."""
    start = None if interval.start is None else Interval.day(interval.start).start
    if interval.end is None:
        return Interval(start, None)
    last = interval.end if interval.end == interval.start else interval.end.plus(seconds=-1)
    return Interval(start, Interval.day(last).end)


def one_day(interval: Interval) -> Interval | None:
    """Return the day that ``interval`` lies in, if it is one."""
    whole = whole_days(interval)
    return whole if whole.start is not None and whole == Interval.day(whole.start) else None


def score_events(
    gold: Iterable[GoldEvent], found: Mapping[str, Sequence[Event]], documents: Mapping[str, TimeDocument]
) -> EventScores:
    """Return how well the days of the events of each document were found.

    Args:
        gold: Events in any order.
        found: Predicted events by document.
        documents: The text and day of publication of each document.
    """
    matched = [_match(one, documents[one.document], found.get(one.document, ())) for one in gold]
    named = [one for one in matched if one.gold.exact]
    scores = EventScores(
        documents=[_share([one.is_exact for one in named if one.gold.document == name]) for name in documents],
        shares=dict(_shares(matched)),
        widths=[width for one in named if (width := _width(one.interval)) is not None],
        by_certainty=_by_certainty(named),
        mistakes=[mistake for one in matched if (mistake := _mistake(one))],
    )
    for one in named:
        if one.event is not None:
            scores.by_rule[one.event.rule][one.is_exact] += 1
    return scores


def _match(gold: GoldEvent, document: TimeDocument, found: Iterable[Event]) -> Match:
    """Return the gold with the event whose mention shares most characters with it, the first of several."""
    shared = [(max(_shared(gold.span, span) for span in (one.trigger, *one.mentions)), one) for one in found]
    most, event = max(shared, key=lambda pair: pair[0], default=(0, None))
    return Match(gold, document, event if most > 0 else None)


def _shared(one: TextSpan, other: TextSpan) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _shares(matched: Sequence[Match]) -> Iterator[tuple[str, Share]]:
    named = [one for one in matched if one.gold.exact]
    loose = [one for one in matched if one.gold.when is not None and not one.gold.exact]
    unknown = [one for one in matched if one.gold.when is None]
    met = [one for one in named if one.event]
    yield "found as an event", _share([one.event is not None for one in named])
    yield "day exact", _share([one.is_exact for one in named])
    yield "day exact, of those found", _share([one.is_exact for one in met])
    yield "day exact, had all the day of publication", _share([one.publication == one.gold.when for one in named])
    yield "day inside the interval", _share([one.is_inside for one in named])
    yield "day inside the interval, of those found", _share([one.is_inside for one in met])
    yield "interval open on a side, of those found", _share([_is_open(one.interval) for one in met])
    yield "no interval, of those found", _share([one.interval is None for one in met])
    yield "gold tells no day but a longer time: agrees", _share([_agree(one.interval, one.gold.when) for one in loose])
    yield "the same, had all the day of publication", _share([_agree(one.publication, one.gold.when) for one in loose])
    yield "gold tells no time: dated explicitly", _share([_is_explicit(one.event) for one in unknown])


def _share(hits: Sequence[bool]) -> Share:
    return Share(sum(hits), len(hits))


def _is_open(interval: Interval | None) -> bool:
    return interval is not None and (interval.start is None or interval.end is None)


def _is_explicit(event: Event | None) -> bool:
    return event is not None and event.certainty is Certainty.EXPLICIT and event.interval is not None


def _agree(one: Interval | None, other: Interval | None) -> bool:
    """Whether both are known and share a day."""
    return one is not None and other is not None and _begins_before_end(one, other) and _begins_before_end(other, one)


def _begins_before_end(one: Interval, other: Interval) -> bool:
    return one.start is None or other.end is None or one.start < other.end


def _width(interval: Interval | None) -> float | None:
    if interval is None or interval.start is None or interval.end is None:
        return None
    return (interval.end.seconds - interval.start.seconds) / DAY


def _by_certainty(named: Iterable[Match]) -> dict[Certainty, Certain]:
    counts = dict.fromkeys(Certainty, Certain())
    for one in named:
        if one.event is not None:
            before = counts[one.event.certainty]
            counts[one.event.certainty] = Certain(
                before.exact + Share(one.is_exact, 1), before.inside + Share(one.is_inside, 1)
            )
    return counts


def _mistake(one: Match) -> Mistake | None:
    kind = _difference(one)
    if not kind:
        return None
    return Mistake(
        kind=kind,
        document=one.document.id,
        sentence=sentence_with(one.document.text, one.gold.span),
        gold="no time" if one.gold.when is None else str(one.gold.when),
        found="nothing" if one.event is None else _told(one.event),
        rule=None if one.event is None else one.event.rule,
    )


def _difference(one: Match) -> str:
    """Return what is wrong, nothing if nothing is."""
    if one.gold.when is None:
        return "dated, though gold tells no time" if _is_explicit(one.event) else ""
    if one.event is None:
        return "no event"
    if one.interval is None:
        return "no interval"
    if not one.gold.exact:
        return "" if _agree(one.interval, one.gold.when) else "another time"
    if one.is_exact:
        return ""
    if one.day is not None:
        return "another day"
    return "no single day, gold inside" if one.is_inside else "no single day, gold outside"


def _told(event: Event) -> str:
    best = "" if event.best is None or event.best == event.interval else f", best {event.best}"
    return f"{event.label}: {event.interval or 'no interval'}{best}, {event.certainty}"
