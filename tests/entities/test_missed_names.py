import spacy
from spacy.tokens import Doc

from tests.parses import parsed
from workbench.entities.missed_names import find_missed
from workbench.entities.names import Name, mark_names
from workbench.records import EntityType
from workbench.rules import EntityRule

ALL = frozenset(EntityRule)


def missed(name: str, *, blind: bool = False, without: EntityRule | None = None) -> list[tuple[str, EntityRule]]:
    """Return what the model missed in a stored parse, or in one where it saw nothing but the first name."""
    doc = parsed("entities", name)
    if blind:
        doc.ents = list(doc.ents)[:1]
    rules = ALL - {without}
    return [(one.text, one.rule) for one in find_missed(doc, mark_names(doc, rules=rules), rules=rules)]


def test_capitalised_words_after_a_title_are_a_name():
    assert ("Quell", EntityRule.TITLED) in missed("quell")
    assert missed("quell", without=EntityRule.TITLED) == []


def test_a_name_found_once_is_found_wherever_its_words_stand():
    assert missed("herald") == [("Herald", EntityRule.REPEATED)]
    assert missed("herald", without=EntityRule.REPEATED) == []


def test_the_last_name_alone_is_found_too():
    assert ("Calder", EntityRule.REPEATED) in missed("surname", blind=True)


def test_capitals_in_brackets_after_a_name_are_its_acronym():
    assert missed("institute") == [("IPB", EntityRule.ACRONYM), ("IPB", EntityRule.REPEATED)]


def test_a_country_that_the_model_missed_is_found():
    assert ("South Korea", EntityRule.KNOWN) in missed("everybody_knows", blind=True)


def test_the_first_word_of_a_sentence_is_not_taken_for_a_known_name():
    assert "Paris" not in [text for text, _ in missed("everybody_knows", blind=True)]


def test_a_missed_name_shares_no_word_with_another():
    doc = parsed("entities", "institute")
    whole = Name(doc[0:7], EntityType.ORGANIZATION, EntityRule.NAMED)

    found = find_missed(doc, [whole], rules=ALL)

    assert all(one.span.start >= 7 for one in found)


def test_nothing_is_missed_in_an_article_without_names():
    assert missed("no_entity") == []


def test_the_full_stop_after_a_known_name_is_no_part_of_it():
    doc = Doc(spacy.blank("en").vocab, words=["in", "South", "Korea", "."], pos=["ADP", "PROPN", "PROPN", "PUNCT"])

    assert [name.text for name in find_missed(doc, [], rules=ALL)] == ["South Korea"]
