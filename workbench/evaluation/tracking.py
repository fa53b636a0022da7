"""Named persons, organizations and places, tracked through an article by the heads of their mentions.

This asks what a reader of highlighted text asks: does each mark belong to the right one?  Mentions are compared by
their head words, found with the gold tree for both sides, so that "Mayor Jane Roe" and "Jane Roe" are one.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field

from workbench.evaluation.comparison import Comparison
from workbench.evaluation.heads import Heads
from workbench.evaluation.measures import Score, add_scores, coreference_scores, without_singletons

TYPES = ("person", "organization", "place")
"""Types of GUM that are tracked."""

type _Cluster = frozenset[Hashable]


@dataclass(slots=True)
class TrackingScores:
    """The scores of each document, by what is tracked."""

    documents: dict[str, list[dict[str, Score]]] = field(default_factory=lambda: defaultdict(list))
    """With entities that are mentioned once, by "all" or a type, and without, under the same words and ", repeated"."""

    def add(self, compared: Comparison) -> None:
        """Score one document, which has a tree."""
        if compared.heads is None:
            return
        found = _found(compared, compared.heads)
        for wanted in ("all", *TYPES):
            gold = _gold(compared, frozenset(TYPES) if wanted == "all" else frozenset({wanted}))
            judged = found if wanted == "all" else _touching(found, gold)
            self.documents[wanted].append(coreference_scores(gold, judged))
            self.documents[f"{wanted}, repeated"].append(
                coreference_scores(without_singletons(gold), without_singletons(judged))
            )

    @property
    def sums(self) -> dict[str, dict[str, Score]]:
        """The sums over documents."""
        return {wanted: add_scores(parts) for wanted, parts in self.documents.items()}


def _gold(compared: Comparison, types: frozenset[str]) -> list[_Cluster]:
    """Return the entities of ``types`` that are named at least once."""
    return [
        compared.keys(one.span for one in mentions)
        for mentions in compared.entities.values()
        if mentions[0].type in types and any(one.is_name for one in mentions)
    ]


def _found(compared: Comparison, heads: Heads) -> list[_Cluster]:
    """Return the predicted clusters that hold a name; a head counts for the first cluster only."""
    taken: set[int] = set()
    kept: list[_Cluster] = []
    for cluster in compared.clusters:
        own = {heads.of(span) for span in cluster.spans} - taken
        taken |= own
        if any(map(heads.is_name, own)):
            kept.append(frozenset(own))
    return kept


def _touching(found: Iterable[_Cluster], gold: Iterable[_Cluster]) -> list[_Cluster]:
    """Return the clusters that share a mention with gold; with fewer types only those can be judged."""
    held = frozenset().union(*gold)
    return [cluster for cluster in found if cluster & held]
