"""When it was, as the analyst has it."""

import pytest

from tests.corrections.saying import at, corrected, of, said_of, saying
from tests.findings import sample_findings
from workbench.corrections import times_said
from workbench.corrections.times import interval_of
from workbench.instants import Instant, Interval
from workbench.records import TimeType
from workbench.rules import AnalystRule

FERRY = sample_findings()[0]
TUESDAY = FERRY.times[0]


def test_the_words_mean_the_days_that_are_given_up_to_the_end_of_the_last():
    now = corrected(FERRY, of(FERRY, "set", TUESDAY.id, time="2031-03-04/2031-03-06"))

    time = now.times[0]
    assert (time.id, time.rule, time.value) == (TUESDAY.id, str(AnalystRule.SAID), "2031-03-04/2031-03-06")
    assert time.interval == Interval(Instant.parse("2031-03-04"), Instant.parse("2031-03-07"))
    assert now.times[1:] == FERRY.times[1:]


@pytest.mark.parametrize(
    ("value", "kind", "told"),
    [
        ("2031-03-04T14:30", TimeType.TIME, "2031-03-04T14:30"),
        ("2031-03-04", TimeType.DATE, "2031-03-04"),
        ("", TimeType.DATE, "XXXX-XX-XX"),
    ],
)
def test_an_hour_is_a_time_and_a_day_a_date_and_none_is_unknown(value, kind, told):
    now = corrected(FERRY, of(FERRY, "set", TUESDAY.id, time=value))

    assert (now.times[0].type, now.times[0].value) == (kind, told)
    assert now.times[0].interval == interval_of(value)


def test_a_rejected_time_is_none():
    assert TUESDAY not in corrected(FERRY, of(FERRY, "reject", TUESDAY.id)).times


def test_words_that_name_no_time_are_told():
    now = corrected(FERRY, saying(FERRY, "reject", "time", at(FERRY, "storm")))

    assert [(one.applied, one.reasons) for one in now.outcomes] == [
        (False, ("'storm': these words name no time any more",))
    ]
    assert now.times == FERRY.times


def test_the_last_word_on_an_event_holds_and_what_says_no_time_says_none():
    storm = at(FERRY, "storm")
    made = [
        saying(FERRY, "set", "event", storm, values={"time": "2031-01-09"}),
        saying(FERRY, "set", "event", storm, values={"time": ""}),
        saying(FERRY, "set", "event", at(FERRY, "told"), values={"label": "a talk"}),
    ]

    assert times_said(said_of(FERRY, *made).of("dates")) == {storm: None}
    assert times_said(said_of(FERRY, made[0]).of("dates"))[storm] == Interval.day(Instant.parse("2031-01-09"))
