import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.entities.found import entities, links, mentions, names
from tests.parses import parsed
from workbench.entities import pronouns
from workbench.entities.phrases import find_phrases
from workbench.entities.profiles import Point, Profile
from workbench.entities.pronouns import Signs, probabilities
from workbench.records import EntityType
from workbench.rules import EntityRule


def test_the_one_whom_a_pronoun_was_given_to_is_the_first_candidate(monkeypatch: pytest.MonkeyPatch):
    def close(signs, weights):
        first, second = dict.fromkeys(one.profile for one in signs if one.profile.is_person)
        return {first: 0.456, second: 0.464}

    monkeypatch.setattr(pronouns, "probabilities", close)
    she = links("two_women", EntityRule.PRONOUN)["She"]

    assert [one.score for one in she.candidates] == [0.46, 0.46]
    assert she.candidates[0].entity == she.entity


def test_a_pronoun_takes_the_subject_of_the_sentence_before():
    assert mentions("met_king", "Marta Quist") == ["Marta Quist", "She"]
    assert mentions("met_king", "Marta Quist", without=EntityRule.PRONOUN) == ["Marta Quist"]


def test_titles_tell_who_is_he_and_who_is_she():
    assert mentions("titles_gender", "Roe") == ["Roe", "him"]
    assert mentions("titles_gender", "Doe") == ["Doe", "She"]


def test_a_noun_beside_a_name_tells_that_its_bearer_is_she():
    assert mentions("married_doe", "Lee Doe") == ["His sister", "Lee Doe", "She"]


def test_her_husbands_name_does_not_make_a_wife_he():
    assert mentions("married_doe", "Sam Roe") == ["Sam Roe", "His"]
    assert mentions("married_doe", "Sam Roe's wife") == ["Sam Roe's wife"]


def test_a_reflexive_is_the_subject_and_a_plain_object_is_not():
    assert mentions("mirror", "Norway") == ["Norway", "itself"]
    assert mentions("mirror", "Ruth Calder") == ["Ruth Calder", "herself", "She"]


def test_where_two_are_likely_both_are_shown_with_their_shares():
    found = entities("two_women")
    she = links("two_women", EntityRule.PRONOUN)["She"]

    assert {one.entity for one in she.candidates} == {found["Ruth Calder"].id, found["Marta Quist"].id}
    assert 0 < sum(one.score for one in she.candidates) <= 1
    assert she.confidence == she.candidates[0].score


def test_the_evidence_of_a_pronoun_is_the_last_word_for_whom_it_means():
    text = parsed("entities", "mirror").text
    she = links("mirror", EntityRule.PRONOUN)["She"]

    assert [span.of(text) for span in she.evidence] == ["herself"]


@given(st.lists(st.lists(st.sampled_from(["name", "subject", "owner", "same clause"]), unique=True), max_size=5))
def test_probabilities_leave_something_for_nobody(signs):
    one, other = Profile(EntityType.PERSON), Profile(EntityType.PERSON)
    point = Point(find_phrases(parsed("entities", "surname"), names("surname"))[0], EntityRule.NAMED)
    found = probabilities(
        [Signs(one if at % 2 else other, point, frozenset(names)) for at, names in enumerate(signs)],
        {"name": 2.0, "subject": 1.0, "owner": -1.0},
    )

    assert all(share > 0 for share in found.values())
    assert sum(found.values()) < 1
    assert len(found) == min(len(signs), 2)
