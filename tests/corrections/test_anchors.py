from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from workbench.articles import make_article
from workbench.corrections import anchor_at, find_anchor
from workbench.records import TextSpan

TEXT = "Hale opposes the tram. Rudd backs the tram. Ortiz wants the tram too."


def marked(words: str, *, nth: int = 0):
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return anchor_at(make_article(TEXT), TextSpan(start, start + len(words)))


def found(anchor, text: str) -> str | None:
    span = find_anchor(anchor, make_article(text))
    return None if span is None else text[max(0, span.start - 6) : span.end]


def test_an_anchor_is_found_at_its_place():
    anchor = marked("the tram", nth=1)

    assert find_anchor(anchor, make_article(TEXT)) == anchor.span


def test_of_several_places_with_the_same_words_the_one_with_its_context_is_meant():
    anchor = marked("the tram", nth=1)

    assert found(anchor, "The tram is late.\n\n" + TEXT) == "backs the tram"


def test_words_that_are_gone_are_not_found_elsewhere():
    anchor = marked("the tram", nth=1)

    assert found(anchor, "Nobody mentions it.") is None
    assert found(anchor, "xthe tramx") is None


@given(st.text(max_size=30), st.integers(0, len(TEXT)), st.integers(0, 12))
def test_text_put_in_above_moves_an_anchor_with_its_words(above, start, length):
    span = TextSpan(start, min(len(TEXT), start + length))
    article = make_article(TEXT)
    moved = replace(article, text=above + "\n" + article.text)

    again = find_anchor(anchor_at(article, span), moved)

    assert again is None or again.of(moved.text) == span.of(article.text)
    if length and span.end < len(TEXT):
        assert again is not None
