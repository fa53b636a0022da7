"""Where in a text a correction belongs, also after the text has changed."""

from collections.abc import Iterator

from workbench.records import Anchor, Article, Part, TextSpan

_CONTEXT = 32


def anchor_at(article: Article, span: TextSpan, *, part: Part = Part.FINDING) -> Anchor:
    """Return what is needed to find ``span`` of ``article`` again."""
    return Anchor(
        article=article.id,
        span=span,
        quote=span.of(article.text),
        before=article.text[max(0, span.start - _CONTEXT) : span.start],
        after=article.text[span.end : span.end + _CONTEXT],
        part=part,
    )


def find_anchor(anchor: Anchor, article: Article) -> TextSpan | None:
    """Return where ``anchor`` lies in ``article``: at its place, or else where quote and context fit best.

    Where the quote stands without any of its context, nothing is found: the same words may stand anywhere.
    """
    text, place = article.text, anchor.span
    if text[place.start : place.end] == anchor.quote and _fit(text, place, anchor) == _most(anchor):
        return place
    fits = [(_fit(text, span, anchor), -abs(span.start - place.start), span) for span in _occurrences(anchor, text)]
    best = max(fits, default=None)
    return best[2] if best is not None and best[0] > 0 else None


def _occurrences(anchor: Anchor, text: str) -> Iterator[TextSpan]:
    start = text.find(anchor.quote) if anchor.quote else -1
    while start >= 0:
        yield TextSpan(start, start + len(anchor.quote))
        start = text.find(anchor.quote, start + 1)


def _most(anchor: Anchor) -> int:
    return len(anchor.before) + len(anchor.after)


def _fit(text: str, span: TextSpan, anchor: Anchor) -> int:
    """Return how many characters of context fit, counted outwards from ``span``."""
    before = _shared(reversed(text[max(0, span.start - len(anchor.before)) : span.start]), reversed(anchor.before))
    return before + _shared(text[span.end : span.end + len(anchor.after)], anchor.after)


def _shared(one: "Iterator[str] | str", other: "Iterator[str] | str") -> int:
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        count += 1
    return count
