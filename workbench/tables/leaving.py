"""What leaves: the tables with all of the articles' text, with the sentences that findings quote, or with none of it.

Words are withheld at the root: the text of an article is blotted out before any table is made of it, so that no table,
view or export has them.  Offsets stay what they are.  The analyst's own notes leave only when asked for: they may be
private.  Who made a note never leaves.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from itertools import chain
from typing import Any

from workbench.errors import ParameterError
from workbench.records import Article, Entity, Findings, PublishedBy, TextSpan
from workbench.tables.article_views import Row
from workbench.tables.frames import Tables

WITHHELD = "[sentence withheld]"
"""What stands in the place of a sentence that does not leave."""

_GAP = "[…]"
BLOT = "\x00"
"""What stands for a character that does not leave, until rows are made; no article holds it after cleaning."""
_MOST_WORDS = 6
"""Words of a label or description that may leave where no sentence may."""
_UNNAMED = "source in the words withheld"


class Include(StrEnum):
    """How much of the articles' text leaves."""

    TEXT = "text"
    SENTENCES = "sentences"
    FINDINGS = "findings"

    @property
    def words(self) -> str:
        """What is in and what is not, in a few words."""
        return _IN_WORDS[self]

    @classmethod
    def of(cls, name: str) -> "Include":
        """Return the one of that name.

        Raises:
            ParameterError: If there is none.
        """
        if name not in list(cls):
            msg = f"cannot include {name!r}: want one of {', '.join(cls)}"
            raise ParameterError(msg)
        return cls(name)


_IN_WORDS: Mapping[Include, str] = {
    Include.TEXT: "the full text of the articles",
    Include.SENTENCES: "only the sentences that findings quote; the rest of the text is withheld",
    Include.FINDINGS: "findings only; every sentence of the articles is withheld",
}

_NAMED_BY: Mapping[str, str] = {
    "mentions": "name", "roles": "role", "times": "value", "events": "label", "attributions": "kind",
    "stances": "position", "framings": "name", "remarks": "note",
}  # fmt: skip
"""The column that tells what the marked words of a row are, where the words themselves do not leave."""
_COUNTED = frozenset({"mentions"})
"""Lists of words whose length tells something."""
_SOURCES = frozenset({"name", "chain", "told_by_name", "voice_name"})


def leaving(tables: Tables, include: Include, *, notes: bool = False) -> Tables:
    """Return ``tables`` with no more of the articles' words than ``include`` says.

    A sentence leaves with `Include.SENTENCES` if an event, attribution, quote, position, portrayal, role,
    contradiction or remark that leaves is in it, or words that made one fire; a name, a pronoun or a date alone does
    not take its sentence along.  Names, titles, dates, positions and counts leave in any case; with
    `Include.FINDINGS` labels and descriptions leave with six words at most.

    Args:
        tables: All that was found.
        include: How much of the text leaves.
        notes: Whether the analyst's own notes leave, whole, also where they quote an article, but without who made
            them.
    """
    noted = any(found.remarks for found in tables.findings)
    told = tuple(_with_notes(found, notes=notes) for found in tables.findings) if noted else tables.findings
    if include is not Include.TEXT:
        return _Leaving((_withheld(found, include) for found in told), parameters=tables.parameters)
    return Tables(told, parameters=tables.parameters) if noted else tables


def _with_notes(found: Findings, *, notes: bool) -> Findings:
    """Return ``found`` with the analyst's notes, but not with who made them; or without notes."""
    return replace(found, remarks=tuple(replace(one, author="") for one in found.remarks) if notes else ())


class _Leaving(Tables):
    """Tables of findings from whose text words are blotted out."""

    def _found(self, name: str) -> Iterator[Row]:
        for row in super()._found(name):
            if name == "articles":
                yield row | {"text": _with_gaps(row["text"])}
            elif name != "sentences" or BLOT not in row["text"]:
                yield _clean_row(name, row)


def _withheld(found: Findings, include: Include) -> Findings:
    kept = sorted(_quoted(found)) if include is Include.SENTENCES else []
    short = found if include is Include.SENTENCES else _shortened(found)
    note = f"this copy holds {include.words}"
    return replace(short, article=_blotted(found.article, kept), notes=(*found.notes, note))


def _blotted(article: Article, kept: Iterable[TextSpan]) -> Article:
    """Return ``article`` with all but ``kept`` blotted out; lines stay lines."""
    letters = [letter if letter == "\n" else BLOT for letter in article.text]
    for span in kept:
        letters[span.start : span.end] = span.of(article.text)
    published = article.published
    if published and published.by is PublishedBy.TEXT:  # its note quotes the text
        published = replace(published, note="")
    return replace(article, text="".join(letters), published=published)


def _quoted(found: Findings) -> set[TextSpan]:
    """Return the sentences in which findings stand."""
    held = sorted(found.sentences)
    starts = [sentence.start for sentence in held]
    quoted = set[TextSpan]()
    for span in chain(_told(found), _weighed(found), (quote.span for quote in found.quotes)):
        if span is not None:
            first = max(bisect_right(starts, span.start) - 1, 0)
            last = bisect_left(starts, span.end)
            quoted.update(sentence for sentence in held[first:last] if sentence.overlaps(span))
    return quoted


def _told(found: Findings) -> Iterator[TextSpan | None]:
    for event in found.events:
        yield from (event.trigger, *event.mentions, *event.evidence)
    for one in found.attributions:
        yield from (one.source, one.cue, *one.content)
    for entity in found.entities:
        yield from (role.span for role in entity.roles)


def _weighed(found: Findings) -> Iterator[TextSpan]:
    for stance in found.stances:
        yield from (stance.cue, stance.target, *stance.evidence)
    for framing in found.framings:
        yield from (framing.target, *framing.evidence)
    yield from (remark.span for remark in found.remarks)
    for contradiction in found.contradictions:
        yield from (contradiction.dropped, *contradiction.evidence)


def _shortened(found: Findings) -> Findings:
    """Return ``found`` with labels and descriptions of a few words at most."""
    labels = {event.label: few_words(event.label) for event in found.events}
    return replace(
        found,
        entities=tuple(_short_entity(entity) for entity in found.entities),
        events=tuple(replace(event, label=labels[event.label]) for event in found.events),
        issues=tuple(replace(issue, name=few_words(issue.name)) for issue in found.issues),
        contradictions=tuple(replace(one, note=_few_in(one.note, labels)) for one in found.contradictions),
    )


def _short_entity(entity: Entity) -> Entity:
    roles = tuple(replace(role, text=few_words(role.text)) for role in entity.roles)
    return replace(entity, name=few_words(entity.name), aliases=tuple(map(few_words, entity.aliases)), roles=roles)


def few_words(words: str) -> str:
    """Return the first words of a label that may leave where no sentence may."""
    held = words.split()
    return words if len(held) <= _MOST_WORDS else f"{' '.join(held[:_MOST_WORDS])} …"


def _few_in(note: str, labels: Mapping[str, str]) -> str:
    for label, short in labels.items():
        note = note.replace(label, short)
    return note


def _with_gaps(text: str) -> str:
    """Return ``text`` with a mark as long as each stretch that does not leave; nothing if none of it does."""
    if not text.replace(BLOT, "").strip():
        return ""
    pieces = []
    for line in text.split("\n"):
        at = 0
        while at < len(line):
            end = at
            while end < len(line) and (line[end] == BLOT) == (line[at] == BLOT):
                end += 1
            blotted = line[at] == BLOT
            pieces.append(_gap(end - at, first=at == 0) if blotted else line[at:end])
            at = end
        pieces.append("\n")
    return "".join(pieces[:-1])


def _gap(length: int, *, first: bool) -> str:
    """Return a mark of ``length`` characters; a space that only parted two sentences stays a space."""
    if length < len(_GAP) + 1:
        return " " * length
    return (_GAP if first else f" {_GAP}").ljust(length)


def leaves(row: Row) -> bool:
    """Whether the sentence of ``row`` is there."""
    return bool(row["sentence"] != WITHHELD)


def _clean_row(name: str, row: Row) -> Row:
    """Return ``row`` without blotted words: instead of them what the row itself tells, or nothing."""
    told = {column: _clean(column, value) for column, value in row.items()}
    if _is_blotted(row.get("sentence")):
        told["sentence"] = WITHHELD
    if _is_blotted(row.get("text")):
        told["text"] = told[_NAMED_BY[name]] if name in _NAMED_BY else ""
    if name == "stances" and not told["target"]:
        told["target"] = told["issue_name"] or ""
    return told


def _clean(column: str, value: Any) -> Any:
    if isinstance(value, list):
        gone = column not in _COUNTED and value and all(map(_is_blotted, value)) and column not in _SOURCES
        return [] if gone else [_clean(column, one) for one in value]
    if _is_blotted(value):
        return _UNNAMED if column in _SOURCES else ""
    return value


def _is_blotted(value: object) -> bool:
    return isinstance(value, str) and BLOT in value
