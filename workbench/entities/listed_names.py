"""Names of the analyst's own list among the names of an article: no rule undoes what the list says.

A listed name takes the place of what the model sees in its words.  It stays a name of its own inside a longer one, as
"Norway" in "the Bank of Norway"; but a single word inside a person's longer name is another person: the "Roe" of a list
is not "John Roe".
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from workbench.entities.names import Name
from workbench.entities.own_list import ListedName
from workbench.records import EntityType
from workbench.rules import EntityRule

_CLAUSES = frozenset({"VERB", "AUX"})


def put_listed(doc: Doc, names: Sequence[Name], *, listed: Sequence[ListedName]) -> list[Name]:
    """Return ``names`` with the listed ones in place of those that they rule out.

    Args:
        doc: A parsed article.
        names: What the model sees in it.
        listed: Where the list's names stand in the article's text; a word of the parse is taken as a whole.
    """
    if not listed:
        return list(names)
    around = {token.i: name for name in names for token in name.span}
    own = [name for name in _spans(doc, listed) if not _is_another_person(name, around.get(name.span.start))]
    taken = {token.i: name for name in own for token in name.span}
    return [*own, *(name for name in names if not _is_ruled_out(name, taken))]


def keep_listed(names: Iterable[Name]) -> list[Name]:
    """Return ``names`` with the types of the list, each span once."""
    kept: dict[tuple[int, int], Name] = {}
    for name in names:
        kept.setdefault((name.span.start, name.span.end), _with_its_type(name))
    return list(kept.values())


def _spans(doc: Doc, listed: Iterable[ListedName]) -> Iterator[Name]:
    end = 0
    for one in listed:
        span = doc.char_span(one.span.start, one.span.end, alignment_mode="expand")
        if span is not None and span.start >= end:
            end = span.end
            yield Name(span, one.entries[0].type, EntityRule.LISTED, one.entries)


def _is_another_person(own: Name, whole: Name | None) -> bool:
    return whole is not None and whole.type is EntityType.PERSON and len(own.span) == 1 < len(whole.span)


def _is_ruled_out(name: Name, taken: dict[int, Name]) -> bool:
    """Whether a listed name covers ``name``, crosses it or has its head word, or stands in what is rather a clause."""
    met = {taken[token.i] for token in name.span if token.i in taken}
    inside = all(name.span.start <= own.span.start and own.span.end <= name.span.end for own in met)
    head = name.span.root
    return bool(met) and not (inside and head.i not in taken and head.pos_ not in _CLAUSES)


def _with_its_type(name: Name) -> Name:
    """Return a listed name with the type that all its entries have; else the text decides."""
    types = {entry.type for entry in name.listed}
    return replace(name, type=types.pop()) if len(types) == 1 else name
