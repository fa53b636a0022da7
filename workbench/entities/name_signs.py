"""What the words of a name, and the words around it, tell of its type.

Each sign comes with a weight: how many of the model's labels it outweighs.
"""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from workbench.entities.forms import full_form, has_company_suffix
from workbench.entities.names import Name
from workbench.entities.nouns import (
    is_generic_place_noun,
    is_organization_noun,
    is_person_noun,
    is_title,
)
from workbench.language.known import DEMONYMS, GIVEN_NAMES, ORGANIZATIONS, PLACES, is_place_ending
from workbench.language.wordlists import read_words
from workbench.records import EntityType

PERSON, ORGANIZATION, PLACE = EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE

_ORGANIZATION_NOUNS = read_words("workbench.entities", "organization_nouns")
_ORGANIZATION_ENDINGS = read_words("workbench.entities", "organization_endings") | _ORGANIZATION_NOUNS
_OTHER_ENDINGS = read_words("workbench.entities", "other_endings")
_PLACE_CUES = frozenset({"in", "at", "near", "across", "throughout"})
_PLACE_PREPOSITIONS = frozenset({"in", "near", "into", "toward", "towards", "outside", "across", "throughout"})
_PARTS_OF_BODIES = frozenset({"of", "and", "&", "for"})
_OPENING = frozenset({"of", "for"})
_LONGEST_PERSON = 4
"""Words of a person's name that a known given name may open."""
_SHORTEST_ACRONYM = 3
"""Letters of capitals that are rather a body than somebody."""
_TERMS_OF_OFFICE = frozenset({"administration", "presidency"})
"""What is called after the one person who heads it."""
_LEADERS = frozenset(
    {"ceo", "chairman", "chairwoman", "chair", "founder", "co-founder", "spokesman", "spokeswoman", "spokesperson",
     "executive", "employee", "shareholder", "editor", "reporter", "correspondent", "analyst", "economist"}
)  # fmt: skip
"""Who belongs to a body that is named right before: "Acme chairman"."""

type Sign = tuple[EntityType, float]


def signs_inside(name: Name) -> Iterator[Sign]:
    """Yield what the words of a name tell of its type."""
    key, words = full_form(name.key), name.key.split()
    if key in PLACES or name.key in PLACES:
        yield PLACE, 3
    if name.key in DEMONYMS:
        yield EntityType.GROUP, 3
    if name.key in ORGANIZATIONS or key in ORGANIZATIONS:
        yield ORGANIZATION, 3
    elif len(words) > 1:
        yield from _signs_of_words(name, words)
    elif len(name.text) >= _SHORTEST_ACRONYM and name.text.isupper() and name.text.isalpha():
        yield ORGANIZATION, 0.6


def _signs_of_words(name: Name, words: list[str]) -> Iterator[Sign]:
    """Yield what the first and last of several words tell."""
    given = words[0] in GIVEN_NAMES
    if has_company_suffix(name.key) or words[-1] in _ORGANIZATION_ENDINGS or _opens_a_body(words):
        yield ORGANIZATION, 3
    elif is_place_ending(words[-1]) and not given:  # in "Jane Hill" the last word is as likely a last name
        yield PLACE, 3
    elif words[-1] in _OTHER_ENDINGS:
        yield EntityType.OTHER, 3
    elif given and len(words) <= _LONGEST_PERSON and not _PARTS_OF_BODIES & set(words):
        yield PERSON, 2
    elif any(letter.isdigit() for letter in words[-1]) and words[0] not in ORGANIZATIONS:
        yield EntityType.OTHER, 2


def _opens_a_body(words: list[str]) -> bool:
    """Whether a name begins like "Ministry of" or "University of"."""
    return words[0] in _ORGANIZATION_NOUNS and words[1] in _OPENING


def signs_around(span: Span) -> Iterator[Sign]:
    """Yield what the words around one mention of a name tell."""
    root = span.root
    if _before(span) in _PLACE_PREPOSITIONS and root.dep_ == "pobj":
        yield PLACE, 1.5
    if _is_described_as_person(span) or _has_age(span) or _is_who(root):
        yield PERSON, 2
    if _has_leader(span):
        yield ORGANIZATION, 1.5
    if root.dep_ == "compound" and root.head.lemma_.lower() in _TERMS_OF_OFFICE:
        yield PERSON, 2
    if _is_in_known_place(span):
        yield PLACE, 3
    yield from _sort_before(span)


def _is_in_known_place(span: Span) -> bool:
    """Whether a place that everybody knows follows after a comma: "Elmsford, Norway"."""
    following = span.doc[span.end : span.end + 3]
    if len(following) < 2 or following[0].text != ",":
        return False
    beside = following[1].dep_ in {"appos", "npadvmod", "nmod"} and following[1].head in span
    return beside and following[1].lower_ in PLACES


def _sort_before(span: Span) -> Iterator[Sign]:
    """Yield the type that the noun right before tells: "the company Voss Works", "the city of Voss"."""
    at = span.start - 1
    if at > 0 and span.doc[at].lower_ == "of":
        at -= 1
    if at < 1 or span.doc[at].tag_ != "NN" or span.doc[at - 1].pos_ not in {"DET", "ADJ", "PROPN", "NOUN"}:
        return
    if at == span.start - 1 and is_organization_noun(span.doc[at]):
        yield ORGANIZATION, 1.5
    elif is_generic_place_noun(span.doc[at]):
        yield PLACE, 1.5


def is_place_here(span: Span) -> bool:
    """Whether a name that elsewhere is somebody's last name stands where places do: "in Roe"."""
    return _before(span) in _PLACE_CUES


def has_title(span: Span) -> bool:
    """Whether a noun for a person stands before the name, as in 'President Roe'."""
    return any(is_title(t) for t in span.root.lefts if t.i < span.start and t.dep_ == "compound")


def _before(span: Span) -> str:
    return span.doc[span.start - 1].lower_ if span.start > 0 else ""


def _is_described_as_person(span: Span) -> bool:
    """Whether the name stands after a title, or before one person's description: "Roe, a teacher from Bath,"."""
    described = (child for child in span.root.children if child.dep_ == "appos" and child.tag_ == "NN")
    return has_title(span) or any(is_person_noun(child) for child in described)


def _has_age(span: Span) -> bool:
    """Whether a number between commas follows: "Roe, 42,"."""
    following = span.doc[span.end : span.end + 3]
    words = [token.text for token in following]
    return len(words) == 3 and words[0] == words[2] == "," and len(words[1]) == 2 and words[1].isdecimal()


def _is_who(root: Token) -> bool:
    """Whether "who" goes on with the name."""
    clauses = (child for child in root.children if child.dep_ == "relcl")
    return any(token.lower_ in {"who", "whom"} for clause in clauses for token in clause.children)


def _has_leader(span: Span) -> bool:
    """Whether somebody who belongs to a body is told right after its name: "Acme chairman", "Acme's editor"."""
    head = span.root.head
    return span.root.dep_ in {"compound", "nmod", "poss"} and head.i >= span.end and head.lemma_.lower() in _LEADERS
