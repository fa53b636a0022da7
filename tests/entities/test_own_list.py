from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.entities.own_list import ListedEntity, OwnList
from workbench.records import EntityType

PERSON, PLACE, ORGANIZATION = EntityType.PERSON, EntityType.PLACE, EntityType.ORGANIZATION


def listed(name, *aliases, kind=PERSON, number=None):
    return ListedEntity(id=number or name, name=name, type=kind, aliases=aliases)


def found(text, *entries):
    """Return the words found, each with the ids of whose they may be."""
    return [(one.span.of(text), [entry.id for entry in one.entries]) for one in OwnList(entries).find(text)]


def words(text, *entries):
    return [word for word, _ in found(text, *entries)]


def test_names_and_aliases_are_found_wherever_they_stand():
    roe = listed("Jane Roe", "Roe", "the Iron Lady", number="p1")

    assert found("Roe spoke. The Iron Lady, Jane Roe, won; Roe's party too (Roe).", roe) == [
        (word, ["p1"]) for word in ("Roe", "The Iron Lady", "Jane Roe", "Roe", "Roe")
    ]


def test_nothing_is_found_inside_a_word_or_over_a_line():
    assert words("Roes, Roebuck, heRoe, Roe1, x_Roe", listed("Roe")) == []
    assert words("Jane\nRoe. Jane  Roe. Jane\u00a0Roe.", listed("Jane Roe")) == ["Jane  Roe", "Jane\u00a0Roe"]


def test_the_longest_name_wins_whatever_the_order_of_the_list():
    bank, place = listed("Bank of Norway", kind=ORGANIZATION), listed("Norway", kind=PLACE)

    for entries in ((bank, place), (place, bank)):
        assert words("Bank of Norway, in Norway", *entries) == ["Bank of Norway", "Norway"]


@pytest.mark.parametrize(
    ("name", "text", "is_found"),
    [
        ("Apple", "apple", False),
        ("Apple", "APPLE", True),
        ("US", "us", False),
        ("US", "Us", False),
        ("WHO", "Who", False),
        ("WHO", "WHO", True),
        ("Roe", "ROE", True),
        ("IKEA", "Ikea", True),
        ("McArdle", "Mcardle", True),
        ("eBridge", "EBridge", True),
        ("bridge party", "Bridge Party", True),
        ("Jan van der Roe", "Jan Van Der Roe", True),
        ("Jan van der Roe", "jan van der Roe", False),
        ("O'Roe", "O’Roe", True),
        ("Zoe\u0301 Doe", "Zoé Doe", True),
        ("A&B", "A & B", True),
    ],
)
def test_capitals_tell_names_from_words(name, text, is_found):
    assert words(f"so {text} it is", listed(name)) == ([text] if is_found else [])


def test_a_double_name_is_another_persons_but_joined_places_are_both():
    assert words("Roe-Smith and Smith-Roe", listed("Roe")) == []
    assert words("Roe-led, anti-Roe, Anti-Roe and re-Roe", listed("Roe")) == ["Roe"] * 4
    assert words("the Norway-Sweden line", listed("Norway", kind=PLACE), listed("Sweden", kind=PLACE)) == [
        "Norway",
        "Sweden",
    ]


def test_a_shared_alias_may_be_anyones():
    jane, john = listed("Jane Roe", "Roe", number="1"), listed("John Roe", "Roe", number="2")

    assert found("Roe and John Roe", jane, john) == [("Roe", ["1", "2"]), ("John Roe", ["2"])]


def test_an_empty_list_and_an_empty_text_give_nothing():
    assert OwnList(()).find("Jane Roe") == ()
    assert OwnList([listed("Jane Roe"), listed("!")]).find("") == ()
    assert words("!", listed("!")) == []


names = st.lists(st.text(alphabet="RoeDJ -'.\n", min_size=1, max_size=8), max_size=4)


@given(names, st.text(alphabet="RoeDJ -'.\n", max_size=60))
def test_what_is_found_lies_in_the_text_in_order_and_apart(own, text):
    spans = [one.span for one in OwnList([listed(name) for name in own]).find(text)]

    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all("\n" not in span.of(text) for span in spans)
