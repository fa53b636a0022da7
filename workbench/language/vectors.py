"""The pipeline's word vectors in a form that records can hold."""

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Token

_LENGTH = 127


def packed(token: Token) -> bytes:
    """Return the direction of the vector of ``token``, one signed byte a number; empty where the pipeline has none."""
    if not token.has_vector:
        return b""
    vector: NDArray[np.float32] = np.asarray(token.vector, dtype=np.float32)
    length = float(np.linalg.norm(vector))
    return np.rint(vector / length * _LENGTH).astype(np.int8).tobytes() if length else b""


def unpacked(vector: bytes) -> NDArray[np.float32]:
    """Return a packed vector as numbers, of length 1 but for rounding."""
    return np.frombuffer(vector, dtype=np.int8).astype(np.float32) / np.float32(_LENGTH)


def cosine(one: bytes, other: bytes) -> float:
    """Return the cosine of two packed vectors; 0 where one is missing or they are of two pipelines."""
    if not one or len(one) != len(other):
        return 0.0
    return float(unpacked(one) @ unpacked(other))
