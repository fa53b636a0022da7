"""How far apart events are said to be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.parses import parsed
from workbench.chronology.events.lengths import length_before, seconds_of
from workbench.instants import DAY

HOUR = 3600


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("P2D", (2 * DAY, 2 * DAY)),
        ("PT3H", (3 * HOUR, 3 * HOUR)),
        ("PTXH", (2 * HOUR, 12 * HOUR)),
        ("P2W", (14 * DAY - 7 * DAY // 2, 14 * DAY + 7 * DAY // 2)),
        ("P1.5D", (36 * HOUR, 36 * HOUR)),
        ("P1Y", (365.25 * DAY / 2, 365.25 * DAY * 1.5)),
    ],
)
def test_a_length_means_so_many_seconds_and_long_units_are_round(value: str, seconds: tuple[float, float]) -> None:
    assert seconds_of(value) == seconds


@pytest.mark.parametrize("value", ["", "PXX", "P1DE", "2025-03-04", "PRESENT_REF", "P99999999999999Y", "P1Y2M"])
def test_what_is_no_length_means_nothing(value: str) -> None:
    assert seconds_of(value) is None


@given(st.integers(0, 1000), st.sampled_from(["T", ""]), st.sampled_from("SMHDWQY"))
def test_a_length_is_never_negative_nor_longer_at_least_than_at_most(number: int, time: str, unit: str) -> None:
    seconds = seconds_of(f"P{time}{number + 1}{unit}")

    assert seconds is None or 0 <= seconds[0] <= seconds[1]


@pytest.mark.parametrize(
    ("name", "cue", "words", "least", "most"),
    [
        ("day_after", "after", "a day", DAY, DAY),
        ("day_after", "before", "the week", 7 * DAY // 2, 21 * DAY // 2),
        ("soon", "of", "days", 0, 12 * DAY),
    ],
)
def test_units_without_a_number_are_lengths_where_an_event_follows(
    name: str, cue: str, words: str, least: int, most: int
) -> None:
    doc = parsed("order", name)
    token = next(token for token in doc if token.lower_ == cue)

    length = length_before(token, {})

    assert length is not None
    assert (length.words.of(doc.text), length.least, length.most) == (words, least, most)


def test_other_words_before_a_cue_are_no_length() -> None:
    doc = parsed("order", "after_noun")

    assert all(length_before(token, {}) is None for token in doc)
