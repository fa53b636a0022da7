"""Names in an article, where the model sees them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from spacy.tokens import Doc, Span

from workbench.entities.forms import name_key
from workbench.entities.name_spans import begins_name_of, name_spans
from workbench.entities.own_list import ListedEntity
from workbench.language.known import DEMONYMS, ORGANIZATIONS, PLACES
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


@dataclass(frozen=True)
class Name:
    """A name in the text."""

    span: Span
    type: EntityType
    rule: EntityRule
    listed: tuple[ListedEntity, ...] = ()
    """Entries of the analyst's own list that it may be: several if they share it."""

    @cached_property
    def text(self) -> str:
        """The words of the name on one line."""
        return " ".join(self.span.text.split())

    @cached_property
    def key(self) -> str:
        """What equal names share."""
        return name_key(self.text)


def mark_names(doc: Doc, *, rules: frozenset[EntityRule]) -> list[Name]:
    """Return where names stand in ``doc``, with the type that the model gives each mention alone."""
    return _whole_names(list(_named(doc))) if EntityRule.NAMED in rules else []


def _named(doc: Doc) -> Iterator[Name]:
    for ent in doc.ents:
        if ent.label_ in _TYPES:
            yield from (Name(span, _TYPES[ent.label_], EntityRule.NAMED) for span in name_spans(ent))


def _whole_names(names: list[Name]) -> list[Name]:
    """Return ``names`` with a person's given name and last name as one where the model cuts between them."""
    whole: list[Name] = []
    for name in names:
        before = whole[-1] if whole else None
        if before is not None and _are_one(before, name):
            whole[-1] = replace(name, span=name.span.doc[before.span.start : name.span.end])
        else:
            whole.append(name)
    return whole


def _are_one(first: Name, last: Name) -> bool:
    known = first.key in PLACES or first.key in ORGANIZATIONS or first.key in DEMONYMS
    alone = len(first.span) == 1 and not first.text.isupper() and first.type is not EntityType.GROUP
    return last.type is EntityType.PERSON and alone and not known and begins_name_of(first.span[0], last.span)
