"""Events on dates that there are not, over stretches with two ends, and inside others."""

import pytest

from tests.parses import parsed
from workbench.chronology import find_events, find_times
from workbench.instants import Instant
from workbench.parameters import ChronologyParameters
from workbench.records import Certainty, Event, Published, PublishedBy

FRIDAY = Published(when=Instant.of(2025, 3, 7), by=PublishedBy.METADATA)


def events(name: str, word: str) -> list[Event]:
    doc = parsed("dating", name)
    parameters = ChronologyParameters()
    times = find_times(doc, published=FRIDAY, parameters=parameters)
    found = find_events(doc, times=times, mentions=(), published=FRIDAY, parameters=parameters).events
    return [each for each in found if each.trigger.of(doc.text) == word]


def test_an_event_on_a_day_that_there_is_not_stays_open() -> None:
    plain, perfect = events("no_day", "met")

    assert (plain.certainty, plain.interval, plain.best) == (Certainty.OPEN, None, None)
    assert (perfect.certainty, perfect.interval, perfect.best) == (Certainty.OPEN, None, None)


@pytest.mark.parametrize(("word", "interval"), [("sat", "1998-05-01/1998-07-31"), ("ran", "1998-03-03/1998-03-05")])
def test_an_event_between_two_ends_takes_the_whole_stretch(word: str, interval: str) -> None:
    [found] = events("stretches", word)

    assert (str(found.interval), found.certainty) == (interval, Certainty.EXPLICIT)


def test_what_was_while_another_event_was_ends_no_later() -> None:
    [found] = events("while", "started")

    assert (str(found.interval), str(found.best)) == ("2025-03-05", "2025-03-05")


@pytest.mark.parametrize(
    ("name", "word"), [("delayed", "departure"), ("delayed", "tour"), ("willing", "pay"), ("willing", "search")]
)
def test_what_is_put_off_or_offered_lies_ahead_on_no_day(name: str, word: str) -> None:
    [found] = events(name, word)

    assert (str(found.interval), found.best) == ("2025-03-07/..", None)


def test_the_news_is_of_now_though_it_was_since_a_time_long_ago() -> None:
    [found] = events("since", "bought")

    assert (str(found.interval), str(found.best)) == ("2025-03-01/2025-03-07", "2025-03-07")
