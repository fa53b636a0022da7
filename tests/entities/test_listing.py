from tests.entities.found import entities
from workbench.records import EntityType
from workbench.rules import EntityRule


def test_somebody_described_in_particular_is_listed_without_a_name():
    found = entities("close_ally")

    assert found["A close ally of President Jane Roe"].type is EntityType.PERSON
    assert not found["A close ally of President Jane Roe"].named
    assert found["Two officials"].type is EntityType.GROUP


def test_people_in_general_and_nobody_are_not_listed():
    assert not {"Voters", "No official"} & set(entities("close_ally"))


def test_the_name_inside_a_description_is_an_entity_of_its_own():
    assert entities("close_ally")["Jane Roe"].type is EntityType.PERSON
    assert not entities("titled_envoy")["President Jane Roe's envoy"].named


def test_those_without_a_name_can_be_left_out():
    assert set(entities("close_ally", described=False)) == {"Jane Roe"}
    assert set(entities("close_ally", without=EntityRule.DESCRIBED)) == {"Jane Roe"}


def test_things_are_listed_only_if_wanted():
    assert "A report on the bridge" not in entities("same_report")
    assert "A report on the bridge" in entities("same_report", things=True)


def test_a_noun_of_several_senses_is_listed_only_as_a_thing():
    assert "The channel" not in entities("channel")
    assert "The channel" in entities("channel", things=True)
