"""Precision, recall and F1, and the measures of coreference, over any hashable mentions.

MUC: M. Vilain and others, 1995.  B-cubed: A. Bagga and B. Baldwin, 1998.  CEAF with phi-4: X. Luo, 2005.  Their mean is
the CoNLL F1 of the shared tasks of 2011 and 2012.  LEA: N. S. Moosavi and M. Strube, 2016.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from workbench.evaluation.alignment import best_alignment

type Mention = Hashable
type Clusters = Sequence[frozenset[Mention]]

MEASURES = ("mentions", "muc", "b_cubed", "ceaf_e", "lea")


@dataclass(frozen=True, slots=True)
class Score:
    """What was found of what was to be found, as sums that add up over documents."""

    found: float = 0.0
    """Part of the predictions that is right."""
    predicted: float = 0.0
    recalled: float = 0.0
    """Part of the gold that was found; differs from `found` where the two sides count in different units."""
    gold: float = 0.0

    @classmethod
    def of_counts(cls, right: float, predicted: float, gold: float) -> Self:
        """Return a score where both sides count the same matches."""
        return cls(right, predicted, right, gold)

    @property
    def precision(self) -> float:
        """Between 0 and 1; 0 where nothing was predicted."""
        return self.found / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Between 0 and 1; 0 where there is no gold."""
        return self.recalled / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __add__(self, other: "Score") -> "Score":
        """Return the sums of both."""
        return Score(
            self.found + other.found,
            self.predicted + other.predicted,
            self.recalled + other.recalled,
            self.gold + other.gold,
        )


def coreference_scores(gold: Clusters, predicted: Clusters) -> dict[str, Score]:
    """Return one document's score by each of `MEASURES`."""
    aligned = _ceaf_similarity(gold, predicted)
    held, found = _index(gold), _index(predicted)
    return {
        "mentions": Score.of_counts(len(held.keys() & found.keys()), len(found), len(held)),
        "muc": Score(*_muc(predicted, held), *_muc(gold, found)),
        "b_cubed": Score(*_b_cubed(predicted, held), *_b_cubed(gold, found)),
        "ceaf_e": Score(aligned, len(predicted), aligned, len(gold)),
        "lea": Score(*_lea(predicted, gold, held), *_lea(gold, predicted, found)),
    }


def conll_f1(scores: Mapping[str, Score]) -> float:
    """Return the mean F1 of MUC, B-cubed and entity-based CEAF."""
    return (scores["muc"].f1 + scores["b_cubed"].f1 + scores["ceaf_e"].f1) / 3


def add_scores(parts: Iterable[Mapping[str, Score]]) -> dict[str, Score]:
    """Return the sums over documents, by measure."""
    total = dict.fromkeys(MEASURES, Score())
    for part in parts:
        total = {name: total[name] + part[name] for name in MEASURES}
    return total


def without_singletons(clusters: Clusters) -> Clusters:
    """Return the clusters of two mentions or more."""
    return [cluster for cluster in clusters if len(cluster) > 1]


def _index(clusters: Clusters) -> dict[Mention, int]:
    return {mention: at for at, cluster in enumerate(clusters) for mention in cluster}


def _muc(clusters: Clusters, other: Mapping[Mention, int]) -> tuple[float, float]:
    """Return how many links of ``clusters`` the other side keeps, and how many there are."""
    kept = links = 0
    for cluster in clusters:
        parts = {other[mention] for mention in cluster if mention in other}
        lone = sum(mention not in other for mention in cluster)
        kept += len(cluster) - len(parts) - lone
        links += len(cluster) - 1
    return kept, links


def _b_cubed(clusters: Clusters, other: Mapping[Mention, int]) -> tuple[float, float]:
    """Return how far each mention's cluster stays together on the other side, summed, and how many there are."""
    kept = 0.0
    for cluster in clusters:
        shared = Counter(other[mention] for mention in cluster if mention in other)
        kept += sum(count * count for count in shared.values()) / len(cluster)
    return kept, sum(map(len, clusters))


def _lea(clusters: Clusters, others: Clusters, other: Mapping[Mention, int]) -> tuple[float, float]:
    """Return the share of each cluster's links that the other side keeps, times its size, and the sum of sizes.

    A singleton has one link, to itself, which only the same singleton keeps.
    """
    kept = 0.0
    for cluster in clusters:
        if len(cluster) == 1:
            (mention,) = cluster
            kept += mention in other and len(others[other[mention]]) == 1
            continue
        shared = Counter(other[mention] for mention in cluster if mention in other)
        links = sum(count * (count - 1) for count in shared.values())
        kept += len(cluster) * links / (len(cluster) * (len(cluster) - 1))
    return kept, sum(map(len, clusters))


def _ceaf_similarity(gold: Clusters, predicted: Clusters) -> float:
    """Return the total phi-4 likeness of clusters under the best one-to-one alignment."""
    found = _index(predicted)
    likeness: dict[int, dict[int, float]] = defaultdict(dict)
    for row, cluster in enumerate(gold):
        shared = Counter(found[mention] for mention in cluster if mention in found)
        for column, count in shared.items():
            likeness[row][column] = 2 * count / (len(cluster) + len(predicted[column]))
    return best_alignment(likeness)
