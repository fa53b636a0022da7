from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.evaluation.days import days_of


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2021-03-04", (2021, 3, 4), (2021, 3, 4)),
        ("2021-03-04T10:30", (2021, 3, 4), (2021, 3, 4)),
        ("2021-03-04tni", (2021, 3, 4), (2021, 3, 4)),
        ("2020-W53", (2020, 12, 28), (2021, 1, 3)),
        ("2021-W09-WE", (2021, 3, 6), (2021, 3, 7)),
        ("2020-02", (2020, 2, 1), (2020, 2, 29)),
        ("2021-Q4", (2021, 10, 1), (2021, 12, 31)),
        ("2021-H1", (2021, 1, 1), (2021, 6, 30)),
        ("2021", (2021, 1, 1), (2021, 12, 31)),
        ("199", (1990, 1, 1), (1999, 12, 31)),
        (" 2021-03-01/2021-W10 ", (2021, 3, 1), (2021, 3, 14)),
        ("2021/2020", (2021, 1, 1), (2020, 12, 31)),
    ],
)
def test_a_value_names_its_first_and_last_day(value, first, last):
    assert days_of("DATE", value) == days_of("TIME", value) == (date(*first), date(*last))


@pytest.mark.parametrize(
    "value",
    ["", "PAST_REF", "XXXX-03-04", "2021-02-30", "2021-13", "2021-W54", "2021-Q5", "0000", "000", "19", "2021-SU",
     "BC0044", "T10:30", "P2Y", "2021/", "/2021", "2021/soon", "12021"],
)  # fmt: skip
def test_other_values_name_no_days(value):
    assert days_of("DATE", value) is None


@pytest.mark.parametrize("kind", ["DURATION", "SET", ""])
def test_lengths_and_repetitions_name_no_days(kind):
    assert days_of(kind, "2021-03-04") is None


@given(st.text("0123456789-/TWQHXPE: ", max_size=24))
def test_any_value_is_read(value):
    days = days_of("DATE", value)

    assert days is None or "/" in value or days.first <= days.last


@given(st.dates(min_value=date(2, 1, 1), max_value=date(9998, 12, 31)))
def test_a_day_lies_in_its_week_month_quarter_half_and_year(day):
    week, year = day.isocalendar(), f"{day.year:04d}"
    values = [f"{year}-{day.month:02d}-{day.day:02d}", f"{week.year:04d}-W{week.week:02d}", f"{year}-{day.month:02d}"]
    values += [f"{year}-Q{(day.month + 2) // 3}", f"{year}-H{(day.month + 5) // 6}", year]

    for value in values:
        days = days_of("DATE", value)
        assert days is not None
        assert days.first <= day <= days.last
