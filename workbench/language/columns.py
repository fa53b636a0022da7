"""Tokens found by one of their attributes, without a look at each in Python."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token


def tokens_with(doc: Doc, attribute: str, values: Iterable[str]) -> Iterator[Token]:
    """Yield in text order the tokens whose ``attribute``, such as ``POS`` or ``LOWER``, is one of ``values``."""
    strings = doc.vocab.strings
    wanted = {strings[value] for value in values}
    return (doc[at] for at, value in enumerate(doc.to_array(attribute).tolist()) if value in wanted)
