"""Words, tenses and tellings that put one event before, after or inside another."""

import pytest

from tests.parses import names_of, parsed
from workbench.chronology import find_times
from workbench.chronology.events.attachment import Triggers
from workbench.chronology.events.cues import Cue, find_cues
from workbench.chronology.events.triggers import find_triggers
from workbench.instants import DAY
from workbench.parameters import ChronologyParameters
from workbench.records import Order
from workbench.rules import ChronologyRule as Rule


def _cues(name: str, *, file: str = "order") -> list[Cue]:
    doc = parsed(file, name)
    times = find_times(doc, published=None, parameters=ChronologyParameters())
    return list(find_cues(doc, Triggers(find_triggers(doc)), times))


def _told(name: str, *, file: str = "order") -> list[tuple[str, Order, str]]:
    return [(cue.event.token.text, cue.order, cue.other.token.text) for cue in _cues(name, file=file)]


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
    assert order in _told(name, file="chronology")


@pytest.mark.parametrize(
    ("name", "orders"),
    [
        ("adverbs", [("burned", Order.AFTER, "attacked"), ("fled", Order.BEFORE, "burned")]),
        ("row", [("called", Order.AFTER, "landed")]),
        ("when", [("called", Order.AFTER, "closed"), ("sang", Order.DURING, "sank")]),
        ("soonest", [("left", Order.AFTER, "arrived"), ("collapsed", Order.BEFORE, "arrived")]),
        (
            "soon",
            [("burst", Order.AFTER, "storm"), ("fled", Order.BEFORE, "trial"), ("resigned", Order.AFTER, "flood")],
        ),
    ],
)
def test_phrases_adverbs_and_deeds_in_a_row_put_events_in_order(
    name: str, orders: list[tuple[str, Order, str]]
) -> None:
    assert _told(name) == orders


def test_who_did_not_speak_until_the_end_spoke_after_it() -> None:
    assert _told("unsaid") == [("speak", Order.AFTER, "ended")]


def test_a_length_before_the_cue_says_how_far_away_and_belongs_to_its_words() -> None:
    [cue] = _cues("shift", file="chronology")

    assert cue.length is not None
    assert (cue.length.least, cue.length.most) == (2 * DAY, 2 * DAY)
    assert cue.words.of(cue.event.token.doc.text) == "two days before"


def test_shortly_after_and_within_days_are_near() -> None:
    lengths = [cue.length for cue in _cues("soon")]

    assert [(each.least, each.most) for each in lengths if each] == [(0, 7 * DAY), (0, DAY), (0, 12 * DAY)]


def test_when_and_a_telling_in_a_row_let_events_lie_together() -> None:
    assert [cue.loose for cue in _cues("when")] == [True, False]
    assert [(cue.loose, cue.rule) for cue in _cues("row")] == [(True, Rule.NARRATIVE)]


@pytest.mark.parametrize("name", names_of("order"))
def test_the_converse_of_the_converse_is_the_cue(name: str) -> None:
    for cue in _cues(name):
        assert cue.converse().converse() == cue
        assert cue.event is not cue.other


def test_a_text_without_order_words_has_no_cues() -> None:
    assert _cues("version") == []
