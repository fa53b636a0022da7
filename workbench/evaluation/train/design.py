"""The signs of examples as the matrix that a regression is fitted to."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from scipy.sparse import csr_array


def rows_of(examples: Sequence[Mapping[str, float]], *, least: int) -> dict[str, int]:
    """Return the row of each sign that stands in ``least`` examples or more, in the order of their names."""
    counts = Counter(sign for one in examples for sign in one)
    return {sign: row for row, sign in enumerate(sorted(sign for sign, count in counts.items() if count >= least))}


def matrix_of(examples: Sequence[Mapping[str, float]], rows: Mapping[str, int]) -> "csr_array":
    """Return the values of the signs that have a row, of shape (examples, rows).

    Raises:
        ModuleNotFoundError: If SciPy, which comes with the extra "train", is not installed.
    """
    from scipy.sparse import csr_array

    cells = [(at, rows[sign], value) for at, one in enumerate(examples) for sign, value in one.items() if sign in rows]
    at, columns, values = (np.array(part) for part in zip(*cells, strict=True))
    return csr_array((values.astype(np.float64), (at, columns)), shape=(len(examples), len(rows)))


def factors_of(rows: Mapping[str, int], scale: Mapping[str, float] | None, *, others: float) -> NDArray[np.float64]:
    """Return by what each row is multiplied, as ``scale`` tells by the beginning of a sign's name, or by ``others``."""
    return np.array([(scale or {}).get(sign.partition("=")[0], others) for sign in rows])
