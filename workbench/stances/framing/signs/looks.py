"""Signs from the target itself: how it is called, where it stands, whether it is quoted."""

from collections.abc import Iterator

from workbench.stances.framing.reading import Word
from workbench.stances.framing.signs.sign import Sign
from workbench.stances.framing.targets import Target

_KINDS = {"PRON": "pronoun", "PROPN": "name"}
_TITLES = frozenset(
    {"mr.", "mr", "mrs.", "ms.", "president", "sen.", "gov.", "senator", "dr.", "rep.", "judge", "justice"}
)
_UNSEEN = frozenset({"PROPN", "DET", "PUNCT", "PART"})
_FIFTHS, _EIGHTS, _LONGEST, _MOST = 5, 8, 6, 4


def find_looks(target: Target) -> Iterator[Sign]:
    """Yield how the target is called and where it stands."""
    head, words = target.head, target.words
    kind = _KINDS.get(head.part, "noun")
    role, _ = target.governed
    yield Sign(f"kind={kind}")
    yield Sign(f"arc={head.arc}")
    yield Sign(f"kind and arc={kind} {head.arc}")
    yield Sign(f"kind and part={kind} {role}")
    yield Sign(f"quoted={head.quoted}")
    yield Sign(f"kind and quoted={kind} {head.quoted}")
    yield Sign(f"anything quoted={any(word.quoted for word in words)}")
    yield Sign(f"place={min(_FIFTHS - 1, _FIFTHS * (head.at - words[0].at) // len(words))}")
    yield Sign(f"length={min(_LONGEST, len(words) // _EIGHTS)}")
    yield Sign(f"names={min(_MOST, _names_beside(target))}")
    yield Sign(f"own words={min(_MOST, target.after - target.first)}")
    yield Sign(f"last={words[-1].form}")
    if kind == "pronoun":
        yield Sign(f"pronoun={head.lower}")
    for word in words:
        if target.covers(word.at):
            yield from _own(word)


def _own(word: Word) -> Iterator[Sign]:
    if word.part not in _UNSEEN:
        yield Sign(f"own={word.form}")
    if word.lower in _TITLES:
        yield Sign(f"title={word.lower.strip('.')}")


def _names_beside(target: Target) -> int:
    """Return how many names the sentence has beside the target; words of one name count once."""
    return sum(
        word.part == "PROPN" and not target.covers(word.at) and target.reading[word.head].part != "PROPN"
        for word in target.words
    )
