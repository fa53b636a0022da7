from tests.entities.found import entities, links, mentions
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


def test_a_description_on_either_side_of_a_name_points_at_it():
    assert mentions("envoy_first", "Jane Roe") == ["The envoy", "Jane Roe"]
    assert mentions("apposition", "Ivo Brandt")[:2] == ["Ivo Brandt", "the head of the central bank"]
    assert links("envoy_first", EntityRule.DESCRIPTION, without=EntityRule.DESCRIPTION) == {}


def test_the_evidence_of_a_description_is_the_name_beside_it_or_the_verb_between():
    text = parsed("entities", "envoy_first").text
    found = links("envoy_first", EntityRule.DESCRIPTION)

    assert [span.of(text) for span in found["The envoy"].evidence] == ["Roe"]
    assert [span.of(text) for span in found["a teacher in Bath"].evidence] == ["was"]


def test_what_somebody_is_not_does_not_point_at_them():
    assert mentions("envoy_first", "Owen Lund") == ["Owen Lund"]


def test_the_country_is_the_country_and_the_city_the_city():
    assert mentions("city_and_country", "Norway") == ["Norway", "the country"]
    assert mentions("city_and_country", "Bath")[-1] == "The city"


def test_the_evidence_of_a_generic_noun_is_the_last_word_for_whom_it_means():
    text = parsed("entities", "country").text
    country = links("country", EntityRule.ROLE_NOUN)["The country"]

    assert [span.of(text) for span in country.evidence] == ["Norway"]
    assert country.confidence == 0.5


def test_the_envoy_is_the_last_one_called_so():
    assert mentions("two_envoys", "Owen Lund") == ["the envoy", "Owen Lund", "The envoy"]


def test_the_only_one_who_holds_a_role_may_be_named_after_it():
    assert mentions("role_after", "Ruth Calder")[0] == "The mayor"
    assert "The mayor" not in mentions("role_after", "Ruth Calder", without=EntityRule.ROLE_NOUN)


def test_the_report_is_the_one_told_before_unless_a_word_tells_them_apart():
    found = entities("same_report", things=True)
    report = links("same_report", EntityRule.SAME_NOUN)

    assert set(report) == {"The report"}
    assert report["The report"].entity == found["A report on the bridge"].id
    assert "the long report" in found
    assert links("same_report", EntityRule.SAME_NOUN, without=EntityRule.SAME_NOUN) == {}


def test_somebodys_brother_is_nobody_elses():
    found = entities("her_brother")

    assert links("her_brother", EntityRule.SAME_NOUN)["Her brother"].entity == found["her brother in Oslo"].id
    assert len(found["Jane Roe's brother"].mentions) == 1


def test_what_somebody_is_or_was_is_nobody_else():
    assert "a teacher in Bath" not in entities("envoy_first", without=EntityRule.DESCRIPTION)


def test_the_minister_may_be_each_of_two_unless_a_word_tells_which():
    doc = parsed("roles", "two_holders")
    found = find_entities(doc, parameters=EntityParameters())
    names = {entity.id: entity.name for entity in found.entities}

    told = {
        mention.span.of(doc.text): [(names[one.entity], one.score) for one in mention.candidates]
        or names[mention.entity]
        for mention in found.mentions
    }
    assert told["The minister"] == [("John Doe", 0.6), ("Jane Roe", 0.4)]
    assert told["The finance minister"] == "Jane Roe"
