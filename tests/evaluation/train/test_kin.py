import numpy as np

from workbench.evaluation.train.kin import learn_kin
from workbench.stances.framing.kin import KnownWords

_WORDS = ("praise", "laud", "hail", "blame", "fault", "chide", "table", "chair", "desk")


class Vectors:
    """Three bundles of words that mean nearly the same."""

    data = np.array([np.eye(3)[at // 3] + 0.01 * (at % 3) for at in range(9)], dtype=np.float32)

    def find(self, *, key):
        return _WORDS.index(key) if key in _WORDS else -1


def _known():
    told = ({"praise": 1.0, "blame": -1.0, "table": 0.0}, {"praise": 0.2, "table": 0.0}, {"blame": -0.8, "table": 0.0})
    return KnownWords(Vectors(), learn_kin(Vectors(), told, dict.fromkeys(_WORDS, 2), groups=3, seed=1))


def test_words_that_mean_nearly_the_same_are_in_one_group():
    known = _known()

    assert known.group("praise") == known.group("hail") != known.group("fault") == known.group("blame")
    assert known.group("unheard") == -1


def test_a_word_leans_as_its_kin_are_told_to():
    known = _known()

    assert known.leanings("laud")[0] > 0 > known.leanings("chide")[0]
    assert known.leanings("chide")[2] < known.leanings("desk")[2]
    assert known.leanings("unheard") == (0.0, 0.0, 0.0)
