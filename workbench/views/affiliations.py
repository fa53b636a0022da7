"""To which organization a person belongs, as the articles say it."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import islice
from operator import itemgetter

from workbench.records import EntityType
from workbench.tables.frames import Row, Tables

_HELD_FOR = (EntityType.ORGANIZATION, EntityType.PLACE)
"""What a role is held for, first choice first: "the director of the company" before "the Norwegian minister"."""


def affiliations(tables: Tables) -> Mapping[str, str]:
    """Return the organization of each person by name, over all articles; whom no role places is left out.

    Of several the one that the roles name most often counts, and of those the first.  A role that names none itself may
    point at one, as "its chief executive" does.  A place stands for its authorities, but only where the roles have no
    organization.
    """
    told: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    mentions = _mentions(tables)
    for row in tables.rows("roles"):
        named = list(zip(row["affiliation_types"], row["affiliation_names"], strict=True))
        for kind, name in named or _inside(row, mentions[row["article_id"]]):
            if name and name != row["name"] and kind in _HELD_FOR:
                told[row["name"]][kind, name] += 1
    return {person: _first(counts) for person, counts in told.items()}


def _mentions(tables: Tables) -> Mapping[str, list[Row]]:
    """Return the mentions of organizations in each article, in text order."""
    held: dict[str, list[Row]] = defaultdict(list)
    for row in tables.rows("mentions"):
        if row["type"] == EntityType.ORGANIZATION:
            held[row["article_id"]].append(row)
    for rows in held.values():
        rows.sort(key=itemgetter("start"))
    return held


def _inside(role: Row, mentions: list[Row]) -> Iterator[tuple[str, str]]:
    """Yield type and name of each organization mentioned inside a role; a place there may be where one comes from."""
    first = bisect_left(mentions, role["start"], key=itemgetter("start"))
    for row in islice(mentions, first, None):
        if row["start"] >= role["end"]:
            return
        if row["end"] <= role["end"]:
            yield row["type"], row["name"]


def _first(counts: Counter[tuple[str, str]]) -> str:
    _, name = min(counts, key=lambda one: (_HELD_FOR.index(EntityType(one[0])), -counts[one]))
    return name
