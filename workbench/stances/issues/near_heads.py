"""Which head words of topics name much the same, as the pipeline's vectors tell."""

from collections.abc import Iterable

import numpy as np

from workbench.language.vectors import unpacked
from workbench.records import Topic
from workbench.stances.issues.likeness import NEAR_HEADS

_ROWS_AT_ONCE = 1024
"""Heads compared in one matrix product, so that memory stays flat."""


class NearHeads:
    """Pairs of head words whose vectors are near each other."""

    def __init__(self, topics: Iterable[Topic]) -> None:
        """Compare the heads of ``topics``; those of several pipelines are compared within each."""
        by_length: dict[int, dict[str, bytes]] = {}
        for topic in topics:
            if topic.vector and not topic.somebody:
                by_length.setdefault(len(topic.vector), {})[topic.head] = topic.vector
        self._near: dict[str, list[str]] = {}
        for heads in by_length.values():
            self._compare(sorted(heads), np.stack([unpacked(heads[head]) for head in sorted(heads)]))

    def of(self, head: str) -> list[str]:
        """Return the heads that are near ``head``, without itself."""
        return self._near.get(head, [])

    def _compare(self, heads: list[str], vectors: np.ndarray[tuple[int, int], np.dtype[np.float32]]) -> None:
        for start in range(0, len(heads), _ROWS_AT_ONCE):
            rows, columns = np.nonzero(vectors[start : start + _ROWS_AT_ONCE] @ vectors.T >= NEAR_HEADS)
            for row, column in zip((rows + start).tolist(), columns.tolist(), strict=True):
                if row != column:
                    self._near.setdefault(heads[row], []).append(heads[column])
