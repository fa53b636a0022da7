"""Names in an article: where they stand, what sort of thing they name, and when two of them are the same name."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from spacy.tokens import Doc, Span, Token

from workbench.language.wordlists import read_mapping, read_words
from workbench.records import EntityType
from workbench.rules import EntityRule

_TYPES = {
    "PERSON": EntityType.PERSON,
    "ORG": EntityType.ORGANIZATION,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "NORP": EntityType.GROUP,
    "FAC": EntityType.OTHER,
    "PRODUCT": EntityType.OTHER,
    "EVENT": EntityType.OTHER,
    "WORK_OF_ART": EntityType.OTHER,
    "LAW": EntityType.OTHER,
}
_PARTICLES = read_words("workbench.entities", "name_particles")
_SHORT_FORMS = read_mapping("workbench.entities", "short_forms", value="name")
_ORGANIZATION_NOUNS = read_mapping("workbench.entities", "organization_nouns", value="generic")
_PERSON_NOUNS = read_mapping("workbench.entities", "person_nouns", value="gender")
_COMPANY_SUFFIXES = read_words("workbench.entities", "company_suffixes")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_ARTICLES = frozenset({"the", "a", "an"})
_PLACE_CUES = frozenset({"in", "at", "near", "across", "throughout"})
_DESCRIPTION_WEIGHT = 2
"""How many of the model's labels a title or description of a person outweighs."""
_SHORTEST_REPEATED = 3
"""Characters of a name that is looked for elsewhere; shorter ones are often other words."""
_REPORTS_WEIGHT = 3
"""How many of the model's labels one report by a name outweighs."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text."""

    span: Span
    type: EntityType
    rule: EntityRule

    @property
    def text(self) -> str:
        """The words of the name on one line."""
        return " ".join(self.span.text.split())

    @property
    def key(self) -> str:
        """What equal names share."""
        return name_key(self.text)


@lru_cache(maxsize=4096)
def name_key(text: str) -> str:
    """Return ``text`` in lower case without full stops, articles and possessive endings."""
    words = re.sub(r"['’]s$|['’.,]", "", text.lower()).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in _ARTICLES else words)


def full_form(key: str) -> str:
    """Return the key of the name that a known short form stands for, or ``key`` without a company's legal form."""
    words = key.split()
    while len(words) > 1 and words[-1] in _COMPANY_SUFFIXES:
        words.pop()
    return _SHORT_FORMS.get(key, " ".join(words))


def last_name(text: str) -> str:
    """Return the key of the last name, with its particles, in a person's name."""
    words = [word for word in name_key(text).split() if word not in _SUFFIXES]
    first = len(words) - 1
    while first > 1 and words[first - 1] in _PARTICLES:
        first -= 1
    return " ".join(words[max(first, 0) :])


def initials(text: str) -> str:
    """Return the key made of the capitals that begin the words of a name."""
    return "".join(word[0] for word in text.split() if word[0].isupper()).lower()


def find_names(doc: Doc, *, rules: frozenset[EntityRule]) -> tuple[Name, ...]:
    """Return the names of ``doc`` in text order, each with the type that the whole article gives it."""
    names = list(_named(doc)) if EntityRule.NAMED in rules else []
    if EntityRule.REPEATED in rules:
        names += _repeated(doc, names)
    names = _typed(names, rules)
    names += _bodies(doc, names)
    return tuple(sorted(names, key=lambda name: (name.span.start, -name.span.end)))


def _named(doc: Doc) -> Iterator[Name]:
    for ent in doc.ents:
        if ent.label_ in _TYPES:
            span = _trimmed(ent)
            if span is not None:
                yield Name(span, _TYPES[ent.label_], EntityRule.NAMED)


def _trimmed(span: Span) -> Span | None:
    """Return ``span`` up to its first line break, without article, possessive, title and stray marks."""
    breaks = [token.i for token in span if "\n" in token.text]
    start, end = span.start, min(breaks, default=span.end)
    doc = span.doc
    while start < end and (doc[start].lower_ in _ARTICLES or not _visible(doc[start]) or _is_title(doc[start], end)):
        start += 1
    while start < end and (
        doc[end - 1].tag_ == "POS" or doc[end - 1].lower_ in {"'s", "’s"} or not _visible(doc[end - 1])
    ):
        end -= 1
    trimmed = doc[start:end]
    return trimmed if any(char.isalpha() for char in trimmed.text) else None


def _is_described_as_person(span: Span) -> bool:
    """Whether the name stands after a title, or before one person's description: "Roe, a teacher from Bath,"."""
    described = (child for child in span.root.children if child.dep_ == "appos" and child.tag_ == "NN")
    return has_title(span) or any(child.lemma_.lower() in _PERSON_NOUNS for child in described)


def _is_title(token: Token, end: int) -> bool:
    """Whether ``token`` is a form of address that opens a longer name."""
    return token.i + 1 < end and token.ent_type_ == "PERSON" and token.lower_ in _PERSON_NOUNS


def _visible(token: Token) -> bool:
    return any(char.isalnum() for char in token.text)


def _repeated(doc: Doc, names: Iterable[Name]) -> Iterator[Name]:
    """Yield further places where the words of a name stand, in capitals and at least three letters."""
    taken = {token.i for name in names for token in name.span}
    patterns: dict[tuple[str, ...], EntityType] = {}
    for name in names:
        for span in (name.span, _last_words(name)):
            if len(span.text) >= _SHORTEST_REPEATED and span.text[0].isupper() and not span[0].is_stop:
                patterns.setdefault(tuple(token.text for token in span), name.type)
    by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words in sorted(patterns, key=len, reverse=True):
        by_first[words[0]].append(words)
    for token in doc:
        for words in by_first.get(token.text, ()):
            span = doc[token.i : token.i + len(words)]
            if tuple(t.text for t in span) == words and not any(t.i in taken for t in span):
                taken.update(t.i for t in span)
                yield Name(span, patterns[words], EntityRule.REPEATED)
                break


def _last_words(name: Name) -> Span:
    """Return the last name of a person, or the whole of any other name."""
    if name.type is not EntityType.PERSON:
        return name.span
    words = len(last_name(name.text).split())
    start = name.span.text.rfind(" ".join(name.text.split()[-words:]))
    return name.span.char_span(start, len(name.span.text)) or name.span


def _typed(names: list[Name], rules: frozenset[EntityRule]) -> list[Name]:
    """Return ``names`` with the type that their article as a whole gives them."""
    outlets = _reporting_names(names) if EntityRule.REPORTS in rules else Counter[str]()
    votes: dict[str, Counter[EntityType]] = defaultdict(Counter)
    for name in names:
        votes[full_form(name.key)][name.type] += 1
    for key, reports in outlets.items():
        votes[key][EntityType.ORGANIZATION] += _REPORTS_WEIGHT * reports
    for name in names:
        if _is_described_as_person(name.span):
            votes[full_form(name.key)][EntityType.PERSON] += _DESCRIPTION_WEIGHT
    if EntityRule.MAJORITY not in rules:
        return [replace(n, type=EntityType.ORGANIZATION) if full_form(n.key) in outlets else n for n in names]
    winners = {key: max(EntityType, key=lambda kind: count[kind]) for key, count in votes.items()}
    surnames = _surnames(names, winners) if EntityRule.SURNAME in rules else frozenset[str]()
    return [replace(name, type=_type_of(name, winners, surnames)) for name in names]


def _type_of(name: Name, winners: dict[str, EntityType], surnames: frozenset[str]) -> EntityType:
    place = (
        name.type is EntityType.PLACE
        and name.span.start > 0
        and name.span.doc[name.span.start - 1].lower_ in _PLACE_CUES
    )
    if name.key in surnames and not place:
        return EntityType.PERSON
    return winners[full_form(name.key)]


def _surnames(names: list[Name], winners: dict[str, EntityType]) -> frozenset[str]:
    """Return the last names of the people whom the article names in full."""
    people = (n for n in names if " " in n.key and winners[full_form(n.key)] is EntityType.PERSON)
    return frozenset(last_name(name.text) for name in people)


def _reporting_names(names: Iterable[Name]) -> Counter[str]:
    """Count for each name how often it reports as an outlet does: 'the Herald reported', never with a title."""
    counts: Counter[str] = Counter()
    for name in names:
        root = name.span.root
        if root.dep_ == "nsubj" and root.head.lemma_ == "report" and not has_title(name.span):
            counts[full_form(name.key)] += 1
    return counts


def has_title(span: Span) -> bool:
    """Whether a noun for a person stands before the name, as in 'President Roe'."""
    return any(t.lower_ in _PERSON_NOUNS for t in span.root.lefts if t.i < span.start and t.dep_ == "compound")


def is_organization_noun(token: Token) -> bool:
    """Whether ``token`` names a body of people by what it is: ministry, team, company."""
    return token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() in _ORGANIZATION_NOUNS


def is_generic_organization_noun(token: Token) -> bool:
    """Whether "the ..." alone can stand for any body of its kind, as "the company"."""
    return _ORGANIZATION_NOUNS.get(token.lemma_.lower()) == "yes"


def _bodies(doc: Doc, names: Iterable[Name]) -> Iterator[Name]:
    """Yield bodies named after somebody: 'the Roe administration', "Roe's office"; the inner name stays a name too."""
    whole = {(name.span.start, name.span.end) for name in names}
    taken = {token.i: name for name in names for token in name.span}
    for name in names:
        head = name.span.root.head
        if head.i in taken or head.i < name.span.end or not is_organization_noun(head):
            continue
        span = doc[name.span.start : head.i + 1]
        if _makes_body(name, head) and (span.start, span.end) not in whole:
            yield Name(span, EntityType.ORGANIZATION, EntityRule.NAMED)


def _makes_body(name: Name, head: Token) -> bool:
    if head.tag_ in {"NNS", "NNPS"} or is_generic_organization_noun(head):
        return False
    if name.span.root.dep_ == "poss":
        return name.type is not EntityType.OTHER
    adjacent = name.span.root.dep_ in {"compound", "amod"} and head.i - name.span.end <= 1
    return adjacent and name.type is not EntityType.ORGANIZATION
