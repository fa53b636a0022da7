"""Tokens found by one of their attributes, without a look at each in Python."""

from collections.abc import Iterable, Iterator

from numpy import array, isin
from spacy.tokens import Doc, Token


def tokens_with(doc: Doc, attribute: str, values: Iterable[str]) -> Iterator[Token]:
    """Yield in text order the tokens whose ``attribute``, such as ``POS`` or ``LOWER``, is one of ``values``."""
    strings = doc.vocab.strings
    wanted = array([strings[value] for value in values], dtype="uint64")
    places = isin(doc.to_array(attribute), wanted).nonzero()[0].tolist()
    return (doc[at] for at in places)
