"""What the forms that correct offer to choose from."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from workbench.records import AttributionKind, EntityType, Factuality, Position
from workbench.tables.frames import Tables
from workbench.views.wording import FACTUALITIES

CHOICES: Mapping[str, list[list[str]]] = {
    "type": [[str(one), str(one)] for one in EntityType],
    "factuality": [[str(one), FACTUALITIES[one]] for one in Factuality],
    "kind": [[str(one), str(one)] for one in AttributionKind],
    "position": [[str(one), f"{one} ({one.side})"] for one in Position],
}
"""The values of each closed list that a correction may choose from, with their words."""


def stance_offers(tables: Tables) -> dict[str, Any]:
    """Return what a stance that is added may say: ``positions`` with their words, and the ``issues`` of each article.

    Issues are names, by article id; an article without one is left out.
    """
    issues: dict[str, set[str]] = defaultdict(set)
    for row in tables.rows("stances"):
        issues[row["article_id"]].add(row["issue_name"])
    return {
        "positions": CHOICES["position"], "issues": {article: sorted(names) for article, names in issues.items()},
    }  # fmt: skip
