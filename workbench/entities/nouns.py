"""What common nouns name: a person, a body of people, a place, or something else."""

from spacy.tokens import Token

from workbench.language.wordlists import read_mapping, read_words
from workbench.records import EntityType

_PERSON_NOUNS = read_mapping("workbench.entities", "person_nouns", value="gender")
_ORGANIZATION_NOUNS = read_mapping("workbench.entities", "organization_nouns", value="generic")
_PLACE_NOUNS = read_mapping("workbench.entities", "place_nouns", value="generic")
_PEOPLE_NOUNS = read_words("workbench.entities", "people_nouns")
_ENDINGS_OF_WORK = ("er", "or", "ist", "eer", "ian", "man", "woman", "person", "smith", "wright")
_SHORTEST_WORK = 5
"""Letters of a word whose ending tells anything."""


def is_person_noun(token: Token) -> bool:
    """Whether ``token`` names a person by office, work, kinship or part in a story."""
    return token.pos_ in {"NOUN", "PROPN"} and (token.lemma_.lower() in _PERSON_NOUNS or token.lower_ in _PERSON_NOUNS)


def is_mistagged_person_noun(token: Token) -> bool:
    """Whether ``token`` is such a noun by its letters and place, though the tagger thinks not: "undersecretary"."""
    return (
        token.pos_ in {"ADJ", "VERB"} and token.dep_ in {"compound", "nmod", "appos"} and token.lower_ in _PERSON_NOUNS
    )


def is_people_noun(token: Token) -> bool:
    """Whether ``token`` names several people at once: people, couple, crowd, and the plural of a person."""
    return token.lemma_.lower() in _PEOPLE_NOUNS or (is_plural(token) and is_person_noun(token))


def is_organization_noun(token: Token) -> bool:
    """Whether ``token`` names a body of people by what it is: ministry, team, company."""
    return token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() in _ORGANIZATION_NOUNS


def is_generic_organization_noun(token: Token) -> bool:
    """Whether "the ..." alone can stand for any body of its kind, as "the company"."""
    return _ORGANIZATION_NOUNS.get(token.lemma_.lower()) == "yes"


def is_place_noun(token: Token) -> bool:
    """Whether ``token`` names a place by what it is: country, city, valley."""
    return token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() in _PLACE_NOUNS


def is_generic_place_noun(token: Token) -> bool:
    """Whether "the ..." alone can stand for any named place, as "the country"."""
    return _PLACE_NOUNS.get(token.lemma_.lower()) == "yes"


def is_plural(token: Token) -> bool:
    """Whether ``token`` is the plural of a noun."""
    return token.tag_ in {"NNS", "NNPS"}


def is_title(token: Token) -> bool:
    """Whether ``token`` is a noun for one person, as stands before a name."""
    return is_person_noun(token) and not is_plural(token)


def names_work(token: Token) -> bool:
    """Whether an unknown noun looks like one for a person by its ending: "beekeeper", "ufologist"."""
    word = token.lower_
    known = is_organization_noun(token) or is_place_noun(token)
    return not known and len(word) > _SHORTEST_WORK and word.endswith(_ENDINGS_OF_WORK)


def gender_of(token: Token) -> str | None:
    """Return ``m`` or ``f`` where a noun for a person tells it."""
    gender = _PERSON_NOUNS.get(token.lemma_.lower(), _PERSON_NOUNS.get(token.lower_))
    return None if gender in {None, "-"} else gender


def type_of(noun: Token) -> EntityType:
    """Return what ``noun`` names."""
    if is_people_noun(noun):
        return EntityType.GROUP
    if is_person_noun(noun):
        return EntityType.PERSON
    if is_organization_noun(noun):
        return EntityType.ORGANIZATION
    return EntityType.PLACE if is_place_noun(noun) else EntityType.OTHER
