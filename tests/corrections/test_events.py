"""What happened, as the analyst has it."""

from dataclasses import replace

from tests.corrections.saying import assert_consistent, at, corrected, of, saying
from tests.findings import sample_findings
from workbench.instants import Instant, Interval
from workbench.records import Certainty, Factuality
from workbench.rules import AnalystRule

FERRY = sample_findings()[0]
CONFIRMED, CLOSE, SAID, DECISION, STORM = FERRY.events[:5]


def event(found, one):
    return next(each for each in found.events if each.id == one.id)


def test_an_event_has_the_date_that_is_set_and_nothing_else_changes():
    now = corrected(FERRY, of(FERRY, "set", STORM.id, time="2031-01-09"))

    changed = event(now, STORM)
    assert changed.interval == Interval.day(Instant.parse("2031-01-09"))
    assert (changed.certainty, changed.rule, changed.evidence) == (Certainty.EXPLICIT, str(AnalystRule.SAID), ())
    assert (changed.label, changed.factuality, changed.order) == (STORM.label, STORM.factuality, STORM.order)
    assert [one for one in now.events if one.id != STORM.id] == [one for one in FERRY.events if one.id != STORM.id]


def test_a_cleared_date_leaves_the_event_open():
    changed = event(corrected(FERRY, of(FERRY, "set", STORM.id, time="")), STORM)

    assert (changed.interval, changed.best, changed.certainty) == (None, None, Certainty.OPEN)


def test_label_and_factuality_are_set_and_the_date_stays():
    changed = event(corrected(FERRY, of(FERRY, "set", CLOSE.id, label="the end", factuality="demanded")), CLOSE)

    assert (changed.label, changed.factuality) == ("the end", Factuality.DEMANDED)
    assert (changed.interval, changed.certainty) == (CLOSE.interval, CLOSE.certainty)


def test_a_rejected_event_leaves_no_order_no_report_and_no_contradiction_that_speaks_of_it():
    now = corrected(FERRY, of(FERRY, "reject", STORM.id), of(FERRY, "reject", CONFIRMED.id))

    assert {STORM.id, CONFIRMED.id}.isdisjoint(one.id for one in now.events)
    assert event(now, DECISION).order == ()
    assert event(now, CLOSE).reported_in is None
    assert_consistent(now)


def test_what_a_rejected_report_reported_is_told_by_what_told_the_report():
    nested = replace(CONFIRMED, reported_in=SAID.id)
    found = replace(FERRY, events=(nested, *FERRY.events[1:]))

    assert event(corrected(found, of(found, "reject", CONFIRMED.id)), CLOSE).reported_in == SAID.id


def test_a_contradiction_of_rejected_events_is_none():
    told = next(one for one in FERRY.events if one.trigger == at(FERRY, "told"))

    half = corrected(FERRY, of(FERRY, "reject", DECISION.id))
    gone = corrected(FERRY, of(FERRY, "reject", DECISION.id), of(FERRY, "reject", told.id))

    assert [one.events for one in half.contradictions] == [(told.id,)]
    assert gone.contradictions == ()


def test_an_added_event_is_told_in_its_sentence_and_has_what_is_said_of_it():
    words = at(FERRY, "A leaked note")

    now = corrected(FERRY, saying(FERRY, "add", "event", words, values={"label": "the leak", "time": "2031-03-01/.."}))

    [one] = [each for each in now.events if each.trigger == words]
    assert (one.id, one.label, one.rule) == (f"v{words.start}", "the leak", str(AnalystRule.SAID))
    assert one.span in FERRY.sentences
    assert one.interval == Interval(Instant.parse("2031-03-01"), None)
    assert [each.trigger for each in now.events] == sorted(each.trigger for each in now.events)


def test_words_of_an_event_that_is_known_add_none_but_set_it():
    now = corrected(FERRY, saying(FERRY, "add", "event", STORM.trigger, values={"label": "the storm"}))

    assert len(now.events) == len(FERRY.events)
    assert event(now, STORM).label == "the storm"


def test_words_that_tell_no_event_are_told():
    now = corrected(FERRY, saying(FERRY, "set", "event", at(FERRY, "islanders"), values={"time": "2031-01-09"}))

    assert now.events == FERRY.events
    assert now.outcomes[0].reasons == ("'islanders': no event is told at these words any more",)


def test_an_event_told_twice_is_meant_by_either_word():
    later = at(FERRY, "closure", within="opposes")
    found = replace(FERRY, events=(CONFIRMED, replace(CLOSE, mentions=(CLOSE.trigger, later)), *FERRY.events[2:]))

    assert event(corrected(found, saying(found, "set", "event", later, values={"label": "x"})), CLOSE).label == "x"
