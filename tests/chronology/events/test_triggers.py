import pytest

from tests.parses import parsed
from workbench.chronology.events.triggers import find_triggers
from workbench.records import EventKind


def _told(name: str) -> dict[str, EventKind]:
    return {trigger.token.text: trigger.kind for trigger in find_triggers(parsed("chronology", name))}


def test_a_verb_without_content_gives_way_to_the_noun_that_it_carries() -> None:
    triggers = list(find_triggers(parsed("chronology", "call")))

    assert [trigger.token.text for trigger in triggers] == ["call", "reported", "call", "flew"]
    assert [trigger.carrier and trigger.carrier.text for trigger in triggers] == ["held", None, None, None]


@pytest.mark.parametrize(
    ("name", "word", "kind"),
    [
        ("call", "reported", EventKind.REPORT),
        ("call", "flew", EventKind.OCCURRENCE),
        ("leak", "talks", EventKind.OCCURRENCE),
        ("future", "said", EventKind.REPORT),
        ("hearsay", "believed", EventKind.ATTITUDE),
    ],
)
def test_reports_attitudes_and_what_happens_are_told_apart(name: str, word: str, kind: EventKind) -> None:
    assert _told(name)[word] is kind


def test_where_nothing_happens_there_is_no_trigger_of_an_event() -> None:
    assert EventKind.REPORT not in _told("none").values()


def test_changes_and_journeys_are_events() -> None:
    triggers = [trigger.token.text for trigger in find_triggers(parsed("events", "change"))]

    assert triggers == ["went", "became", "went", "vote", "gets"]
