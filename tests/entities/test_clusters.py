from tests.entities.found import entities, mentions
from workbench.rules import EntityRule


def test_a_last_name_joins_its_full_name():
    assert mentions("surname", "Ruth Calder") == ["Ruth Calder", "Calder"]
    assert mentions("surname", "Ruth Calder", without=EntityRule.SURNAME) == ["Ruth Calder"]


def test_a_last_name_that_two_people_share_is_linked_unsurely_to_the_nearest():
    assert mentions("two_people_one_surname", "Owen Calder") == ["Owen Calder", "Calder"]
    assert set(entities("two_people_one_surname")) == {"Ruth Calder", "Owen Calder", "Bath"}


def test_an_uncertain_link_can_be_left_out():
    sure = entities("two_people_one_surname", min_confidence=0.5)["Owen Calder"]

    assert len(sure.mentions) == 1


def test_capitals_join_the_name_they_are_the_initials_of():
    assert mentions("acronym", "World Cheese Council") == ["World Cheese Council", "WCC", "WCC"]
    assert "WCC" in entities("acronym", without=EntityRule.ACRONYM)


def test_a_known_short_form_joins_the_full_name():
    assert entities("another_name")["Britain"].aliases == ("UK",)
    assert "UK" in entities("another_name", without=EntityRule.VARIANT)


def test_a_legal_form_makes_no_other_company():
    assert "Harbor Mills" not in entities("company")


def test_without_any_linking_each_name_stands_alone():
    assert len(entities("acronym", without=EntityRule.SAME_NAME)) == 2


def test_the_canonical_name_is_the_fullest():
    assert set(entities("headline")) >= {"Ruth Calder"}
    assert entities("headline")["Ruth Calder"].aliases == ("Calder",)


def test_a_first_name_joins_the_only_full_name_that_begins_with_it():
    assert mentions("given_name", "Marta Quist") == ["Marta Quist", "Marta"]
    assert "Marta" in entities("given_name", without=EntityRule.GIVEN_NAME)
