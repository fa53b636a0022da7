"""What will be done only if or in exchange for something: a condition on one thing and a wish for another."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from workbench.records import Position
from workbench.stances.clauses import EXCHANGES, subject_of
from workbench.stances.positions.attitudes import Aimed, aimed, inner
from workbench.stances.positions.joint_acts import joint_act

_ONLY_MARKS = frozenset({"if", "once", "when", "after"})
_CONDITIONED = 0.3
_SOUGHT = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditioned:
    """A holder's word, a target, and whether it is made conditional or is what the holder asks in return."""

    holder: Token | None
    target: Token
    position: Position
    polarity: float


def find_conditions(verb: Token) -> Iterator[Conditioned]:
    """Yield what ``verb`` makes conditional and what is wanted for it.

    "Will only P in exchange for Q", "P only if Q" and "not P unless Q" are conditions on P and a wish for Q; "would
    support P if Q" is a condition on P alone.
    """
    modals = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    strict = _wanted(verb)
    wanted_openly = aimed(verb) is not None or joint_act(verb) is not None
    loose = _if_clause(verb) is not None and bool(modals & {"will", "would", "'d", "'ll"}) and wanted_openly
    if strict is None and not loose:
        return
    holder = subject_of(verb)
    found = aimed(verb)
    target, sign = (verb, 1.0) if found is None else inner(Aimed(found.attitude, found.target))
    if found is not None and found.attitude.polarity is not None and found.attitude.polarity < 0:
        sign = -sign
    yield Conditioned(holder=holder, target=target, position=Position.CONDITIONS, polarity=sign * _CONDITIONED)
    if strict is not None:
        yield Conditioned(holder=holder, target=strict, position=Position.SEEKS, polarity=_SOUGHT)


def _wanted(verb: Token) -> Token | None:
    """Return what must be given for ``verb`` to be done."""
    only = any(child.lower_ == "only" and child.dep_ == "advmod" for child in verb.subtree)
    exchanged = _exchanged(verb)
    if exchanged is not None and (
        only or any(c.dep_ == "aux" and c.lower_ in {"will", "would"} for c in verb.children)
    ):
        return exchanged
    for child in verb.children:
        if child.dep_ != "advcl":
            continue
        marks = {one.lower_ for one in child.children if one.dep_ in {"mark", "advmod"}}
        if "unless" in marks or (only and marks & _ONLY_MARKS):
            return child
    return None


def _exchanged(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ != "prep" or child.lower_ != "in":
            continue
        for noun in child.children:
            if noun.lower_ in EXCHANGES:
                return next(
                    (q for p in noun.children if p.lower_ == "for" for q in p.children if q.dep_ == "pobj"), None
                )
    return None


def _if_clause(verb: Token) -> Token | None:
    return next(
        (
            c
            for c in verb.children
            if c.dep_ == "advcl" and any(m.lower_ == "if" and m.dep_ == "mark" for m in c.children)
        ),
        None,
    )
