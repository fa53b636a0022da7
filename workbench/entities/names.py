"""Names in an article: where they stand."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from workbench.entities.forms import ARTICLES, last_name, name_key
from workbench.entities.nouns import is_generic_organization_noun, is_organization_noun, is_person_noun
from workbench.records import EntityType
from workbench.rules import EntityRule

_TYPES = {
    "PERSON": EntityType.PERSON,
    "ORG": EntityType.ORGANIZATION,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
    "NORP": EntityType.GROUP,
    "PRODUCT": EntityType.OTHER,
    "EVENT": EntityType.OTHER,
    "WORK_OF_ART": EntityType.OTHER,
    "LAW": EntityType.OTHER,
}
_CREDITS = frozenset({"image", "photo", "picture", "photograph", "file", "credit", "source", "video", "courtesy"})
_WITHOUT_NUMBERS = frozenset({"PERSON", "GPE", "LOC", "FAC"})
_SHORTEST_REPEATED = 3
"""Characters of a name that is looked for elsewhere; shorter ones are often other words."""


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


def mark_names(doc: Doc, *, rules: frozenset[EntityRule]) -> list[Name]:
    """Return where names stand in ``doc``, with the type that the model gives each mention alone."""
    names = list(_named(doc)) if EntityRule.NAMED in rules else []
    if EntityRule.REPEATED in rules:
        names += _repeated(doc, names)
    return names


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
    while start < end and (doc[start].lower_ in ARTICLES or not _visible(doc[start]) or _is_title(doc[start], end)):
        start += 1
    while start < end and _trails(doc[end - 1], start):
        end -= 1
    trimmed = doc[start:end]
    return trimmed if any(char.isalpha() for char in trimmed.text) else None


def _trails(last: Token, start: int) -> bool:
    """Whether ``last`` ends a span but not the name in it: a possessive, a mark, a score, "Image" of "Image: Roe"."""
    if last.tag_ == "POS" or last.lower_ in {"'s", "’s"} or not _visible(last):
        return True
    if last.i == start:
        return last.lower_ in _CREDITS and _before_colon(last)
    return (last.is_digit and last.ent_type_ in _WITHOUT_NUMBERS) or (last.lower_ in _CREDITS and _before_colon(last))


def _before_colon(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and token.doc[token.i + 1].text == ":"


def _is_title(token: Token, end: int) -> bool:
    """Whether ``token`` is a form of address that opens a longer name."""
    return token.i + 1 < end and token.ent_type_ == "PERSON" and is_person_noun(token)


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


def bodies(doc: Doc, names: Iterable[Name]) -> Iterator[Name]:
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
