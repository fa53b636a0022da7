"""What a sign is."""

from collections.abc import Iterator
from typing import NamedTuple

from workbench.stances.framing.reading import Word


class Sign(NamedTuple):
    """Something met around a target."""

    name: str
    value: float = 1.0
    words: tuple[int, ...] = ()
    """Positions of the words that show it; none for what only describes the target."""


def worded(what: str, word: Word) -> Iterator[Sign]:
    """Yield that ``word`` is met as ``what``, and that one of its kin is, if these are known."""
    words = (word.at,)
    yield Sign(what + word.form, 1.0, words)
    if word.kin:
        yield Sign(what + word.kin, 1.0, words)
