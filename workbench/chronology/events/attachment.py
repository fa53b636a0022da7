"""Which time expression stands with which event: up the dependency tree from the expression to the first trigger."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping

from spacy.tokens import Doc, Token

from workbench.chronology.events.triggers import Trigger
from workbench.chronology.syntax import governors
from workbench.instants import DAY
from workbench.records import TimeExpression, TimeType
from workbench.rules import ChronologyRule

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_MODIFIERS = frozenset({"nummod", "compound", "nmod", "amod", "poss", "appos"})
_RANKS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "only", "last", "record"})
_AT = frozenset({"in", "at", "during", "on"})
_MOST_BEFORE = 20
"""Events before an event that are looked at."""
_NO_DAY = "XXXX-XX-XX"
_LONGEST_SETTING = 31 * DAY
"""Seconds of the longest time that "at Monday's meeting" gives the verb; "the 2011 version" tells no time of it."""


class Triggers:
    """The triggers of an article, found by their own token or by that of the verb that carries them."""

    def __init__(self, triggers: Iterable[Trigger]) -> None:
        """Index ``triggers``."""
        self.all = tuple(triggers)
        self._places = [trigger.token.i for trigger in self.all]
        doc = self.all[0].token.doc if self.all else None
        self._breaks = [token.i for token in doc or () if token.is_space and "\n" in token.text]
        self._sentences = [sent.start for sent in doc.sents] if doc is not None else []
        self._by_token: dict[int, Trigger] = {}
        for trigger in self.all:
            self._by_token.setdefault(trigger.token.i, trigger)
        for trigger in self.all:
            if trigger.carrier is not None:
                self._by_token.setdefault(trigger.carrier.i, trigger)

    def at(self, token: Token) -> Trigger | None:
        """Return the trigger whose word or carrier ``token`` is."""
        return self._by_token.get(token.i)

    def over(self, token: Token) -> Trigger | None:
        """Return the nearest trigger over ``token``.

        A copula stands for the event that is its subject, "is set to" for the event that is set.
        """
        for above in governors(token):
            found = self.at(above)
            if found is not None:
                return found
            if above.pos_ in {"VERB", "AUX"} and above.dep_ != "acl":
                return self._beside(above, token)
        return None

    def before(self, trigger: Trigger) -> Iterator[Trigger]:
        """Yield the triggers before ``trigger``, the nearest first; no more than a sentence or two of sense has."""
        last = bisect_left(self._places, trigger.token.i)
        yield from reversed(self.all[max(0, last - _MOST_BEFORE) : last])

    def on_one_line(self, one: Trigger, other: Trigger) -> bool:
        """Whether two events are told in the same paragraph."""
        return bisect_left(self._breaks, one.token.i) == bisect_left(self._breaks, other.token.i)

    def sentences_between(self, one: Trigger, other: Trigger) -> int:
        """Return how many sentences ``other`` stands after ``one``; a line break may count as one."""
        return bisect_right(self._sentences, other.token.i) - bisect_right(self._sentences, one.token.i)

    def _beside(self, verb: Token, token: Token) -> Trigger | None:
        """Return the event that ``verb``, no event itself, tells of."""
        for child in verb.children:
            if child.dep_ == "xcomp" and child.i != token.i and (found := self.at(child)) is not None:
                return found
        subject = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
        return None if subject is None else self.at(subject)


def attached(
    doc: Doc, times: Iterable[TimeExpression], triggers: Triggers
) -> Mapping[int, list[tuple[TimeExpression, Token]]]:
    """Return the time expressions of each trigger, by its token's index, each with its syntactic head."""
    found: dict[int, list[tuple[TimeExpression, Token]]] = {}
    for time in times:
        span = doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
        if span is None:
            continue
        for trigger, root in _dated(span.root, time, triggers):
            found.setdefault(trigger.token.i, []).append((time, root))
    return found


def _dated(root: Token, time: TimeExpression, triggers: Triggers) -> Iterator[tuple[Trigger, Token]]:
    """Yield the events that the expression headed by ``root`` dates, each with the word through which it does."""
    if not _measures(root) and (owner := _owner(root, time, triggers)) is not None:
        yield owner, root
    for clause in root.children:
        when = clause.dep_ in {"relcl", "advcl"} and any(child.lower_ == "when" for child in clause.children)
        if when and (inner := triggers.at(clause)) is not None:
            yield inner, clause


def _measures(root: Token) -> bool:
    """Whether "since" only says of how many something is the first or worst: "its third rise since March"."""
    preposition = root.head
    if preposition.lower_ != "since" or root.dep_ != "pobj":
        return False
    over = preposition.head
    nouns = [over, *(child for child in over.children if child.dep_ == "attr" and over.lemma_ == "be")]
    words = {word.lower_ for noun in nouns for word in (noun, *noun.lefts)}
    superlative = any(word.tag_ in {"JJS", "RBS"} for noun in nouns for word in (noun, *noun.lefts))
    return superlative or bool(words & _RANKS)


def _owner(root: Token, time: TimeExpression, triggers: Triggers) -> Trigger | None:
    """Return the event that the expression headed by ``root`` dates.

    An expression inside a noun phrase dates the noun; where that is no event, it dates the verb only if the phrase says
    where or when that was and the expression is short: "in a Wednesday statement", not "the 2011 version".
    """
    if root.dep_ not in _MODIFIERS or root.head.pos_ in {"VERB", "AUX"}:
        return triggers.over(root)
    noun = root.head
    if (found := triggers.at(noun)) is not None:
        return found
    is_setting = noun.dep_ == "pobj" and noun.head.lower_ in _AT and _is_short(time)
    return triggers.over(noun) if is_setting else None


def is_no_day(time: TimeExpression) -> bool:
    """Whether ``time`` names a date that the calendar does not have, as 30 February."""
    calendar = time.type is TimeType.DATE and time.rule == ChronologyRule.ABSOLUTE
    return calendar and time.interval is None and time.value == _NO_DAY


def _is_short(time: TimeExpression) -> bool:
    interval = time.whole or time.interval
    if interval is None or interval.start is None or interval.end is None:
        return False
    return interval.end.seconds - interval.start.seconds <= _LONGEST_SETTING
