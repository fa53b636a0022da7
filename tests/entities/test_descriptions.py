from tests.entities.found import mentions
from tests.parses import parsed
from workbench.entities import find_entities
from workbench.parameters import EntityParameters
from workbench.rules import EntityRule


def test_the_role_noun_points_at_who_has_the_role():
    assert mentions("role_noun", "Marta Quist") == ["Marta Quist", "The ambassador", "She"]
    assert "The ambassador" not in mentions("role_noun", "Marta Quist", without=EntityRule.ROLE_NOUN)


def test_the_noun_points_at_the_body_that_has_it_in_its_name():
    assert mentions("body", "Calder administration") == ["Calder administration", "The administration"]


def test_a_bodys_people_stand_for_it():
    assert mentions("body_members", "Unity Front") == ["the Unity Front rebels", "Unity Front", "The rebels", "they"]


def test_the_company_is_the_one_named_last():
    assert "The company" in mentions("company", "Harbor Mills Inc.")


def test_a_pronoun_is_not_the_subject_of_its_own_verb():
    assert mentions("role_noun", "Ivo Brandt") == ["Ivo Brandt", "him"]


def test_he_in_reported_speech_is_the_speaker():
    assert mentions("speaker", "Ivo Brandt") == ["Ivo Brandt", "he"]
    assert mentions("speaker", "Ivo Brandt", without=EntityRule.PRONOUN) == ["Ivo Brandt"]
    assert mentions("speaker", "Owen Lund") == ["Owen Lund"]


def test_the_firm_is_who_was_called_the_company_before():
    assert "the firm" in mentions("two_companies", "Harbor Mills Inc.")


def test_an_unsure_pronoun_does_not_settle_whether_somebody_is_he_or_she():
    assert mentions("his_clause", "Ada Moss")[-2:] == ["Moss", "she"]


def test_somebodys_adviser_is_who_has_the_same_role_in_the_same_words():
    assert mentions("owned_role", "Owen Lund") == ["Mayor Ruth Calder's budget adviser", "Owen Lund"]
    assert mentions("owned_role", "Owen Lund", without=EntityRule.ROLE_NOUN) == ["Owen Lund"]


def test_a_description_after_and_points_at_the_name_beside_it():
    doc = parsed("roles", "beside")
    found = find_entities(doc, parameters=EntityParameters())

    berg = next(entity for entity in found.entities if entity.name == "Ola Berg")
    words = [mention.span.of(doc.text) for mention in found.mentions if mention.entity == berg.id]
    assert words == ["her deputy", "Ola Berg", "The deputy"]
