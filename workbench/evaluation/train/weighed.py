"""One against the rest over named signs, each weighed beforehand by how unevenly the labels have it.

S. Wang and C. Manning, Baselines and Bigrams (2012): the logarithm of the ratio of counts, as in naive Bayes, scales a
sign before the regression, so that rare signs that tell nothing stay near zero.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from workbench.language.linear import LinearModel

_STEPS = 300
_TOLERANCE = 1e-3
_FLOOR = 0.3
"""How much a sign counts that all labels have alike."""


def fit_weighed_model(
    examples: Sequence[Mapping[str, float]],
    labels: Sequence[str],
    *,
    strength: float,
    least: int = 2,
    scale: Mapping[str, float] | None = None,
    others: float = 1.0,
) -> LinearModel:
    """Return the model that tells each of ``labels`` best from the others; the same examples give the same arrays.

    Args:
        examples: The signs of each example, with their values.
        labels: The label of each example; at least two differ.
        strength: How far weights may grow: the inverse of the penalty on their squares.
        least: In how many examples a sign must stand to count.
        scale: By what the values of signs are multiplied while fitting, by the beginning of their name up to "=".
        others: By what those of all other signs are.

    Raises:
        ModuleNotFoundError: If scikit-learn, the extra "train", is not installed.
    """
    from scipy.sparse import csr_array, diags_array
    from sklearn.linear_model import LogisticRegression

    counts = Counter(sign for one in examples for sign in one)
    names = sorted(sign for sign, count in counts.items() if count >= least)
    rows = {sign: row for row, sign in enumerate(names)}
    cells = [(at, rows[sign], value) for at, one in enumerate(examples) for sign, value in one.items() if sign in rows]
    at, columns, values = (np.array(part) for part in zip(*cells, strict=True))
    shape = (len(examples), len(names))
    matrix = csr_array((values.astype(np.float64), (at, columns)), shape=shape)
    met = csr_array((np.ones(len(values)), (at, columns)), shape=shape)
    held = np.array([(scale or {}).get(sign.partition("=")[0], others) for sign in names])
    found = sorted(set(labels))
    weights, bias = np.zeros((len(names), len(found))), np.zeros(len(found))
    for column, label in enumerate(found):
        own = np.array([one == label for one in labels])
        factors = held * (_FLOOR + np.abs(_ratio(met[own].sum(axis=0), met[~own].sum(axis=0))))
        made = LogisticRegression(C=strength, max_iter=_STEPS, tol=_TOLERANCE)
        made.fit((matrix @ diags_array(factors)).tocsr(), own)
        weights[:, column], bias[column] = made.coef_[0] * factors, made.intercept_[0]
    return LinearModel(tuple(found), rows, weights.astype(np.float32), bias.astype(np.float32))


def _ratio(own: NDArray[np.float64], rest: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the logarithm of how much likelier each sign is with a label than without it."""
    own, rest = own + 1, rest + 1
    return np.asarray(np.log((own / own.sum()) / (rest / rest.sum())))
