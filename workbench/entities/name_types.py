"""What sort of thing a name names, by all that the article tells of it.

The model labels each mention alone and calls one name a person here and a company there.  So all mentions of a name
vote, and with them the words inside the name and those around it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span

from workbench.entities.forms import full_form, has_company_suffix, last_name
from workbench.entities.names import Name
from workbench.entities.nouns import is_person_noun, is_title
from workbench.language.known import DEMONYMS, GIVEN_NAMES, ORGANIZATIONS, PLACES, is_place_ending
from workbench.language.wordlists import read_words
from workbench.records import EntityType
from workbench.rules import EntityRule

PERSON, ORGANIZATION, PLACE, GROUP = EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE, EntityType.GROUP

_ORGANIZATION_NOUNS = read_words("workbench.entities", "organization_nouns")
_PLACE_CUES = frozenset({"in", "at", "near", "across", "throughout"})
_PLACE_PREPOSITIONS = frozenset({"in", "near", "into", "toward", "towards", "outside", "across", "throughout"})
_CUE_WEIGHT = 1.5
"""How many of the model's labels a place's preposition before a name outweighs."""
_PARTS_OF_BODIES = frozenset({"of", "and", "&", "for"})
_LONGEST_PERSON = 4
"""Words of a person's name that a known given name may open."""

# How many of the model's labels each sign outweighs.
_DESCRIPTION_WEIGHT, _REPORTS_WEIGHT, _WORD_WEIGHT, _KNOWN_WEIGHT, _GIVEN_WEIGHT = 2, 3, 3, 3, 2
"""A title or description; one report by a name; a telling word inside it; a name that we know; a given name."""


def typed(names: Sequence[Name], *, rules: frozenset[EntityRule]) -> list[Name]:
    """Return ``names`` with the type that their article as a whole gives them."""
    if EntityRule.MAJORITY not in rules:
        outlets = _reports(names) if EntityRule.REPORTS in rules else Counter[str]()
        return [replace(n, type=ORGANIZATION) if full_form(n.key) in outlets else n for n in names]
    votes = _votes(names, rules)
    if EntityRule.SURNAME in rules:
        _vote_for_families(votes)
    winners = {key: max(EntityType, key=lambda kind: count[kind]) for key, count in votes.items()}
    surnames = _surnames(names, winners) if EntityRule.SURNAME in rules else frozenset[str]()
    return [replace(name, type=_type_of(name, winners, surnames)) for name in names]


type Votes = dict[str, dict[EntityType, float]]


def _votes(names: Sequence[Name], rules: frozenset[EntityRule]) -> Votes:
    votes: Votes = defaultdict(lambda: dict.fromkeys(EntityType, 0.0))
    for name in names:
        key = full_form(name.key)
        votes[key][name.type] += 1
        if _stands_where_places_do(name.span):
            votes[key][PLACE] += _CUE_WEIGHT
        if _is_described_as_person(name.span):
            votes[key][PERSON] += _DESCRIPTION_WEIGHT
    for one, other in _joined(names):
        votes[full_form(one.key)][other.type] += 1
        votes[full_form(other.key)][one.type] += 1
    for key, reports in (_reports(names) if EntityRule.REPORTS in rules else Counter[str]()).items():
        votes[key][ORGANIZATION] += _REPORTS_WEIGHT * reports
    for name in {full_form(name.key): name for name in names}.values():
        for kind, weight in _told_by_words(name):
            votes[full_form(name.key)][kind] += weight * _times(votes, name)
    return votes


def _times(votes: Votes, name: Name) -> int:
    return max(1, int(sum(votes[full_form(name.key)].values())) // 3)


def _joined(names: Sequence[Name]) -> Iterator[tuple[Name, Name]]:
    """Yield the names that "and" or a comma joins: they are of one type."""
    by_root = {name.span.root.i: name for name in names}
    for name in names:
        root = name.span.root
        if root.dep_ == "conj" and root.head.i in by_root and root.head.pos_ == "PROPN":
            yield by_root[root.head.i], name


def _told_by_words(name: Name) -> Iterator[tuple[EntityType, int]]:
    """Yield what the words of a name tell of its type."""
    key, words = full_form(name.key), name.key.split()
    if key in PLACES or name.key in PLACES:
        yield PLACE, _KNOWN_WEIGHT
    if name.key in DEMONYMS:
        yield GROUP, _KNOWN_WEIGHT
    if name.key in ORGANIZATIONS or key in ORGANIZATIONS:
        yield ORGANIZATION, _KNOWN_WEIGHT
    elif has_company_suffix(name.key) or (len(words) > 1 and words[-1] in _ORGANIZATION_NOUNS):
        yield ORGANIZATION, _WORD_WEIGHT
    elif len(words) > 1 and is_place_ending(words[-1]):
        if words[0] not in GIVEN_NAMES:  # else the last word is as likely a last name: "Jane Hill"
            yield PLACE, _WORD_WEIGHT
    elif 1 < len(words) <= _LONGEST_PERSON and words[0] in GIVEN_NAMES and not _PARTS_OF_BODIES & set(words):
        yield PERSON, _GIVEN_WEIGHT


def _vote_for_families(votes: Votes) -> None:
    """Let a last name alone, such as "Roe", vote for the full names that end in it, and they for it."""
    lone = {key for key in votes if " " not in key}
    for key in [key for key in votes if " " in key]:
        last = last_name(key)
        if last in lone and votes[last][PERSON] > votes[last][PLACE]:
            votes[key][PERSON] += votes[last][PERSON]


def _stands_where_places_do(span: Span) -> bool:
    """Whether a name follows "in", "near" or "toward" and is no modifier: "in Roe Harbor", not "in Roe's book"."""
    return _before(span) in _PLACE_PREPOSITIONS and span.root.dep_ == "pobj"


def _before(span: Span) -> str:
    return span.doc[span.start - 1].lower_ if span.start > 0 else ""


def _is_described_as_person(span: Span) -> bool:
    """Whether the name stands after a title, or before one person's description: "Roe, a teacher from Bath,"."""
    described = (child for child in span.root.children if child.dep_ == "appos" and child.tag_ == "NN")
    return has_title(span) or any(is_person_noun(child) for child in described)


def has_title(span: Span) -> bool:
    """Whether a noun for a person stands before the name, as in 'President Roe'."""
    return any(is_title(t) for t in span.root.lefts if t.i < span.start and t.dep_ == "compound")


def _type_of(name: Name, winners: dict[str, EntityType], surnames: frozenset[str]) -> EntityType:
    place = name.type is PLACE and _before(name.span) in _PLACE_CUES
    if name.key in surnames and not place:
        return PERSON
    return winners[full_form(name.key)]


def _surnames(names: Iterable[Name], winners: dict[str, EntityType]) -> frozenset[str]:
    """Return the last names of the people whom the article names in full."""
    people = (n for n in names if " " in n.key and winners[full_form(n.key)] is PERSON)
    return frozenset(last_name(name.text) for name in people)


def _reports(names: Iterable[Name]) -> Counter[str]:
    """Count for each name how often it reports as an outlet does: 'the Herald reported', never with a title."""
    counts: Counter[str] = Counter()
    for name in names:
        root = name.span.root
        if root.dep_ == "nsubj" and root.head.lemma_ == "report" and not has_title(name.span):
            counts[full_form(name.key)] += 1
    return counts
