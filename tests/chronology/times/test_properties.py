"""What holds of the time expressions of any row of words, of whatever sense."""

from datetime import date
from itertools import pairwise

import spacy
from hypothesis import given
from hypothesis import strategies as st

from workbench.chronology import find_times
from workbench.evaluation.days import Days, days_of
from workbench.instants import Instant, Interval
from workbench.language.wordlists import read_rows
from workbench.parameters import ChronologyParameters
from workbench.records import Published, PublishedBy, TextSpan, TimeExpression

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))
PUBLISHED = DAYS.map(lambda day: Published(when=Instant.from_date(day), by=PublishedBy.METADATA))
_LISTED = sorted({row["word"] for row in read_rows("workbench.chronology", "time_words")})
_MORE = (
    *(
        "5",
        "12",
        "31",
        "45",
        "0",
        "2021",
        "1999",
        "800",
        "5th",
        "2021-03-04",
        "2020-02-30",
        "3/5/2021",
        "10:30",
        "25:99",
    ),
    *("1990s", "'90s", "Q3", "44", "10,000", "2.5", "p.m.", ",", "-", "–", "/", "'s", ".", "(", ")", "\n"),
    *("said", "will", "vote", "the vote"),
)
WORDS = st.sampled_from([*_LISTED, *map(str.capitalize, _LISTED), *_MORE])
TEXTS = st.lists(WORDS, max_size=12).map(" ".join)
_NLP = spacy.blank("en")


def found_in(text: str, published: Published | None) -> tuple[TimeExpression, ...]:
    """Return the time expressions of a text without a parse."""
    return find_times(_NLP(text), published=published, parameters=ChronologyParameters())


def days_in(interval: Interval) -> Days | None:
    """Return the first and last day of an interval; ``None`` if it is open or outside the years 1 to 9999."""
    if interval.start is None or interval.end is None:
        return None
    last = interval.end if interval.end == interval.start else interval.end.plus(seconds=-1)
    if not 1 <= interval.start.civil[0] <= last.civil[0] <= 9999:
        return None
    return Days(date(*interval.start.civil), date(*last.civil))


@given(TEXTS, PUBLISHED | st.none())
def test_spans_lie_in_the_text_in_order_and_apart(text, published):
    found = found_in(text, published)

    spans = [one.span for one in found]
    assert spans == sorted(spans)
    assert all(TextSpan(0, len(text)).contains(span) and span.of(text).strip() == span.of(text) != "" for span in spans)
    assert not any(one.overlaps(two) for one, two in pairwise(spans))
    assert len({one.id for one in found}) == len(found)


@given(TEXTS, PUBLISHED | st.none())
def test_an_interval_is_bounded_on_a_side_at_least_and_every_expression_has_a_value(text, published):
    for one in found_in(text, published):
        assert one.value
        assert one.interval is None or one.interval != Interval(None, None)


@given(TEXTS, PUBLISHED)
def test_a_value_names_the_days_of_the_interval(text, published):
    for one in found_in(text, published):
        named = days_of(one.type, one.value)
        # a modifier, as in "early March", narrows the interval and not the value; T24:00 is the start of the next day
        if named is None or one.mod is not None or "T24:00" in one.value:
            continue
        assert one.interval is not None
        assert one.interval.start is not None
        assert one.interval.end is not None
        days = days_in(one.interval)
        if days is None:
            continue  # TIMEX3 cannot write years of five digits
        if "T" in one.value:  # a part of the day may begin on the day before
            assert days.first <= named.last
            assert named.first <= days.last
        else:
            assert days == named


@given(TEXTS)
def test_without_a_day_of_publication_no_days_are_made_up(text):
    for one in found_in(text, None):
        assert one.interval is None or "centur" in text.lower() or any(letter.isdigit() for letter in text)


@given(TEXTS, PUBLISHED)
def test_a_text_is_read_the_same_each_time(text, published):
    assert found_in(text, published) == found_in(text, published)
