"""Signs from the words of the sentence in their order: which ones, which side by side, which near the target.

Names and figures are masked, and the target is one word whatever its length.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from workbench.stances.framing.reading import Word
from workbench.stances.framing.signs.sign import Sign, worded
from workbench.stances.framing.targets import Target

TARGET = "TARGET"
_NEAR, _WIDE, _BESIDE = 4, 8, 2
_MARKS = frozenset({"?", "!"})
"""The marks that count as words."""


def find_wording(target: Target) -> Iterator[Sign]:
    """Yield the words of the sentence, what stands near the target, and pairs of words."""
    words = [word for word in target.words if not target.covers(word.at)]
    at = sum(word.at < target.first for word in words)
    for word in words:
        if word.part != "PUNCT" or word.form in _MARKS:
            yield from worded("word=", word)
    yield from _window(words[:at][::-1], "left")
    yield from _window(words[at:], "right")
    forms = [word.form for word in words]
    places = [(word.at,) for word in words]
    yield from _pairs([*forms[:at], TARGET, *forms[at:]], [*places[:at], (), *places[at:]])


def _window(words: Sequence[Word], side: str) -> Iterator[Sign]:
    """Yield the ``words`` on one side of the target, the nearest first."""
    for away, word in enumerate(words[:_WIDE], start=1):
        yield from worded(f"{side} {_WIDE}=", word)
        if away <= _NEAR:
            yield from worded(f"{side} {_NEAR}=", word)
        if away <= _BESIDE:
            yield from worded(f"{side} at {away}=", word)


def _pairs(forms: Sequence[str], places: Sequence[tuple[int, ...]]) -> Iterator[Sign]:
    for first, (one, other) in enumerate(pairwise(forms)):
        yield Sign(f"pair={one} {other}", 1.0, (*places[first], *places[first + 1]))
