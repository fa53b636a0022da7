import spacy
from spacy.tokens import Doc

from tests.entities.found import entities, mentions, names
from workbench.entities.names import Name
from workbench.entities.nested_names import find_inner
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
    doc = Doc(spacy.blank("en").vocab, words=["Jane", "of", "Norway"], tags=["NNP", "IN", "NNP"])

    assert list(find_inner([Name(doc[0:3], EntityType.PERSON, EntityRule.NAMED)])) == []
    assert len(list(find_inner([Name(doc[0:3], EntityType.ORGANIZATION, EntityRule.NAMED)]))) == 1


def test_somebodys_company_has_no_name_of_its_own():
    assert not entities("calder_company")["The Calder company"].named
