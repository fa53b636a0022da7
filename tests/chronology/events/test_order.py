from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.parses import parsed
from workbench.chronology import find_times
from workbench.chronology.events.attachment import Triggers
from workbench.chronology.events.order import Cue, find_cues
from workbench.chronology.events.triggers import find_triggers
from workbench.instants import Instant, Interval
from workbench.parameters import ChronologyParameters
from workbench.records import Order

MONDAY = Interval.day(date(2025, 3, 3))


def _cues(name: str) -> list[Cue]:
    doc = parsed("chronology", name)
    times = find_times(doc, published=None, parameters=ChronologyParameters())
    return list(find_cues(doc, Triggers(find_triggers(doc)), times))


def _told(name: str) -> list[tuple[str, Order, str]]:
    return [(cue.event.token.text, cue.order, cue.other.token.text) for cue in _cues(name)]


@pytest.mark.parametrize(
    ("name", "order"),
    [
        ("call", ("flew", Order.AFTER, "call")),
        ("hours", ("spoke", Order.AFTER, "met")),
        ("shift", ("collapsed", Order.BEFORE, "vote")),
        ("leak", ("talks", Order.BEFORE, "reported")),
    ],
)
def test_cues_and_the_past_perfect_put_events_in_order(name: str, order: tuple[str, Order, str]) -> None:
    assert order in _told(name)


def test_a_length_before_the_cue_says_how_far_away() -> None:
    [cue] = [cue for cue in _cues("shift") if cue.order is Order.BEFORE]

    assert cue.length.value == "P2D"
    assert cue.bounds(MONDAY, latest=None) == Interval.day(date(2025, 3, 1))


def test_several_hours_are_two_to_twelve() -> None:
    [cue] = [cue for cue in _cues("hours") if cue.order is Order.AFTER]

    assert cue.bounds(MONDAY, latest=None) == Interval(Instant.of(2025, 3, 3, 2), Instant.of(2025, 3, 4, 12))


def test_the_converse_of_the_converse_is_the_cue() -> None:
    for cue in _cues("hours"):
        assert cue.converse().converse() == cue


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1)))
def test_before_ends_and_after_starts_where_the_other_does(day: date) -> None:
    other = Interval.day(day)
    [after] = [cue for cue in _cues("call") if cue.order is Order.AFTER]

    assert after.bounds(other, latest=None) == Interval(other.start, None)
    assert after.converse().bounds(other, latest=None) == Interval(None, other.end)
