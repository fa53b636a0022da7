"""Documents in parts, so that nothing is measured on what it was learned from."""

from collections.abc import Callable, Sequence

import numpy as np

from workbench.evaluation.running import interval


def folds(documents: Sequence[str], *, count: int, seed: int) -> list[frozenset[str]]:
    """Return ``documents`` in ``count`` parts of nearly one size, drawn by ``seed``."""
    drawn = np.random.default_rng(seed).permutation(len(set(documents)))
    names = sorted(set(documents))
    return [frozenset(names[at] for at in drawn[first::count]) for first in range(count)]


def paired_interval(
    figure: Callable[[Sequence[int]], float],
    other: Callable[[Sequence[int]], float],
    *,
    documents: int,
    times: int,
    seed: int,
) -> tuple[float, float]:
    """Return between what bounds ``figure`` is better than ``other`` in 95 % of resamples of the documents.

    Args:
        figure: A figure for the documents at some positions, each as often as it is drawn.
        other: What it is compared with, on the same documents.
        documents: How many there are.
        times: How many resamples to draw; at least one.
        seed: The same one draws the same.
    """
    gain = interval(documents, lambda drawn: figure(drawn) - other(drawn), times=times, seed=seed)
    return gain or (0.0, 0.0)  # where nothing was drawn, nothing was gained
