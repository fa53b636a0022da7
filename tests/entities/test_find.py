import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from tests.entities.found import entities
from tests.parses import names_of, parsed
from workbench.entities import find_entities
from workbench.parameters import EntityParameters
from workbench.records import EntityType, TextSpan
from workbench.rules import EntityRule


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


any_parse = st.sampled_from(names_of("entities"))
any_parameters = st.builds(
    EntityParameters,
    types=st.frozensets(st.sampled_from(EntityType), min_size=1),
    min_mentions=st.integers(1, 3),
    min_confidence=st.sampled_from([0, 0.3, 0.5, 0.8]),
    described=st.booleans(),
    things=st.booleans(),
    rules=st.frozensets(st.sampled_from(EntityRule)).map(lambda off: frozenset(EntityRule) - off),
)


@given(any_parse, any_parameters)
def test_each_mention_is_whole_words_of_the_text_and_holds_its_head(name, parameters):
    doc = parsed("entities", name)

    found = find_entities(doc, parameters=parameters)

    for mention in found.mentions:
        whole = mention.phrase or mention.span
        assert TextSpan(0, len(doc.text)).contains(whole)
        assert whole.contains(mention.span)
        assert mention.span.contains(mention.head)
        assert mention.span.of(doc.text).strip()
        assert doc.char_span(mention.span.start, mention.span.end) is not None
        assert all(doc.char_span(span.start, span.end) is not None for span in mention.evidence)


@given(any_parse, any_parameters)
def test_mentions_and_entities_know_each_other(name, parameters):
    found = find_entities(parsed("entities", name), parameters=parameters)

    entities = {entity.id: entity for entity in found.entities}
    assert len(entities) == len(found.entities)
    assert len({mention.id for mention in found.mentions}) == len(found.mentions)
    for mention in found.mentions:
        assert mention.id in entities[mention.entity].mentions
        assert not mention.candidates or mention.candidates[0].entity == mention.entity
        assert all(one.entity in entities for one in mention.candidates)
    for entity in found.entities:
        assert set(entity.members) <= set(entities)
    assert sum(len(entity.mentions) for entity in found.entities) == len(found.mentions)


@given(any_parse, any_parameters)
def test_what_the_parameters_leave_out_is_left_out(name, parameters):
    found = find_entities(parsed("entities", name), parameters=parameters)

    assert all(mention.confidence >= parameters.min_confidence for mention in found.mentions)
    assert all(mention.rule in parameters.rules for mention in found.mentions)
    assert all(len(entity.mentions) >= parameters.min_mentions for entity in found.entities)
    assert {entity.type for entity in found.entities} <= parameters.types
    assert parameters.described or parameters.things or all(entity.named for entity in found.entities)


@given(any_parse, any_parameters)
def test_the_same_parse_gives_the_same_entities(name, parameters):
    doc = parsed("entities", name)

    assert find_entities(doc, parameters=parameters) == find_entities(doc.copy(), parameters=parameters)


def test_who_is_not_listed_is_neither_candidate_nor_member():
    people = entities("two_women", types=frozenset({EntityType.PERSON}))
    groups = entities("two_sides", types=frozenset({EntityType.GROUP}))

    assert set(people) == {"Ruth Calder", "Marta Quist"}
    assert [group.members for group in groups.values()] == [()]
