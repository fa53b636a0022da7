"""Numbers that are years, and numbers that count or name something."""

from tests.chronology.times.reading import times


def test_numbers_that_count_or_name_are_no_years() -> None:
    assert times("counts") == [("2014", "2014"), ("1958", "1958")]


def test_two_digits_are_a_year_only_beside_a_whole_one() -> None:
    assert times("short_years") == [("88", "1988"), ("92", "1992"), ("2000", "2000"), ("'68", "1968")]
