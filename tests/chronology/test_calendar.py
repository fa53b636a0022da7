"""Periods of the calendar: their bounds, their neighbours and their TIMEX3 values."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.chronology.calendar import Period, Unit, back, period_of
from workbench.instants import Instant

INSTANTS = st.integers(-90_000_000_000, 200_000_000_000).map(Instant)
UNITS = st.sampled_from(Unit)
SHIFTS = st.integers(-500, 500)


@given(unit=UNITS.filter(lambda unit: unit is not Unit.WEEKEND), instant=INSTANTS)
def test_an_instant_lies_in_the_period_that_holds_it(unit: Unit, instant: Instant) -> None:
    period = Period.holding(unit, instant)

    assert period.start <= instant < period.end


@given(unit=UNITS, instant=INSTANTS, by=SHIFTS)
def test_a_shift_there_and_back_changes_nothing(unit: Unit, instant: Instant, by: int) -> None:
    period = Period.holding(unit, instant)

    assert period.shift(by).shift(-by) == period


@given(unit=UNITS.filter(lambda unit: unit is not Unit.WEEKEND), instant=INSTANTS)
def test_periods_of_a_unit_leave_no_gap(unit: Unit, instant: Instant) -> None:
    period = Period.holding(unit, instant)

    assert period.end == period.shift(1).start


@given(day=st.dates())
def test_a_week_is_written_as_iso_counts_it(day: date) -> None:
    year, week, _ = day.isocalendar()

    assert Period.holding(Unit.WEEK, Instant.from_date(day)).value == (
        f"{year:04d}-W{week:02d}" if year else "BC0001-W52"
    )


@given(instant=INSTANTS, unit=st.sampled_from([Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR]), amount=st.integers(0, 400))
def test_going_back_never_goes_ahead(instant: Instant, unit: Unit, amount: int) -> None:
    assert back(instant, unit, amount) <= instant


def test_a_month_back_from_its_longest_day_is_the_last_day_of_the_shorter_month() -> None:
    assert back(Instant.of(2024, 3, 31), Unit.MONTH, 1) == Instant.of(2024, 2, 29)


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        (Unit.DAY, "2025-03-08"),
        (Unit.WEEK, "2025-W10"),
        (Unit.WEEKEND, "2025-W10-WE"),
        (Unit.MONTH, "2025-03"),
        (Unit.SEASON, "2025-SP"),
        (Unit.QUARTER, "2025-Q1"),
        (Unit.HALF, "2025-H1"),
        (Unit.YEAR, "2025"),
        (Unit.DECADE, "202"),
        (Unit.CENTURY, "20"),
        (Unit.MINUTE, "2025-03-08T00:00"),
    ],
)
def test_each_unit_has_its_timex_value(unit: Unit, value: str) -> None:
    assert Period.holding(unit, Instant.of(2025, 3, 8)).value == value


def test_years_before_the_common_era_are_written_as_bc() -> None:
    assert Period.holding(Unit.YEAR, Instant.of(-43, 3, 15)).value == "BC0044"


def test_a_day_that_the_calendar_lacks_is_no_period() -> None:
    assert period_of(2023, 2, 29) is None


def test_the_last_week_of_a_month_begins_in_it() -> None:
    october = period_of(2024, 10)

    assert october is not None
    assert october.nth(Unit.WEEK, -1) == Period(Unit.WEEK, Instant.of(2024, 10, 28))
