"""Which time expression dates which event."""

import pytest

from tests.parses import parsed
from workbench.chronology import find_times
from workbench.chronology.events.attachment import Triggers, attached
from workbench.chronology.events.clauses import headline_end, report_over
from workbench.chronology.events.triggers import find_triggers
from workbench.instants import Instant
from workbench.parameters import ChronologyParameters
from workbench.records import Published, PublishedBy

FRIDAY = Published(when=Instant.of(2025, 3, 7), by=PublishedBy.METADATA)


def hanging(name: str) -> list[tuple[str, str]]:
    """Return each event of a stored text that has a time expression, with that expression."""
    doc = parsed("order", name)
    triggers = Triggers(find_triggers(doc))
    found = attached(doc, find_times(doc, published=FRIDAY, parameters=ChronologyParameters()), triggers)
    return [(doc[i].text, time.span.of(doc.text)) for i, each in found.items() for time, _ in each]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("both", [("signed", "Monday"), ("meeting", "Monday"), ("meeting", "Tuesday")]),
        ("version", [("statement", "Wednesday")]),
        ("set", [("begin", "Friday")]),
        ("headline", [("burned", "Tuesday")]),
        ("perfect", []),
        ("planned_for", [("strike", "Friday")]),
        ("first_since", [("stopped", "1998")]),
        ("since_then", [("fighting", "March")]),
    ],
)
def test_a_time_goes_to_the_nearest_event_over_it(name: str, expected: list[tuple[str, str]]) -> None:
    assert hanging(name) == expected


def test_the_headline_is_a_first_line_without_a_full_stop() -> None:
    doc = parsed("order", "headline")

    assert doc[: headline_end(doc)].text.split() == ["Mill", "burns", "down", "in", "Varnow"]
    assert headline_end(parsed("order", "both")) == 0


def test_what_is_told_under_a_report_is_its_content() -> None:
    triggers = Triggers(find_triggers(parsed("order", "report")))
    reports = {each.token.text: report_over(each, triggers) for each in triggers.all}

    assert reports["settled"] is not None
    assert reports["settled"].token.text == "announced"
    assert reports["announced"] is None


def test_paragraphs_and_sentences_are_told_apart() -> None:
    triggers = Triggers(find_triggers(parsed("order", "headline")))
    burns, burned, escaped, *_ = triggers.all

    assert not triggers.on_one_line(burns, burned)
    assert triggers.on_one_line(burned, escaped)
    assert triggers.sentences_between(burned, escaped) == 1
    assert list(triggers.before(escaped)) == [burned, burns]
