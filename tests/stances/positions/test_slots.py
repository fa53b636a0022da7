import pytest

from tests.parses import parsed
from workbench.stances.positions.slots import filler, is_no_target, meant


def _token(name: str, word: str):
    return next(token for token in parsed("positions", name) if token.text == word)


@pytest.mark.parametrize(
    ("name", "word", "slot", "head"),
    [
        ("more-1", "rejected", "dobj", "plan"),
        ("noun-1", "opposed", "dobj", "bridge"),
        ("demand-8", "pressed", "prep:for", "inquiry"),
        ("noun-4", "critic", "of:of", "dam"),
        ("silent-2", "say", "whether", "close"),
        ("more-14", "signed", "dobj:treaty", "treaty"),
        ("more-14", "signed", "dobj:petition", None),
        ("more-3", "insisted", "ccomp:asked", "resign"),
        ("more-2", "insisted", "ccomp:asked", None),
    ],
)
def test_a_slot_is_filled_by_the_head_of_what_stands_there(name, word, slot, head):
    found = filler(_token(name, word), slot)

    assert (None if found is None else found.text) == head


def test_a_part_stands_for_the_whole():
    assert meant(_token("more-12", "series")).text == "strikes"


def test_a_time_is_no_target():
    assert is_no_target(_token("none-5", "years"))
    assert not is_no_target(_token("more-4", "plan"))
    assert is_no_target(_token("sort-2", "weeks"))


def test_a_time_of_some_sort_is_a_target():
    assert not is_no_target(_token("sort-1", "hours"))
