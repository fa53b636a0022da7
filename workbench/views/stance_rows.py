"""The stances as the views and the exports tell them: one row a stance."""

from collections.abc import Iterable, Mapping

from workbench.instants import Instant
from workbench.records import EntityType
from workbench.tables.frames import Row, Tables
from workbench.views.affiliations import affiliations
from workbench.views.stance_sides import side_of
from workbench.views.wording import article_names, when_in_words

UNNAMED = "unnamed"
WAYS = ("negated", "conditional", "hedged")
"""How a stance may be put, by the columns of the table that say so."""


def stance_rows(tables: Tables) -> list[Row]:
    """Return one row for each stance, in the order of the articles and their text.

    ``holder`` is the entity's key; ``name`` what it is called, ``person`` and ``organization`` the same for tools that
    keep the two apart: a person's organization is that of `affiliations`, and whoever is no person is one.  ``issue``
    is a name, for holders and issues of several articles are put together by their names.  ``links`` are the keys of
    the attributions, ``chain`` the names of those who tell it, from the outlet on, and ``second_hand`` says whether
    anybody but the holder stands between the outlet and the stance.  ``best`` is the middle of its time.
    """
    sources = {row["key"]: row["entity"] for row in tables.rows("attributions")}
    people = {row["key"] for row in tables.rows("entities") if row["type"] == EntityType.PERSON}
    articles, belongs = article_names(tables.rows("articles")), affiliations(tables)
    return [
        _row(row, sources, articles[row["article_id"]]) | _who(row, people, belongs) for row in tables.rows("stances")
    ]


def _row(row: Row, sources: Mapping[str, str | None], article: str) -> Row:
    return {
        "key": row["key"], "article_id": row["article_id"], "holder": row["holder"], "position": row["position"],
        "side": str(side_of(row)), "polarity": row["polarity"], "strength": row["strength"],
        "ways": [way for way in WAYS if row[way]], "cue": row["text"], "target": row["target"],
        "issue": row["issue_name"] or row["target"], "sentence": row["sentence"], "links": row["attributions"],
        "chain": [article, *row["chain"]], "second_hand": _second_hand(row, sources),
        "when": when_in_words(row) if row["earliest"] or row["until"] else "",
        "earliest": row["earliest"], "until": row["until"], "best": _middle(row), "rule": row["rule"],
        "confidence": row["confidence"],
    }  # fmt: skip


def _who(row: Row, people: Iterable[str], belongs: Mapping[str, str]) -> Row:
    name = row["holder_name"] or UNNAMED
    if row["holder"] in people:
        return {"name": name, "person": name, "organization": belongs.get(name)}
    return {"name": name, "person": None, "organization": row["holder_name"]}


def _second_hand(row: Row, sources: Mapping[str, str | None]) -> bool:
    """Whether the position reaches us through anybody but its holder."""
    return len(row["chain"]) > 1 or any(sources.get(link) != row["holder"] for link in row["attributions"])


def _middle(row: Row) -> str | None:
    """Return the middle of a stretch that is closed, or its known end."""
    start, end = (row[name] and Instant.parse(row[name]) for name in ("earliest", "until"))
    if start and end:
        return Instant((start.seconds + end.seconds) // 2).isoformat()
    known: str | None = row["earliest"] or row["until"]
    return known
