"""Which way from publication a date lies, by the verb that governs it."""

from tests.chronology.times.reading import times


def test_what_is_arranged_lies_ahead() -> None:
    assert times("opens") == [
        ("Tuesday", "2025-03-11"),
        ("Wednesday", "2025-03-12"),
        ("Monday", "2025-03-10"),
        ("Saturday", "2025-03-01"),
    ]


def test_a_clause_of_time_under_a_future_lies_ahead() -> None:
    assert times("awaits") == [("November 11", "2025-11-11")]


def test_this_weekend_is_the_last_one_where_the_verb_tells_of_the_past() -> None:
    assert times("weekend") == [("this weekend", "2025-W09-WE")]


def test_a_plan_told_of_in_the_past_is_for_the_nearer_day() -> None:
    assert times("called_off") == [("12 February", "2025-02-12")]


def test_what_is_expected_lies_ahead() -> None:
    assert times("expecting") == [("the weekend", "2025-W10-WE")]


def test_what_is_on_a_day_lies_ahead() -> None:
    assert times("set_on") == [("Oct. 24", "2025-10-24"), ("Sunday", "2025-03-09"), ("Monday", "2025-03-03")]
