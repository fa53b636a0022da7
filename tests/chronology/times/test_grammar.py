"""What words mean against an anchor: no parse is needed to read them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.chronology.calendar import Period, Unit
from workbench.chronology.times.grammar import candidates_in
from workbench.chronology.times.operators import Context, Reading
from workbench.chronology.times.pieces import pieces_of
from workbench.chronology.times.wrapping import wrapped
from workbench.instants import Instant
from workbench.rules import ChronologyRule

FRIDAY = Instant.of(2025, 3, 7)


def readings(text: str, context: Context) -> list[tuple[str, Reading]]:
    """Return the words found in ``text`` with what they mean in ``context``."""
    pieces = pieces_of(text)
    found = wrapped(candidates_in(pieces, rules=frozenset(ChronologyRule)), pieces)
    return [(text[pieces[c.start].start : pieces[c.end - 1].end], c.operator.read(context)) for c in found]


@pytest.mark.parametrize(
    ("words", "value", "interval"),
    [
        ("March 5, 2025", "2025-03-05", "2025-03-05"),
        ("5 March 2025", "2025-03-05", "2025-03-05"),
        ("the 5th of March", "2025-03-05", "2025-03-05"),
        ("Feb. 5", "2025-02-05", "2025-02-05"),
        ("2025-03-05", "2025-03-05", "2025-03-05"),
        ("3/5/2025", "2025-03-05", "2025-03-05"),
        ("March 2025", "2025-03", "2025-03-01/2025-03-31"),
        ("December", "2024-12", "2024-12-01/2024-12-31"),
        ("the 1990s", "199", "1990-01-01/1999-12-31"),
        ("Q3 2024", "2024-Q3", "2024-07-01/2024-09-30"),
        ("the fourth quarter", "2024-Q4", "2024-10-01/2024-12-31"),
        ("summer 2016", "2016-SU", "2016-06-01/2016-08-31"),
        ("44 BC", "BC0044", "-0043-01-01/-0043-12-31"),
        ("146 B.C.", "BC0146", "-0145-01-01/-0145-12-31"),
        ("March 44 BC", "BC0044-03", "-0043-03-01/-0043-03-31"),
        ("30 September 420", "0420-09-30", "0420-09-30"),
        ("December of 384", "0384-12", "0384-12-01/0384-12-31"),
        ("the 17th-century", "16", "1600-01-01/1699-12-31"),
        ("the second half of the 20th century", "19", "1950-01-01/1999-12-31"),
        ("the 1930's", "193", "1930-01-01/1939-12-31"),
        ("Easter 2024", "2024-03-31", "2024-03-31"),
        ("Good Friday", "2024-03-29", "2024-03-29"),
        ("Thanksgiving", "2024-11-28", "2024-11-28"),
        ("Christmas Eve", "2024-12-24", "2024-12-24"),
        ("Memorial Day 2023", "2023-05-29", "2023-05-29"),
        ("9/11", "2001-09-11", "2001-09-11"),
        ("May 2 of last year", "2024-05-02", "2024-05-02"),
        ("the spring of next year", "2026-SP", "2026-03-01/2026-05-31"),
        ("June in 1981", "1981-06", "1981-06-01/1981-06-30"),
        ("a decade ago", "2015", "2015-01-01/2015-12-31"),
        ("24 hours ago", "2025-03-06", "2025-03-06"),
        ("five hours ago", "XXXX-XX-XXTXX", "2025-03-06T19:00:00/2025-03-07T19:00:00"),
        ("a couple of years back", "2023", "2023-01-01/2023-12-31"),
        ("two dozen years ago", "2001", "2001-01-01/2001-12-31"),
        ("more than three years", "P3Y", "None"),
        ("a Monday", "XXXX-WXX-1", "None"),
        ("one Monday", "XXXX-WXX-1", "None"),
        ("a year ago Thursday", "2024-03-07", "2024-03-07"),
        ("two weeks ago Sunday", "2025-02-16", "2025-02-16"),
        ("third-quarter", "2024-Q3", "2024-07-01/2024-09-30"),
        ("later in the week", "2025-W10", "2025-03-07/2025-03-09"),
        ("the early 1990s", "199", "1990-01-01/1993-05-01"),
        ("fiscal 2024", "FY2024", "None"),
        ("the last three months of 2012", "P3M", "2012-10-01/2012-12-31"),
        ("the first two weeks of January", "P2W", "2025-01-01/2025-01-14"),
        ("the week of March 4", "2025-W10", "2025-03-03/2025-03-09"),
        ("the month of February", "2025-02", "2025-02-01/2025-02-28"),
        ("the day before yesterday", "2025-03-05", "2025-03-05"),
        ("the day after tomorrow", "2025-03-09", "2025-03-09"),
        ("a week from Sunday", "2025-03-09", "2025-03-09"),
        ("two weeks from now", "2025-W12", "2025-03-17/2025-03-23"),
        ("last Dec. 3", "2024-12-03", "2024-12-03"),
        ("this past weekend", "2025-W09-WE", "2025-03-01/2025-03-02"),
        ("this coming Monday", "2025-03-10", "2025-03-10"),
        ("early Sunday morning", "2025-03-02TMO", "2025-03-02T05:00:00/2025-03-02T12:00:00"),
        ("six months earlier", "2024-09", "2024-09-01/2024-09-30"),
        ("two days later", "XXXX-XX-XX", "None"),
        ("nearly four decades", "P40Y", "None"),
        ("two centuries", "P2CE", "None"),
        ("a few days later", "FUTURE_REF", "None"),
        ("several years earlier", "PAST_REF", "None"),
        ("more recently", "PAST_REF", "None"),
        ("right now", "PRESENT_REF", "None"),
        ("24 hours a day", "P1D", "None"),
        ("an hour and a half", "PT1.5H", "None"),
        ("half an hour", "PT30M", "None"),
        ("weeklong", "P1W", "None"),
        ("year's end", "2025", "2025-09-02/2025-12-31"),
        ("5 o'clock", "2025-03-07T05:00", "2025-03-07T05:00:00/2025-03-07T05:01:00"),
        ("the winter of 2010-11", "2010-WI", "2010-12-01/2011-02-28"),
        ("every summer", "XXXX-SU", "None"),
        ("every other day", "P2D", "None"),
        ("0630 GMT", "2025-03-07T06:30Z", "2025-03-07T06:30:00/2025-03-07T06:31:00"),
        ("31-Jan-2021", "2021-01-31", "2021-01-31"),
        ("2021/02/28", "2021-02-28", "2021-02-28"),
        ("minutes later", "FUTURE_REF", "None"),
        ("the near future", "FUTURE_REF", "None"),
        ("Friday", "2025-03-07", "2025-03-07"),
        ("Tuesday", "2025-03-04", "2025-03-04"),
        ("last Friday", "2025-02-28", "2025-02-28"),
        ("next Friday", "2025-03-14", "2025-03-14"),
        ("Thursday night", "2025-03-06TNI", "2025-03-06T18:00:00/2025-03-06"),
        ("yesterday", "2025-03-06", "2025-03-06"),
        ("last week", "2025-W09", "2025-02-24/2025-03-02"),
        ("the weekend", "2025-W09-WE", "2025-03-01/2025-03-02"),
        ("Ten] years ago", "2015", "2015-01-01/2015-12-31"),
        ("two days ago", "2025-03-05", "2025-03-05"),
        ("the last week of October 2024", "2024-W44", "2024-10-28/2024-11-03"),
        ("the past two years", "P2Y", "2023-03-07/2025-03-07"),
        ("8 p.m. EST Monday", "2025-03-03T20:00", "2025-03-03T20:00:00/2025-03-03T20:01:00"),
        ("three years", "P3Y", "None"),
        ("two and a half years", "P2.5Y", "None"),
        ("several hours", "PTXH", "None"),
        ("every Monday", "XXXX-WXX-1", "None"),
        ("twice a week", "P1W", "None"),
        ("currently", "PRESENT_REF", "None"),
    ],
)
def test_words_mean_these_days_on_a_friday_in_march(words: str, value: str, interval: str) -> None:
    found = readings(words, Context(published=FRIDAY))

    assert [(text, reading.value, str(reading.interval)) for text, reading in found] == [(words, value, interval)]


def test_a_weekday_in_a_plan_is_the_next_one() -> None:
    [(_, reading)] = readings("Tuesday", Context(published=FRIDAY, ahead=True))

    assert reading.value == "2025-03-11"


@pytest.mark.parametrize(("words", "mod"), [("early 2011", "START"), ("mid-2011", "MID"), ("the end of 2011", "END")])
def test_a_part_of_a_year_keeps_its_modifier_and_a_narrower_interval(words: str, mod: str) -> None:
    [(text, reading)] = readings(words, Context())

    assert (text, reading.value, reading.mod) == (words, "2011", mod)
    assert reading.period is not None
    assert reading.interval is not None
    assert reading.interval != reading.period.interval
    assert reading.period.interval.contains(reading.interval)


@pytest.mark.parametrize("words", ["February 30", "April 31, 2020", "2023-02-29", "99/99/2020"])
def test_a_day_that_the_calendar_lacks_has_no_interval(words: str) -> None:
    [(text, reading)] = readings(words, Context(published=FRIDAY))

    assert (text, reading.interval) == (words, None)


@pytest.mark.parametrize(
    ("words", "value"), [("Friday", "XXXX-WXX-5"), ("last week", "XXXX-WXX"), ("May 4", "XXXX-05-04")]
)
def test_without_an_anchor_a_relative_date_is_left_open(words: str, value: str) -> None:
    [(_, reading)] = readings(words, Context())

    assert (reading.value, reading.interval) == (value, None)


@pytest.mark.parametrize("words", ["you may march", "the last warning", "a second try", "it sat in the sun", "24 jets"])
def test_words_that_only_look_like_time_are_left_alone(words: str) -> None:
    assert readings(words, Context(published=FRIDAY)) == []


def test_a_chain_counts_from_the_last_date_told() -> None:
    told = Period(Unit.DAY, Instant.of(2024, 2, 28))

    [(_, reading)] = readings("two days later", Context(published=FRIDAY, told=told))

    assert reading.value == "2024-03-01"


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("the following Tuesday", "2024-03-05"),
        ("the previous Friday", "2024-02-23"),
        ("that Sunday", "2024-03-03"),
        ("that summer", "2024-SU"),
        ("the following winter", "2024-WI"),
        ("the previous autumn", "2023-FA"),
        ("the 14th", "2024-02-14"),
        ("the 30th", "XXXX-XX-30"),
    ],
)
def test_a_day_is_told_from_the_last_date(words: str, value: str) -> None:
    told = Period(Unit.DAY, Instant.of(2024, 2, 28))

    [(_, reading)] = readings(words, Context(published=FRIDAY, told=told))

    assert reading.value == value


def test_the_winter_before_a_day_in_winter_is_over() -> None:
    told = Period(Unit.DAY, Instant.of(2024, 1, 20))

    [(_, reading)] = readings("the previous winter", Context(published=FRIDAY, told=told))

    assert reading.value == "2022-WI"


def test_the_end_of_the_year_is_that_of_the_story_where_the_past_is_told() -> None:
    told = Period(Unit.SEASON, Instant.of(2016, 3))

    [(_, past)] = readings("the end of the year", Context(published=FRIDAY, told=told, past=True))
    [(_, ahead)] = readings("the end of the year", Context(published=FRIDAY, told=told))

    assert (past.value, ahead.value) == ("2016", "2025")


def test_a_chain_of_days_cannot_count_from_a_year() -> None:
    told = Period(Unit.YEAR, Instant.of(2024))

    [(_, reading)] = readings("the next day", Context(published=FRIDAY, told=told))

    assert reading.interval is None


@given(text=st.text(alphabet="0123456789 -/:,.MayFridaylstwekdyoBCpm'\n", max_size=60), ahead=st.booleans())
def test_any_text_is_read_in_order_and_without_overlap(text: str, ahead: bool) -> None:
    pieces = pieces_of(text)
    context = Context(published=FRIDAY, ahead=ahead)

    found = list(wrapped(candidates_in(pieces, rules=frozenset(ChronologyRule)), pieces))

    assert all(left.end <= right.start for left, right in pairwise(found))
    assert all(candidate.operator.read(context).value for candidate in found)


@given(published=st.dates().map(Instant.from_date), ahead=st.booleans(), day=st.sampled_from(["Monday", "Sunday"]))
def test_a_weekday_lies_within_a_week_of_publication(published: Instant, ahead: bool, day: str) -> None:
    [(_, reading)] = readings(day, Context(published=published, ahead=ahead))

    assert reading.interval is not None
    assert reading.interval.start is not None
    distance = (reading.interval.start.seconds - published.seconds) // 86_400
    assert (0 <= distance <= 6) if ahead else (-6 <= distance <= 0)


def test_a_switched_off_rule_reads_nothing() -> None:
    rules = frozenset(ChronologyRule) - {ChronologyRule.WEEKDAY}

    assert list(candidates_in(pieces_of("Friday"), rules=rules)) == []


@pytest.mark.parametrize("unit", ["1", "1/", "1:", "1,", "-", "a.m"])
def test_a_long_line_without_sense_is_cut_in_linear_time(unit: str) -> None:
    assert pieces_of(unit * 20_000)


@pytest.mark.parametrize(
    ("words", "mod"),
    [
        ("more than a year", "MORE_THAN"),
        ("less than two hours", "LESS_THAN"),
        ("at least ten days", "EQUAL_OR_MORE"),
        ("about six weeks", "APPROX"),
    ],
)
def test_words_beside_a_length_say_how_exact_it_is(words: str, mod: str) -> None:
    [(text, reading)] = readings(words, Context(published=FRIDAY))

    assert (text, reading.mod) == (words, mod)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("March 11 this year", ["2025-03-11", "2025"]),
        ("9:30 a.m. local time on Thursday morning", ["2025-03-06T09:30", "2025-03-06TMO"]),
    ],
)
def test_a_date_takes_year_or_day_from_the_one_beside_it(text: str, values: list[str]) -> None:
    assert [reading.value for _, reading in readings(text, Context(published=FRIDAY))] == values


def test_this_weekend_is_over_where_the_verb_tells_of_the_past() -> None:
    tuesday = Instant.of(2025, 3, 4)

    [(_, past)] = readings("this weekend", Context(published=tuesday, past=True))
    [(_, ahead)] = readings("this weekend", Context(published=tuesday))

    assert (past.value, ahead.value) == ("2025-W09-WE", "2025-W10-WE")


def test_the_end_of_the_month_is_a_part_of_the_running_one() -> None:
    [(text, reading)] = readings("the end of the month", Context(published=FRIDAY))

    assert (text, reading.value, reading.mod, str(reading.interval)) == (
        "the end of the month",
        "2025-03",
        "END",
        "2025-03-22/2025-03-31",
    )


def test_a_number_with_a_fraction_before_a_time_zone_is_no_time_of_day() -> None:
    assert readings("2.5 PST", Context(published=FRIDAY)) == []
