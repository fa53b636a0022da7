"""Words akin: which mean nearly the same and which lean for or against somebody, as a pipeline's word vectors tell.

Both are learned with the weights and kept by row of the vectors, so they hold for those very vectors and no others; a
pipeline without them is read by its words alone.
"""

import hashlib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from spacy.vocab import Vocab

NAME = "sentiment_kin"
_PIPELINES = 4
"""Sets of vectors that are remembered as known or unknown."""


class Vectors(Protocol):
    """The word vectors of a pipeline, as spaCy has them."""

    @property
    def data(self) -> NDArray[Any]:
        """One row a vector."""
        ...

    def find(self, *, key: str) -> int:
        """Return the row of a word, -1 for one that has none."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Kin:
    """Groups and leanings of the words of one set of vectors."""

    digest: str
    """Of the vectors, as `digest_of` gives it."""
    groups: NDArray[np.int16]
    """The group of each row, -1 for a row that is in none."""
    leanings: NDArray[np.float32]
    """Of each row, from about -1, against, to 1, for, of shape (rows, 3): of the word wherever it stands; of the deed
    for who does it; of the deed for whom it is done to."""

    def write(self, file: Path) -> None:
        """Write the arrays to ``file``, an ``.npz``; the same arrays give the same bytes."""
        np.savez_compressed(
            file, digest=np.array(self.digest), groups=self.groups, leanings=self.leanings.astype(np.float16)
        )


@dataclass(frozen=True, slots=True, eq=False)
class KnownWords:
    """Words looked up in the vectors of a pipeline."""

    vectors: Vectors
    kin: Kin

    def group(self, word: str) -> int:
        """Return the group of a word, -1 for one without a vector."""
        row = self.vectors.find(key=word)
        return int(self.kin.groups[row]) if row >= 0 else -1

    def leanings(self, word: str) -> tuple[float, float, float]:
        """Return how a word leans: itself, and as a deed for who does it and whom it is done to; 0 if unknown."""
        row = self.vectors.find(key=word)
        if row < 0:
            return 0.0, 0.0, 0.0
        itself, agent, patient = self.kin.leanings[row].tolist()
        return itself, agent, patient


def digest_of(vectors: Vectors) -> str:
    """Return 64 hexadecimal digits of the numbers of ``vectors``."""
    return hashlib.sha256(np.ascontiguousarray(vectors.data).tobytes()).hexdigest()


@lru_cache(maxsize=_PIPELINES)
def known_words(vocab: Vocab) -> KnownWords | None:
    """Return the words of ``vocab``; ``None`` if its vectors are not those that were learned from."""
    kin, vectors = _shipped(), vocab.vectors
    if len(vectors.data) != len(kin.groups) or digest_of(vectors) != kin.digest:
        return None
    return KnownWords(vectors, kin)


@cache
def _shipped() -> Kin:
    with (
        (files("workbench.stances") / "weights" / f"{NAME}.npz").open("rb") as file,
        np.load(file, allow_pickle=False) as arrays,
    ):
        return Kin(str(arrays["digest"]), arrays["groups"], arrays["leanings"].astype(np.float32))
