import pytest
import spacy
from spacy.tokens import Doc, Token

from workbench.entities.nouns import (
    gender_of,
    is_generic_organization_noun,
    is_generic_place_noun,
    is_person_noun,
    is_title,
    type_of,
)
from workbench.language.wordlists import read_rows
from workbench.records import EntityType

NLP = spacy.blank("en")


def noun(lemma: str, *, tag: str = "NN", pos: str = "NOUN", word: str | None = None) -> Token:
    """Return a noun that stands alone."""
    return Doc(NLP.vocab, words=[word or lemma], lemmas=[lemma], tags=[tag], pos=[pos])[0]


@pytest.mark.parametrize(
    ("token", "kind"),
    [
        (noun("envoy"), EntityType.PERSON),
        (noun("envoy", tag="NNS", word="envoys"), EntityType.GROUP),
        (noun("crowd"), EntityType.GROUP),
        (noun("ministry"), EntityType.ORGANIZATION),
        (noun("valley"), EntityType.PLACE),
        (noun("plan"), EntityType.OTHER),
    ],
)
def test_a_noun_tells_what_it_names(token, kind):
    assert type_of(token) is kind


def test_a_verb_names_nobody():
    assert not is_person_noun(noun("guide", pos="VERB", tag="VB"))


def test_a_noun_for_a_woman_or_man_tells_it_and_an_office_does_not():
    assert gender_of(noun("sister")) == "f"
    assert gender_of(noun("spokesman")) == "m"
    assert gender_of(noun("envoy")) is None
    assert gender_of(noun("plan")) is None


def test_the_company_and_the_country_can_be_any_and_the_ministry_cannot():
    assert is_generic_organization_noun(noun("company"))
    assert not is_generic_organization_noun(noun("ministry"))
    assert is_generic_place_noun(noun("country"))
    assert not is_generic_place_noun(noun("river"))


def test_ministers_are_no_title_of_one_person():
    assert is_title(noun("minister"))
    assert not is_title(noun("minister", tag="NNS"))


@pytest.mark.parametrize("name", ["person_nouns", "organization_nouns", "place_nouns", "people_nouns", "side_nouns"])
def test_each_noun_can_be_met(name):
    words = [row["word"] for row in read_rows("workbench.entities", name)]

    assert len(set(words)) == len(words)
    assert all(word == word.lower() and len(NLP(word.capitalize())) == 1 for word in words)
