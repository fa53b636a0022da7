"""spaCy's tokens and spans as spans of the article's text."""

from spacy.tokens import Span, Token

from workbench.records import TextSpan


def span_of(words: Token | Span) -> TextSpan:
    """Return the characters of a token or span."""
    if isinstance(words, Span):
        return TextSpan(words.start_char, words.end_char)
    return TextSpan(words.idx, words.idx + len(words))
