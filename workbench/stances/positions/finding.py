"""Rules that read a position off the grammar: whose, on what, and how strongly."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from workbench.language.scope import condition_of, hedge_of, is_infinitive, modal_of, negation_of
from workbench.records import Position
from workbench.rules import StanceRule
from workbench.stances.attributions.reports import VERB_KINDS
from workbench.stances.clauses import agent_of, is_passive, own_subject, subject_by_noun, subject_of
from workbench.stances.positions.attitudes import CARRIERS, Aimed, aimed, inner, tells_by_silence
from workbench.stances.positions.conditions import find_conditions
from workbench.stances.positions.joint_acts import joint_act

_DOUBLE_NEGATIVE = 0.2
_NOT_DONE = 0.75
_WEAKENED = 0.5
_AGAINST = frozenset({Position.OPPOSES, Position.DISMISSES, Position.DENIES, Position.WARNS_AGAINST})
_OBLIGATIONS = frozenset({"should", "must"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A position read off the grammar; ``holder`` is a word, or ``None`` where it is the speaker's."""

    holder: Token | None
    cue: Token
    target: Token
    position: Position
    polarity: float | None
    rule: StanceRule
    confidence: float = 1.0


def find_positions(doc: Doc) -> Iterator[Held]:
    """Yield the positions that ``doc`` shows, in text order of their cues."""
    for token in doc:
        if token.pos_ in {"VERB", "AUX"}:
            yield from _by_verb(token)
        elif token.pos_ == "NOUN":
            yield from _by_noun(token)
        elif token.pos_ == "ADJ":
            yield from _by_adjective(token)


def _by_verb(verb: Token) -> Iterator[Held]:
    if not _is_asserted(verb):
        return
    conditions = list(find_conditions(verb))
    for one in conditions:
        yield Held(
            holder=one.holder,
            cue=verb,
            target=one.target,
            position=one.position,
            polarity=one.polarity,
            rule=StanceRule.CONDITION,
        )
    if conditions:
        return
    demand = _demand(verb)
    if demand is not None:
        yield demand
        return
    yield from _obligation(verb)
    found = aimed(verb)
    if found is not None:
        held = None if _keeps_silent(found) else _held(verb, found, holder=_doer(verb), negation=negation_of(verb))
        if held is not None:
            yield held
    elif (act := joint_act(verb)) is not None:
        refused = negation_of(verb) is not None
        yield Held(
            holder=_doer(verb),
            cue=verb,
            target=act,
            position=Position.OPPOSES if refused else Position.SUPPORTS,
            polarity=_hedged(verb, -0.5 if refused else 0.4),
            rule=StanceRule.CONDUCT,
            confidence=0.7,
        )


def _keeps_silent(found: Aimed) -> bool:
    """Whether it is "declined to comment": "comment" tells it, if it says on what, and else there is no target."""
    return found.attitude.slot in {"xcomp", "dobj"} and tells_by_silence(found.target)


def _is_asserted(verb: Token) -> bool:
    """Whether the text says it of somebody: not in an if-clause, nor as a mere idea, nor as what another is to do."""
    if condition_of(verb) is not None or verb.dep_ == "csubj":
        return False
    if verb.dep_ in {"xcomp", "conj"} and verb.head.pos_ == "VERB" and verb.head != verb:
        if verb.dep_ == "xcomp" and own_subject(verb) is not None:
            return False
        return condition_of(verb.head) is None
    return not (verb.dep_ == "ccomp" and verb.tag_ == "VB" and any(c.lower_ == "to" for c in verb.children))


def _doer(verb: Token) -> Token | None:
    return agent_of(verb) if is_passive(verb) else subject_of(verb)


def _demand(verb: Token) -> Held | None:
    """Return what ``verb`` tells somebody to do, or warns not to do."""
    lemma = verb.lemma_.lower()
    if VERB_KINDS.get(lemma) != "demand" and lemma not in {"tell", "warn", "caution"}:
        return None
    clause = next((c for c in verb.children if c.dep_ in {"xcomp", "ccomp"} and c.tag_ == "VB" and c.i > verb.i), None)
    if clause is None or not is_infinitive(clause):
        return None
    forbidden = any(c.dep_ == "neg" or c.lower_ == "never" for c in clause.children)
    if negation_of(verb) is not None:
        return None
    deeper = aimed(clause)
    target, sign = (clause, 1.0) if deeper is None else inner(Aimed(deeper.attitude, clause))
    polarity = (-0.8 if forbidden else 0.9) * sign
    return Held(
        holder=_doer(verb),
        cue=verb,
        target=target,
        position=_demanded(polarity, forbidden=forbidden),
        polarity=_hedged(verb, polarity),
        rule=StanceRule.DEMAND,
    )


def _demanded(polarity: float, *, forbidden: bool) -> Position:
    if polarity > 0:
        return Position.DEMANDS
    return Position.WARNS_AGAINST if forbidden else Position.OPPOSES


def _held(cue: Token, found: Aimed, *, holder: Token | None, negation: Token | None) -> Held | None:
    """Return the position of ``found``, turned by what it is aimed at in the end and by ``negation``."""
    attitude = found.attitude
    if attitude.needs_negation and negation is None:
        return None
    target, sign = inner(found)
    position, polarity, rule = attitude.position, attitude.polarity, StanceRule.ATTITUDE_VERB
    if polarity is not None and sign < 0:
        position, polarity = _turned(position, -polarity)
    if polarity is not None and negation is not None:
        if polarity < 0 and _is_unable(cue):
            return None
        rule = StanceRule.DISAGREED if position is Position.ACCEPTS and polarity > 0 else rule
        position, polarity = _negated(position, polarity)
    if polarity is None:
        rule = StanceRule.UNDISCLOSED
    return Held(holder=holder, cue=cue, target=target, position=position, polarity=_hedged(cue, polarity), rule=rule)


def _is_unable(cue: Token) -> bool:
    """Whether it is "cannot ignore", which is no assent."""
    modal = modal_of(cue) if cue.pos_ in {"VERB", "AUX"} else None
    return modal is not None and modal.lemma_.lower() in {"can", "could", "ca"}


def _turned(position: Position, polarity: float) -> tuple[Position, float]:
    """Return the position towards what a target is itself against, as the plan in "rejected calls to drop the plan"."""
    if polarity > 0:
        return Position.SUPPORTS, polarity
    return (position if position is Position.THREATENS else Position.OPPOSES), polarity


def _negated(position: Position, polarity: float) -> tuple[Position, float | None]:
    """Return what is left of a negated position: an opposite, a weak assent, or nothing that tells a side."""
    if position in {Position.CONFIRMS, Position.DENIES}:
        return Position.UNDISCLOSED, None
    if polarity < 0:
        return (Position.ACCEPTS if position in _AGAINST else Position.SUPPORTS), _DOUBLE_NEGATIVE
    weaker = position in {Position.SEEKS, Position.OFFERS, Position.DEMANDS, Position.THREATENS}
    return Position.OPPOSES, round(-polarity * (_WEAKENED if weaker else _NOT_DONE), 3)


def _hedged(cue: Token, polarity: float | None) -> float | None:
    """Return ``polarity``, halved under words such as "might" or "probably"."""
    if polarity is None or cue.pos_ not in {"VERB", "AUX"}:
        return polarity
    modal = modal_of(cue)
    weak = hedge_of(cue) is not None or (modal is not None and modal.lower_ not in {"must", "shall", "can"})
    return round(polarity * (_WEAKENED if weak else 1.0), 3)


def _obligation(verb: Token) -> Iterator[Held]:
    """Yield what a speaker says should be done; who is to do it holds nothing yet."""
    modal = next((c for c in verb.children if c.dep_ == "aux" and c.lower_ in _OBLIGATIONS), None)
    if modal is None or verb.pos_ != "VERB" or any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children):
        return
    deeper = aimed(verb)
    target, sign = (verb, 1.0) if deeper is None else inner(Aimed(deeper.attitude, verb))
    forbidden = negation_of(verb) is not None
    polarity = 0.7 * sign * (-1 if forbidden else 1)
    yield Held(
        holder=None,
        cue=modal,
        target=target,
        position=_demanded(polarity, forbidden=forbidden),
        polarity=polarity,
        rule=StanceRule.DEMAND,
        confidence=0.7,
    )


def _by_noun(noun: Token) -> Iterator[Held]:
    found = aimed(noun)
    if found is None:
        return
    carrier = noun.head if noun.dep_ == "dobj" and noun.head.lemma_.lower() in CARRIERS else None
    holder = subject_by_noun(noun)
    if carrier is not None and (holder is None or holder.pos_ == "PRON"):
        holder = _doer(carrier)
    if holder is None:
        return
    takes_back = carrier is not None and CARRIERS[carrier.lemma_.lower()] == "-1"
    none = next((c for c in noun.children if c.dep_ in {"det", "neg"} and c.lower_ == "no"), None)
    negation = none or (negation_of(carrier) if carrier is not None else None) or (carrier if takes_back else None)
    held = _held(noun, found, holder=holder, negation=negation)
    if held is not None:
        rule = held.rule if held.polarity is None else StanceRule.NOUN
        yield Held(
            holder=holder,
            cue=noun,
            target=held.target,
            position=held.position,
            polarity=held.polarity,
            rule=rule,
            confidence=0.9,
        )


def _by_adjective(adjective: Token) -> Iterator[Held]:
    """Yield what is said with an adjective: of oneself ("is opposed to it"), or by a speaker ("it is unfair")."""
    found = aimed(adjective)
    if found is None or adjective.dep_ != "acomp" or not _is_asserted(adjective.head):
        return
    of_target = found.attitude.slot == "subject"
    held = _held(
        adjective,
        found,
        holder=None if of_target else subject_of(adjective.head),
        negation=negation_of(adjective.head),
    )
    if held is not None:
        yield held
