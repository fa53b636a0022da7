"""Events in parsed sentences: what happened, whether it is told as a fact, and when it was."""

import pytest

from tests.parses import parsed
from workbench.chronology import find_events, find_times
from workbench.instants import Instant
from workbench.parameters import ChronologyParameters
from workbench.records import (
    Certainty,
    Event,
    EventKind,
    Factuality,
    Mention,
    MentionKind,
    Order,
    Published,
    PublishedBy,
    TextSpan,
)
from workbench.rules import ChronologyRule as Rule

FRIDAY = Published(when=Instant.of(2025, 3, 7), by=PublishedBy.METADATA)
ALL = ChronologyParameters()


def events(
    name: str, *, published: Published | None = FRIDAY, parameters: ChronologyParameters = ALL
) -> dict[str, Event]:
    """Return the events of a stored text by their label."""
    doc = parsed("chronology", name)
    times = find_times(doc, published=published, parameters=parameters)
    found = find_events(doc, times=times, mentions=(), published=published, parameters=parameters).events
    return {event.label: event for event in found}


def dated(event: Event) -> tuple[str, str, Certainty]:
    """Return the interval of ``event``, the rule that gave it and how sure it is."""
    return str(event.interval), event.rule, event.certainty


def test_an_event_takes_the_date_that_hangs_on_it() -> None:
    call = events("call")["held a contentious phone call"]

    assert dated(call) == ("2025-03-04", Rule.OWN_DATE, Certainty.EXPLICIT)


def test_a_report_without_a_date_is_inferred_to_be_of_the_day_of_publication() -> None:
    report = events("call")["reported"]

    assert report.kind is EventKind.REPORT
    assert dated(report) == ("2025-03-05/2025-03-07", Rule.REPORT_DAY, Certainty.INFERRED)
    assert str(report.best) == "2025-03-07"


def test_mentions_of_one_event_are_one_event() -> None:
    text = parsed("chronology", "call").text
    call = events("call")["held a contentious phone call"]

    assert [span.of(text) for span in call.mentions] == ["call", "call"]
    assert call.id == f"v{call.trigger.start}"


def test_without_the_rule_each_mention_is_an_event_of_its_own() -> None:
    apart = ChronologyParameters(rules=frozenset(Rule) - {Rule.SAME_EVENT})

    assert [len(event.mentions) for event in events("call", parameters=apart).values()] == [1, 1, 1, 1]


def test_what_follows_an_event_is_bounded_by_it() -> None:
    flight = events("call")["flew"]

    assert dated(flight) == ("2025-03-04/2025-03-07", Rule.AFTER, Certainty.DERIVED)


def test_the_date_of_a_report_does_not_leak_into_what_it_reports() -> None:
    found = events("leak")

    assert dated(found["reported"]) == ("2025-03-05", Rule.OWN_DATE, Certainty.EXPLICIT)
    assert dated(found["conducting secret talks"]) == ("2025-02-27/2025-03-05", Rule.PAST_TENSE, Certainty.INFERRED)


def test_a_length_after_an_event_shifts_its_interval() -> None:
    spoke = events("hours")["spoke"]

    assert [(each.order, each.other) for each in spoke.order] == [
        (Order.AFTER, events("hours")["met the prime minister"].id)
    ]
    assert str(spoke.interval) == "2025-03-03T02:00:00/2025-03-04T12:00:00"


@pytest.mark.parametrize(
    ("name", "label", "factuality"),
    [
        ("unsigned", "did not sign the deal", Factuality.NEGATED),
        ("unsigned", "fail", Factuality.CONDITIONAL),
        ("unsigned", "attack the port", Factuality.PLANNED),
        ("demand", "release of the hostages", Factuality.DISCUSSED),
        ("demand", "withdraw by Friday", Factuality.DEMANDED),
        ("plan", "hold a strike", Factuality.PLANNED),
        ("past", "attack the bridge", Factuality.HEDGED),
        ("past", "fired its director", Factuality.ASSERTED),
        ("hearsay", "changed its approach", Factuality.HEDGED),
    ],
)
def test_factuality_comes_from_what_stands_over_the_event(name: str, label: str, factuality: Factuality) -> None:
    assert events(name)[label].factuality is factuality


@pytest.mark.parametrize(
    ("name", "label"), [("unsigned", "did not sign the deal"), ("demand", "release of the hostages")]
)
def test_what_is_not_told_as_a_fact_gets_no_date_by_tense(name: str, label: str) -> None:
    event = events(name)[label]

    assert dated(event) == ("None", Rule.UNDATED, Certainty.OPEN)


def test_past_and_future_tense_give_an_inferred_bar() -> None:
    assert dated(events("past")["fired its director"]) == ("2025-03-01/2025-03-07", Rule.PAST_TENSE, Certainty.INFERRED)
    assert dated(events("unsigned")["attack the port"]) == ("2025-03-07/..", Rule.FUTURE_TENSE, Certainty.INFERRED)


def test_the_window_of_the_past_is_a_parameter() -> None:
    event = events("past", parameters=ChronologyParameters(open_window=30))["fired its director"]

    assert str(event.interval) == "2025-02-05/2025-03-07"


def test_without_publication_date_nothing_is_dated_by_tense() -> None:
    assert {event.interval for event in events("past", published=None).values()} == {None}


def test_reports_and_what_is_not_told_as_a_fact_can_be_left_out() -> None:
    parameters = ChronologyParameters(reports=False, non_factual=False)

    assert "reported" not in events("call", parameters=parameters)
    assert "fail" not in events("unsigned", parameters=parameters)


@pytest.mark.parametrize(
    ("name", "label", "rule"),
    [
        ("call", "held a contentious phone call", Rule.OWN_DATE),
        ("call", "flew", Rule.AFTER),
        ("call", "reported", Rule.REPORT_DAY),
        ("past", "fired its director", Rule.PAST_TENSE),
        ("unsigned", "attack the port", Rule.FUTURE_TENSE),
        ("chain", "flood", Rule.GOVERNOR_DATE),
    ],
)
def test_a_switched_off_rule_gives_no_date(name: str, label: str, rule: Rule) -> None:
    parameters = ChronologyParameters(rules=frozenset(Rule) - {rule})

    assert events(name)[label].rule == rule
    assert events(name, parameters=parameters)[label].rule != rule


def test_entities_take_part_where_the_head_of_a_mention_does() -> None:
    doc = parsed("chronology", "hours")
    mentions = tuple(
        Mention(
            id=f"m{start}-{start + len(word)}",
            entity=f"e{start}",
            span=TextSpan(start, start + len(word)),
            head=TextSpan(start, start + len(word)),
            kind=MentionKind.NOMINAL,
            rule="test",
        )
        for word in ("envoy", "minister")
        for start in [doc.text.index(word)]
    )

    found = find_events(doc, times=(), mentions=mentions, published=None, parameters=ALL).events
    met = next(event for event in found if event.trigger.of(doc.text) == "met")

    assert [(each.role, each.span.of(doc.text)) for each in met.participants] == [
        ("agent", "envoy"),
        ("patient", "minister"),
    ]


@pytest.mark.parametrize("name", ["call", "leak", "hours", "unsigned", "demand", "chain"])
def test_events_stand_in_text_order_with_their_trigger_inside_their_clause(name: str) -> None:
    found = list(events(name).values())

    assert [event.id for event in found] == [f"v{event.trigger.start}" for event in found]
    assert found == sorted(found, key=lambda event: event.trigger.start)
    assert all(event.span.contains(event.trigger) for event in found)


def test_a_word_of_a_time_expression_is_no_event() -> None:
    doc = parsed("times", "year_end")
    times = find_times(doc, published=None, parameters=ALL)

    found = find_events(doc, times=times, mentions=(), published=None, parameters=ALL).events

    assert "end" not in {event.trigger.of(doc.text) for event in found}
