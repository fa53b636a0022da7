"""Dates that people type."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.articles import parse_day
from workbench.articles.days import DATE_PATTERN, TIME_PATTERN, parse_instant
from workbench.errors import ParameterError


@pytest.mark.parametrize(
    "text",
    [
        "2025-03-08", " 2025-03-08 ", "8 March 2025", "08 mar 2025", "8th March, 2025", "March 8, 2025", "Mar. 8 2025",
        "Saturday, March 8, 2025", "Sat, 08 Mar 2025 14:30:00 GMT", "Sat, 08 Mar 2025 14:30:00 +0000",
        "2025-03-08T23:30:00+02:00", "2025-03-08 23:30", "2025-03-08T23:30:00.123Z",
    ],
)  # fmt: skip
def test_a_date_is_read_as_it_is_written(text: str):
    assert parse_day(text) == date(2025, 3, 8)


@pytest.mark.parametrize(
    "text",
    [
        "", "yesterday", "2025", "March 2025", "2025-02-30", "31 April 2025", "2025-3-8", "20250308", "0000-01-01",
        "8 Marching 2025", "2025-03-08 25:00", "2025-03-08 or so", "March 8, 20255", "\n" * 1000,
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused(text: str):
    with pytest.raises(ParameterError, match=r"^unreadable date .* write it as 2025-03-08$"):
        parse_day(text)


@pytest.mark.parametrize("text", ["03/04/2021", "3.4.2021", "03-04-21", "13/04/2021"])
def test_a_date_in_numbers_that_has_two_readings_is_refused_with_the_reason(text: str):
    with pytest.raises(ParameterError, match="either way"):
        parse_day(text)


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("March 8, 2025 at 2:05 pm ET", "2025-03-08T14:05:00"),
        ("8 March 2025, 12:30 a.m.", "2025-03-08T00:30:00"),
        ("2025-03-08T14:05:09-05:00", "2025-03-08T14:05:09"),
    ],
)
def test_a_time_of_day_is_the_writers_own_clock(text: str, instant: str):
    assert parse_instant(text).isoformat() == instant


@given(st.dates())
def test_every_iso_date_is_read_back(day: date):
    assert parse_day(day.isoformat()) == day


@given(st.text(max_size=40) | st.from_regex(DATE_PATTERN + TIME_PATTERN, fullmatch=True))
def test_any_other_words_are_refused_and_never_crash(text: str):
    try:
        found = parse_day(text)
    except ParameterError:
        return

    assert isinstance(found, date)
