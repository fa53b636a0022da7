"""Names that hold names: "the Roe administration", "the Bank of Norway"."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from spacy.tokens import Doc, Span, Token

from workbench.entities.forms import full_form, name_key
from workbench.entities.names import Name
from workbench.entities.nouns import is_generic_organization_noun, is_organization_noun
from workbench.language.known import PLACES, is_place_ending
from workbench.records import EntityType
from workbench.rules import EntityRule

_BEFORE = frozenset({"of", "in", "for", "at"})
_LONGEST = 3
"""Words of the longest name that is looked for inside another."""


def find_bodies(doc: Doc, names: Iterable[Name]) -> Iterator[Name]:
    """Yield bodies named after somebody: 'the Roe administration', "Roe's office"; the inner name stays a name too."""
    whole = {(name.span.start, name.span.end) for name in names}
    taken = {token.i: name for name in names for token in name.span}
    for name in names:
        head = name.span.root.head
        if head.i in taken or head.i < name.span.end or not is_organization_noun(head):
            continue
        span = doc[name.span.start : head.i + 1]
        if _makes_body(name, head) and (span.start, span.end) not in whole:
            yield Name(span, EntityType.ORGANIZATION, EntityRule.BODY)


def _makes_body(name: Name, head: Token) -> bool:
    if head.tag_ in {"NNS", "NNPS"} or is_generic_organization_noun(head):
        return False
    if name.span.root.dep_ == "poss":
        return name.type is not EntityType.OTHER
    adjacent = name.span.root.dep_ in {"compound", "amod"} and head.i - name.span.end <= 1
    return adjacent and name.type is not EntityType.ORGANIZATION


def find_inner(names: Sequence[Name]) -> Iterator[Name]:
    """Yield names inside longer ones that tell where or whose it is: "Norway" in "the Bank of Norway"."""
    types = {full_form(name.key): name.type for name in names}
    shortest: dict[int, int] = {}
    for name in sorted(names, key=lambda name: -len(name.span)):
        shortest |= dict.fromkeys((token.i for token in name.span), len(name.span))
    waiting = sorted(names, key=lambda name: -len(name.span))
    while waiting:
        name = waiting.pop()
        if len(name.span) > 1 and name.type not in {EntityType.PERSON, EntityType.GROUP}:
            for inner in _inner(name, types, shortest):
                shortest |= dict.fromkeys((token.i for token in inner.span), len(inner.span))
                waiting.append(inner)
                yield inner


def _inner(name: Name, types: Mapping[str, EntityType], shortest: Mapping[int, int]) -> Iterator[Name]:
    """Yield the names inside ``name``, but none in words of which a shorter name is known."""
    at = name.span.start
    while at < name.span.end:
        span = next((span for span in _stretches(name, at) if _is_told_by(span, name)), None)
        kind = None if span is None else _type_inside(span, types)
        if span is not None and kind is not None and all(shortest[token.i] >= len(name.span) for token in span):
            yield Name(span, kind, EntityRule.NESTED)
            at = span.end
        else:
            at += 1


def _stretches(name: Name, at: int) -> Iterator[Span]:
    """Yield the parts of ``name`` that begin at token ``at`` and end in no possessive, the longest first."""
    for length in range(_LONGEST, 0, -1):
        span = name.span.doc[at : min(at + length, name.span.end)]
        if len(span) == length < len(name.span) and span[-1].tag_ != "POS":
            yield span


def _type_inside(span: Span, types: Mapping[str, EntityType]) -> EntityType | None:
    key = full_form(name_key(span.text))
    kind = EntityType.PLACE if key in PLACES else types.get(key)
    return kind if kind in {EntityType.PLACE, EntityType.ORGANIZATION} else None


def _is_told_by(span: Span, name: Name) -> bool:
    """Whether the words around a part show that it names the place or owner of the whole."""
    doc = span.doc
    if span.start > name.span.start:
        return doc[span.start - 1].lower_ in _BEFORE
    follower, last = doc[span.end], name.span[-1]
    return follower.tag_ == "POS" or is_organization_noun(last) or is_place_ending(last.lower_)
