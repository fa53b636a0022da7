"""Words that put one event before, after or inside another: "after the call", "before they met", "he then left"."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Doc, Token

from workbench.chronology.events.attachment import Triggers
from workbench.chronology.events.lengths import Length, length_before
from workbench.chronology.events.triggers import Trigger
from workbench.instants import DAY
from workbench.language.scope import Tense, negation_of, tense_of
from workbench.language.spans import span_of
from workbench.language.wordlists import read_rows
from workbench.records import EventKind, Order, TextSpan, TimeExpression, TimeType
from workbench.rules import ChronologyRule

_CONVERSE = {Order.AFTER: Order.BEFORE, Order.BEFORE: Order.AFTER, Order.DURING: Order.DURING}
_RULES = {
    Order.AFTER: ChronologyRule.AFTER,
    Order.BEFORE: ChronologyRule.BEFORE,
    Order.DURING: ChronologyRule.DURING,
}
_BEFORE_NOW = frozenset({Tense.PAST, Tense.PLUPERFECT})
_END_OF_WAIT = frozenset({"until", "till"})
_WITHIN = frozenset({"within", "inside"})
_BOUND_TO = frozenset({"of", "to"})
_OBJECTS = frozenset({"pobj", "pcomp"})
_CLAUSES_OF_NOUNS = frozenset({"relcl", "acl", "advcl", "ccomp"})


@dataclass(frozen=True, slots=True)
class Cue:
    """One trigger stands before, after or inside another one's time."""

    event: Trigger
    order: Order
    other: Trigger
    words: TextSpan
    rule: ChronologyRule
    length: Length | None = None
    """How long before or after, where it is said."""
    loose: bool = False
    """Whether the two may lie together: "when" and a mere telling in a row say only which is not the earlier."""

    phrase: str = ""
    """The entry of the word list."""

    def converse(self) -> "Cue":
        """Return the same order told of the other event."""
        return replace(self, event=self.other, order=_CONVERSE[self.order], other=self.event)


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: tuple[str, ...]
    alone: bool
    order: Order
    loose: bool
    within: int | None


@cache
def _phrases() -> dict[str, tuple[_Phrase, ...]]:
    """Return the phrases by their first word, the longest first."""
    found: dict[str, list[_Phrase]] = {}
    for row in read_rows("workbench.chronology", "order_words"):
        words = tuple(row["phrase"].split())
        order = row["order"].removeprefix("not ")
        loose = order != row["order"]
        phrase = _Phrase(
            words=words,
            alone=row["stands"] == "alone",
            order=_CONVERSE[Order(order)] if loose else Order(order),
            loose=loose,
            within=int(row["within_days"]) if row["within_days"] else None,
        )
        found.setdefault(words[0], []).append(phrase)
    return {first: tuple(sorted(each, key=lambda p: -len(p.words))) for first, each in found.items()}


def find_cues(doc: Doc, triggers: Triggers, times: Iterable[TimeExpression]) -> Iterator[Cue]:
    """Yield the order cues of ``doc``: words, the past perfect, and deeds told in a row.

    Args:
        doc: A parsed article.
        triggers: Its events.
        times: Its time expressions; a duration before a cue says how far away the event is.
    """
    times = tuple(times)
    lengths = {time.span.end: time for time in times if time.type is TimeType.DURATION}
    inside = {i for time in times if time.type is not TimeType.DURATION for i in range(time.span.start, time.span.end)}
    phrases, free = _phrases(), 0
    for token in doc:
        if token.lower_ not in phrases or token.i < free or token.idx in inside:
            continue
        found = next((p for p in phrases[token.lower_] if _stands_at(doc, token.i, p.words)), None)
        if found is not None:
            free = token.i + len(found.words)
            yield from _alone(token, found, triggers) if found.alone else _link(doc, token, found, triggers, lengths)
    yield from _within(doc, triggers, lengths)
    yield from _pluperfects(triggers)
    yield from _in_a_row(triggers)


def _stands_at(doc: Doc, start: int, words: tuple[str, ...]) -> bool:
    return start + len(words) <= len(doc) and all(doc[start + i].lower_ == word for i, word in enumerate(words))


def _link(
    doc: Doc, first: Token, phrase: _Phrase, triggers: Triggers, lengths: dict[int, TimeExpression]
) -> Iterator[Cue]:
    """Yield the cue of words that an event follows."""
    last = doc[first.i + len(phrase.words) - 1]
    other, event = _introduced(last, triggers), _governor(first, last, triggers)
    if other is None or event is None or other is event:
        return
    length = None if phrase.order is Order.DURING else length_before(first, lengths)
    start = first.idx if length is None else length.words.start
    words = TextSpan(start, last.idx + len(last))
    if length is None and phrase.within is not None:
        length = Length(0, phrase.within * DAY, words)
    order = phrase.order
    if last.lower_ in _END_OF_WAIT and event.verb is not None and negation_of(event.verb) is not None:
        order = Order.AFTER  # who did not speak until the vote spoke after it
    yield Cue(event, order, other, words, _RULES[order], length, phrase.loose, " ".join(phrase.words))


def _introduced(cue: Token, triggers: Triggers) -> Trigger | None:
    """Return the event that ``cue`` introduces: the verb of its clause, or the noun under it."""
    if cue.dep_ in {"mark", "advmod"}:
        return triggers.at(cue.head) if cue.head.dep_ in {"advcl", "pcomp", "relcl", "acl"} else None
    if cue.lower_ == "time":
        return next((found for c in cue.children if c.dep_ in _CLAUSES_OF_NOUNS and (found := triggers.at(c))), None)
    preposition = next((c for c in cue.children if c.dep_ == "prep" and c.lower_ in _BOUND_TO), cue)
    for child in preposition.children:
        if child.dep_ in _OBJECTS:
            return triggers.at(child)
    return None


def _governor(first: Token, last: Token, triggers: Triggers) -> Trigger | None:
    """Return the event that the words hang on."""
    if last.dep_ in {"mark", "advmod"} and last.head.dep_ in {"advcl", "pcomp"}:
        return triggers.over(last.head)
    return triggers.over(first)


def _within(doc: Doc, triggers: Triggers, lengths: dict[int, TimeExpression]) -> Iterator[Cue]:
    """Yield the cues of "within days of the vote"."""
    for token in doc:
        if token.lower_ != "of" or token.i < 2:
            continue
        length = length_before(token, lengths)
        other = next((found for c in token.children if c.dep_ in _OBJECTS and (found := triggers.at(c))), None)
        if length is None or other is None or length.least > 0:
            continue
        within = next((t for t in doc[max(0, token.i - 6) : token.i] if t.lower_ in _WITHIN), None)
        event = None if within is None else triggers.over(within)
        if within is not None and event is not None and event is not other:
            words = TextSpan(within.idx, token.idx + len(token))
            yield Cue(event, Order.AFTER, other, words, ChronologyRule.AFTER, length)


def _alone(token: Token, phrase: _Phrase, triggers: Triggers) -> Iterator[Cue]:
    """Yield the cue of an adverb that means the event told before: "he later resigned"."""
    if token.dep_ != "advmod" or token.head.pos_ != "VERB":
        return
    event = triggers.at(token.head)
    if event is None or event.kind is not EventKind.OCCURRENCE or tense_of(token.head) not in _BEFORE_NOW:
        return
    other = _told_before(event, triggers)
    if other is not None:
        yield Cue(event, phrase.order, other, span_of(token), _RULES[phrase.order], loose=True)


def _told_before(event: Trigger, triggers: Triggers) -> Trigger | None:
    """Return the deed told last before ``event`` in the main clauses of its sentence or the one before, in its line."""
    for earlier in triggers.before(event):
        if triggers.sentences_between(earlier, event) > 1 or not triggers.on_one_line(earlier, event):
            return None
        verb = earlier.verb
        if verb is None or earlier.kind is not EventKind.OCCURRENCE or tense_of(verb) is not Tense.PAST:
            continue
        if verb.dep_ in {"ROOT", "conj"}:
            return earlier
    return None


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
            yield Cue(trigger, Order.BEFORE, over, span_of(had), ChronologyRule.PLUPERFECT)


def _in_a_row(triggers: Triggers) -> Iterator[Cue]:
    """Yield that of two deeds of one subject, told in the simple past with "and", the second is not earlier."""
    for trigger in triggers.all:
        verb = trigger.verb
        if verb is None or trigger.noun or verb.dep_ != "conj" or verb.tag_ != "VBD" or verb.head.tag_ != "VBD":
            continue
        first = triggers.at(verb.head)
        joined = next((child for child in verb.head.children if child.dep_ == "cc"), None)
        if first is None or joined is None or joined.lower_ != "and" or _has_subject(verb):
            continue
        if first.kind is trigger.kind is EventKind.OCCURRENCE:
            yield Cue(trigger, Order.AFTER, first, span_of(joined), ChronologyRule.NARRATIVE, loose=True)


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)
