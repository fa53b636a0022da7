from tests.entities.found import entities, mentions, names
from workbench.records import EntityType
from workbench.rules import EntityRule


def test_the_place_inside_a_bodys_name_is_a_name_too():
    assert mentions("place_in_body", "Norway") == ["Norway", "Norway"]
    assert mentions("place_in_body", "Norway", without=EntityRule.NESTED) == ["Norway"]


def test_the_body_around_a_place_is_not_the_place():
    assert entities("place_in_body")["Bank of Norway"].type is EntityType.ORGANIZATION


def test_the_owner_inside_a_bodys_name_is_marked_once_and_without_its_ending():
    found = [name.text for name in names("owner_of_body")]

    assert sorted(found) == ["Norway", "Norway's government", "US", "US government"]


def test_a_persons_name_holds_no_other_name():
    assert [name.text for name in names("surname")] == ["Ruth Calder", "Calder"]
