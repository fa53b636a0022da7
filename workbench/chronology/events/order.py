"""Words that put one event before, after or inside another, and what follows from them for its time."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from workbench.chronology.calendar import Unit, back
from workbench.chronology.events.attachment import Triggers
from workbench.chronology.events.triggers import Trigger
from workbench.instants import Instant, Interval
from workbench.language.scope import Tense, tense_of
from workbench.language.spans import span_of
from workbench.records import Order, TextSpan, TimeExpression, TimeType
from workbench.rules import ChronologyRule

_CUES = {
    "after": Order.AFTER,
    "following": Order.AFTER,
    "since": Order.AFTER,
    "before": Order.BEFORE,
    "until": Order.BEFORE,
    "till": Order.BEFORE,
    "ahead": Order.BEFORE,
    "prior": Order.BEFORE,
    "during": Order.DURING,
    "amid": Order.DURING,
}
_CONVERSE = {Order.AFTER: Order.BEFORE, Order.BEFORE: Order.AFTER, Order.DURING: Order.DURING}
_RULES = {
    Order.AFTER: ChronologyRule.AFTER,
    Order.BEFORE: ChronologyRule.BEFORE,
    Order.DURING: ChronologyRule.DURING,
}
_LENGTH = re.compile(r"P(T?)(\d+|X)([A-Z]+)")
_UNITS = {
    ("T", "H"): Unit.HOUR,
    ("T", "M"): Unit.MINUTE,
    ("T", "S"): Unit.SECOND,
    ("", "D"): Unit.DAY,
    ("", "W"): Unit.WEEK,
    ("", "WE"): Unit.WEEK,
    ("", "M"): Unit.MONTH,
    ("", "Q"): Unit.QUARTER,
    ("", "Y"): Unit.YEAR,
}
_SEVERAL = (2, 12)
"""How many units a vague "several" may mean."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One trigger stands before, after or inside another one's time."""

    event: Trigger
    order: Order
    other: Trigger
    words: TextSpan
    length: TimeExpression | None = None
    """How long before or after, where it is said."""
    implied: bool = False
    """Whether only a past perfect says so: it bounds what it tells, not what comes after."""

    @property
    def rule(self) -> ChronologyRule:
        """The rule that reads the cue."""
        return _RULES[self.order]

    def converse(self) -> "Cue":
        """Return the same order told of the other event."""
        return Cue(self.other, _CONVERSE[self.order], self.event, self.words, self.length, self.implied)

    def bounds(self, other: Interval, *, latest: Instant | None) -> Interval | None:
        """Return when the event can have been, from the time of the other one.

        Args:
            other: When the other event was.
            latest: What it cannot lie behind, as the end of the day of publication; ``None`` for no such bound.
        """
        if self.order is Order.DURING:
            return other
        if self.length is not None and (shifted := _shifted(other, self.length, self.order)) is not None:
            return shifted
        if self.order is Order.BEFORE:
            return None if other.end is None else Interval(None, other.end)
        if self.implied or other.start is None or (latest is not None and latest < other.start):
            return None
        return Interval(other.start, latest)


def find_cues(doc: Doc, triggers: Triggers, times: Iterable[TimeExpression]) -> Iterator[Cue]:
    """Yield the order cues of ``doc``: "after the call", "before they met", and the past perfect."""
    lengths = {time.span.end: time for time in times if time.type is TimeType.DURATION}
    for token in doc:
        order = _CUES.get(token.lower_)
        if order is None:
            continue
        other = _after_cue(token, triggers)
        event = _governor(token, triggers)
        if other is not None and event is not None and other is not event:
            length = lengths.get(token.idx - 1) or lengths.get(token.idx - 2)
            start = length.span.start if length else token.idx
            yield Cue(event, order, other, TextSpan(start, token.idx + len(token)), length)
    yield from _pluperfects(triggers)


def _after_cue(cue: Token, triggers: Triggers) -> Trigger | None:
    """Return the event that ``cue`` introduces."""
    if cue.dep_ == "mark":
        return triggers.at(cue.head)
    preposition = next((c for c in cue.children if c.dep_ == "prep" and c.lower_ in {"of", "to"}), cue)
    for child in preposition.children:
        if child.dep_ in {"pobj", "pcomp"}:
            return triggers.at(child)
    return None


def _governor(cue: Token, triggers: Triggers) -> Trigger | None:
    return triggers.over(cue.head if cue.dep_ == "mark" else cue)


def _pluperfects(triggers: Triggers) -> Iterator[Cue]:
    """Yield that what is told in the past perfect lies before what governs it."""
    for trigger in triggers.all:
        verb = trigger.verb
        if verb is None:
            continue
        had = next((child for child in verb.children if child.dep_ == "aux" and child.lower_ in {"had", "'d"}), None)
        if had is None or tense_of(verb) is not Tense.PLUPERFECT:
            continue
        over = triggers.over(verb)
        if over is not None and over is not trigger and over.verb is not None and verb.dep_ != "conj":
            yield Cue(trigger, Order.BEFORE, over, span_of(had), implied=True)


def _shifted(other: Interval, length: TimeExpression, order: Order) -> Interval | None:
    """Return ``other`` so much later or earlier; vague amounts give a wider stretch."""
    parts = _LENGTH.fullmatch(length.value)
    if parts is None or other.start is None or other.end is None:
        return None
    unit = _UNITS.get((parts[1], parts[3]))
    if unit is None:
        return None
    least, most = _SEVERAL if parts[2] == "X" else (int(parts[2]), int(parts[2]))
    if order is Order.AFTER:
        return Interval(back(other.start, unit, -least), back(other.end, unit, -most))
    return Interval(back(other.start, unit, most), back(other.end, unit, least))
