"""Who stands where: holders by issues."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from workbench.tables.frames import Row, Tables, plain_rows
from workbench.views.stance_sides import Side, side_of, side_together
from workbench.views.wording import article_names

type _Cells = dict[tuple[str, str], list[Row]]


def matrix_payload(tables: Tables) -> dict[str, Any]:
    """Return holders (rows), issues (columns) and the cells where they meet.

    Holders and issues of several articles are put together by their names.  Holders with most stances come first, and
    so do issues with most holders.
    """
    cells = _cells(tables)
    holders: dict[str, list[Row]] = defaultdict(list)
    issues: dict[str, set[str]] = defaultdict(set)
    for (holder, issue), stances in cells.items():
        holders[holder] += stances
        issues[issue].add(holder)
    return {
        "holders": [
            _holder(name, rows) for name, rows in sorted(holders.items(), key=lambda one: (-len(one[1]), one[0]))
        ],
        "issues": [
            {"name": name, "holders": len(held)}
            for name, held in sorted(issues.items(), key=lambda one: (-len(one[1]), one[0]))
        ],
        "cells": [_cell(holder, issue, stances) for (holder, issue), stances in cells.items()],
    }


def _cells(tables: Tables) -> _Cells:
    sources = {row["key"]: row["entity"] for row in plain_rows(tables["attributions"])}
    articles = article_names(plain_rows(tables["articles"]))
    cells: _Cells = defaultdict(list)
    for row in plain_rows(tables["stances"]):
        cells[row["holder_name"] or "unnamed", row["issue_name"] or row["target"]].append(
            _stance(row, sources, articles)
        )
    return cells


def _stance(row: Row, sources: Mapping[str, str | None], articles: Mapping[str, str]) -> Row:
    return {
        "key": row["key"], "holder": row["holder"], "position": row["position"],
        "side": str(side_of(row["position"], row["polarity"])), "cue": row["text"], "target": row["target"],
        "sentence": row["sentence"], "chain": [articles[row["article_id"]], *row["chain"]],
        "second_hand": _second_hand(row, sources),
    }  # fmt: skip


def _second_hand(row: Row, sources: Mapping[str, str | None]) -> bool:
    """Whether the position reaches us through anybody but its holder."""
    return len(row["chain"]) > 1 or any(sources.get(link) != row["holder"] for link in row["attributions"])


def _holder(name: str, stances: list[Row]) -> Row:
    keys = list(dict.fromkeys(stance["holder"] for stance in stances))
    return {"name": name, "keys": keys, "stances": len(stances)}


def _cell(holder: str, issue: str, stances: list[Row]) -> Row:
    side = side_together(Side(stance["side"]) for stance in stances)
    second_hand = all(stance["second_hand"] for stance in stances)
    return {"holder": holder, "issue": issue, "side": str(side), "second_hand": second_hand, "stances": stances}
