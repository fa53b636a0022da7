import pytest
from spacy.lang.en import English
from spacy.tokens import Doc

from workbench.entities.name_signs import signs_around, signs_inside
from workbench.entities.names import Name
from workbench.records import EntityType
from workbench.rules import EntityRule

VOCAB = English().vocab
_POS = {"NNP": "PROPN", "NN": "NOUN", "DT": "DET"}
PERSON, ORGANIZATION, PLACE, OTHER = (
    EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE, EntityType.OTHER,
)  # fmt: skip


def inside(text: str) -> set[EntityType]:
    """Return the types that the words of a name speak for."""
    doc = Doc(VOCAB, words=text.split())
    return {kind for kind, _ in signs_inside(Name(doc[:], PERSON, EntityRule.NAMED))}


def around(words: str, heads: list[int], deps: list[str], tags: list[str], *, name: slice) -> set[EntityType]:
    """Return the types that the words around the name at ``name`` speak for."""
    pos = [_POS.get(tag, "X") for tag in tags]
    split = words.split()
    doc = Doc(VOCAB, words=split, heads=heads, deps=deps, tags=tags, pos=pos, lemmas=[word.lower() for word in split])
    return {kind for kind, _ in signs_around(doc[name])}


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("Norway", {PLACE}),
        ("Norwegian", {EntityType.GROUP}),
        ("Reuters", {ORGANIZATION}),
        ("Voss Airlines", {ORGANIZATION}),
        ("Ministry of Bridges", {ORGANIZATION}),
        ("Quist Ltd.", {ORGANIZATION}),
        ("Voss River", {PLACE}),
        ("Jane Hill", {PERSON}),
        ("Jane Voss", {PERSON}),
        ("Jane and Sons of Voss Harbor Men", set()),
        ("Voss A380", {OTHER}),
        ("Voss Award", {OTHER}),
        ("Jane Voss Prize", {OTHER}),
        ("BBC Two 2", set()),
        ("VBO", {ORGANIZATION}),
        ("VB", set()),
        ("Voss", set()),
    ],
)
def test_the_words_of_a_name_speak_for_a_type(name, kinds):
    assert inside(name) == kinds


def test_a_preposition_of_place_speaks_for_a_place():
    assert around("in Voss", [0, 0], ["ROOT", "pobj"], ["IN", "NNP"], name=slice(1, 2)) == {PLACE}


def test_who_an_age_and_a_title_speak_for_a_person():
    deps = ["nsubj", "punct", "nummod", "punct", "ROOT"]
    age = around("Voss , 42 , spoke", [4, 0, 0, 0, 4], deps, ["NNP", ",", "CD", ",", "VBD"], name=slice(0, 1))
    who = around("Voss who left", [0, 2, 0], ["ROOT", "nsubj", "relcl"], ["NNP", "WP", "VBD"], name=slice(0, 1))
    title = around("President Voss", [1, 1], ["compound", "ROOT"], ["NNP", "NNP"], name=slice(1, 2))

    assert age == who == title == {PERSON}


def test_its_chairman_speaks_for_an_organization():
    assert around("Voss chairman", [1, 1], ["compound", "ROOT"], ["NNP", "NN"], name=slice(0, 1)) == {ORGANIZATION}
    assert around("Voss bridge", [1, 1], ["compound", "ROOT"], ["NNP", "NN"], name=slice(0, 1)) == set()


def test_the_noun_before_a_name_speaks_for_its_type():
    company = around("the company Voss", [1, 2, 2], ["det", "compound", "ROOT"], ["DT", "NN", "NNP"], name=slice(2, 3))
    city = around(
        "the city of Voss", [1, 1, 1, 2], ["det", "ROOT", "prep", "pobj"], ["DT", "NN", "IN", "NNP"], name=slice(3, 4)
    )

    assert company == {ORGANIZATION}
    assert city == {PLACE}


def test_a_known_place_after_a_comma_speaks_for_a_place():
    heads, tags = [0, 0, 0], ["NNP", ",", "NNP"]

    assert around("Voss , Norway", heads, ["ROOT", "punct", "appos"], tags, name=slice(0, 1)) == {PLACE}
    assert around("Voss , Elmsford", heads, ["ROOT", "punct", "appos"], tags, name=slice(0, 1)) == set()
    assert around("Voss , Norway", [0, 0, 0], ["ROOT", "punct", "conj"], tags, name=slice(0, 1)) == set()


def test_an_administration_speaks_for_the_person_at_its_head():
    deps, tags = ["compound", "ROOT"], ["NNP", "NN"]

    assert around("Voss administration", [1, 1], deps, tags, name=slice(0, 1)) == {PERSON}
