"""Which mentions tell the same event: "a phone call on Tuesday", "they spoke", "after the call".

Two mentions are joined only where nothing speaks against it: words that are kin, no other people, things, numbers or
dates, told alike as a fact or not.  A definite noun takes up the nearest event that fits; a verb or an indefinite noun
has to show by whom or what that it tells the same thing.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from spacy.tokens import Token

from workbench.chronology.events.clauses import headline_end
from workbench.chronology.events.kin import is_equal_sided, kin_of
from workbench.chronology.events.triggers import Trigger
from workbench.chronology.syntax import governors
from workbench.instants import Interval
from workbench.records import EventKind, Factuality, Participant

_FARTHEST = 60
"""Earlier events that are looked at."""
_NEAREST = 12
"""Those of them told in kin words that are compared."""
_COMPARED = 6
"""First and last mentions of an event that a later one is compared with."""
_LEAD = 80
"""Words after the beginning of the headline within which sentences may tell it again in other words."""
_NEXT = 50
"""Words within which the next sentence begins."""
_BOTH = frozenset({"they", "both"})
_TOLD = frozenset({Factuality.ASSERTED, Factuality.HEDGED})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_ANOTHER = frozenset(
    {"another", "other", "second", "third", "fourth", "fifth", "previous", "next", "last", "new", "further", "similar"}
    | {
        "separate",
        "different",
        "each",
        "every",
        "any",
        "both",
        "latest",
        "recent",
        "future",
        "subsequent",
        "fresh",
        "more",
    }
    | {"several", "many", "some", "all", "most", "earlier", "later", "past", "former"}
)
_COUNTING = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_DIGITS = {word: str(number) for number, word in enumerate(_COUNTING, start=1)}
_THINGS = frozenset({"dobj", "nsubjpass", "compound"})


@dataclass(frozen=True, kw_only=True)
class Telling:
    """A mention of an event, with all that can set it apart from another."""

    trigger: Trigger
    factuality: Factuality
    participants: tuple[Participant, ...]
    dates: tuple[Interval, ...]
    kin: frozenset[str]
    start: int
    """Token index at which the first sentence that tells an event begins."""
    headline: int
    """How many tokens the headline has."""

    @cached_property
    def sentence(self) -> int:
        """Words between the beginning of the first sentence that tells an event and that of its own."""
        return self.trigger.token.sent.start - self.start

    @cached_property
    def things(self) -> frozenset[str]:
        """Lemmas of what it is done to or is about."""
        return frozenset(_things(self.trigger))

    @cached_property
    def numbers(self) -> frozenset[str]:
        """How many are said to do or suffer it, or how much of it there is."""
        return frozenset(_numbers(self.trigger))

    @cached_property
    def over(self) -> frozenset[int]:
        """Token indices of the words over it in its sentence."""
        return frozenset(above.i for above in governors(self.trigger.token))

    @cached_property
    def entities(self) -> frozenset[str]:
        """Ids of those who take part, places left out."""
        return frozenset(each.entity for each in self.participants if each.role != "place")

    def of_role(self, role: str) -> frozenset[str]:
        """Return the ids of those who take part in one role."""
        return frozenset(each.entity for each in self.participants if each.role == role)


@dataclass(slots=True)
class _Told:
    """The mentions of one event so far."""

    tellings: list[Telling] = field(default_factory=list)
    kin: set[str] = field(default_factory=set)

    def add(self, telling: Telling) -> None:
        """Take in one more mention."""
        self.tellings.append(telling)
        self.kin |= telling.kin


def same_events(
    triggers: Iterable[Trigger],
    *,
    factualities: Mapping[int, Factuality],
    participants: Mapping[int, tuple[Participant, ...]],
    dates: Mapping[int, tuple[Interval, ...]],
) -> Mapping[int, int]:
    """Return the token index of the first mention of each trigger's event, by the token index of the trigger.

    Args:
        triggers: The triggers of an article, in text order.
        factualities: What each is told as, by token index.
        participants: Who takes part in each, by token index.
        dates: The times that hang on each, by token index; a trigger without any may be left out.
    """
    triggers = tuple(triggers)
    kin = {trigger.token.i: kin_of(trigger) for trigger in triggers}
    shared = {word for word, count in Counter(chain.from_iterable(kin.values())).items() if count > 1}
    events: list[_Told] = []
    first = {trigger.token.i: trigger.token.i for trigger in triggers}
    start = triggers[0].token.sent.start if triggers else 0
    headline = headline_end(triggers[0].token.doc) if triggers else 0
    for trigger in triggers:
        index = trigger.token.i
        if not kin[index] & shared:
            continue
        telling = Telling(
            trigger=trigger,
            factuality=factualities[index],
            participants=participants.get(index, ()),
            dates=dates.get(index, ()),
            kin=kin[index],
            start=start,
            headline=headline,
        )
        known = _known(events, telling)
        if known is None:
            known = _Told()
        else:
            events.remove(known)  # what was told last is nearest
        known.add(telling)
        events.append(known)
        first[index] = known.tellings[0].trigger.token.i
    return first


def _known(events: list[_Told], telling: Telling) -> _Told | None:
    """Return the nearest event that ``telling`` tells again, one that was told in the same word first."""
    kin = telling.kin
    near = [one for one in reversed(events[-_FARTHEST:]) if not one.kin.isdisjoint(kin)][:_NEAREST]
    fitting = [one for one in near if _is_told_by(one, telling)] if near else []
    lemma = f"={telling.trigger.token.lemma_.lower()}"
    return next((one for one in fitting if lemma in one.kin), fitting[0] if fitting else None)


def mentions_of(triggers: Iterable[Trigger], first: Mapping[int, int]) -> tuple[tuple[Trigger, ...], ...]:
    """Return the mentions of each event, in text order; ``first`` is what `same_events` returns."""
    found: dict[int, list[Trigger]] = {}
    for trigger in triggers:
        found.setdefault(first.get(trigger.token.i, trigger.token.i), []).append(trigger)
    return tuple(tuple(each) for each in found.values())


def _is_told_by(known: _Told, telling: Telling) -> bool:
    kin = telling.kin
    compared = (*known.tellings[:_COMPARED], *known.tellings[_COMPARED:][-_COMPARED:])
    taken_up = any(_takes_up(each, telling) for each in compared if not each.kin.isdisjoint(kin))
    return taken_up and all(_compatible(each, telling) for each in compared)


def _compatible(one: Telling, other: Telling) -> bool:
    """Whether nothing speaks against two mentions being of one event."""
    alike = one.factuality is other.factuality or {one.factuality, other.factuality} <= _TOLD
    return (
        alike
        and one.trigger.kind is other.trigger.kind
        and _same_count(one.trigger, other.trigger)
        and _dates_meet(one.dates, other.dates)
        and _people_agree(one, other)
        and not _disjoint(one.numbers, other.numbers)
        and not _governs(one, other)
    )


def _same_count(one: Trigger, other: Trigger) -> bool:
    tags = {one.token.tag_, other.token.tag_}
    return not (one.noun and other.noun) or tags not in ({"NN", "NNS"}, {"NNP", "NNS"}, {"NN", "NNPS"})


def _governs(one: Telling, other: Telling) -> bool:
    """Whether one mention stands under the other: "attacked after the attack" tells two."""
    return any(
        token is not None and token.i in below.over
        for above, below in ((one, other), (other, one))
        for token in (above.trigger.token, above.trigger.carrier)
    )


def _disjoint(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and bool(other) and not one & other


def _dates_meet(one: tuple[Interval, ...], other: tuple[Interval, ...]) -> bool:
    return all(_overlap(a, b) for a in one for b in other)


def _overlap(one: Interval, other: Interval) -> bool:
    before = one.end is not None and other.start is not None and one.end <= other.start
    after = other.end is not None and one.start is not None and other.end <= one.start
    return not before and not after


def _people_agree(one: Telling, other: Telling) -> bool:
    """Whether those who take part do not speak against it; where both name any, they share one."""
    if _disjoint(one.of_role("place"), other.of_role("place")):
        return False
    if _in_lead(one, other):
        return True  # who does it is named in other words
    mine, theirs = one.entities, other.entities
    if is_equal_sided(one.kin & other.kin):
        return not mine or not theirs or len(mine & theirs) >= min(2, len(mine), len(theirs))
    if any(_disjoint(one.of_role(role), other.of_role(role)) for role in ("agent", "patient")):
        return False
    if _disjoint(mine, theirs):
        return False
    return bool(mine & theirs) or _headline(one, other) or not _disjoint(one.things, other.things)


def _headline(one: Telling, other: Telling) -> bool:
    """Whether one is told in the headline and the other right after it, in the same word."""
    first, second = sorted((one, other), key=lambda each: each.sentence)
    near = first.sentence == 0 and 0 < second.sentence <= _LEAD
    return near and first.trigger.token.lemma_.lower() == second.trigger.token.lemma_.lower()


def _in_lead(one: Telling, other: Telling) -> bool:
    """Whether one stands in the headline and the other takes it up in the lead: the same word, of the same things."""
    first, second = sorted((one, other), key=lambda each: each.trigger.token.i)
    above = first.trigger.token.i < first.headline <= second.trigger.token.i
    alike = first.trigger.noun is second.trigger.noun and not _disjoint(first.things, second.things)
    return above and alike and _headline(one, other)


def _takes_up(earlier: Telling, telling: Telling) -> bool:
    """Whether the later mention shows that it tells the earlier event."""
    trigger = telling.trigger
    if _in_lead(earlier, telling):
        return True
    shared = earlier.entities & telling.entities
    thing = bool(earlier.things & telling.things)
    if telling.trigger.kind in {EventKind.STATE, EventKind.ATTITUDE}:
        return trigger.noun and earlier.trigger.noun and _is_definite(trigger)
    if trigger.noun and _is_definite(trigger):
        return True
    if telling.trigger.kind is EventKind.REPORT:
        return False
    headline = earlier.sentence == 0 and 0 < telling.sentence <= _LEAD
    dated = bool(earlier.dates) and bool(telling.dates)
    if trigger.noun and any(child.lower_ in _ANOTHER for child in trigger.token.children):
        return False
    if is_equal_sided(earlier.kin & telling.kin) and (shared or _goes_on(earlier, telling)):
        return headline or dated or not trigger.noun
    return bool(shared) and (headline or dated or (thing and not trigger.noun))


def _goes_on(earlier: Telling, telling: Telling) -> bool:
    """Whether "they spoke" follows right after the call that it tells more of."""
    verb = telling.trigger.verb
    if verb is None or earlier.trigger.verb is verb or not 0 < telling.sentence - earlier.sentence <= _NEXT:
        return False
    return any(child.dep_ == "nsubj" and child.lower_ in _BOTH for child in verb.children)


def _is_definite(trigger: Trigger) -> bool:
    children = list(trigger.token.children)
    if any(child.lower_ in _ANOTHER or child.dep_ == "nummod" or child.tag_ in {"JJR", "JJS"} for child in children):
        return False
    return any(child.lower_ in _DEFINITE or child.dep_ == "poss" for child in children)


def _things(trigger: Trigger) -> Iterable[str]:
    """Yield the lemmas of what an event is done to or is about."""
    for token in {trigger.token, trigger.verb or trigger.token}:
        for child in token.children:
            if child.dep_ in _THINGS and child != trigger.token:
                yield child.lemma_.lower()
            if child.dep_ == "prep" and child.lower_ in {"of", "on", "for", "over", "against"} and trigger.noun:
                yield from (each.lemma_.lower() for each in child.children if each.dep_ == "pobj")


def _numbers(trigger: Trigger) -> Iterable[str]:
    token: Token
    for token in (trigger.token, *trigger.token.children):
        if token == trigger.token or token.dep_ in {"dobj", "nsubjpass", "nsubj"}:
            yield from (_DIGITS.get(child.lower_, child.lower_) for child in token.children if child.dep_ == "nummod")
