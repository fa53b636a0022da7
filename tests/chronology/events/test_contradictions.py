"""Statements about time that cannot all be true."""

from tests.parses import names_of, parsed
from workbench.chronology import find_events, find_times
from workbench.chronology.events.attachment import Triggers, attached
from workbench.chronology.events.contradictions import contradictions_of
from workbench.chronology.events.cues import find_cues
from workbench.chronology.events.dating import date_events
from workbench.chronology.events.factuality import factuality_of
from workbench.chronology.events.finding import FoundEvents
from workbench.chronology.events.statements import Setting
from workbench.chronology.events.triggers import find_triggers
from workbench.instants import Instant
from workbench.parameters import ChronologyParameters
from workbench.records import Contradiction, Published, PublishedBy

FRIDAY = Published(when=Instant.of(2025, 3, 7), by=PublishedBy.METADATA)
ALL = ChronologyParameters()


def found(name: str, *, published: Published = FRIDAY) -> FoundEvents:
    doc = parsed("order", name)
    times = find_times(doc, published=published, parameters=ALL)
    return find_events(doc, times=times, mentions=(), published=published, parameters=ALL)


def grouped(name: str, *words: str) -> list[Contradiction]:
    """Return the contradictions of a text in which all mentions of each of ``words`` are one event."""
    doc = parsed("order", name)
    triggers = Triggers(find_triggers(doc))
    first = {word: next(t.token.i for t in triggers.all if t.token.text == word) for word in words}
    setting = Setting(
        triggers=triggers,
        attached=attached(doc, find_times(doc, published=FRIDAY, parameters=ALL), triggers),
        cues=tuple(find_cues(doc, triggers, ())),
        factualities={trigger.token.i: factuality_of(trigger)[0] for trigger in triggers.all},
        published=FRIDAY,
        open_window=6,
        same={t.token.i: first.get(t.token.text, t.token.i) for t in triggers.all},
    )
    return list(contradictions_of(date_events(setting, rules=ALL.rules).refusals, name=lambda t: t.token.text))


def test_an_order_word_gives_way_to_two_dates_and_is_shown_with_them() -> None:
    text = parsed("order", "clash").text
    [contradiction] = found("clash").contradictions

    assert contradiction.dropped.of(text) == "after"
    assert [span.of(text) for span in contradiction.evidence] == ["5 March", "3 March", "after"]
    assert contradiction.note == "resigned after vote, but vote 2025-03-05 and resigned 2025-03-03"


def test_the_events_keep_the_dates_that_are_surer() -> None:
    text = parsed("order", "clash").text
    days = {event.trigger.of(text): str(event.interval) for event in found("clash").events}

    assert days["resigned"] == "2025-03-03"
    assert days["vote"] == "2025-03-05"


def test_a_circle_of_order_words_is_found_where_mentions_are_one_event() -> None:
    text = parsed("order", "circle").text
    [contradiction] = grouped("circle", "ended", "began")

    assert contradiction.events == ("ended", "began")
    assert [span.of(text) for span in contradiction.evidence] == ["before", "before"]
    assert contradiction.dropped == contradiction.evidence[-1]
    assert contradiction.note == "began before ended, but ended before began"


def test_mentions_that_are_not_one_event_make_no_circle() -> None:
    assert found("circle").contradictions == ()


def test_a_tense_that_does_not_fit_a_date_gives_way_in_silence() -> None:
    early = Published(when=Instant.of(2021, 1, 1), by=PublishedBy.METADATA)
    [burst, *_] = found("no_pub", published=early).events

    assert str(burst.interval) == "2021-03-03"
    assert found("no_pub", published=early).contradictions == ()


def test_texts_that_agree_with_themselves_have_no_contradictions() -> None:
    assert [name for name in names_of("order") if found(name).contradictions] == ["clash"]
