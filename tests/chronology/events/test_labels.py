import pytest

from tests.parses import parsed
from workbench.chronology.events.labels import clause_of, label_of
from workbench.chronology.events.triggers import Trigger, find_triggers


def _trigger(name: str, word: str) -> Trigger:
    return next(one for one in find_triggers(parsed("chronology", name)) if one.token.text == word)


@pytest.mark.parametrize(
    ("name", "word", "label"),
    [
        ("call", "call", "held a contentious phone call"),
        ("leak", "talks", "conducting secret talks"),
        ("unsigned", "sign", "did not sign the deal"),
        ("hours", "met", "met the prime minister"),
        ("demand", "release", "release of the hostages"),
    ],
)
def test_an_event_is_named_by_a_few_words_of_the_text(name: str, word: str, label: str) -> None:
    assert label_of(_trigger(name, word)) == label


def test_a_clause_ends_where_a_nested_one_begins() -> None:
    text = parsed("chronology", "future").text

    assert clause_of(_trigger("future", "said")).of(text) == "The minister said Monday"
    assert clause_of(_trigger("future", "close")).of(text) == "that the mine would close next Friday"
