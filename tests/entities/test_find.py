import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from tests.entities.found import entities
from tests.parses import parsed
from workbench.entities import find_entities
from workbench.parameters import EntityParameters
from workbench.records import EntityType, TextSpan


def test_an_article_about_nobody_has_no_entity():
    assert entities("no_entity") == {}


@pytest.mark.parametrize("text", ["", " ", "\n\n", "!!!", "Word", "😀"])
def test_odd_texts_have_no_entity(text):
    doc = spacy.blank("en")(text)

    assert find_entities(doc, parameters=EntityParameters()).entities == ()


def test_types_that_are_not_wanted_are_left_out():
    people = entities("role_noun", types=frozenset({EntityType.PERSON}))

    assert set(people) == {"Marta Quist", "Ivo Brandt"}


def test_entities_mentioned_too_seldom_are_left_out():
    assert set(entities("role_noun", min_mentions=2)) == {"Marta Quist", "Ivo Brandt"}
    assert set(entities("role_noun", min_mentions=3)) == {"Marta Quist"}


@given(st.sampled_from(["titles", "body", "members", "headline", "company"]))
def test_each_mention_lies_in_the_text_and_holds_its_head(name):
    doc = parsed("entities", name)

    found = find_entities(doc, parameters=EntityParameters())

    for mention in found.mentions:
        assert TextSpan(0, len(doc.text)).contains(mention.span)
        assert mention.span.contains(mention.head)
    assert len({mention.id for mention in found.mentions}) == len(found.mentions)
    assert {one for entity in found.entities for one in entity.mentions} == {mention.id for mention in found.mentions}
