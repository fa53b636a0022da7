"""Logistic regression over named signs, fitted; the arrays that come of it are read without scikit-learn."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from workbench.errors import GoldError
from workbench.evaluation.train.design import factors_of, matrix_of, rows_of
from workbench.language.linear import LinearModel

_STEPS = 1000


def fit_linear_model(
    examples: Sequence[Mapping[str, float]],
    labels: Sequence[str],
    *,
    strength: float,
    least: int = 1,
    importance: Sequence[float] | None = None,
    scale: Mapping[str, float] | None = None,
) -> LinearModel:
    """Return the model that makes ``labels`` most probable; the same examples give the same arrays.

    Args:
        examples: The signs of each example, with their values.
        labels: The label of each example.
        strength: How far weights may grow: the inverse of the penalty on their squares.
        least: In how many examples a sign must stand to count.
        importance: How much each example counts; all alike if left out.
        scale: By what the values of signs are multiplied while fitting, by the beginning of their name up to "="; a
            sign with a small one is held nearer to zero.

    Raises:
        GoldError: If all labels are the same.
        ModuleNotFoundError: If scikit-learn, the extra "train", is not installed.
    """
    if len(set(labels)) < 2:
        msg = f"{len(labels)} examples, which give the model nothing to tell apart; want some of each sort"
        raise GoldError(msg)
    from scipy.sparse import diags_array
    from sklearn.linear_model import LogisticRegression

    rows = rows_of(examples, least=least)
    factors = factors_of(rows, scale, others=1.0)
    matrix = (matrix_of(examples, rows) @ diags_array(factors)).tocsr()
    made = LogisticRegression(C=strength, max_iter=_STEPS).fit(matrix, labels, sample_weight=importance)
    weights, bias = _of_each_label(made.coef_, made.intercept_)
    found = tuple(map(str, made.classes_))
    return LinearModel(found, rows, (weights * factors[:, None]).astype(np.float32), bias.astype(np.float32))


def _of_each_label(
    weights: NDArray[np.float64], bias: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return a column and a bias for each label: of two labels, scikit-learn keeps those of the second alone."""
    if len(weights) > 1:
        return weights.T, bias
    return np.stack([np.zeros_like(weights[0]), weights[0]], axis=1), np.array([0.0, bias[0]])
