import numpy as np
import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from workbench.language.vectors import cosine, packed, unpacked


def doc_with_vectors() -> Doc:
    vocab = Vocab()
    vocab.reset_vectors(width=3)
    vocab.set_vector("tram", np.array([3, 0, 4], np.float32))
    vocab.set_vector("bus", np.array([4, 0, 3], np.float32))
    return Doc(vocab, ["tram", "bus", "zeppelin"])


def test_a_packed_vector_keeps_its_direction():
    tram, bus, _ = doc_with_vectors()

    assert unpacked(packed(tram)) == pytest.approx([0.6, 0, 0.8], abs=0.01)
    assert cosine(packed(tram), packed(bus)) == pytest.approx(0.96, abs=0.01)


def test_a_word_without_a_vector_is_like_nothing():
    tram, _, zeppelin = doc_with_vectors()

    assert packed(zeppelin) == b""
    assert cosine(packed(tram), packed(zeppelin)) == 0
    assert cosine(packed(tram), packed(tram)[:2]) == 0


def test_a_table_in_which_words_share_vectors_tells_nothing_of_one_word():
    tram, *_ = doc_with_vectors()
    vectors = tram.vocab.vectors
    assert packed(tram)

    for at in range(200):
        vectors.add(tram.vocab.strings.add(f"word{at}"), row=0)

    assert packed(tram) == b""
