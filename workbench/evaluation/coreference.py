"""Coreference against gold: exact spans with all entities, and what is named by the heads of its mentions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from workbench.evaluation.comparison import Comparison, FoundCluster, gold_clusters
from workbench.evaluation.gold import GoldDocument
from workbench.evaluation.links import LinkScores
from workbench.evaluation.measures import Score, coreference_scores, without_singletons
from workbench.evaluation.pronouns import PronounScores
from workbench.evaluation.tracking import TrackingScores


@dataclass(slots=True)
class CoreferenceScores:
    """The scores of each document, and what went wrong."""

    repeated: list[dict[str, Score]] = field(default_factory=list)
    """Exact spans, clusters of two mentions or more, one entry a document."""
    every: list[dict[str, Score]] = field(default_factory=list)
    """Exact spans, all clusters; none of a document with a layer of clusters, where OntoGUM tells no singletons."""
    tracking: TrackingScores = field(default_factory=TrackingScores)
    pronouns: PronounScores = field(default_factory=PronounScores)
    links: LinkScores = field(default_factory=LinkScores)


def score_coreference(pairs: Iterable[tuple[GoldDocument, Sequence[FoundCluster]]]) -> CoreferenceScores:
    """Return how well the mentions of each document were put together."""
    scores = CoreferenceScores()
    for document, clusters in pairs:
        gold, found = gold_clusters(document), [cluster.spans for cluster in clusters]
        scores.repeated.append(coreference_scores(without_singletons(gold), without_singletons(found)))
        if document.clusters is None:
            scores.every.append(coreference_scores(gold, found))
        compared = Comparison(document, clusters)
        scores.links.add(compared)
        scores.tracking.add(compared)
        scores.pronouns.add(compared)
    return scores
