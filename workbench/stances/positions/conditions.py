"""What will be done only if or in exchange for something: a condition on one thing and a wish for another."""

from collections.abc import Iterator

from spacy.tokens import Token

from workbench.records import Position
from workbench.rules import StanceRule
from workbench.stances.clauses import EXCHANGES, own_subject
from workbench.stances.positions.aims import aim_from, aim_of
from workbench.stances.positions.asserting import doer
from workbench.stances.positions.attitudes import aimed
from workbench.stances.positions.held import Held
from workbench.stances.positions.joint_acts import joint_act
from workbench.stances.positions.negation import negation_of

_ONLY_MARKS = frozenset({"if", "once", "when", "after"})
_PROVISOS = frozenset({"provide", "assume", "suppose", "providing", "provided"})
_WILLING = frozenset({"will", "would", "'d", "'ll", "could", "may", "might"})
_TERMS = frozenset({"condition", "conditions", "proviso", "understanding"})
_OPENING = _PROVISOS | {"in", "on"}
_OFFERING = frozenset({"agree", "offer", "promise", "pledge", "propose", "consent", "vow"})
_SOUGHT = 0.7
_ROOM = 3
"""Words after an object in which "on condition that" has room."""


def find_conditions(verb: Token) -> Iterator[Held]:
    """Yield what ``verb`` makes conditional and what is wanted for it.

    "Will only P in exchange for Q", "P only if Q", "P provided that Q" and "not P unless Q" are conditions on P and a
    wish for Q; "would support P if Q" is a condition on P alone.
    """
    if not _has_terms(verb):
        return
    wanted = _wanted(verb)
    if wanted is None and not _is_loose(verb):
        return
    holder = doer(verb)
    if holder is None:
        return
    found = aimed(verb, without=wanted)
    target, sign = (verb, 1) if found is None else aim_of(found)
    if found is not None and found.attitude.sign is not None:
        sign *= found.attitude.sign
    yield _held(verb, holder=holder, target=target, position=Position.CONDITIONS, sign=sign)
    if wanted is not None:
        sought, side = aim_from(wanted)
        yield _held(verb, holder=holder, target=sought, position=Position.SEEKS, sign=side)


def _has_terms(verb: Token) -> bool:
    """Whether anything hangs on ``verb`` that could be a condition."""
    for child in verb.children:
        dep = child.dep_
        if dep == "advcl" or (dep == "prep" and child.lower_ in _OPENING):
            return True
        if dep in {"dobj", "prep"} and child.right_edge.i - child.i >= _ROOM:
            return True
    return verb.dep_ == "xcomp" and any(child.dep_ == "advcl" for child in verb.head.children)


def _held(verb: Token, *, holder: Token | None, target: Token, position: Position, sign: int) -> Held:
    on_terms = position is Position.CONDITIONS
    return Held(
        holder=holder,
        cue=verb,
        target=target,
        position=position,
        sign=sign,
        strength=position.strength if on_terms else _SOUGHT,
        conditional=on_terms,
        rule=StanceRule.CONDITION,
    )


def _is_loose(verb: Token) -> bool:
    """Whether it is "would support it if", where what comes after "if" need not be wanted."""
    modals = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    if not modals & _WILLING or not any(_marks(child) & {"if", "were"} for child in _clauses(verb)):
        return False
    return aimed(verb) is not None or joint_act(verb) is not None


def _wanted(verb: Token) -> Token | None:
    """Return what must be given for ``verb`` to be done."""
    exchanged = _after(verb, "in", EXCHANGES, "for")
    if exchanged is not None and _is_offered(verb):
        return exchanged
    for child in _clauses(verb):
        marks = _marks(child)
        undone = "unless" in marks or ("until" in marks and negation_of(verb) is not None)
        if undone or (marks & _ONLY_MARKS and _is_only(verb)) or {"as", "long"} <= marks:
            return child
        if child.lemma_.lower() in _PROVISOS and own_subject(child) is None:
            return next((c for c in child.children if c.dep_ in {"ccomp", "advcl", "pcomp"}), child)
    return _on_condition(verb)


def _is_offered(verb: Token) -> bool:
    """Whether what is to be done in exchange is still to come: "will", "agreed to", "only"."""
    if any(c.dep_ == "aux" and c.lower_ in {"will", "would"} for c in verb.children):
        return True
    if verb.lemma_.lower() in _OFFERING:
        return True
    over = aimed(verb.head) if verb.dep_ == "xcomp" else None
    return (over is not None and over.target == verb) or _is_only(verb)


def _is_only(verb: Token) -> bool:
    return any(child.lower_ == "only" and child.dep_ == "advmod" for child in verb.subtree)


def _clauses(verb: Token) -> Iterator[Token]:
    """Yield the clauses added to ``verb``, or to the verb that it is the infinitive of."""
    for one in (verb, verb.head) if verb.dep_ == "xcomp" else (verb,):
        yield from (child for child in one.children if child.dep_ == "advcl")
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in _PROVISOS:
            yield child


def _marks(clause: Token) -> set[str]:
    return {one.lower_ for child in clause.children if child.dep_ in {"mark", "advmod"} for one in child.subtree}


def _on_condition(verb: Token) -> Token | None:
    for noun in _nouns_after_on(verb):
        if noun.lower_ in _TERMS:
            clauses = (*noun.children, *(c for c in verb.children if c.left_edge.i == noun.i + 1))
            return next((c for c in clauses if c.dep_ in {"acl", "ccomp", "relcl"}), None)
    return None


def _nouns_after_on(verb: Token) -> Iterator[Token]:
    """Yield what stands after "on", also where the parser hangs that on the object."""
    objects = [c for c in verb.children if c.dep_ in {"dobj", "prep"}]
    objects += [o for c in objects for o in c.children if o.dep_ == "pobj"]
    for one in (verb, *objects):
        for child in one.children:
            if child.dep_ == "prep" and child.lower_ == "on":
                yield from child.children


def _after(verb: Token, preposition: str, nouns: frozenset[str], link: str) -> Token | None:
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ == preposition:
            for noun in child.children:
                if noun.lower_ in nouns:
                    links = (p for p in noun.children if p.lower_ == link)
                    return next((q for p in links for q in p.children if q.dep_ in {"pobj", "pcomp"}), None)
    return None
