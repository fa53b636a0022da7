"""What is aimed at in the end: the plan in "rejected calls to drop the plan", and on which side of it that is."""

from spacy.tokens import Token

from workbench.language.wordlists import read_words
from workbench.records import Position
from workbench.stances.positions.attitudes import Aimed, aimed
from workbench.stances.positions.joint_acts import joint_act
from workbench.stances.positions.negation import negation_of
from workbench.stances.positions.slots import is_no_target

_CAUSES = read_words("workbench.stances", "causing_verbs")
_DEEPEST = 4
_TRANSPARENT = frozenset(
    {Position.SEEKS, Position.PLANS, Position.DEMANDS, Position.OFFERS, Position.OPPOSES, Position.SUPPORTS}
)
"""Nouns of these positions are looked through: who rejects calls for an inquiry is against the inquiry."""
_LOOKED_AT = frozenset(
    {"bid", "application", "case", "vote", "petition", "protest", "demonstration", "march", "rally", "lawsuit", "suit"}
)
"""Nouns that are a matter of their own, whatever they are for or against."""
_LEAVING = frozenset({"prep:from", "prep:of"})
"""Slots of verbs that tell a move when they are wanted: "wants the army to withdraw from the valley"."""
_EMPTY_VERBS = frozenset({"be", "become", "remain", "keep", "continue", "start", "begin", "go"})


def aim_of(found: Aimed) -> tuple[Token, int]:
    """Return the word that heads what is aimed at in the end and the sign of that: -1 in "vowed to block the plan"."""
    if found.attitude.of_clause:
        return found.target, 1
    return aim_from(found.target)


def aim_from(target: Token) -> tuple[Token, int]:
    """Return what ``target`` is aimed at in the end, and on which side of it who is for ``target`` stands."""
    sign = 1
    for _ in range(_DEEPEST):
        target = _carried(target)
        if target.pos_ == "VERB" and (act := joint_act(target)) is not None:
            return act, sign * _own_sign(target)
        deeper = _deeper(target)
        if deeper is None or deeper.attitude.sign is None or is_no_target(deeper.target):
            return target, sign * _own_sign(target)
        sign *= deeper.attitude.sign * _own_sign(target)
        target = deeper.target
        if deeper.attitude.of_clause:
            break
    return target, sign


def _own_sign(target: Token) -> int:
    """Return -1 for an infinitive or clause that is itself negated: "not to sign"."""
    return -1 if target.pos_ in {"VERB", "AUX"} and negation_of(target) is not None and not _by_governor(target) else 1


def _by_governor(verb: Token) -> bool:
    negation = negation_of(verb)
    return negation is not None and negation == verb.head


def _carried(target: Token) -> Token:
    """Return the verb that "keep" or "continue" carries, or what "persuade" makes somebody do."""
    for _ in range(2):
        inner = next((c for c in target.children if c.dep_ in {"xcomp", "ccomp"} and c.pos_ == "VERB"), None)
        if target.lemma_.lower() not in _EMPTY_VERBS | _CAUSES or inner is None:
            break
        target = inner
    return target


def _deeper(target: Token) -> Aimed | None:
    if target.pos_ == "VERB":
        found = aimed(target, inside=True)
        return None if found is not None and found.attitude.slot in _LEAVING else found
    if target.pos_ != "NOUN" or target.lemma_.lower() in _LOOKED_AT:
        return None
    found = aimed(target, inside=True)
    if found is None or found.owner or found.attitude.position not in _TRANSPARENT:
        return None
    return found
