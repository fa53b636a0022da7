"""Who stands where, on whose word: positions joined with mentions, attributions, events and issues."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from workbench.language.spans import span_of
from workbench.parameters import StanceParameters
from workbench.records import (
    Attribution,
    AttributionKind,
    Entity,
    EntityType,
    Event,
    Issue,
    Manner,
    Marking,
    Mention,
    Position,
    Stance,
    TextSpan,
    TimeExpression,
    Topic,
)
from workbench.stances.antecedents import Antecedents, in_names
from workbench.stances.dates import Dates, clause_of
from workbench.stances.issues.grouping import issues_of
from workbench.stances.issues.targets import Target, describe
from workbench.stances.issues.topics import topic_of
from workbench.stances.positions.finding import find_positions
from workbench.stances.positions.held import HEDGED, Held
from workbench.stances.who import Who, first_person

_SAYS = frozenset({AttributionKind.SPEECH, AttributionKind.BELIEF})
_THINGS = frozenset({"PRODUCT", "WORK_OF_ART", "LAW", "EVENT"})
_UNNAMED = frozenset({Marking.PASSIVE, Marking.HEARSAY})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A position with its holder, its target and the attributions around it, the outermost first."""

    held: Held
    holder: str
    holder_at: int
    target: Target
    chain: tuple[Attribution, ...]


@dataclass(frozen=True, slots=True)
class FoundStances:
    """Who stands where in one article, and on what."""

    stances: tuple[Stance, ...]
    issues: tuple[Issue, ...]
    topics: tuple[Topic, ...]
    """What each different target is about."""


def find_stances(
    doc: Doc,
    *,
    mentions: tuple[Mention, ...],
    entities: tuple[Entity, ...],
    attributions: tuple[Attribution, ...],
    events: tuple[Event, ...],
    times: tuple[TimeExpression, ...] = (),
    parameters: StanceParameters,
) -> FoundStances:
    """Return who holds what of what, in text order, and the issues that these stances are about.

    Args:
        doc: A parsed article.
        mentions: Who is mentioned in it.
        entities: Whom the mentions belong to.
        attributions: Who is said to have said what in it.
        events: What happens in it; a stance takes the time of the event that its cue tells.
        times: Time expressions in it; a stance takes the one in its clause where no event tells its time.
        parameters: Which rules to use, how strong a stance must be, how alike the targets of one issue.
    """
    found = _distinct(_found(doc, mentions, entities, attributions, parameters))
    names = {entity.id: entity.name for entity in entities}
    topics = {one.target.span: topic_of(one.target, names) for one in found}
    issues = issues_of(topics.values(), threshold=parameters.grouping)
    issue_of = {span: issue.id for issue in issues for span in issue.targets}
    when = Dates(events, times)
    stances = tuple(_stance(one, issue=issue_of[one.target.span], when=when) for one in found)
    return FoundStances(stances, issues, tuple(topics.values()))


def _stance(found: _Found, *, issue: str, when: Dates) -> Stance:
    held, cue = found.held, span_of(found.held.cue)
    return Stance(
        id=f"s{cue.start}-{found.target.span.start}-{found.holder_at}",
        holder=found.holder,
        issue=issue,
        target=found.target.span,
        position=held.position,
        polarity=held.polarity,
        strength=held.strength,
        negated=held.negated,
        conditional=held.conditional,
        hedged=held.hedged,
        cue=cue,
        evidence=(clause_of(held.cue), cue),
        chain=tuple(attribution.id for attribution in found.chain),
        interval=when.of(held.cue, found.chain),
        event=when.event_at(span_of(held.target)),
        rule=str(held.rule),
        confidence=round(held.confidence * _trust(found.chain), 3),
    )


def _found(
    doc: Doc,
    mentions: tuple[Mention, ...],
    entities: tuple[Entity, ...],
    attributions: tuple[Attribution, ...],
    parameters: StanceParameters,
) -> Iterator[_Found]:
    who, names = Who(mentions), in_names(doc, mentions)
    things = _things(entities, attributions)
    before = Antecedents(who)
    for held in find_positions(doc):
        if held.rule not in parameters.rules or held.cue.idx in names:
            continue
        chain = _chain(attributions, held.cue)
        target = before.resolved(held)
        if target is None or any(one.negated and one.kind in _SAYS for one in chain):
            continue
        held = _as_heard(held if target == held.target else replace(held, target=target), chain)
        if not _strong_enough(held, parameters):
            continue
        for holder, at in _holders(held, who, chain).items():
            about = describe(target, who, acting=target == held.cue)
            one = _Found(held=held, holder=holder, holder_at=at, target=about, chain=chain)
            thing = holder in things and _is_thing(held.holder)
            if one.target.head != holder and not thing and (parameters.hearsay or _first_hand(one)):
                before.note(target)
                yield one


def _things(entities: Iterable[Entity], attributions: Iterable[Attribution]) -> frozenset[str]:
    """Return products, laws and the like, which hold nothing, unless the article lets one speak."""
    speaking = {one.source_entity for one in attributions}
    return frozenset(one.id for one in entities if one.type is EntityType.OTHER and one.id not in speaking)


def _is_thing(word: Token | None) -> bool:
    """Whether it is "the iPhone" or the like; a name without an article may be a place that was not known as such."""
    if word is None or word.ent_type_ not in _THINGS:
        return False
    return any(child.dep_ == "det" for child in word.children)


def _as_heard(held: Held, chain: tuple[Attribution, ...]) -> Held:
    """Return ``held``, weakened where nobody is named who says it."""
    unnamed = any(one.source_entity is None and one.marking in _UNNAMED for one in chain)
    if not unnamed or held.hedged:
        return held
    if held.sign is None:
        return replace(held, hedged=True)
    return replace(held, hedged=True, strength=round(held.strength * HEDGED, 3))


def _strong_enough(held: Held, parameters: StanceParameters) -> bool:
    return held.polarity is None or abs(held.polarity) >= parameters.min_strength


def _holders(held: Held, who: Who, chain: tuple[Attribution, ...]) -> dict[str, int]:
    """Return who holds it and where that word stands; a speaker's "I" and his judgements are the speaker's."""
    speech = next((one for one in reversed(chain) if one.kind in _SAYS), None)
    if held.holder is None:
        spoken = speech is not None and speech.source_entity is not None and not speech.negated
        return {speech.source_entity: speech.cue.start} if spoken and speech and speech.source_entity else {}
    if first_person(held.holder) and speech is not None and speech.manner is not Manner.INDIRECT:
        return {speech.source_entity: held.holder.idx} if speech.source_entity is not None else {}
    named = _named_beside(held.holder)
    found = {entity: token.idx for entity, token in who.all_speaking(named).items()}
    if not held.own_words:
        return found
    return {entity: at for entity, at in found.items() if speech is not None and speech.source_entity == entity}


def _named_beside(holder: Token) -> Token:
    """Return the name in "another investor, Kerr Partners" or "Ruiz, a lawyer who", else ``holder``."""
    if holder.dep_ == "appos" and holder.head.pos_ == "PROPN":
        return holder.head
    named = (c for c in holder.children if c.dep_ == "appos" and c.pos_ == "PROPN" and holder.pos_ == "NOUN")
    return next(named, holder)


def _distinct(found: Iterable[_Found]) -> list[_Found]:
    """Return ``found`` without what an outer cue tells already: "block" in "vowed to block it"."""
    kept: dict[tuple[str, TextSpan, bool], list[_Found]] = {}
    for one in found:
        same = kept.setdefault((one.holder, one.target.span, one.held.position is Position.CONDITIONS), [])
        if not any(other.held.cue == one.held.cue or other.held.cue.is_ancestor(one.held.cue) for other in same):
            same.append(one)
    found = (one for same in kept.values() for one in same)
    return sorted(found, key=lambda one: (one.held.cue.i, one.target.span, one.holder_at))


def _chain(attributions: tuple[Attribution, ...], cue: Token) -> tuple[Attribution, ...]:
    """Return the attributions in whose content ``cue`` stands, the outermost first."""
    span = span_of(cue)
    around = [one for one in attributions if one.holds(span) and not one.cue.overlaps(span)]
    return tuple(sorted(around, key=lambda one: -one.length))


def _first_hand(found: _Found) -> bool:
    """Whether the article itself, or nobody but the holder, tells it."""
    return all(one.source_entity == found.holder for one in found.chain)


def _trust(chain: tuple[Attribution, ...]) -> float:
    """Return how far a chain can be trusted: less with each link."""
    trust = 1.0
    for one in chain:
        trust *= 0.9 * one.confidence
    return trust
