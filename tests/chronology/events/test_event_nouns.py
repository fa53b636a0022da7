import pytest

from tests.parses import parsed
from workbench.chronology.events.triggers import find_triggers


def _nouns(name: str) -> list[str]:
    return [trigger.token.text for trigger in find_triggers(parsed("events", name)) if trigger.noun]


def test_a_thing_is_an_event_where_an_argument_says_so_and_then_wherever_it_is_taken_up() -> None:
    assert _nouns("orders") == ["order", "order"]


def test_a_thing_is_an_event_after_after_and_as_what_ends() -> None:
    assert _nouns("show") == ["show", "show", "service"]


def test_a_thing_is_an_event_with_an_event_before_it() -> None:
    assert _nouns("action") == ["action", "action"]


def test_a_capitalised_event_is_one_and_its_modifier_is_not() -> None:
    assert _nouns("war") == ["War"]


@pytest.mark.parametrize(
    ("word", "carrier"), [("talks", "took"), ("strike", "went"), ("clashes", "were"), ("Talks", "held")]
)
def test_light_verbs_carry_the_event_beside_them(word: str, carrier: str) -> None:
    found = {
        trigger.token.text: trigger.carrier.text
        for trigger in find_triggers(parsed("events", "carried"))
        if trigger.carrier is not None
    }

    assert found[word] == carrier


def test_a_light_verb_is_no_event_of_its_own() -> None:
    assert all(trigger.noun for trigger in find_triggers(parsed("events", "carried")))
