"""Names in an article, where the model sees them."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from workbench.entities.forms import ARTICLES, name_key
from workbench.entities.nouns import is_person_noun
from workbench.entities.own_list import ListedEntity
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


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text."""

    span: Span
    type: EntityType
    rule: EntityRule
    listed: tuple[ListedEntity, ...] = ()
    """Entries of the analyst's own list that it may be: several if they share it."""

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
    return list(_named(doc)) if EntityRule.NAMED in rules else []


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
