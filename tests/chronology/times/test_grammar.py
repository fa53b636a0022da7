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
        ("March 3-5", "2025-03-03/2025-03-05", "2025-03-03/2025-03-05"),
        ("the 1990s", "199", "1990-01-01/1999-12-31"),
        ("Q3 2024", "2024-Q3", "2024-07-01/2024-09-30"),
        ("the fourth quarter", "2024-Q4", "2024-10-01/2024-12-31"),
        ("summer 2016", "2016-SU", "2016-06-01/2016-08-31"),
        ("44 BC", "BC0044", "-0043-01-01/-0043-12-31"),
        ("1998-2001", "1998/2001", "1998-01-01/2001-12-31"),
        ("Friday", "2025-03-07", "2025-03-07"),
        ("Tuesday", "2025-03-04", "2025-03-04"),
        ("last Friday", "2025-02-28", "2025-02-28"),
        ("next Friday", "2025-03-14", "2025-03-14"),
        ("Thursday night", "2025-03-06TNI", "2025-03-06T18:00:00/2025-03-06"),
        ("yesterday", "2025-03-06", "2025-03-06"),
        ("last week", "2025-W09", "2025-02-24/2025-03-02"),
        ("the weekend", "2025-W09-WE", "2025-03-01/2025-03-02"),
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


def test_the_end_of_the_month_is_a_part_of_the_running_one() -> None:
    [(text, reading)] = readings("the end of the month", Context(published=FRIDAY))

    assert (text, reading.value, reading.mod, str(reading.interval)) == (
        "the end of the month",
        "2025-03",
        "END",
        "2025-03-22/2025-03-31",
    )
