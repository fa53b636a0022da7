"""Documents in parts, so that nothing is measured on what it was learned from."""

from collections.abc import Sequence

import numpy as np


def folds(documents: Sequence[str], *, count: int, seed: int) -> list[frozenset[str]]:
    """Return ``documents`` in ``count`` parts of nearly one size, drawn by ``seed``."""
    drawn = np.random.default_rng(seed).permutation(len(set(documents)))
    names = sorted(set(documents))
    return [frozenset(names[at] for at in drawn[first::count]) for first in range(count)]
