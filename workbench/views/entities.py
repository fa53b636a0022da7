"""Everybody and everything in the articles, to search, to sort, and to narrow the other views with."""

from collections import defaultdict
from typing import Any

from workbench.tables.frames import Row, Tables, plain_rows
from workbench.views.wording import ENTITY_TAGS


def entity_list_payload(tables: Tables) -> dict[str, Any]:
    """Return one row for each name and type, most mentioned first.

    ``keys`` are those of the entities that it stands for, one an article; ``members`` those of their mentions.
    """
    members: dict[str, list[str]] = defaultdict(list)
    for row in plain_rows(tables["mentions"]):
        members[row["entity"]].append(row["key"])
    groups: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in plain_rows(tables["entities"]):
        groups[row["name"], row["type"]].append(row)
    entities = [_entity(rows, members) for rows in groups.values()]
    return {"entities": sorted(entities, key=lambda one: (-one["mentions"], one["name"]))}


def _entity(rows: list[Row], members: dict[str, list[str]]) -> Row:
    first = rows[0]
    return {
        "keys": [row["key"] for row in rows], "members": [key for row in rows for key in members[row["key"]]],
        "name": first["name"], "type": first["type"],
        "tag": ENTITY_TAGS.get(first["type"], "OTH"), "mentions": sum(row["mentions"] for row in rows),
        "roles": _once(rows, "roles"), "aliases": _once(rows, "aliases"),
        "articles": [row["article_id"] for row in rows],
    }  # fmt: skip


def _once(rows: list[Row], column: str) -> list[str]:
    return list(dict.fromkeys(text for row in rows for text in row[column]))
