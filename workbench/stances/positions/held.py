"""A position read off the grammar, and what negation, hedges and what is aimed at make of an attitude."""

from dataclasses import dataclass, replace

from spacy.tokens import Token

from workbench.language.scope import hedge_of, modal_of
from workbench.language.wordlists import read_words
from workbench.records import Position
from workbench.rules import StanceRule
from workbench.stances.positions.aims import aim_of
from workbench.stances.positions.attitudes import Aimed
from workbench.stances.positions.negation import is_no_longer, negation_of

HEDGED = 0.5
"""What is left of the strength under "might", "reportedly", "seems to"."""
_NOT_DONE = 0.75
"""What is left where an assent is not given."""
_GOES_ON = 0.5
_TAKEN_BACK = 0.2
"""How strong it is no longer to be against."""
_GOVERNING_HEDGES = read_words("workbench.stances", "hedging_heads")
_FIRM = frozenset({"must", "shall", "can", "will"})
_UNABLE = frozenset({"can", "could", "ca"})
_NOT_SOUGHT = {Position.DEMANDS: Position.LEAVES_OPEN, Position.OFFERS: Position.LEAVES_OPEN}
_NEGATED = {Position.PLANS: Position.REFUSES, Position.PRAISES: Position.LEAVES_OPEN, **_NOT_SOUGHT}
_SHORTFALLS = read_words("workbench.stances", "shortfalls")
_STOPS = frozenset({"stop", "cease", "quit", "halt"})
_FOR_LATER = {Position.PLANS, Position.OFFERS, Position.SEEKS}
_KEPT_TO_ONESELF = {Position.CONFIRMS, Position.UNDISCLOSED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A position read off the grammar; ``holder`` is a word, or ``None`` where it is the speaker's."""

    holder: Token | None
    cue: Token
    target: Token
    position: Position
    sign: int | None
    """1 for, -1 against, ``None`` where no side is told."""
    strength: float
    negated: bool = False
    conditional: bool = False
    hedged: bool = False
    own_words: bool = False
    """It counts only where the holder says it himself: "said he would appeal"."""
    rule: StanceRule
    confidence: float = 1.0

    @property
    def polarity(self) -> float | None:
        """From -1, against, to 1, for."""
        return None if self.sign is None else round(self.sign * self.strength, 3)


def hold(
    found: Aimed,
    *,
    cue: Token,
    holder: Token | None,
    rule: StanceRule,
    negation: Token | None = None,
    over: bool = False,
) -> Held | None:
    """Return the position of ``found``, turned by what it is aimed at in the end, by ``negation`` and by hedges.

    ``None`` where that is no position: "commented on it", "cannot ignore it".  ``over`` tells that it was so once:
    "withdrew its support".
    """
    attitude = found.attitude
    if attitude.when == "negated" and negation is None:
        return None
    target, turn = aim_of(found)
    held = Held(
        holder=holder,
        cue=cue,
        target=target,
        position=attitude.position,
        sign=attitude.sign,
        strength=attitude.strength,
        rule=rule,
    )
    if turn < 0:
        undone = attitude.slot == "xcomp" and attitude.position is Position.REFUSES
        held = _open(held) if undone else turned(held)  # who refuses to condemn it need not be for it
    if negation is not None:
        if held.sign == -1 and _is_unable(cue):
            return None
        held = negate(held, negation, over=over or is_no_longer(verb_of_cue(cue)))
    return hedge(held)


def turned(held: Held) -> Held:
    """Return ``held`` towards what its target is itself against: the plan in "rejected calls to drop the plan"."""
    if held.sign is None:
        return held
    if held.sign < 0:
        return replace(held, sign=1, position=Position.SUPPORTS)
    position = Position.THREATENS if held.position is Position.THREATENS else Position.OPPOSES
    return replace(held, sign=-1, position=position)


def negate(held: Held, negation: Token, *, over: bool = False) -> Held:
    """Return what is left of a negated position: an opposite, a weak assent, or nothing that tells a side."""
    held = replace(held, negated=True)
    if held.position in _KEPT_TO_ONESELF:
        return replace(held, position=Position.UNDISCLOSED, sign=None, rule=StanceRule.UNDISCLOSED)
    if held.sign is None:
        return held
    if over:
        return _taken_back(held)
    if _goes_on(held.cue) and held.sign < 0:
        return replace(held, position=Position.SUPPORTS, sign=1, strength=_GOES_ON)
    if held.sign < 0 or held.position is Position.THREATENS or _falls_short(negation):
        return _open(held)
    if held.position is Position.SUPPORTS and _so_far(held.cue):
        return _open(held)
    position = _NEGATED.get(held.position, Position.OPPOSES)
    if position is Position.LEAVES_OPEN:
        return _open(held)
    if held.position is Position.ACCEPTS:
        held = replace(held, rule=StanceRule.DISAGREED)
    return replace(held, position=position, sign=-1, strength=_weaker(held))


def _taken_back(held: Held) -> Held:
    """Return what is left where it was so once: who drops his opposition lets it be."""
    if held.sign == -1:
        return replace(held, position=Position.ACCEPTS, sign=1, strength=_TAKEN_BACK)
    if held.position is Position.DEMANDS:
        return _open(held)
    position = Position.REFUSES if held.position in _FOR_LATER else Position.OPPOSES
    return replace(held, position=position, sign=-1, strength=_weaker(held))


def _weaker(held: Held) -> float:
    half = held.position in {Position.SEEKS, Position.PLANS}
    return round(held.strength * (HEDGED if half else _NOT_DONE), 3)


def _open(held: Held) -> Held:
    position = Position.LEAVES_OPEN
    return replace(held, position=position, sign=None, strength=position.strength, hedged=True)


def _so_far(cue: Token) -> bool:
    """Whether it is "has not endorsed", which leaves it open; "has not agreed" is told where it was asked for."""
    return any(c.dep_ == "aux" and c.lemma_ == "have" and c.tag_ != "VBD" for c in cue.children)


def _goes_on(cue: Token) -> bool:
    """Whether it is "will not stop fighting"."""
    return cue.lemma_.lower() in _STOPS and any(c.dep_ == "xcomp" for c in cue.children)


def _falls_short(negation: Token) -> bool:
    """Whether it is "failed to" or "stopped short of", which leaves it open."""
    return negation.lemma_.lower() in _SHORTFALLS


def _is_unable(cue: Token) -> bool:
    """Whether it is "cannot ignore", which is no assent."""
    modal = modal_of(cue) if cue.pos_ in {"VERB", "AUX"} else None
    return modal is not None and modal.lemma_.lower() in _UNABLE


def hedge(held: Held) -> Held:
    """Return ``held``, halved under words such as "might", "probably" or "seems to"."""
    verb = verb_of_cue(held.cue)
    if held.sign is None or not is_hedged(verb):
        return held
    return replace(held, strength=round(held.strength * HEDGED, 3), hedged=True)


def verb_of_cue(cue: Token) -> Token:
    """Return ``cue``, or the verb that a noun or adjective goes with."""
    return cue if cue.pos_ in {"VERB", "AUX"} else cue.head


def is_hedged(verb: Token) -> bool:
    """Whether the text weakens ``verb``; "would" after "said" is a future and does not."""
    if hedge_of(verb) is not None or _under_hedge(verb):
        return True
    modal = modal_of(verb)
    if modal is None or modal.lower_ in _FIRM or modal.lower_ == "ca":
        return False
    if modal.lower_ == "could" and negation_of(verb) is not None:
        return False
    return not (modal.lower_ in {"would", "'d"} and _told_in_past(verb))


def _under_hedge(verb: Token) -> bool:
    return verb.dep_ == "xcomp" and verb.head != verb and verb.head.lemma_.lower() in _GOVERNING_HEDGES


def _told_in_past(verb: Token) -> bool:
    return verb.dep_ == "ccomp" and verb.head.tag_ in {"VBD", "VBN"}
