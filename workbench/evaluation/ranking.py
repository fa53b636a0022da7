"""A mention ranker, fitted: weights of signs, with "nobody" as a candidate of score zero.

The likelihood is that of `workbench.entities.pronouns.probabilities`: all phrases that are right share the credit.
Sums run in the order of the examples and nothing is drawn by chance, so that the same examples give the same weights.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

_STEPS = 400
_RATE = 0.1
_DECAY = (0.9, 0.999)
"""Of the means of gradients and of their squares (D. Kingma and J. Ba, Adam, 2015)."""

type Floats = npt.NDArray[np.float64]
type Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A pronoun, with what is known of each phrase before it that may be of the same somebody."""

    document: str
    candidates: Sequence[frozenset[str]]
    """The signs of each phrase."""
    whose: Sequence[int]
    """A number for whom each phrase was given to; those of one are right or wrong together."""
    right: Sequence[bool]
    """Whether each is right; none is if nobody told before is meant."""


@dataclass(frozen=True, slots=True)
class _Table:
    """Examples as arrays: each sign of a candidate is a cell, each candidate a row, each example a group."""

    signs: Numbers
    rows: Numbers
    groups: Numbers
    right: Floats
    """By row: 1 where it is right."""
    size: int
    """How many groups there are."""


def fit(examples: Sequence[Example], *, penalty: float, start: Mapping[str, float]) -> dict[str, float]:
    """Return the weight of each sign that makes the right candidates most probable.

    Args:
        examples: What to learn from.
        penalty: How strongly a weight is held near that of ``start``: half of it times the square of the difference is
            added to the loss.
        start: Weights to begin from; a sign that is not among them begins, and is held, at zero.
    """
    met = (sign for example in examples for candidate in example.candidates for sign in candidate)
    names = sorted({*met, *start})
    table = _table(examples, {name: at for at, name in enumerate(names)})
    held = np.array([start.get(name, 0.0) for name in names])
    weights = held.copy()
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, _STEPS + 1):
        gradient = _gradient(weights, table) + penalty * (weights - held)
        mean = _DECAY[0] * mean + (1 - _DECAY[0]) * gradient
        square = _DECAY[1] * square + (1 - _DECAY[1]) * gradient**2
        shown = np.sqrt(square / (1 - _DECAY[1] ** step)) + 1e-8
        weights = weights - _RATE * mean / (1 - _DECAY[0] ** step) / shown
    return {name: float(weight) for name, weight in zip(names, weights, strict=True)}


def _table(examples: Sequence[Example], numbers: Mapping[str, int]) -> _Table:
    rows = [(group, candidate) for group, example in enumerate(examples) for candidate in example.candidates]
    cells = [(at, numbers[sign]) for at, (_, candidate) in enumerate(rows) for sign in sorted(candidate)]
    return _Table(
        signs=np.array([sign for _, sign in cells], dtype=np.int64),
        rows=np.array([row for row, _ in cells], dtype=np.int64),
        groups=np.array([group for group, _ in rows], dtype=np.int64),
        right=np.array([float(one) for example in examples for one in example.right]),
        size=len(examples),
    )


def _gradient(weights: Floats, table: _Table) -> Floats:
    """Return the gradient of the negative logarithm of the likelihood."""
    count = len(table.groups)
    mass = np.exp(np.bincount(table.rows, weights=weights[table.signs], minlength=count))
    held = 1.0 + np.bincount(table.groups, weights=mass, minlength=table.size)
    good = np.bincount(table.groups, weights=mass * table.right, minlength=table.size)
    known = np.maximum(good, np.finfo(float).tiny)[table.groups]
    pull = mass / held[table.groups] - mass * table.right / known
    return np.asarray(np.bincount(table.signs, weights=pull[table.rows], minlength=len(weights)))
