import numpy as np
import pytest

from workbench.language.linear import LinearModel, read_linear_model

SMALL = LinearModel(
    ("yes", "no"), {"warm": 0, "cold": 1}, np.array([[1, -1], [-2, 2]], np.float32), np.array([0.5, 0], np.float32)
)


def test_probabilities_follow_the_signs_that_are_met():
    assert SMALL.probabilities({"warm": 1.0})["yes"] == pytest.approx(1 / (1 + np.exp(-2.5)))
    assert SMALL.probabilities({"cold": 0.5})["yes"] == pytest.approx(1 / (1 + np.exp(1.5)))


def test_signs_that_were_never_learned_tell_nothing():
    assert SMALL.probabilities({"odd": 3.0}) == SMALL.probabilities({})


def test_a_model_is_the_same_after_writing_and_reading(tmp_path, monkeypatch):
    package = tmp_path / "invented_package"
    (package / "weights").mkdir(parents=True)
    (package / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    SMALL.write(package / "weights" / "small.npz")
    SMALL.write(package / "weights" / "again.npz")

    read = read_linear_model("invented_package", "small")

    assert (read.labels, read.signs) == (SMALL.labels, SMALL.signs)
    assert read.probabilities({"warm": 1, "cold": 1}) == SMALL.probabilities({"warm": 1, "cold": 1})
    assert (package / "weights" / "small.npz").read_bytes() == (package / "weights" / "again.npz").read_bytes()
