"""Each rule fires where it should, and takes its links with it when it is switched off."""

import pytest

from tests.entities.found import entities, links, names
from tests.parses import parsed
from workbench.entities import find_entities
from workbench.entities.find import find_names
from workbench.parameters import EntityParameters
from workbench.records import EntityType
from workbench.rules import EntityRule

LINKING = {
    EntityRule.NAMED: ("surname", "Ruth Calder"),
    EntityRule.REPEATED: ("herald", "Herald"),
    EntityRule.TITLED: ("quell", "Quell"),
    EntityRule.NESTED: ("rate_cut", "Norway"),
    EntityRule.SAME_NAME: ("place_in_body", "Norway"),
    EntityRule.SURNAME: ("surname", "Calder"),
    EntityRule.GIVEN_NAME: ("given_name", "Marta"),
    EntityRule.ACRONYM: ("institute", "IPB"),
    EntityRule.VARIANT: ("another_name", "UK"),
    EntityRule.NICKNAME: ("nickname", "Bill Roe"),
    EntityRule.DEMONYM: ("demonym", "Norwegian"),
    EntityRule.DESCRIBED: ("close_ally", "A close ally of President Jane Roe"),
    EntityRule.DESCRIPTION: ("envoy_first", "The envoy"),
    EntityRule.ROLE_NOUN: ("role_noun", "The ambassador"),
    EntityRule.SAME_NOUN: ("same_report", "The report"),
    EntityRule.GROUP: ("two_sides", "The two sides"),
    EntityRule.SPEAKER: ("head_says", "my"),
    EntityRule.PRONOUN: ("met_king", "She"),
}
"""Rules that link mentions, each with a parse and a mention that it links."""
TELLS_NOTHING_MORE = frozenset({EntityRule.NAMED, EntityRule.TITLED, EntityRule.NESTED, EntityRule.DESCRIBED})
"""Rules by which a mention is the first of its entity: what shows it is the mention itself."""


@pytest.mark.parametrize("rule", LINKING)
def test_a_rule_links_what_it_should_and_says_why(rule):
    name, words = LINKING[rule]

    found = links(name, rule)

    assert words in found
    assert 0 < found[words].confidence <= 1
    assert found[words].evidence or rule in TELLS_NOTHING_MORE


@pytest.mark.parametrize("rule", LINKING)
def test_a_rule_that_is_off_links_nothing(rule):
    name, _ = LINKING[rule]

    assert links(name, rule, without=rule) == {}


def test_a_known_name_is_found_where_the_model_sees_none():
    doc = parsed("entities", "everybody_knows")
    doc.ents = []
    parameters = EntityParameters(rules=frozenset(EntityRule) - {EntityRule.KNOWN})

    found = find_entities(doc, parameters=EntityParameters()).entities

    assert [(entity.name, entity.type) for entity in found] == [
        ("Geneva", EntityType.PLACE),
        ("UN", EntityType.ORGANIZATION),
        ("South Korea", EntityType.PLACE),
    ]
    assert find_entities(doc, parameters=parameters).entities == ()


def test_with_no_rule_at_all_nothing_is_found():
    assert find_entities(parsed("entities", "surname"), parameters=EntityParameters(rules=frozenset())).mentions == ()


def test_ages_and_scores_are_no_entities():
    assert set(entities("ages_and_scores", things=True)) >= {"Jane Roe", "Owen Lund", "Chile"}
    assert not any(name[0].isdigit() for name in entities("ages_and_scores"))
    assert entities("ages_and_scores")["Jane Roe"].roles[0].rule == EntityRule.AGE


def test_a_body_named_after_somebody_is_not_that_person():
    found = entities("fallen")

    assert found["Jane Roe"].type is EntityType.PERSON
    assert found["Roe administration"].type is found["Jane Roe's office"].type is EntityType.ORGANIZATION


def test_a_headline_in_capitals_names_the_same_people_as_the_text():
    found = entities("capitals")

    assert len(found["Jane Roe"].mentions) == 3
    assert len(found["Oslo"].mentions) == 2


def test_an_outlet_that_reports_is_an_organization():
    assert entities("herald")["Herald"].type is EntityType.ORGANIZATION


def test_each_mention_of_a_name_has_one_type():
    for name in ("company", "herald", "fallen", "bath_road", "capitals"):
        types: dict[str, set[EntityType]] = {}
        for one in names(name):
            types.setdefault(one.key, set()).add(one.type)
        assert all(len(kinds) == 1 for kinds in types.values())


def test_names_are_found_in_text_order():
    for name in ("capitals", "place_in_body", "owner_of_body", "interview"):
        spans = [
            (one.span.start, -one.span.end) for one in find_names(parsed("entities", name), rules=frozenset(EntityRule))
        ]
        assert spans == sorted(spans)
