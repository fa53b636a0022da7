"""The stances into a file: as a table, or as statements in the manner of discourse network analysis.

A statement has the variables of Leifeld's Discourse Network Analyzer: person, organization, concept and a binary
agreement, beside date, text and document.  Programs of that kind know no third answer, so a stance that is undisclosed,
or conditional with no side that it would be on, is left out and counted; a conditional one with a side is on it, and
marked.  A holder who is mixed has statements of both sides.  The form follows the description of the variables; no such
program was run on it.

The buttons of the view write the same text (``static/stances_export.js``).
"""

from collections.abc import Iterable
from typing import Any

from workbench.tables.frames import Row
from workbench.views.exports.tabular import csv_text, json_text
from workbench.views.exports.texts import ExportText
from workbench.views.stance_sides import Side

STANCE_COLUMNS = (
    "key", "article", "holder", "person", "organization", "issue", "target", "position", "side", "polarity", "strength",
    "ways", "when", "earliest", "until", "hand", "depth", "chain", "cue", "rule", "confidence", "sentence",
)  # fmt: skip
STATEMENT_COLUMNS = (
    "person", "organization", "concept", "agreement", "date", "text", "document", "position", "side", "polarity",
    "strength", "conditional", "hand", "depth", "chain", "dated_by", "key",
)  # fmt: skip
STANCE_FORMS = ("stances.csv", "stances.json", "statements.csv")
"""Endings of a file's name, one for each form."""


def stances_text(payload: dict[str, Any], rows: Iterable[Row], *, form: str) -> ExportText:
    """Return ``rows`` of the stances' ``payload`` in one of `STANCE_FORMS`."""
    meant = list(rows)
    if form != "statements.csv":
        flat = [_stance(row, payload) for row in meant]
        text = csv_text(flat, STANCE_COLUMNS) if form == "stances.csv" else json_text(flat)
        return ExportText(text=text, written=len(flat), left_out=0)
    statements = [_statement(row, payload) for row in meant if _agreement(row) is not None]
    text = csv_text(statements, STATEMENT_COLUMNS)
    return ExportText(text=text, written=len(statements), left_out=len(meant) - len(statements))


def _stance(row: Row, payload: dict[str, Any]) -> Row:
    own = _told_as(row) | {
        "article": payload["articles"][row["article_id"]]["title"], "holder": row["name"],
        "sentence": payload["sentences"][row["sentence"]],
    }  # fmt: skip
    return {name: _number(own[name] if name in own else row[name]) for name in STANCE_COLUMNS}


def _statement(row: Row, payload: dict[str, Any]) -> Row:
    article = payload["articles"][row["article_id"]]
    published = article["published"]
    own = _told_as(row) | {
        "concept": row["issue"], "agreement": _agreement(row), "date": (row["best"] or published or "").split("T")[0],
        "text": payload["sentences"][row["sentence"]], "document": article["title"],
        "conditional": int(row["side"] == Side.CONDITIONAL),
        "dated_by": "stance" if row["best"] else "publication" if published else "",
    }  # fmt: skip
    return {name: _number(own[name] if name in own else row[name]) for name in STATEMENT_COLUMNS}


def _agreement(row: Row) -> int | None:
    if row["side"] == Side.CONDITIONAL:
        return int(row["polarity"] > 0) if row["polarity"] else None
    return {Side.FOR: 1, Side.AGAINST: 0}.get(row["side"])


def _told_as(row: Row) -> Row:
    return {"hand": "second" if row["second_hand"] else "first", "depth": len(row["links"])}


def _number(value: object) -> object:
    """Return a whole number without its point, as scripts write it."""
    return int(value) if isinstance(value, float) and value.is_integer() else value
