"""Groups of words akin, and how each word leans, learned from a pipeline's vectors and words whose polarity is told."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from workbench.stances.framing.kin import Kin, Vectors, digest_of

_PENALTY = 3.0
"""Of the regression from vectors to polarity."""
_PULL = 2.0
"""How far words of different leaning are held apart, beside unit vectors."""
_STARTS = 3
_TOLD = 0.5
"""A word told to lean at all leans by this and half of its polarity."""


def learn_kin(
    vectors: Vectors, told: Sequence[Mapping[str, float]], met: Mapping[str, int], *, groups: int, seed: int
) -> Kin:
    """Return the groups and leanings of all words of ``vectors``; the same words give the same arrays.

    Args:
        vectors: The vectors of a pipeline.
        told: Words with their polarity, 0 for those that have none: of themselves, for who does it, for whom it is
            done to.
        met: How often words were met in the texts to learn from; the groups are made of these.
        groups: How many groups to make.
        seed: Where the grouping starts.

    Raises:
        ModuleNotFoundError: If scikit-learn, the extra "train", is not installed.
    """
    from sklearn.cluster import KMeans

    units = _units(vectors)
    leanings = np.stack([_leanings(vectors, units, one) for one in told], axis=1)
    held = np.hstack([units, _PULL * leanings[:, :1]])
    rows = sorted({_row(vectors, word) for word in met} - {-1})
    weight = np.zeros(len(units))
    for word, count in met.items():
        if (row := _row(vectors, word)) >= 0:
            weight[row] += count
    made = KMeans(groups, n_init=_STARTS, random_state=seed).fit(held[rows], sample_weight=np.log1p(weight[rows]))
    return Kin(digest_of(vectors), made.predict(held).astype(np.int16), leanings.astype(np.float32))


def _leanings(vectors: Vectors, units: NDArray[np.float64], told: Mapping[str, float]) -> NDArray[np.float64]:
    from sklearn.linear_model import Ridge

    words = [word for word in told if _row(vectors, word) >= 0]
    aims = [np.sign(told[word]) * (_TOLD + abs(told[word]) / 2) for word in words]
    line = Ridge(alpha=_PENALTY).fit(units[[_row(vectors, word) for word in words]], aims)
    return np.asarray(line.predict(units))


def _units(vectors: Vectors) -> NDArray[np.float64]:
    lengths = np.linalg.norm(vectors.data, axis=1, keepdims=True)
    return np.asarray(vectors.data / np.maximum(lengths, 1e-6), dtype=np.float64)


def _row(vectors: Vectors, word: str) -> int:
    return int(vectors.find(key=word))
