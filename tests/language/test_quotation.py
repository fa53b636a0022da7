from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.language.quotation import find_quotation


def quoted(text: str) -> list[str]:
    return [stretch.of(text) for stretch in find_quotation(text).stretches]


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ('"One," she said. "Two."', ["One,", "Two."]),
        ("“One,” she said. “Two.”", ["One,", "Two."]),
        ("“One.\n“Two.”", ["One.", "Two."]),
        ('"One.\n"Two."', ["One.", "Two."]),
        ("“One.\nTwo.”", ["One.\nTwo."]),
        ('"One.\n\nTwo.\n\nThree." She left. "Four."', ["One.\n\nTwo.\n\nThree.", "Four."]),
        ("«One.\nTwo.”", []),
        ("‘We’re done,’ she said.", ["We’re done,"]),
        ("He calls it 'the workers' strike', says Rudd's aunt.", ["the workers' strike"]),
        ("The '90s pier is Hales' own.", []),
        ("“A ‘b c’ d”", ["A ‘b c’ d"]),
        ('It is 6" wide. She said "no."', ["no."]),
        ('The "one and the "two"', ["two"]),
        ("", []),
        ('"', []),
        ("He said ''yes''", []),
    ],
)
def test_what_is_quoted(text, stretches):
    assert quoted(text) == stretches


@given(st.text(alphabet="abs .,\n\"“”«»'‘’", max_size=60))
def test_stretches_are_apart_in_order_and_hold_words(text):
    found = find_quotation(text).stretches

    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(0 <= one.start < one.end <= len(text) and one.of(text).strip() for one in found)


def test_a_share_counts_letters_only():
    quotation = find_quotation('"ab," cd')

    assert quotation.share([*quotation.stretches]) == 1.0
    assert quotation.share([]) == 0.0
