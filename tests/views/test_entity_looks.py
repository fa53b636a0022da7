import pytest

from workbench.records import Article, Entity, EntityType, Findings
from workbench.tables.frames import Tables, empty_tables
from workbench.views.entity_looks import entity_looks, mention_label

PERSON, ORGANIZATION, PLACE = EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE


def _shorts(*entities):
    """Return the short names of ``entities``, each a name, a type and what else is known."""
    records = tuple(
        Entity(id=f"e{at}", name=name, type=kind, **(known[0] if known else {}))
        for at, (name, kind, *known) in enumerate(entities)
    )
    return [
        look.short
        for look in entity_looks(Tables([Findings(article=Article(id="a", text="Roe"), entities=records)])).values()
    ]


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Jane Roe", "Roe"),
        ("Anna van der Berg", "van der Berg"),
        ("Omar al-Sayed", "al-Sayed"),
        ("Jane R.", "Jane R."),
        ("John Doe Jr.", "John Doe Jr."),
        ("Henrik XIV", "Henrik XIV"),
        ("Björk", "Björk"),
    ],
)
def test_a_person_is_called_by_the_last_name(name, short):
    assert _shorts((name, PERSON)) == [short]


def test_two_who_share_a_last_name_are_called_by_their_full_names():
    assert _shorts(("Jane Roe", PERSON), ("John Roe", PERSON), ("Mary Doe", PERSON)) == ["Jane Roe", "John Roe", "Doe"]


def test_an_organization_is_called_by_its_acronym_and_a_place_by_its_name():
    assert _shorts(("European Bridge Bank", ORGANIZATION, {"aliases": ("the Bank", "EBB")}), ("Norway", PLACE)) == [
        "EBB",
        "Norway",
    ]


def test_no_label_is_long():
    (short,) = _shorts(("a close ally of the director of the authority", PERSON, {"named": False}))

    assert short == "a close ally of the…"


@pytest.mark.parametrize(
    ("kind", "text", "candidates", "label"),
    [
        ("name", "Roe", [], "PER"),
        ("name", "Roe", ["a:e0", "a:e1"], "Roe ?"),
        ("pronoun", "she", ["a:e0"], "Roe"),
        ("pronoun", "she", ["a:e0", "a:e1"], "Roe ?"),
        ("nominal", "the mayor", [], "Roe"),
        ("nominal", "Jane Roe", [], "PER"),
    ],
)
def test_a_label_says_who_unless_the_words_do(kind, text, candidates, label):
    record = Entity(id="e0", name="Jane Roe", type=PERSON)
    (look,) = entity_looks(Tables([Findings(article=Article(id="a", text="Roe"), entities=(record,))])).values()
    mention = {"kind": kind, "text": text, "name": "Jane Roe", "candidates": candidates}

    assert mention_label(mention, look) == label


def test_nobody_has_no_look():
    assert entity_looks(empty_tables()) == {}
