"""Words that mean something else, or less, where they stand."""

import pytest

from tests.chronology.times.reading import times
from workbench.chronology.times.senses import is_conversation


def test_today_means_these_days_in_a_conversation() -> None:
    assert times("conversation") == [
        ("1998", "1998"),
        ("Today", "PRESENT_REF"),
        ("today", "PRESENT_REF"),
        ("today at noon", "2025-03-07T12:00"),
    ]


def test_a_weekday_before_a_noun_is_that_day_and_a_weekday_by_itself_any() -> None:
    assert times("media") == [("Wednesday", "2025-03-05"), ("a Monday", "XXXX-WXX-1")]


def test_bare_units_are_lengths_where_something_lasts() -> None:
    assert times("bare") == [("years", "PXY"), ("weeks", "PXW"), ("decades", "PXY")]


def test_later_than_planned_is_a_length() -> None:
    assert times("than") == [("three days", "P3D")]


def test_over_the_next_decade_is_a_length_from_now_on() -> None:
    assert times("over_next") == [("the next decade", "P10Y")]


@pytest.mark.parametrize(
    ("text", "conversation"),
    [
        ("Why?\nBecause.\nHow?\nSo.\nWhen?\nNow.", True),
        ("Why?\n" + "It rained.\n" * 9, False),
        ("", False),
        ("Why? " * 40, False),
    ],
)
def test_questions_make_a_conversation(text: str, conversation: bool) -> None:
    assert is_conversation(text) is conversation
