"""What is left out: who is heard by one publisher and not by another."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from workbench.tables.frames import Row, Tables

UNKNOWN_PUBLISHER = "publisher not known"


def coverage_payload(tables: Tables) -> dict[str, Any]:
    """Return the ``publishers``, and each holder with what each of them gives: attributions, stances and their keys.

    Publishers come by name, each with the number of its articles; holders are whoever is an attribution's source or
    holds a stance, put together by name, and those whom only one publisher hears come first, then the most heard.
    """
    articles = tables.rows("articles")
    publisher = {row["article_id"]: row["publisher"] or UNKNOWN_PUBLISHER for row in articles}
    counted = Counter(publisher[row["article_id"]] for row in articles)
    heard: dict[str, dict[str, Row]] = defaultdict(dict)
    for kind, name, row in _heard(tables):
        cell = heard[name].setdefault(
            publisher[row["article_id"]], {"attributions": 0, "stances": 0, "keys": []}
        )  # fmt: skip
        cell[kind] += 1
        cell["keys"].append(row["key"])
    holders = [{"name": name, "cells": cells, "only": next(iter(cells)) if len(cells) == 1 else None}
               for name, cells in heard.items()]  # fmt: skip
    return {
        "publishers": [{"name": name, "articles": count} for name, count in sorted(counted.items())],
        "holders": sorted(holders, key=lambda one: (one["only"] is None, -_weight(one), one["name"])),
    }


def _heard(tables: Tables) -> Iterator[tuple[str, str, Row]]:
    """Yield what is heard of somebody, as kind, name and row; a source without an entity cannot be compared."""
    for row in tables.rows("attributions"):
        if row["entity"]:
            yield "attributions", row["name"], row
    for row in tables.rows("stances"):
        if row["holder_name"]:
            yield "stances", row["holder_name"], row


def _weight(holder: Row) -> int:
    return sum(len(cell["keys"]) for cell in holder["cells"].values())
