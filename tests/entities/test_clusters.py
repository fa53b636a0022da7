import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from tests.entities.found import entities, links, mentions
from tests.parses import parsed
from workbench.entities.clusters import cluster_names
from workbench.entities.links import Cluster
from workbench.entities.names import Name
from workbench.records import EntityType
from workbench.rules import EntityRule

VOCAB = spacy.blank("en").vocab


def clustered(*written: str, kind: EntityType = EntityType.PERSON) -> list[Cluster]:
    """Return the clusters of names that stand one after another; brackets are no part of them."""
    words: list[str] = []
    places: list[tuple[int, int]] = []
    for name in written:
        tokens = name.split()
        inner = [at for at, token in enumerate(tokens) if token not in {"(", ")"}]
        places.append((len(words) + inner[0], len(words) + inner[-1] + 1))
        words += tokens
    doc = Doc(VOCAB, words=words)
    return cluster_names([Name(doc[a:b], kind, EntityRule.NAMED) for a, b in places], rules=frozenset(EntityRule))


def told(clusters: list[Cluster]) -> list[list[str]]:
    """Return the names of each cluster in text order."""
    return [[link.name.text for link in cluster.links] for cluster in clusters]


def test_a_last_name_joins_its_full_name():
    assert mentions("surname", "Ruth Calder") == ["Ruth Calder", "Calder"]
    assert mentions("surname", "Ruth Calder", without=EntityRule.SURNAME) == ["Ruth Calder"]


def test_a_last_name_that_two_people_share_is_linked_unsurely_to_the_nearest():
    assert mentions("two_people_one_surname", "Owen Calder") == ["Owen Calder", "Calder"]
    assert set(entities("two_people_one_surname")) == {"Ruth Calder", "Owen Calder", "Bath"}


def test_an_uncertain_link_can_be_left_out():
    sure = entities("two_people_one_surname", min_confidence=0.5)["Owen Calder"]

    assert len(sure.mentions) == 1


def test_capitals_join_the_name_they_are_the_initials_of():
    assert mentions("acronym", "World Cheese Council") == ["World Cheese Council", "WCC", "WCC"]
    assert "WCC" in entities("acronym", without=EntityRule.ACRONYM)


def test_a_known_short_form_joins_the_full_name():
    assert entities("another_name")["Britain"].aliases == ("UK",)
    assert "UK" in entities("another_name", without=EntityRule.VARIANT)


def test_a_legal_form_makes_no_other_company():
    assert "Harbor Mills" not in entities("company")


def test_without_any_linking_each_name_stands_alone():
    assert len(entities("acronym", without=EntityRule.SAME_NAME)) == 2


def test_the_canonical_name_is_the_fullest():
    assert set(entities("headline")) >= {"Ruth Calder"}
    assert entities("headline")["Ruth Calder"].aliases == ("Calder",)


def test_a_first_name_joins_the_only_full_name_that_begins_with_it():
    assert mentions("given_name", "Marta Quist") == ["Marta Quist", "Marta"]
    assert "Marta" in entities("given_name", without=EntityRule.GIVEN_NAME)


def test_a_familiar_first_name_joins_the_full_name_with_the_same_last_name():
    assert mentions("nickname", "William Roe") == ["William Roe", "Bill Roe"]
    assert "Bill Roe" in entities("nickname", without=EntityRule.NICKNAME)


def test_the_adjective_of_a_people_points_at_its_country_and_the_noun_at_the_people():
    assert mentions("demonym", "Norway")[:2] == ["Norway", "Norwegian"]
    assert mentions("demonym", "Norwegians") == ["Norwegians"]
    assert "Norwegian" not in mentions("demonym", "Norway", without=EntityRule.DEMONYM)


def test_a_last_name_of_two_people_says_whom_it_fits_and_why():
    shared = links("two_people_one_surname", EntityRule.SURNAME)["Calder"]
    found = entities("two_people_one_surname")

    assert [one.entity for one in shared.candidates] == [found["Owen Calder"].id, found["Ruth Calder"].id]
    assert [one.score for one in shared.candidates] == [shared.confidence, 0.4]
    assert len(shared.evidence) == 2


def test_a_name_told_again_shows_where_it_was_told_first():
    doc = parsed("entities", "acronym")

    again = links("place_in_body", EntityRule.SAME_NAME)["Norway"]

    assert [span.of(parsed("entities", "place_in_body").text) for span in again.evidence] == ["Norway"]
    assert [span.of(doc.text) for span in links("acronym", EntityRule.ACRONYM)["WCC"].evidence] == [
        "World Cheese Council"
    ]


def test_three_of_one_last_name_share_what_is_left():
    clusters = clustered("Ruth Roe", "Owen Roe", "Ada Roe", "Roe")

    (link,) = [one for cluster in clusters for one in cluster.links if one.candidates]
    assert [share for _, share in link.candidates] == [0.4, 0.3, 0.3]
    assert link.candidates[0][0].canonical == "Ada Roe"


def test_a_last_name_with_its_particle_joins_its_full_name():
    assert told(clustered("Ludwig van Berg", "van Berg", "Berg")) == [["Ludwig van Berg", "van Berg", "Berg"]]


def test_a_last_name_joins_whom_a_nickname_joined_before():
    assert told(clustered("William Roe", "Bill Roe", "Roe")) == [["William Roe", "Bill Roe", "Roe"]]


def test_two_people_whose_first_names_differ_stay_two():
    assert told(clustered("William Roe", "Robert Roe")) == [["William Roe"], ["Robert Roe"]]


def test_a_familiar_name_that_fits_two_joins_neither():
    assert len(clustered("Albert Roe", "Alfred Roe", "Al Roe")) == 3


def test_a_first_name_that_two_people_have_joins_neither():
    assert told(clustered("Ruth Roe", "Ruth Doe", "Ruth")) == [["Ruth Roe"], ["Ruth Doe"], ["Ruth"]]


def test_capitals_that_are_the_initials_of_two_bodies_join_neither():
    found = clustered("Bridge Users Council", "Boat Users Council", "BUC", kind=EntityType.ORGANIZATION)

    assert len(found) == 3


def test_capitals_in_brackets_join_the_name_before_them():
    found = clustered("Institute for Bridges", "( IPB )", "IPB", kind=EntityType.ORGANIZATION)

    assert told(found) == [["Institute for Bridges", "IPB", "IPB"]]


def test_two_names_in_brackets_after_each_other_are_one():
    found = clustered("ABC", "( DEF )", "DEF", "( ABC )", kind=EntityType.ORGANIZATION)

    assert told(found) == [["ABC", "DEF", "DEF", "ABC"]]


def test_the_canonical_name_of_a_body_is_no_bare_acronym():
    found = clustered("WCC", "WCC", "World Cheese Council", kind=EntityType.ORGANIZATION)

    assert [cluster.canonical for cluster in found] == ["World Cheese Council"]


@given(st.lists(st.sampled_from([
    "Roe", "Ruth", "Ruth Roe", "William Roe", "Bill Roe", "Bill", "van Roe", "W. Roe", "RR", "( RR )", "( BR )", "BR",
]), min_size=1, max_size=8), st.sampled_from([EntityType.PERSON, EntityType.ORGANIZATION]))  # fmt: skip
def test_no_name_is_lost_or_doubled(words, kind):
    found = clustered(*words, kind=kind)

    spans = [(link.name.span.start, link.name.span.end) for cluster in found for link in cluster.links]
    assert len(spans) == len(set(spans)) == len(words)


def test_the_first_words_of_a_bodys_name_join_the_whole_name_once_it_was_told():
    body = EntityType.ORGANIZATION

    assert told(clustered("Quist Marine Works", "Quist", "Quist Marine", kind=body)) == [
        ["Quist Marine Works", "Quist", "Quist Marine"]
    ]
    assert len(clustered("Quist", "Quist Marine Works", kind=body)) == 2
    assert len(clustered("Norway Marine Works", "Norway", kind=body)) == 2
    assert len(clustered("Quist Works", "Quist Bank", "Quist", kind=body)) == 3


def test_a_headline_may_hold_the_short_name_first():
    doc = Doc(spacy.blank("en").vocab, words=["Quist", "\n", "Quist", "Works", "Quist"])
    names = [Name(doc[a:b], EntityType.ORGANIZATION, EntityRule.NAMED) for a, b in ((0, 1), (2, 4), (4, 5))]

    assert told(cluster_names(names, rules=frozenset(EntityRule))) == [["Quist", "Quist Works", "Quist"]]
    assert len(cluster_names(names, rules=frozenset(EntityRule) - {EntityRule.SHORT_NAME})) == 2


def test_a_short_name_that_is_somebodys_last_name_says_so():
    doc = Doc(spacy.blank("en").vocab, words=["Quist", "Works", "Anna", "Quist", "Quist"])
    kinds = (EntityType.ORGANIZATION, EntityType.PERSON, EntityType.PERSON)
    places = ((0, 2), (2, 4), (4, 5))
    names = [Name(doc[a:b], kind, EntityRule.NAMED) for (a, b), kind in zip(places, kinds, strict=True)]

    works, anna = cluster_names(names, rules=frozenset(EntityRule))

    lone = anna.links[-1]
    assert [(owner, share) for owner, share in lone.candidates] == [(anna, 0.6), (works, 0.4)]
    assert lone.confidence == 0.6


def test_a_last_name_before_another_bearer_is_introduced_is_surely_the_first_ones():
    jane, _ = clustered("Jane Roe", "Roe", "John Roe")

    assert [(link.confidence, link.candidates) for link in jane.links] == [(1.0, ()), (0.85, ())]


def test_who_was_called_by_the_bare_last_name_keeps_it():
    jane, john = clustered("Jane Roe", "Roe", "John Roe", "Roe")

    assert [link.name.text for link in jane.links] == ["Jane Roe", "Roe", "Roe"]
    assert [(owner, share) for owner, share in jane.links[-1].candidates] == [(jane, 0.4), (john, 0.4)]
    assert jane.links[-1].confidence == 0.4


def test_a_short_name_with_a_title_is_surely_the_person():
    words, kinds = (
        ["Quist", "Works", "Anna", "Quist", "President", "Quist"],
        (EntityType.ORGANIZATION, EntityType.PERSON),
    )
    deps = ["ROOT", "ROOT", "ROOT", "ROOT", "compound", "ROOT"]
    doc = Doc(spacy.blank("en").vocab, words=words, deps=deps, heads=[0, 1, 2, 3, 5, 5], pos=["PROPN"] * 6)
    places = ((0, 2, kinds[0]), (2, 4, kinds[1]), (5, 6, kinds[1]))
    names = [Name(doc[a:b], kind, EntityRule.NAMED) for a, b, kind in places]

    _, anna = cluster_names(names, rules=frozenset(EntityRule))

    assert [(link.confidence, link.candidates) for link in anna.links[1:]] == [(0.95, ())]
