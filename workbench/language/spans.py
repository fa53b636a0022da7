"""spaCy's tokens and spans as spans of the article's text."""

from spacy.tokens import Doc, Span, Token

from workbench.records import TextSpan


def head_at(doc: Doc, span: TextSpan) -> TextSpan:
    """Return the head word of the words at ``span``; the span itself where it holds no word."""
    words = doc.char_span(span.start, span.end, alignment_mode="expand")
    if words is None:
        return span
    inside = [token for token in words if not token.is_space]
    root = words.root if not words.root.is_space or not inside else inside[-1]
    return span_of(root)


def span_of(words: Token | Span) -> TextSpan:
    """Return the characters of a token or span."""
    if isinstance(words, Span):
        return TextSpan(words.start_char, words.end_char)
    return TextSpan(words.idx, words.idx + len(words))
