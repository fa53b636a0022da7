"""How an entity looks in all views: its colour, and the few words that tell who a mark means."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from textwrap import shorten

from workbench.records import EntityType, MentionKind
from workbench.tables.frames import Row, Tables
from workbench.views.entity_colours import TYPE_FILLS, entity_fills
from workbench.views.wording import ENTITY_TAGS

UNSURE = "?"
"""What stands behind the label of a mention that the text leaves open."""

_LONGEST = 24
"""Letters of a label."""
_ACRONYM = re.compile(r"[A-Z][A-Z&.]{1,6}")
_LAST_NAME = re.compile(r"(?:(?<=\s)[a-zà-ÿ'’]+ )*\S*[a-zà-ÿ][^\s.]*$")
"""A last word that is no initial or number, with the small words before it, as "van der Berg"."""


@dataclass(frozen=True, slots=True)
class Look:
    """What the marks of one entity have in common."""

    short: str
    """The shortest name that tells it from all others of its article."""
    tag: str
    """Three letters for its type."""
    fill: str
    type_fill: str


def entity_looks(tables: Tables) -> dict[str, Look]:
    """Return the look of each entity by its key."""
    entities = tables.rows("entities")
    fills = entity_fills(entities, {row["article_id"]: row["text"] for row in tables.rows("articles")})
    return {
        row["key"]: Look(
            short=short, tag=ENTITY_TAGS[row["type"]], fill=fills[row["key"]], type_fill=TYPE_FILLS[row["type"]]
        )
        for row, short in _with_short_names(entities)
    }


def mention_label(mention: Row, look: Look) -> str:
    """Return the words beside a mark: a name tells itself who it is, so its type; else whom it means.

    A mention with several candidates names the likeliest, with a question mark.
    """
    if is_open(mention):
        return f"{look.short} {UNSURE}"
    itself = mention["kind"] == MentionKind.NAME or mention["text"] == mention["name"]
    return look.tag if itself else look.short


def is_open(mention: Row) -> bool:
    """Whether the text leaves it open whom a mention means."""
    return len(mention["candidates"]) > 1


def _with_short_names(entities: Iterable[Row]) -> Iterator[tuple[Row, str]]:
    """Yield each entity with its short name; one that two of an article would share is not used."""
    rows = [(row, _short(row)) for row in entities]
    shared = Counter((row["article_id"], short) for row, short in rows)
    for row, short in rows:
        yield row, shorten(row["name"] if shared[row["article_id"], short] > 1 else short, _LONGEST, placeholder="…")


def _short(row: Row) -> str:
    name: str = row["name"]
    if row["named"] and row["type"] == EntityType.PERSON:
        last = _LAST_NAME.search(name)
        return last[0] if last else name
    acronyms = (alias for alias in row["aliases"] if _ACRONYM.fullmatch(alias))
    return min(acronyms, key=len, default=name)
