"""Everybody and everything in the articles, to search, to sort, and to narrow the other views with."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from workbench.tables.frames import Row, Tables
from workbench.views.entity_looks import Look, entity_looks, is_open
from workbench.views.paragraphs import paragraphs
from workbench.views.wording import role_in_words


def entity_list_payload(tables: Tables) -> dict[str, Any]:
    """Return one row for each name and type, most mentioned first.

    ``keys`` are those of the entities that it stands for, one an article, and ``articles`` and ``members`` the article
    and the mentions of each; ``open`` counts the mentions that the text leaves open, ``first`` is where it is mentioned
    first: the number of the article and of the paragraph in it.
    """
    mentions: dict[str, list[Row]] = defaultdict(list)
    for row in tables.rows("mentions"):
        mentions[row["entity"]].append(row)
    groups: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in tables.rows("entities"):
        groups[row["name"], row["type"]].append(row)
    looks = entity_looks(tables)
    places = _Places(tables)
    entities = [_entity(rows, mentions, looks[rows[0]["key"]]) | places.first(rows[0]) for rows in groups.values()]
    return {"entities": sorted(entities, key=lambda one: (-one["mentions"], one["name"]))}


def _entity(rows: list[Row], mentions: Mapping[str, list[Row]], look: Look) -> Row:
    first, held = rows[0], [mentions[row["key"]] for row in rows]
    return {
        "keys": [row["key"] for row in rows], "members": [[one["key"] for one in found] for found in held],
        "name": first["name"], "type": first["type"], "tag": look.tag, "fill": look.fill, "named": first["named"],
        "mentions": sum(row["mentions"] for row in rows), "open": sum(is_open(one) for found in held for one in found),
        "roles": [role_in_words(role) for role in _once(rows, "roles")], "aliases": _once(rows, "aliases"),
        "articles": [row["article_id"] for row in rows],
    }  # fmt: skip


class _Places:
    """Where in the articles something stands, in numbers that a reader can count."""

    def __init__(self, tables: Tables) -> None:
        self._starts = {
            article: (number, [start for start, _ in blocks])
            for number, (article, blocks) in enumerate(paragraphs(tables).items(), 1)
        }

    def first(self, row: Row) -> Row:
        number, starts = self._starts[row["article_id"]]
        return {"first": [number, bisect_right(starts, row["first"])], "offset": row["first"]}


def _once(rows: list[Row], column: str) -> list[str]:
    return list(dict.fromkeys(text for row in rows for text in row[column]))
