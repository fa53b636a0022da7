from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.instants import Instant, Interval, civil_from_days, days_from_civil


@given(st.dates())
def test_dates_agree_with_the_standard_library(day):
    instant = Instant.from_date(day)

    assert instant.civil == (day.year, day.month, day.day)
    assert instant.weekday() == day.weekday()
    assert instant.isoformat() == day.isoformat()


@given(st.integers(-4_000_000, 4_000_000))
def test_days_and_civil_dates_are_inverse(days):
    assert days_from_civil(*civil_from_days(days)) == days


@given(st.datetimes().map(lambda moment: moment.replace(microsecond=0)))
def test_iso_text_reads_back(moment):
    instant = Instant.from_date(moment)

    assert Instant.parse(instant.isoformat()) == instant


def test_years_before_christ_are_written_and_read():
    assert Instant.of(-489, 9, 12).isoformat() == "-0489-09-12"
    assert Instant.parse("-0489-09-12") == Instant.of(-489, 9, 12)


@pytest.mark.parametrize("text", ["2021-02-30", "2021-13-01", "yesterday", "2021-3-1", ""])
def test_what_is_no_day_is_refused(text):
    with pytest.raises(ValueError, match=r"no day of the calendar|no instant"):
        Instant.parse(text)


def test_an_interval_is_written_by_its_first_and_last_day():
    week = Interval(Instant.of(2021, 3, 1), Instant.of(2021, 3, 8))

    assert str(week) == "2021-03-01/2021-03-07"
    assert str(Interval.day(date(2021, 3, 1))) == "2021-03-01"
    assert str(Interval.day(Instant.from_date(datetime(2021, 3, 1, 18, 30)))) == "2021-03-01"  # noqa: DTZ001 - wall time
    assert str(Interval(None, Instant.of(2021, 3, 8))) == "../2021-03-07"
    assert str(Interval(Instant.of(2021, 3, 8), None)) == "2021-03-08/.."


def test_an_interval_does_not_end_before_it_starts():
    with pytest.raises(ValueError, match="cannot end at"):
        Interval(Instant.of(2021), Instant.of(2020))


def test_an_open_interval_contains_what_lies_on_its_side():
    ahead = Interval(Instant.of(2021), None)

    assert ahead.contains(Interval.day(date(2021, 5, 1)))
    assert not ahead.contains(Interval.day(date(2020, 5, 1)))
    assert not Interval.day(date(2021, 5, 1)).contains(ahead)
