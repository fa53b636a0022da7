from tests.entities.found import entities, links, mentions
from workbench.records import EntityType
from workbench.rules import EntityRule


def members(name: str, group: str) -> list[str]:
    """Return the names of a group's members."""
    found = entities(name)
    names = {entity.id: entity.name for entity in found.values()}
    return [names[one] for one in found[group].members]


def test_the_two_sides_are_the_two_that_and_joined_before():
    assert mentions("two_sides", "Norway and Chile") == ["Norway and Chile", "The two sides"]
    assert members("two_sides", "Norway and Chile") == ["Norway", "Chile"]


def test_without_the_rule_the_two_sides_are_nobody_known():
    assert links("two_sides", EntityRule.GROUP, without=EntityRule.GROUP) == {}
    assert entities("two_sides", without=EntityRule.GROUP)["The two sides"].members == ()


def test_both_countries_are_one_and_whom_it_held_talks_with():
    assert members("talks_with", "Both countries") == ["Norway", "Chile"]


def test_the_two_men_are_one_and_whom_he_met():
    assert members("met_men", "The two men") == ["Owen Lund", "Ivo Brandt"]


def test_they_can_be_two_people_joined_by_and():
    assert mentions("two_meet", "Owen Lund and Ivo Brandt") == ["Owen Lund and Ivo Brandt", "They"]
    assert entities("two_meet")["Owen Lund and Ivo Brandt"].type is EntityType.GROUP


def test_names_joined_by_and_are_no_entity_if_nothing_speaks_of_them_again():
    assert not [entity for entity in entities("long_list").values() if entity.members]


def test_a_country_and_a_person_are_no_group():
    assert links("lund_and_norway", EntityRule.GROUP) == {}


def test_the_evidence_of_a_group_is_its_members():
    sides = links("two_sides", EntityRule.GROUP)["The two sides"]

    assert len(sides.evidence) == 2
    assert sides.confidence == 0.6
