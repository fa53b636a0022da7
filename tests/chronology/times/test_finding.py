"""Time expressions in parsed sentences: direction, chains, filters, parameters."""

import pytest

from tests.parses import parsed
from workbench.chronology import find_times
from workbench.instants import Instant
from workbench.parameters import ChronologyParameters
from workbench.records import Published, PublishedBy, TimeExpression, TimeType

FRIDAY = Published(when=Instant.of(2025, 3, 7), by=PublishedBy.METADATA)
ALL = ChronologyParameters()


def times(
    name: str, *, published: Published | None = FRIDAY, parameters: ChronologyParameters = ALL
) -> list[tuple[str, str]]:
    """Return the words and the value of each time expression of a stored text."""
    doc = parsed("chronology", name)
    return [
        (time.span.of(doc.text), time.value) for time in find_times(doc, published=published, parameters=parameters)
    ]


def found(name: str) -> tuple[TimeExpression, ...]:
    """Return the time expressions of a stored text."""
    return find_times(parsed("chronology", name), published=FRIDAY, parameters=ALL)


def test_the_tense_of_the_governing_verb_decides_the_direction() -> None:
    assert times("plan") == [("5 May", "2025-05-05"), ("Friday", "2025-03-07")]


def test_a_demand_looks_ahead() -> None:
    saturday = Published(when=Instant.of(2025, 3, 8), by=PublishedBy.METADATA)

    assert times("demand", published=saturday) == [("Friday", "2025-03-14")]


def test_each_date_hangs_on_its_own_verb() -> None:
    assert times("future") == [("Monday", "2025-03-03"), ("next Friday", "2025-03-14")]


def test_a_chain_records_the_date_that_it_counts_from() -> None:
    first, second, third = found("chain")

    assert (second.value, third.value) == ("2024-03-04", "2024-03-06")
    assert (second.anchor, third.anchor) == (first.span, second.span)


def test_a_date_in_a_quotation_does_not_move_the_chain() -> None:
    assert times("quoted")[-1] == ("The next day", "2024-03-04")


def test_a_chain_without_a_date_before_it_is_left_open() -> None:
    [time] = found("story")

    assert (time.value, time.interval, time.anchor) == ("XXXX-XX-XX", None, None)


def test_a_length_before_an_event_stays_a_duration() -> None:
    assert times("shift") == [("two days", "P2D")]


def test_a_length_before_a_clause_stays_a_duration() -> None:
    assert times("weeks_after_clause") == [("three weeks", "P3W")]


def test_a_condition_looks_ahead() -> None:
    assert times("only_if_by") == [("Dec. 1", "2025-12-01")]


def test_names_verbs_ages_and_counts_are_no_time() -> None:
    assert times("words") == [("the fall", "2025-FA")]


def test_an_impossible_date_has_no_interval() -> None:
    [time] = found("impossible")

    assert time.interval is None


def test_without_publication_date_no_date_is_made_up() -> None:
    expressions = find_times(parsed("chronology", "relative"), published=None, parameters=ALL)

    assert [(time.value, time.interval) for time in expressions] == [("XXXX-XX-XX", None), ("XXXX-WXX", None)]


def test_durations_and_repetitions_can_be_left_out() -> None:
    parameters = ChronologyParameters(durations=False)
    types = {time.type for time in found("several")}

    assert types == {TimeType.DURATION, TimeType.SET, TimeType.TIME, TimeType.DATE}
    assert times("several", parameters=parameters) == [
        ("5 p.m. Monday", "2025-03-03T17:00"),
        ("late last year", "2024"),
    ]


def test_a_text_without_time_has_no_expressions() -> None:
    assert times("none") == []


@pytest.mark.parametrize("name", ["call", "chain", "several", "quoted"])
def test_ids_are_unique_and_name_the_span(name: str) -> None:
    expressions = found(name)

    assert [time.id for time in expressions] == [f"t{time.span.start}-{time.span.end}" for time in expressions]
