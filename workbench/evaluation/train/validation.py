"""Documents in parts, so that nothing is measured on what it was learned from."""

import random
from collections.abc import Callable, Sequence

import numpy as np

_TAIL = 0.025
"""Share of resamples outside the interval on either side."""


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
    chance = random.Random(seed)  # noqa: S311 - figures, not secrets
    draws = (chance.choices(range(documents), k=documents) for _ in range(times))
    gains = sorted(figure(drawn) - other(drawn) for drawn in draws)
    cut = int(times * _TAIL)
    return gains[cut], gains[-1 - cut]
