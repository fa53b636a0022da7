"""Signs from who does what to whom: the target's part in its clause, the deed, what else is said of it.

Idea: H. Rashkin, S. Singh and Y. Choi, Connotation Frames (2016).
"""

from collections import Counter
from collections.abc import Iterator

from workbench.stances.framing.reading import Word, sign_of
from workbench.stances.framing.signs.sign import Sign, worded
from workbench.stances.framing.targets import Target

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_PREDICATES = frozenset({"acomp", "attr", "dobj", "advmod", "oprd"})
_SHARED = frozenset({"conj", "xcomp", "advcl", "ccomp"})
"""Arcs to a deed of the same agent, if it has no subject of its own."""
_DEEDS = frozenset({"VERB", "AUX", "ADJ"})
_DESCRIBING = frozenset({"amod", "compound", "appos", "relcl", "acl", "prep", "nmod"})
_LONG = frozenset({"appos", "relcl", "acl"})
_TELLING = frozenset({"VERB", "AUX", "NOUN", "ADJ"})
_CONTRASTS = frozenset({"but", "although", "though", "while", "despite", "however", "yet", "than", "unlike"})
_OUTER = 3
_TURNED = -0.5
_LEANS = 0.2
"""From which leaning on a deed counts as good or bad."""
_MANY = 2


def find_frames(target: Target) -> Iterator[Sign]:
    """Yield what the target does or suffers, how it is described, and what is said over its clause."""
    role, governor = target.governed
    yield Sign(f"part={role}")
    yield from _deed(governor, role, "deed")
    if role == "agent":
        yield from _doing(target, governor)
    yield from _described(target)
    yield from _owning(target)
    yield from _outer(target, governor)
    yield from _speaking(target, role, governor)
    yield from _around(target, role, governor)


def _deed(word: Word, role: str, what: str) -> Iterator[Sign]:
    part = role.removeprefix("owner's ")
    effect = word.effect(on_agent=part == "agent")
    if effect is not None:
        effect *= _TURNED if word.negated else 1
        yield Sign(f"{what} does={role} {sign_of(effect)}", words=(word.at,))
        yield Sign(f"{what} effect", effect, (word.at,))
    leans = word.deed[0 if part == "agent" else 1] * (_TURNED if word.negated else 1)
    if leans:
        yield Sign(f"{what} leans", leans, (word.at,))
        if abs(leans) >= _LEANS:
            yield Sign(f"{what} leans={role} {sign_of(leans)}", words=(word.at,))
    yield Sign(f"{what} tone={role} {word.sign}", words=(word.at,))
    yield from worded(f"{what}={role} ", word)


def _doing(target: Target, governor: Word) -> Iterator[Sign]:
    """Yield the other deeds of an agent, and what its deeds are said of."""
    deeds, seen = [governor], {governor.at}
    while deeds:
        for at in deeds.pop().children:
            word = target.reading[at]
            if at not in seen and word.arc in _SHARED and word.part in _DEEDS and not _has_subject(target, word):
                seen.add(at)
                deeds.append(word)
                yield from _deed(word, "agent", f"also {word.arc}")
            yield from _predicate(target, word)


def _has_subject(target: Target, word: Word) -> bool:
    return any(target.reading[child].arc in _SUBJECTS for child in word.children)


def _predicate(target: Target, word: Word) -> Iterator[Sign]:
    if word.arc in _PREDICATES:
        yield from worded(f"of it={word.arc} ", word)
        yield Sign(f"of it tone={word.arc} {word.sign}", words=(word.at,))
        for child in word.children:
            one = target.reading[child]
            if one.arc in {"amod", "compound", "poss"}:
                yield Sign(f"of it more={one.sign}", words=(child,))
    elif word.arc == "prep":
        for child in word.children:
            one = target.reading[child]
            if one.arc == "pobj":
                yield from worded(f"of it with={word.lower} ", one)
                yield Sign(f"of it with tone={one.sign}", words=(child,))


def _described(target: Target) -> Iterator[Sign]:
    """Yield what the phrase of the target says of it."""
    for child in target.head.children:
        word = target.reading[child]
        if word.arc not in _DESCRIBING:
            continue
        yield from worded(f"described={word.arc} ", word)
        yield Sign(f"described tone={word.arc} {word.sign}", words=(child,))
        if word.arc in _LONG:
            for one in _under(target, word):
                if one.polarity:
                    yield Sign(f"described by={word.arc} {one.sign}", words=(one.at,))
    if target.head.arc == "appos":
        head = target.reading[target.head.head]
        for one in (head, *(target.reading[child] for child in head.children)):
            if one is head or one.arc in {"amod", "compound"}:
                yield from worded("stands for=", one)
                yield Sign(f"stands for tone={one.sign}", words=(one.at,))


def _under(target: Target, word: Word) -> Iterator[Word]:
    waiting = [word]
    while waiting:
        one = waiting.pop()
        yield one
        waiting += [target.reading[child] for child in one.children]


def _owning(target: Target) -> Iterator[Sign]:
    if target.head.arc != "poss":
        return
    owned = target.reading[target.head.head]
    yield from worded("owns=", owned)
    yield Sign(f"owns tone={owned.sign}", words=(owned.at,))
    for child in owned.children:
        word = target.reading[child]
        if word.arc == "amod":
            yield from worded("owned is=", word)
            yield Sign(f"owned is tone={word.sign}", words=(child,))


def _outer(target: Target, governor: Word) -> Iterator[Sign]:
    """Yield the words over the target's clause, as far as they tell something."""
    word = governor
    for level in range(_OUTER):
        if word.head == word.at:
            return
        arc, word = word.arc, target.reading[word.head]
        if word.part in _TELLING:
            yield Sign(f"over {level}={arc} {word.sign}", words=(word.at,))
            yield from worded(f"over={arc} ", word)


def _speaking(target: Target, role: str, governor: Word) -> Iterator[Sign]:
    """Yield whether the target is who says it, and what tone its words have, which is seldom its own."""
    yield Sign(f"says={role} {governor.reports}", words=(governor.at,) if governor.reports else ())
    if role == "agent" and governor.reports:
        said = Counter(one.sign for one in _under(target, governor))
        for side in "+-":
            yield Sign(f"says tone={side}{min(_MANY, said[side])}", words=(governor.at,))
        clause = any(target.reading[child].arc in {"ccomp", "dobj"} for child in governor.children)
        yield Sign(f"says a clause={clause}", words=(governor.at,))


def _around(target: Target, role: str, governor: Word) -> Iterator[Sign]:
    for word in target.words:
        if word.lower in _CONTRASTS:
            side = "before" if word.at < target.head.at else "after"
            yield Sign(f"contrast={word.lower} {side}", words=(word.at,))
        if word.arc == "aux" and word.head == governor.at:
            yield Sign(f"auxiliary={role} {word.lower}", words=(word.at,))
