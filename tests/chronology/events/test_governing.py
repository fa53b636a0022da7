from tests.parses import parsed
from workbench.chronology.events.factuality import factuality_of
from workbench.chronology.events.governing import chain
from workbench.chronology.events.triggers import find_triggers
from workbench.records import Factuality


def test_the_words_over_an_event_are_told_nearest_first_with_how_it_hangs() -> None:
    doc = parsed("chronology", "demand")
    release = next(token for token in doc if token.text == "release")

    assert [(over.lemma, over.by) for over in chain(release)] == [("discuss", "object")]


def test_in_order_to_tells_a_purpose_and_not_a_demand() -> None:
    pay = next(trigger for trigger in find_triggers(parsed("events", "orders")) if trigger.token.text == "pay")

    assert factuality_of(pay)[0] is Factuality.PLANNED
