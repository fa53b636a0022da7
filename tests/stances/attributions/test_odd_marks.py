"""Quotation marks that are odd, mixed, nested or unclosed lose a quote at most and never raise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from tests.parses import names_of, parsed
from workbench.parameters import AttributionParameters
from workbench.stances import find_attributions, find_quotes

_MARKS = ('"', "“", "”", "„", "«", "»", "'", "‘", "’", "''", "``", "(", ")", ",", ":")
_NAMES = ("quote-run", "quote-paragraphs", "quote-colon", "quote-before", "first-person", "two-asides", "nested")


@given(st.sampled_from(_NAMES), st.randoms(use_true_random=False), st.lists(st.sampled_from(_MARKS), max_size=12))
def test_shuffled_marks_never_raise_and_spans_stay_inside(name, chance, marks):
    doc = _with_marks(parsed("stances", name), chance, marks)

    found = find_attributions(doc, mentions=(), parameters=AttributionParameters())

    find_quotes(doc, attributions=found)
    spans = [span for one in found for span in (one.cue, *one.content, *([one.source] if one.source else []))]
    assert all(0 <= span.start < span.end <= len(doc.text) for span in spans)
    assert all(one.parent in {None, *(other.id for other in found)} for one in found)


def _with_marks(doc, chance, marks):
    """Return ``doc`` with words replaced by ``marks``, drawn by ``chance``; the tree stays as it was."""
    words = [token.text for token in doc]
    for mark in marks:
        words[chance.randrange(len(words))] = mark
    return Doc(
        doc.vocab,
        words=words,
        spaces=[bool(token.whitespace_) for token in doc],
        lemmas=[token.lemma_ for token in doc],
        pos=[token.pos_ for token in doc],
        tags=[token.tag_ for token in doc],
        heads=[token.head.i for token in doc],
        deps=[token.dep_ for token in doc],
    )


@pytest.mark.parametrize("name", names_of("attributions"))
def test_a_cut_parse_never_raises(name):
    doc = parsed("attributions", name)

    for end in range(1, len(doc)):
        find_attributions(doc[:end].as_doc(), mentions=(), parameters=AttributionParameters())


def test_an_empty_text_has_no_attributions():
    assert (
        find_attributions(Doc(parsed("attributions", "title").vocab), mentions=(), parameters=AttributionParameters())
        == ()
    )
