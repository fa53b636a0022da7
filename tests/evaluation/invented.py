"""An invented document with gold annotation, and findings made by hand, so that figures are tested with no model."""

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from workbench.entities import FoundEntities
from workbench.evaluation.gold import GoldDocument, read_documents
from workbench.records import Entity, EntityType, Mention, MentionKind, Role, TextSpan
from workbench.rules import EntityRule

TEXT = "Mayor Jane Roe spoke in Oslo.\nShe left the city. Roe smiled."
_TREE = (
    "Mayor PROPN 3", "Jane PROPN 0", "Roe PROPN 0", "spoke VERB 3", "in ADP 5", "Oslo PROPN 3", ". PUNCT 3",
    "She PRON 8", "left VERB 8", "the DET 10", "city NOUN 8", ". PUNCT 8", "Roe PROPN 13", "smiled VERB 13",
    ". PUNCT 13",
)  # fmt: skip
_MENTIONS = (
    ("Mayor Jane Roe", 0, "person", "1", "Mayor", "PROPN"),
    ("Oslo", 0, "place", "2", "Oslo", "PROPN"),
    ("She", 0, "person", "1", "She", "PRON"),
    ("the city", 0, "place", "2", "city", "NOUN"),
    ("Roe", 1, "person", "1", "Roe", "PROPN"),
)

type Told = tuple[str, int, MentionKind, EntityRule]
"""Words, which time they stand in the text from 0, and how they were found."""

NAME, NOMINAL, PRONOUN = MentionKind.NAME, MentionKind.NOMINAL, MentionKind.PRONOUN
ROE = ("Jane Roe", 0, NAME, EntityRule.NAMED)
SHE = ("She", 0, PRONOUN, EntityRule.PRONOUN)
LAST_NAME = ("Roe", 1, NAME, EntityRule.SURNAME)
OSLO = ("Oslo", 0, NAME, EntityRule.NAMED)
CITY = ("the city", 0, NOMINAL, EntityRule.ROLE_NOUN)


def at(words: str, which: int = 0, *, text: str = TEXT) -> TextSpan:
    """Return where ``words`` stand for the time ``which``, counted from 0."""
    start = [match.start() for match in re.finditer(re.escape(words), text)][which]
    return TextSpan(start, start + len(words))


def line(**changes: Any) -> dict[str, Any]:
    """Return the document as GUM has it, with ``changes``; a layer that is ``None`` is left out."""
    tokens, place = [], 0
    for row in _TREE:
        start = TEXT.index(row.split()[0], place)
        place = start + len(row.split()[0])
        tokens.append([start, place])
    values = {
        "doc_id": "roe", "text": TEXT, "tokens": tokens, "heads": [int(row.split()[2]) for row in _TREE],
        "upos": [row.split()[1] for row in _TREE], "mentions": [_mention(*one) for one in _MENTIONS],
    }  # fmt: skip
    return {name: value for name, value in (values | changes).items() if value is not None}


def _mention(words: str, which: int, kind: str, cluster: str, head: str, tag: str) -> dict[str, Any]:
    span = at(words, which)
    start = TEXT.index(head, span.start)
    return {
        "s": span.start, "e": span.end, "type": kind, "cluster": cluster, "head": [start, start + len(head)],
        "hpos": tag,
    }  # fmt: skip


def write(file: Path, *rows: Mapping[str, Any]) -> Path:
    """Write ``rows`` as JSON Lines and return the file."""
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return file


def document(folder: Path, **changes: Any) -> GoldDocument:
    """Return the invented document as read from a file."""
    return read_documents(write(folder / "gold.jsonl", line(**changes)))[0]


def found(*clusters: Iterable[Told], types: Iterable[EntityType] = (), text: str = TEXT) -> FoundEntities:
    """Return findings with one entity for each of ``clusters``: a person, if ``types`` say nothing else."""
    kinds = [*types, *[EntityType.PERSON] * len(clusters)]
    entities, mentions = [], []
    for number, (cluster, kind) in enumerate(zip(clusters, kinds, strict=False)):
        own = [_found_mention(one, f"e{number}", text) for one in cluster]
        name = own[0].span.of(text)
        entities.append(Entity(id=f"e{number}", name=name, type=kind, mentions=tuple(one.id for one in own)))
        mentions += own
    return FoundEntities(tuple(sorted(mentions, key=lambda one: one.span)), tuple(entities))


def _found_mention(told: Told, entity: str, text: str) -> Mention:
    words, which, kind, rule = told
    span = at(words, which, text=text)
    phrase = at("Mayor Jane Roe") if words == "Jane Roe" and text == TEXT else None
    return Mention(
        id=f"m{span.start}-{span.end}", entity=entity, span=span, phrase=phrase, head=span, kind=kind, rule=str(rule),
        confidence=0.5,
    )  # fmt: skip


def person(name: str, *roles: Role, aliases: tuple[str, ...] = ()) -> FoundEntities:
    """Return findings with one person who has ``roles``."""
    return FoundEntities((), (Entity(id="e0", name=name, type=EntityType.PERSON, aliases=aliases, roles=roles),))
