"""How alike two topics are."""

from functools import lru_cache

from workbench.language.vectors import cosine
from workbench.language.wordlists import read_mapping, read_rows, read_words
from workbench.records import Topic

_CLASSES = read_mapping("workbench.stances", "issue_synonyms", value="class")
_VAGUE = frozenset(_CLASSES.get(word, word) for word in read_words("workbench.stances", "vague_targets"))
_OPPOSITES = frozenset(
    pair
    for row in read_rows("workbench.stances", "issue_opposites")
    for of in (lambda word: word, lambda word: _CLASSES.get(word, word))
    if len(pair := frozenset({of(row["word"]), of(row["opposite"])})) == 2
)
_TURNED = frozenset(word for pair in _OPPOSITES for word in pair)
_HEAD, _VAGUE_HEAD, _CONCERNS, _MODIFIERS = 1.6, 0.4, 1.0, 0.5
_MISSING = 0.5
"""Part of its weight that counts where only one of two topics says it."""
_CONTRADICTION = 1.5
"""Weight against two topics that concern nothing in common."""
HEADS_NEEDED = 0.5
"""From this likeness on two topics have the same head, or near ones, and nothing that they concern contradicts."""
NEAR_HEADS = 0.75
"""Cosine from which two head words name much the same; below it a pipeline's vectors also join what is only related."""
_NEAR = 0.7
_COMPARED = 16_384
"""Pairs of heads whose cosine is remembered."""


def likeness(one: Topic, other: Topic) -> float:
    """Return how alike two topics are, between 0 and 1.

    The head counts most, then whom or what it concerns, then its modifiers.  What only one of the two says counts
    half, so that "the talks" can be "the talks with the miners"; what contradicts counts in full, and opposites, such
    as a tax rise and a tax cut, are never alike: who is for the one is against the other.
    """
    if _opposed(one, other):
        return 0.0
    share = _head_share(one, other)
    head = _VAGUE_HEAD if share == 1 and one.head in _VAGUE else _HEAD
    got, most = head * share, head
    for weight, mine, theirs in (
        (_CONCERNS, one.concerns, other.concerns),
        (_MODIFIERS, one.modifiers, other.modifiers),
    ):
        if mine and theirs:
            got, most = got + weight * _overlap(mine, theirs), most + weight
        elif mine or theirs:
            most += weight * _MISSING
    if one.concerns and other.concerns and one.concerns.isdisjoint(other.concerns):
        most += _CONTRADICTION
    return round(got / most, 6)


def _head_share(one: Topic, other: Topic) -> float:
    if one.head == other.head:
        return 1.0
    if one.somebody or other.somebody:
        return 0.0
    return _NEAR if _cosine(*sorted((one.vector, other.vector))) >= NEAR_HEADS else 0.0


@lru_cache(maxsize=_COMPARED)
def _cosine(one: bytes, other: bytes) -> float:
    return cosine(one, other)


def _opposed(one: Topic, other: Topic) -> bool:
    mine, theirs = _turning(one), _turning(other)
    return any(frozenset({a, b}) in _OPPOSITES for a in mine for b in theirs)


def _turning(topic: Topic) -> frozenset[str]:
    own = topic.modifiers & _TURNED
    return own | {topic.head} if topic.head in _TURNED else own


def _overlap(mine: frozenset[str], theirs: frozenset[str]) -> float:
    return len(mine & theirs) / min(len(mine), len(theirs))
