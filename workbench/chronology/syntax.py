"""Walks over the dependency tree that several rules need."""

from collections.abc import Iterator

from spacy.tokens import Token

_DEEPEST = 40
"""Words over a word that are looked at; a tree that is deeper is a list or no language."""


def governors(token: Token) -> Iterator[Token]:
    """Yield the words over ``token``, the nearest first; no more than a sentence of sense can have."""
    for _ in range(_DEEPEST):
        head = token.head
        if head == token:  # spaCy makes a new Token at each access, so "is" would never hold
            return
        yield head
        token = head


def governing_verb(token: Token) -> Token | None:
    """Return the nearest verb over ``token``, an auxiliary where there is no other."""
    return next((each for each in governors(token) if each.pos_ in {"VERB", "AUX"}), None)
