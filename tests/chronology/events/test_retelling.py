"""Which mentions are one event, by texts with a mention for each noun."""

import pytest

from tests.parses import parsed
from workbench.chronology import find_events, find_times
from workbench.instants import Instant
from workbench.parameters import ChronologyParameters
from workbench.records import Event, Factuality, Mention, MentionKind, Published, PublishedBy, TextSpan
from workbench.rules import ChronologyRule

WEDNESDAY = Published(when=Instant.of(2025, 3, 5), by=PublishedBy.METADATA)
ALL = ChronologyParameters()


def _events(name: str, parameters: ChronologyParameters = ALL) -> tuple[Event, ...]:
    doc = parsed("events", name)
    spans = {token: TextSpan(token.idx, token.idx + len(token)) for token in doc if token.pos_ in {"NOUN", "PROPN"}}
    mentions = tuple(
        Mention(
            id=f"m{token.i}",
            entity="premier" if token.text == "leaders" else token.lemma_.lower(),
            span=span,
            head=span,
            kind=MentionKind.NOMINAL,
            rule="by hand",
        )
        for token, span in spans.items()
    )
    times = find_times(doc, published=WEDNESDAY, parameters=parameters)
    return find_events(doc, times=times, mentions=mentions, published=WEDNESDAY, parameters=parameters).events


def _told_again(name: str, parameters: ChronologyParameters = ALL) -> list[list[str]]:
    """Return the words of each event that has several mentions."""
    text = parsed("events", name).text
    return [
        [span.of(text) for span in event.mentions] for event in _events(name, parameters) if len(event.mentions) > 1
    ]


@pytest.mark.parametrize(
    ("name", "mentions"),
    [
        ("call", ["call", "call"]),
        ("spoke", ["called", "spoke"]),
        ("death", ["shot", "killing", "attack"]),
        ("headline", ["strike", "strike", "strike"]),
        ("lead", ["sells", "sold"]),
        ("another", ["strike", "strike"]),
        ("they_spoke", ["call", "spoke"]),
        ("head_launch", ["launches", "launched"]),
    ],
)
def test_mentions_that_tell_the_same_are_one_event(name: str, mentions: list[str]) -> None:
    assert _told_again(name) == [mentions]


@pytest.mark.parametrize(
    "name",
    [
        "twice",  # other dates
        "planned",  # one is a plan
        "sizes",  # other numbers
        "said",  # each report says something else
        "they_met_later",  # another day
        "they_left",  # no kin
    ],
)
def test_what_speaks_against_it_keeps_two_mentions_apart(name: str) -> None:
    assert _told_again(name) == []


def test_another_strike_is_not_the_strike_before() -> None:
    text = parsed("events", "another").text
    starts = [event.trigger.start for event in _events("another")]

    assert text.index("strike followed") in starts


def test_the_event_unites_those_who_take_part_by_any_mention() -> None:
    shot = next(event for event in _events("death") if len(event.mentions) > 1)

    assert {(each.entity, each.role) for each in shot.participants} >= {("soldier", "agent"), ("moor", "patient")}


def test_a_group_is_named_and_known_by_its_first_mention() -> None:
    shot = next(event for event in _events("death") if len(event.mentions) > 1)

    assert (shot.trigger, shot.label) == (shot.mentions[0], "shot the poet")
    assert shot.id == f"v{shot.trigger.start}"


def test_switched_off_every_mention_is_its_own_event() -> None:
    parameters = ChronologyParameters(rules=frozenset(ChronologyRule) - {ChronologyRule.SAME_EVENT})

    assert _told_again("death", parameters) == []


def test_events_told_in_the_present_tense_on_a_day_to_come_are_planned() -> None:
    found = {event.label: event.factuality for event in _events("future")}

    assert found == {
        "opens": Factuality.PLANNED,
        "is closed until tomorrow": Factuality.ASSERTED,
        "ruled": Factuality.ASSERTED,
    }


def test_another_thing_told_in_the_same_word_is_not_what_the_headline_tells() -> None:
    assert _told_again("head_other") == []
