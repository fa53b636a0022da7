"""What the analyst's own list does to the entities of an article, on stored parses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.parses import parsed
from workbench.entities import ListedEntity, OwnList, find_entities
from workbench.parameters import EntityParameters
from workbench.records import EntityType, MentionKind
from workbench.rules import EntityRule

PERSON, PLACE, ORGANIZATION = EntityType.PERSON, EntityType.PLACE, EntityType.ORGANIZATION


def listed(name, *aliases, kind=PERSON, number=None, role=None):
    return ListedEntity(id=number or name, name=name, type=kind, aliases=aliases, role=role)


def find(parse, *entries, text=None, without=None, **values):
    """Return what is found with a list; ``text`` is the article where the parse has other capitals."""
    doc = parsed("listed", parse)
    rules = frozenset(EntityRule) - {without}
    places = OwnList(entries).find(text or doc.text)
    return find_entities(doc, parameters=EntityParameters(rules=rules, **values), listed=places)


def by_name(found):
    return {entity.name: entity for entity in found.entities}


def words(parse, found, entity):
    """Return the words of an entity's mentions, each with its rule."""
    text, wanted = parsed("listed", parse).text, by_name(found)[entity].id
    return [(one.span.of(text), one.rule) for one in found.mentions if one.entity == wanted]


def test_a_listed_name_is_that_entity_with_what_the_list_says_of_it():
    found = find("alias", listed("Jane Roe", "the Iron Lady", number="p7", role="Mayor of Elmsford"))
    jane = by_name(found)["Jane Roe"]
    first = next(one for one in found.mentions if one.entity == jane.id)

    assert (jane.type, jane.listed, jane.aliases[0]) == (PERSON, "p7", "the Iron Lady")
    assert [(role.text, role.span, role.rule) for role in jane.roles] == [
        ("Mayor of Elmsford", None, EntityRule.LISTED)
    ]
    assert (first.kind, first.rule, first.confidence) == (MentionKind.NAME, EntityRule.LISTED, 1.0)


def test_a_last_name_and_a_pronoun_link_to_a_listed_person_by_the_other_rules():
    found = find("alias", listed("Jane Roe", "the Iron Lady"), listed("Roe Corp", kind=ORGANIZATION))

    assert words("alias", found, "Jane Roe")[0] == ("The Iron Lady", EntityRule.LISTED)
    assert words("alias", found, "Jane Roe")[-1] == ("she", EntityRule.PRONOUN)


def test_the_listed_type_stands_against_the_model_and_the_majority():
    assert by_name(find("first"))["Elmsford"].type is PLACE
    found = find("first", listed("Elmsford", kind=ORGANIZATION), listed("Bridge Authority", kind=PLACE))

    assert by_name(found)["Elmsford"].type is ORGANIZATION
    assert by_name(found)["Bridge Authority"].type is PLACE


def test_one_word_inside_another_persons_name_is_not_the_listed_person():
    found = find("first", listed("Jane Roe", "Roe"))

    assert ("Roe", EntityRule.LISTED) in words("first", found, "Jane Roe")
    assert words("first", found, "John Roe") == [("John Roe", EntityRule.NAMED)]


def test_words_that_the_model_takes_for_one_long_name_do_not_hide_a_listed_one():
    assert "Roe praised the Roe Foundation" not in by_name(find("first", listed("Roe Foundation", kind=ORGANIZATION)))
    assert "Roe praised the Roe Foundation" not in by_name(find("first", listed("Jane Roe", "Roe")))


def test_two_listed_entities_are_never_one():
    found = find("alias", listed("Elmsford Bridge Authority", kind=ORGANIZATION), listed("EBA", kind=ORGANIZATION))
    plain = find("alias")

    assert by_name(plain)["Elmsford Bridge Authority"].aliases == ("EBA",)
    assert words("alias", found, "Elmsford Bridge Authority")[0][1] == EntityRule.LISTED
    assert words("alias", found, "EBA") == [("EBA", EntityRule.LISTED)]


def test_a_listed_name_inside_a_longer_one_is_a_name_of_its_own_once():
    found = find("nested", listed("Norway", kind=PLACE, number="no"))

    assert "Bank of Norway" in by_name(found)
    assert [word for word, rule in words("nested", found, "Norway") if rule == EntityRule.LISTED] == ["Norway"] * 3
    assert len({one.id for one in found.mentions}) == len(found.mentions)


def test_a_name_in_a_headline_of_capitals_is_found():
    text = "ELMSFORD MAYOR JANE ROE RESIGNS\n\nThe mayor left on Monday. Nobody knew why."
    found = find("capitals", listed("Jane Roe"), text=text)

    assert words("capitals", found, "Jane Roe")[0][1] == EntityRule.LISTED


def test_a_listed_entity_is_shown_however_seldom_it_is_mentioned():
    shown = by_name(find("first", listed("Elmsford", kind=PLACE), min_mentions=5))

    assert set(shown) == {"Elmsford"}
    assert by_name(find("first", listed("Elmsford", kind=PLACE), types=frozenset({PERSON}), min_mentions=5)) == {}


def test_the_list_can_be_switched_off():
    assert find("first", listed("Elmsford", kind=ORGANIZATION), without=EntityRule.LISTED) == find(
        "first", without=EntityRule.LISTED
    )


def test_an_alias_that_two_share_keeps_both_as_candidates():
    john, jane = listed("John Roe", "JR", number="1"), listed("Jane Roe", "JR", number="2")
    found = find("shared", john, jane)
    first = found.mentions[0]

    assert [(one.score, one.name) for one in first.candidates] == [(0.5, None), (0.5, "Jane Roe")]
    assert [one.entity for one in first.candidates] == [first.entity, "2"]
    assert first.confidence == 0.5
    assert [word for word, _ in words("shared", found, "John Roe")][:2] == ["JR", "JR"]


def test_a_shared_alias_goes_to_the_one_who_is_named_in_full():
    jane, john = listed("Jane Roe", "JR", number="2"), listed("John Roe", "JR", number="1")
    found = find("shared_named", jane, john)
    mention = next(one for one in found.mentions if one.candidates)

    assert mention.entity == by_name(found)["John Roe"].id
    assert [one.score for one in mention.candidates] == [0.67, 0.33]


def test_many_who_share_a_name_leave_it_in_sight():
    many = [listed(f"J. Roe {number}", "JR", number=str(number)) for number in range(9)]

    assert find("shared", *many).mentions[0].confidence == 0.4


@pytest.mark.parametrize("parse", ["first", "alias", "nested", "shared"])
def test_without_a_list_nothing_changes(parse):
    doc = parsed("listed", parse)

    assert find_entities(doc, parameters=EntityParameters()) == find(parse)


@given(
    st.sampled_from(["first", "alias", "nested", "shared"]),
    st.lists(st.tuples(st.sampled_from(EntityType), st.integers(0, 30), st.integers(1, 4)), max_size=4),
)
def test_any_words_can_be_on_the_list(parse, chosen):
    doc = parsed("listed", parse)
    spans = {doc[start : start + length].text: kind for kind, start, length in chosen}
    own = [listed(text, kind=kind) for text, kind in spans.items() if text.strip()]

    found = find(parse, *own)

    assert len({one.id for one in found.mentions}) == len(found.mentions)
    assert {one for entity in found.entities for one in entity.mentions} == {one.id for one in found.mentions}
    types = {one.id: one.type for one in own}
    assert all(entity.type is types[entity.listed] for entity in found.entities if entity.listed)
