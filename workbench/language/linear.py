"""Linear models as arrays: scores of named signs, read from and written to ``weights/NAME.npz`` in a package.

Nothing is pickled.  Beside the arrays stands ``NAME.json``, which tells how they came about.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

type Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class LinearModel:
    """Logistic regression over named signs; the probabilities of its labels add up to 1."""

    labels: tuple[str, ...]
    signs: Mapping[str, int]
    """The row of each sign."""
    weights: Floats
    """Log-odds, of shape (signs, labels)."""
    bias: Floats
    """Log-odds of each label where no sign is met, of shape (labels,)."""

    def probabilities(self, signs: Mapping[str, float]) -> dict[str, float]:
        """Return how likely each label is where ``signs`` are met, each with its value; unknown ones tell nothing."""
        known = [(self.signs[name], value) for name, value in signs.items() if name in self.signs]
        rows, values = [row for row, _ in known], np.array([value for _, value in known], dtype=np.float32)
        total = self.bias + values @ self.weights[rows] if known else self.bias
        likely = np.exp(total - total.max())
        return dict(zip(self.labels, (likely / likely.sum()).tolist(), strict=True))

    def write(self, file: Path) -> None:
        """Write the arrays to ``file``, an ``.npz``; the same model gives the same bytes."""
        ordered = sorted(self.signs, key=self.signs.__getitem__)
        np.savez_compressed(
            file,
            labels=np.array(self.labels), signs=np.array(ordered),
            weights=self.weights.astype(np.float16), bias=self.bias.astype(np.float32),
        )  # fmt: skip


@cache
def read_linear_model(package: str, name: str) -> LinearModel:
    """Return the model ``weights/{name}.npz`` of ``package``.

    Args:
        package: Dotted name of the package that holds it, such as ``workbench.stances``.
        name: Name of the model without its ending.
    """
    with (files(package) / "weights" / f"{name}.npz").open("rb") as file, np.load(file, allow_pickle=False) as arrays:
        signs = {str(sign): row for row, sign in enumerate(arrays["signs"])}
        labels = tuple(map(str, arrays["labels"]))
        return LinearModel(labels, signs, arrays["weights"].astype(np.float32), arrays["bias"].astype(np.float32))


@cache
def read_record(package: str, name: str) -> Mapping[str, Any]:
    """Return what ``weights/{name}.json`` of ``package`` tells of how weights were made."""
    text = (files(package) / "weights" / f"{name}.json").read_text(encoding="utf-8")
    record: dict[str, Any] = json.loads(text)
    return MappingProxyType(record)
