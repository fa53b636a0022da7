"""Who stands where, on whose word: positions joined with mentions, attributions, events and issues."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from workbench.instants import Interval
from workbench.language.spans import span_of
from workbench.parameters import StanceParameters
from workbench.records import (
    Attribution,
    AttributionKind,
    Entity,
    Event,
    Issue,
    Manner,
    Mention,
    Stance,
    TextSpan,
    Topic,
)
from workbench.stances.attributions.finding import holds
from workbench.stances.clauses import own_subject, spans_of
from workbench.stances.issues.grouping import issues_of
from workbench.stances.issues.targets import Target, describe
from workbench.stances.issues.topics import topic_of
from workbench.stances.positions.finding import Held, find_positions
from workbench.stances.who import Who, first_person

_SAYS = frozenset({AttributionKind.SPEECH, AttributionKind.BELIEF})


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
    parameters: StanceParameters,
) -> FoundStances:
    """Return who holds what of what, in text order, and the issues that these stances are about.

    Args:
        doc: A parsed article.
        mentions: Who is mentioned in it.
        entities: Whom the mentions belong to.
        attributions: Who is said to have said what in it.
        events: What happens in it; a stance takes the time of the event that its cue tells.
        parameters: Which rules to use, how strong a stance must be, how alike the targets of one issue.
    """
    found = _distinct(_found(doc, Who(mentions), attributions, parameters))
    names = {entity.id: entity.name for entity in entities}
    topics = {one.target.span: topic_of(one.target, names) for one in found}
    issues = issues_of(topics.values(), threshold=parameters.grouping)
    issue_of = {span: issue.id for issue in issues for span in issue.targets}
    intervals = {span: event.interval for event in events for span in (event.trigger, *event.mentions)}
    stances = tuple(_stance(one, issue=issue_of[one.target.span], intervals=intervals) for one in found)
    return FoundStances(stances, issues, tuple(topics.values()))


def _stance(found: _Found, *, issue: str, intervals: Mapping[TextSpan, Interval | None]) -> Stance:
    cue = span_of(found.held.cue)
    return Stance(
        id=f"s{cue.start}-{found.target.span.start}-{found.holder_at}",
        holder=found.holder,
        issue=issue,
        target=found.target.span,
        position=found.held.position,
        polarity=found.held.polarity,
        cue=cue,
        evidence=(_clause(found.held.cue), cue),
        chain=tuple(attribution.id for attribution in found.chain),
        interval=intervals.get(cue),
        rule=str(found.held.rule),
        confidence=round(found.held.confidence * _trust(found.chain), 3),
    )


def _found(doc: Doc, who: Who, attributions: tuple[Attribution, ...], parameters: StanceParameters) -> Iterator[_Found]:
    for held in find_positions(doc):
        if held.rule not in parameters.rules or not _strong_enough(held, parameters):
            continue
        chain = _chain(attributions, held.cue)
        target = held.target
        denied = any(one.negated and one.kind in _SAYS for one in chain)
        if denied or (target.pos_ in {"PRON", "DET"} and who.named_by(target) is None):
            continue
        for holder, at in _holders(held, who, chain).items():
            about = describe(target, who, acting=target == held.cue)
            one = _Found(held=held, holder=holder, holder_at=at, target=about, chain=chain)
            if one.target.head != holder and (parameters.hearsay or _first_hand(one)):
                yield one


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
    return {entity: token.idx for entity, token in who.all_speaking(held.holder).items()}


def _distinct(found: Iterable[_Found]) -> list[_Found]:
    """Return ``found`` with one position of each holder on each target: the outer of "vowed to block it"."""
    kept: dict[tuple[str, TextSpan, bool], _Found] = {}
    for one in found:
        kept.setdefault((one.holder, one.target.span, one.held.position.value == "conditions"), one)
    return sorted(kept.values(), key=lambda one: (one.held.cue.i, one.target.span, one.holder_at))


def _chain(attributions: tuple[Attribution, ...], cue: Token) -> tuple[Attribution, ...]:
    """Return the attributions in whose content ``cue`` stands, the outermost first."""
    span = span_of(cue)
    around = [one for one in attributions if holds(one, span) and not one.cue.overlaps(span)]
    return tuple(sorted(around, key=lambda one: -sum(part.end - part.start for part in one.content)))


def _first_hand(found: _Found) -> bool:
    """Whether the article itself, or nobody but the holder, tells it."""
    return all(one.source_entity == found.holder for one in found.chain)


def _trust(chain: tuple[Attribution, ...]) -> float:
    """Return how far a chain can be trusted: less with each link."""
    trust = 1.0
    for one in chain:
        trust *= 0.9 * one.confidence
    return trust


def _clause(cue: Token) -> TextSpan:
    """Return the clause of ``cue``, from its subject to its end."""
    verb = next((one for one in [cue, *cue.ancestors] if one.pos_ in {"VERB", "AUX"} and one.dep_ != "aux"), cue)
    while verb.dep_ in {"xcomp", "pcomp", "acl"} and own_subject(verb) is None and verb.head != verb:
        verb = verb.head
    spans = spans_of(cue.doc, range(verb.left_edge.i, verb.right_edge.i + 1))
    return spans[0] if spans else span_of(cue)
