"""On whose word: the attributions of each article as a tree, from the article down to the innermost claim."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any

from workbench.tables.frames import Row, Tables
from workbench.views.wording import article_names, title_in_words

_SHOWN = 90
"""Characters of a content that a node shows."""


def tree_payload(tables: Tables) -> dict[str, Any]:
    """Return the articles, each with the ``nodes`` of its tree in the order of the text.

    A node has its ``key``, the key of its ``parent`` (``None`` right under the article), ``level`` from 2 on, who says
    it (``name``, the key of the ``entity``, and ``source``, the words, where they differ), the ``cue``, ``kind``,
    ``manner``, ``marking``, ``negated``, the beginning of what is said and the number of ``stances`` that it tells.
    """
    names = article_names(tables.rows("articles"))
    told = Counter(key for row in tables.rows("stances") for key in row["attributions"])
    held: dict[str, list[Row]] = defaultdict(list)
    for row in tables.rows("attributions"):
        held[row["article_id"]].append(row)
    return {
        "articles": [
            {
                "id": row["article_id"], "name": names[row["article_id"]], "title": title_in_words(row),
                "nodes": _in_order(held[row["article_id"]], told),
            }
            for row in tables.rows("articles")
        ]
    }  # fmt: skip


def _in_order(rows: list[Row], told: Mapping[str, int]) -> list[Row]:
    """Return the nodes, each before those that stand in its content; a parent that is not there, or a ring, is none."""
    children: dict[str | None, list[Row]] = defaultdict(list)
    by_key = {row["key"]: row for row in rows}
    for row in rows:
        children[row["parent"] if row["parent"] in by_key else None].append(row)
    found: dict[str, Row] = {}
    waiting = [(row, 2) for row in _from_the_last(children[None])]
    while waiting or len(found) < len(rows):
        row, level = waiting.pop() if waiting else (next(one for one in rows if one["key"] not in found), 2)
        if row["key"] not in found:
            found[row["key"]] = _node(row, level, told)
            waiting += [(child, level + 1) for child in _from_the_last(children[row["key"]])]
    return list(found.values())


def _from_the_last(rows: list[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (-row["start"], row["key"]))


def _node(row: Row, level: int, told: Mapping[str, int]) -> Row:
    return {
        "key": row["key"], "parent": row["parent"] if level > 2 else None, "level": level, "name": row["name"],
        "entity": row["entity"], "source": row["source"] if row["source"] != row["name"] else None,
        "cue": row["text"], "kind": row["kind"], "manner": row["manner"], "marking": row["marking"],
        "negated": row["negated"],
        "begins": _beginning(row["content"]), "stances": told[row["key"]], "rule": row["rule"],
    }  # fmt: skip


def _beginning(content: str) -> str:
    """Return the first words of a content, whole."""
    words = " ".join(content.split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rsplit(' ', 1)[0]} …"
