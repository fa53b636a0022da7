import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.entities.found import entities, mentions
from tests.parses import parsed
from workbench.entities.find import find_names
from workbench.entities.forms import full_form, initials, last_name, name_key
from workbench.records import EntityType
from workbench.rules import EntityRule


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("The World Bank", "world bank"),
        ("U.S.", "us"),
        ("U.S", "us"),
        ("Ruth Calder's", "ruth calder"),
        ("The", "the"),
        ("O’Hara", "ohara"),
        ("José Råe", "jose rae"),
    ],
)
def test_equal_names_share_a_key(text, key):
    assert name_key(text) == key


def test_known_short_forms_and_legal_forms_lead_to_one_full_form():
    assert full_form(name_key("U.S.")) == full_form(name_key("The United States"))
    assert full_form(name_key("Harbor Mills, Inc.")) == "harbor mills"
    assert full_form("inc") == "inc"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Ruth Calder", "calder"),
        ("Samir al-Hadi", "al-hadi"),
        ("Ludwig van der Berg", "van der berg"),
        ("Owen Lund Jr.", "lund"),
        ("Calder", "calder"),
        ("", ""),
    ],
)
def test_last_name_keeps_its_particles_and_drops_suffixes(text, last):
    assert last_name(text) == last


def test_initials_skip_small_words():
    assert initials("Bank of the Northern Isles") == "bni"


@given(st.text())
def test_keys_of_any_text_are_stable(text):
    assert name_key(name_key(text)) == name_key(name_key(name_key(text)))
    last_name(text)
    initials(text)


def test_article_and_possessive_stand_outside_the_name():
    names = [name.text for name in find_names(parsed("entities", "acronym"), rules=frozenset(EntityRule))]

    assert names == ["World Cheese Council", "WCC", "Lyon", "WCC"]


def test_a_name_that_reports_is_an_organization():
    assert entities("outlet")["Tallis"].type is EntityType.ORGANIZATION
    assert entities("outlet", without=EntityRule.REPORTS)["Tallis"].type is EntityType.PERSON


def test_one_type_serves_all_mentions_of_a_name():
    assert entities("company")["Harbor Mills Inc."].aliases == ("Harbor Mills",)
    assert entities("company", without=EntityRule.MAJORITY)["Harbor Mills"].type is EntityType.PLACE


def test_a_name_found_once_is_found_again():
    doc = parsed("entities", "acronym")
    doc.ents = [
        ent for ent in doc.ents if ent.text != "WCC" or ent.start == min(e.start for e in doc.ents if e.text == "WCC")
    ]

    again = [name.text for name in find_names(doc, rules=frozenset(EntityRule))]
    once = [name.text for name in find_names(doc, rules=frozenset(EntityRule) - {EntityRule.REPEATED})]

    assert again.count("WCC") == 2
    assert once.count("WCC") == 1


def test_a_last_name_the_model_missed_is_found():
    doc = parsed("entities", "surname")
    doc.ents = list(doc.ents)[:1]

    assert [name.text for name in find_names(doc, rules=frozenset(EntityRule))] == ["Ruth Calder", "Calder"]


def test_a_body_named_after_a_person_is_another_entity():
    found = entities("body")

    assert found["Calder administration"].type is EntityType.ORGANIZATION
    assert found["Ruth Calder's office"].type is EntityType.ORGANIZATION
    assert mentions("body", "Ruth Calder") == ["Calder", "Ruth Calder"]
