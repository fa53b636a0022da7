import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.findings import sample_findings
from workbench.tables.frames import Tables, empty_tables, plain_rows
from workbench.views.quotations import Quotations, merged


@pytest.fixture
def tables():
    return Tables(sample_findings())


def _row(tables, text):
    return next(row for row in plain_rows(tables["mentions"]) if row["text"] == text)


def test_a_clue_in_another_sentence_brings_that_sentence(tables):
    he = _row(tables, "He")
    quotations = Quotations(tables)

    own, other = quotations.of(
        he, [(he["start"], he["end"])], clues=zip(he["evidence_start"], he["evidence_end"], strict=True)
    )

    sentence = quotations.sentences[other["sentence"]]
    assert quotations.sentences[own["sentence"]].startswith("He demanded")
    assert (own["marks"], own["clues"]) == ([[0, 2]], [])
    assert [sentence[start:end] for start, end in other["clues"]] == ["Velde"]
    assert "told reporters" in sentence


def test_marks_count_utf16_units_of_their_sentence(tables):
    solheim = _row(tables, "Ingrid Solheim")

    (quote,) = Quotations(tables).of(solheim, [(solheim["start"], solheim["end"])])

    assert quote["marks"] == [[3, 17]]  # behind an emoji of two units and a space


def test_nothing_quoted_keeps_no_sentence():
    assert Quotations(empty_tables()).sentences == []


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 9))))
def test_marks_of_a_sentence_never_overlap_and_cover_all_words(pairs):
    spans = sorted({(start, start + length) for start, length in pairs})

    found = merged(spans)

    covered = [at for start, end in found for at in range(start, end)]
    assert len(covered) == len(set(covered))
    assert set(covered) == {at for start, end in spans for at in range(start, end)}
