import spacy
from spacy.tokens import Doc

from tests.entities.found import names
from tests.parses import parsed
from workbench.entities.phrases import Phrase, find_phrases
from workbench.records import MentionKind


def phrases(name: str) -> dict[str, Phrase]:
    """Return the phrases of a stored parse by their words, a later one in place of an equal earlier one."""
    found = find_phrases(parsed("entities", name), names(name))
    return {phrase.span.text: phrase for phrase in found}


def test_titles_and_what_stands_beside_a_name_belong_to_it_but_are_not_marked():
    assert phrases("titles")["Marta Quist"].whole.text == "Senior UN envoy Marta Quist, 47"
    assert phrases("relative")["Jane Roe"].whole.text == "Jane Roe, who likes her dog"


def test_the_clause_after_a_description_belongs_to_it_but_is_not_marked():
    assert phrases("relative")["the man"].whole.text == "the man who built a bridge"


def test_somebody_of_somebody_is_a_phrase_around_another():
    found = phrases("titled_envoy")

    owner = found["President Jane Roe's envoy"].owner
    assert owner is not None
    assert owner.i == found["Jane Roe"].head.i


def test_a_title_with_its_own_possessor_is_a_phrase_beside_the_name():
    found = phrases("described_before")

    coach = found["Norway's coach"]
    assert coach.kind is MentionKind.NOMINAL
    assert coach.beside is not None
    assert coach.beside.text == "Jane Roe"


def test_a_mark_that_opens_something_after_a_phrase_is_no_part_of_it():
    assert phrases("named_before_colon")["Ruth Calder"].whole.text == "Ruth Calder"
    assert phrases("song")["Bath"].whole.text == "Bath (Norway)"


def test_capitals_are_no_pronouns():
    pronouns = {text for text, phrase in phrases("described_before").items() if phrase.pronoun}

    assert pronouns == {"us"}


def test_there_was_points_at_nobody_but_the_one_who_was():
    assert "There" not in phrases("expletive")
    assert phrases("expletive")["a teacher in Bath"].head.dep_ == "attr"


def test_an_adjective_with_an_article_can_name_people():
    assert phrases("rich_and_poor")["The poor"].definite


def test_numbers_dates_and_shares_are_no_phrases():
    assert set(phrases("rich_and_poor")) == {"The poor", "Bath", "them"}
    assert "47" not in phrases("titles")


def test_the_words_that_tell_a_phrase_apart_are_lemmas_without_its_head():
    assert phrases("two_companies")["the firm"].words == frozenset()
    assert phrases("titled_envoy")["President Jane Roe's envoy"].words == {"president", "jane", "roe"}


def test_a_deed_after_a_description_is_no_part_of_it():
    words = [phrase.span.text for phrase in find_phrases(parsed("roles", "deed"), ())]

    assert "the rival" in words


def test_a_word_that_only_fills_the_subjects_place_is_no_phrase():
    doc = Doc(spacy.blank("en").vocab, words=["It", "rains"], deps=["expl", "ROOT"], heads=[1, 1], pos=["PRON", "VERB"])

    assert find_phrases(doc, []) == []
