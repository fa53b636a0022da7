import pytest
import spacy
from spacy.tokens import Doc

from workbench.entities.name_types import typed
from workbench.entities.names import Name
from workbench.records import EntityType
from workbench.rules import EntityRule

VOCAB = spacy.blank("en").vocab
ALL = frozenset(EntityRule)
PERSON, BODY, PLACE, OTHER = EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE, EntityType.OTHER


def types(*written: tuple[str, EntityType], without: EntityRule | None = None) -> list[EntityType]:
    """Return the types of names that stand one after another, each labelled alone as given."""
    words: list[str] = []
    places: list[tuple[int, int, EntityType]] = []
    for text, kind in written:
        places.append((len(words), len(words) + len(text.split()), kind))
        words += [*text.split(), "."]
    doc = Doc(VOCAB, words=words, heads=list(range(len(words))), deps=["dep"] * len(words), pos=["PROPN"] * len(words))
    names = [Name(doc[start:end], kind, EntityRule.NAMED) for start, end, kind in places]
    return [name.type for name in typed(names, rules=ALL - {without})]


def test_most_mentions_give_the_type_of_all():
    written = [("Tallis", BODY), ("Tallis", PERSON), ("Tallis", BODY)]

    assert types(*written) == [BODY, BODY, BODY]
    assert types(*written, without=EntityRule.MAJORITY) == [BODY, PERSON, BODY]


@pytest.mark.parametrize(
    ("name", "wrong", "right"),
    [
        ("Norway", PERSON, PLACE),
        ("Norwegian", OTHER, EntityType.GROUP),
        ("UN", PERSON, BODY),
        ("Tallis Bridge Council", PERSON, BODY),
        ("Tallis Corp.", PLACE, BODY),
        ("Calder Avenue", PERSON, PLACE),
        ("Ruth Tallis", BODY, PERSON),
    ],
)
def test_what_the_words_of_a_name_tell_outweighs_one_label(name, wrong, right):
    assert types((name, wrong)) == [right]


def test_a_lone_last_name_of_somebody_named_in_full_is_that_person():
    assert types(("Ruth Tallis", PERSON), ("Tallis", PLACE)) == [PERSON, PERSON]
    assert types(("Ruth Tallis", PERSON), ("Tallis", PLACE), without=EntityRule.SURNAME) == [PERSON, PLACE]


def test_no_name_has_no_type():
    assert types() == []


def test_a_last_name_that_begins_a_body_told_before_can_be_that_body():
    body_first = types(("Quist Bank", BODY), ("Anna Quist", PERSON), ("Quist", BODY), ("Quist", PERSON))
    person_first = types(("Anna Quist", PERSON), ("Quist Bank", BODY), ("Quist", BODY), ("Quist", PERSON))

    assert body_first == [BODY, PERSON, BODY, PERSON]
    assert person_first == [PERSON, BODY, PERSON, PERSON]


def test_a_legal_form_told_once_speaks_for_all_mentions():
    assert types(("Vivara SA", PLACE), ("Vivara", PLACE), ("Vivara", PLACE)) == [BODY, BODY, BODY]
