"""Whose year, day and story a date is of: news counts from publication, history from what was told last."""

from tests.chronology.times.reading import times


def test_history_goes_on_in_the_year_told_last() -> None:
    assert times("history") == [
        ("March 1643", "1643-03"),
        ("May", "1643-05"),
        ("The following day", "XXXX-XX-XX"),
        ("1644", "1644"),
        ("2005", "2005"),
        ("3 June", "1644-06-03"),
        ("1645", "1645"),
        ("today", "PRESENT_REF"),
    ]


def test_years_before_christ_go_on_before_christ() -> None:
    assert times("century_bc") == [("480 BC", "BC0480"), ("479", "BC0479"), ("August 479 BC", "BC0479-08")]


def test_years_of_three_digits_are_read_where_the_story_is_so_old() -> None:
    assert times("ancient") == [("314", "0314"), ("348", "0348"), ("3 May 368", "0368-05-03")]


def test_a_year_in_a_remark_does_not_hold_for_what_follows() -> None:
    assert times("since") == [("2003", "2003"), ("February", "2025-02")]


def test_a_year_in_a_clause_set_beside_a_noun_does_not_hold_for_what_follows() -> None:
    assert times("aside")[-1] == ("4 March", "2025-03-04")


def test_a_month_early_in_the_year_follows_one_late_in_the_year_before() -> None:
    assert times("turn") == [("November 2022", "2022-11"), ("January", "2023-01")]


def test_the_small_hours_after_an_evening_are_of_the_next_day_and_hours_count_on_from_them() -> None:
    assert times("night") == [
        ("Sunday evening", "2025-03-02TEV"),
        ("3 a.m.", "2025-03-03T03:00"),
        ("six hours later", "2025-03-03T09:00"),
    ]
