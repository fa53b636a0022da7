"""Signs from the parse: which words stand how many arcs away, and which ones are above."""

from collections.abc import Iterator

from workbench.stances.framing.signs.sign import Sign, worded
from workbench.stances.framing.targets import Target

_NEAR, _WIDE = 2, 4
_ANCESTORS = 4
_TELLING = frozenset({"VERB", "AUX", "NOUN", "ADJ"})
_UNSEEN = frozenset({"PUNCT", "SPACE"})


def find_tree(target: Target) -> Iterator[Sign]:
    """Yield the words near the target by their distances, its governor, and those above it."""
    for at, (distance, _) in target.ways.items():
        word = target.reading[at]
        if distance == 0 or distance > _WIDE or target.covers(at) or word.part in _UNSEEN:
            continue
        if distance <= _NEAR:
            yield from worded(f"arcs {_NEAR}=", word)
        yield from worded(f"arcs {_WIDE}=", word)
    role, governor = target.governed
    yield from worded(f"governor={role} ", governor)
    if governor.negated:
        yield from worded(f"not={role} ", governor)
    yield from _above(target)


def _above(target: Target) -> Iterator[Sign]:
    word, seen = target.head, 0
    for _ in target.words:
        if word.head == word.at or seen == _ANCESTORS:
            return
        word = target.reading[word.head]
        if word.part in _TELLING:
            seen += 1
            yield from worded("above=", word)
