"""What people are said to be, and for whom: titles, descriptions beside a name, "is a ...", ages, bodies, origins."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from workbench.entities.captions import find_captions
from workbench.entities.names import Name
from workbench.entities.role_phrases import RolePhrase, find_phrases_beside
from workbench.language.known import DEMONYMS
from workbench.language.spans import span_of
from workbench.records import EntityType, Role
from workbench.rules import EntityRule

_OLDEST = 120
_AGE = re.compile(r"\b(\d{1,3})(?:[-\s–]+years?[-\s–]+old|[-\s]?yo)\b", re.IGNORECASE)
_AGE_WORDS = 6
"""Words within which "-year-old" stands before a name, or "aged 42" after it."""
_MONTHS = re.compile(r"[-\s](?:month|week|day)s?[-\s]old", re.IGNORECASE)
_BODIES = frozenset({EntityType.ORGANIZATION, EntityType.PLACE, EntityType.GROUP})


@dataclass(frozen=True, slots=True)
class FoundRole:
    """A role, with the words by which other phrases can point at whoever holds it."""

    role: Role
    heads: tuple[Token, ...] = ()
    """The nouns that name it."""
    bodies: tuple[Token, ...] = ()
    """Heads of the names of what it is held in or for."""

    @property
    def stands_beside(self) -> bool:
        """Whether its words are a phrase of their own beside the name: "Roe, the mayor,"."""
        return self.role.rule == EntityRule.APPOSITION


def roles_by_name(doc: Doc, names: Sequence[Name], *, rules: frozenset[EntityRule]) -> dict[Name, list[FoundRole]]:
    """Return the roles of each person's name; captions and credits tell none."""
    people = [name for name in names if name.type is EntityType.PERSON]
    finder = _Finder(names, [name.span for name in people], rules)
    captions = find_captions(doc)
    return {name: list(finder.roles(name.span)) for name in people if not captions.hold(name.span)}


class _Finder:
    """The rules for roles, with the names that may stand inside a role."""

    def __init__(self, names: Iterable[Name], people: Sequence[Span], rules: frozenset[EntityRule]) -> None:
        self._by_start = {name.span.start: name for name in sorted(names, key=lambda name: len(name.span))}
        self._by_end = {name.span.end: name for name in sorted(names, key=lambda name: len(name.span))}
        self._outer = list(_outermost(names))
        self._people = people
        self._rules = rules

    def roles(self, name: Span) -> Iterator[FoundRole]:
        """Yield the roles that stand beside one name."""
        for phrase in find_phrases_beside(name, self._people, rules=self._rules):
            yield self._role(phrase)
        if EntityRule.AGE in self._rules:
            yield from _ages(name)
        if EntityRule.AFFILIATION in self._rules:
            yield from self._affiliations(name)

    def _role(self, phrase: RolePhrase) -> FoundRole:
        span = phrase.span
        inside = [one for one in self._outer if span.start <= one.span.start and one.span.end <= span.end]
        origin = next((one for one in inside if _is_origin(one)), None)
        bodies = [one for one in inside if one.type in _BODIES and one is not origin]
        role = Role(
            text=_on_one_line(span),
            span=span_of(span),
            rule=str(phrase.rule),
            head=span_of(phrase.heads[0]),
            affiliations=tuple(span_of(one.span) for one in bodies),
            age=_age_in(span),
            origin=None if origin is None else span_of(origin.span),
        )
        return FoundRole(role, phrase.heads, tuple(one.span.root for one in bodies))

    def _affiliations(self, name: Span) -> Iterator[FoundRole]:
        """Yield the body of "Jane Roe of the Bridge Party", "the Bridge Party's Roe", "Jane Roe (Bridge Party)"."""
        for body in (self._body_after(name), self._body_before(name)):
            if body is not None and body.type is EntityType.ORGANIZATION:
                span, rule = span_of(body.span), str(EntityRule.AFFILIATION)
                role = Role(text=body.text, span=span, rule=rule, affiliations=(span,))
                yield FoundRole(role, bodies=(body.span.root,))

    def _body_after(self, name: Span) -> Name | None:
        doc, at = name.doc, name.end
        if at + 1 >= len(doc) or doc[at].lower_ not in {"of", "from", "("}:
            return None
        at += 1
        while at < len(doc) and doc[at].pos_ == "DET":
            at += 1
        return self._by_start.get(at)

    def _body_before(self, name: Span) -> Name | None:
        doc = name.doc
        if name.start < 2 or doc[name.start - 1].tag_ != "POS":
            return None
        return self._by_end.get(name.start - 1)


def _outermost(names: Iterable[Name]) -> Iterator[Name]:
    """Yield the names that stand inside no other, in text order."""
    end = 0
    for name in sorted(names, key=lambda name: (name.span.start, -name.span.end)):
        if name.span.end > end:
            end = name.span.end
            yield name


def _is_origin(name: Name) -> bool:
    """Whether a name says where somebody is from: "Norwegian", or the place after "from"."""
    if name.key in DEMONYMS:
        return True
    start = name.span.start
    return name.type is EntityType.PLACE and start > 0 and name.span.doc[start - 1].lower_ == "from"


def _age_in(span: Span) -> int | None:
    found = _AGE.search(span.text)
    return int(found[1]) if found and int(found[1]) <= _OLDEST else None


def _ages(name: Span) -> Iterator[FoundRole]:
    """Yield the age of "Jane Roe, 42,", "Jane Roe (42)", "Jane Roe, aged 42," and "42-year-old Jane Roe"."""
    token = _age_after(name) or _age_before(name)
    if token is not None and token.text.isdecimal() and 0 < int(token.text) <= _OLDEST:
        role = Role(text=token.text, span=span_of(token), rule=str(EntityRule.AGE), age=int(token.text))
        yield FoundRole(role)


def _age_after(name: Span) -> Token | None:
    doc, at = name.doc, name.end
    if at + 1 >= len(doc) or doc[at].text not in {",", "("}:
        return None
    opened = doc[at].text
    at += 1
    if doc[at].lower_ in {"aged", "age"} and at + 1 < len(doc):
        at += 1
    closing = doc[at + 1].text if at + 1 < len(doc) else ""
    closed = {")"} if opened == "(" else {",", ".", ";", "", "and"}
    return doc[at] if doc[at].text.isdecimal() and len(doc[at]) < 4 and closing in closed else None


def _age_before(name: Span) -> Token | None:
    """Return "42" of "42-year-old (widow) Jane Roe"."""
    doc = name.doc
    for at in range(name.start - 1, max(name.sent.start, name.start - _AGE_WORDS) - 1, -1):
        if doc[at].lower_ in {"old", "olds"}:
            number = doc[max(at - 4, name.sent.start)]
            words = doc[number.i : at + 1].text
            return number if _AGE.fullmatch(words) and not _MONTHS.search(words) else None
        if doc[at].pos_ not in {"NOUN", "PROPN", "ADJ"}:
            return None
    return None


def _on_one_line(span: Span) -> str:
    return " ".join(span.text.split())
