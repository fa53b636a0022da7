"""One against the rest over named signs, each weighed beforehand by how unevenly the labels have it.

S. Wang and C. Manning, Baselines and Bigrams (2012): the logarithm of the ratio of counts, as in naive Bayes, scales a
sign before the regression, so that rare signs that tell nothing stay near zero.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from workbench.evaluation.train.design import factors_of, matrix_of, rows_of
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
    from scipy.sparse import diags_array
    from sklearn.linear_model import LogisticRegression

    rows = rows_of(examples, least=least)
    matrix, met = matrix_of(examples, rows), matrix_of([dict.fromkeys(one, 1.0) for one in examples], rows)
    held = factors_of(rows, scale, others=others)
    found = sorted(set(labels))
    weights, bias = np.zeros((len(rows), len(found))), np.zeros(len(found))
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
