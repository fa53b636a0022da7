"""Where in a text a correction belongs, also after the text has changed."""

from collections.abc import Iterator

from workbench.records import Anchor, Article, Part, TextSpan

_CONTEXT = 32
_LEAST = 8
"""Characters of context that must fit where the same words stand in several places."""


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

    Where the quote stands with hardly any of its context, nothing is found: the same words may stand anywhere.
    """
    found = locate(anchor, article.text)
    return None if found is None else found[1]


def locate(anchor: Anchor, text: str) -> tuple[int, TextSpan] | None:
    """Return where ``anchor`` lies in ``text``, as `find_anchor` does, with how many characters of context fit."""
    place, most = anchor.span, _most(anchor)
    if text[place.start : place.end] == anchor.quote and _fit(text, place, anchor) == most:
        return most, place
    places = list(_occurrences(anchor, text))
    fits = [(_fit(text, span, anchor), -abs(span.start - place.start), span) for span in places]
    best = max(fits, default=None)
    if best is None or not best[0] or (len(places) > 1 and best[0] < min(_LEAST, most)):
        return None
    return best[0], best[2]


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
