import numpy as np

from workbench.evaluation.train.fitting import fit_linear_model

EXAMPLES = [{"warm": 1.0, "word=sun": 1.0}, {"warm": 1.0}, {"cold": 1.0, "word=ice": 1.0}, {"cold": 1.0}]
LABELS = ["yes", "yes", "no", "no"]


def test_what_was_shown_is_learned():
    model = fit_linear_model(EXAMPLES, LABELS, strength=1.0)

    assert model.labels == ("no", "yes")
    assert model.probabilities({"warm": 1.0})["yes"] > 0.6 > 0.4 > model.probabilities({"cold": 1.0})["yes"]


def test_three_labels_are_told_apart():
    model = fit_linear_model([*EXAMPLES, {"wet": 1.0}, {"wet": 1.0}], [*LABELS, "rain", "rain"], strength=1.0)

    likely = {sign: model.probabilities({sign: 1.0}) for sign in ("warm", "cold", "wet")}
    assert [max(one, key=lambda label: one[label]) for one in likely.values()] == ["yes", "no", "rain"]


def test_rare_signs_are_left_out():
    assert set(fit_linear_model(EXAMPLES, LABELS, strength=1.0, least=2).signs) == {"warm", "cold"}


def test_a_group_of_signs_can_be_held_nearer_to_zero():
    free = fit_linear_model(EXAMPLES, LABELS, strength=1.0)
    held = fit_linear_model(EXAMPLES, LABELS, strength=1.0, scale={"word": 0.1})

    assert _yes(held, "word=sun") < _yes(free, "word=sun") / 2
    assert _yes(held, "warm") > _yes(free, "warm")


def test_an_example_counts_as_much_as_is_said():
    model = fit_linear_model([{"warm": 1.0}] * 2, ["yes", "no"], strength=1.0, importance=[3.0, 1.0])

    assert model.probabilities({"warm": 1.0})["yes"] > 0.6


def test_the_same_examples_give_the_same_arrays():
    one, other = (fit_linear_model(EXAMPLES, LABELS, strength=1.0) for _ in range(2))

    assert np.array_equal(one.weights, other.weights)


def _yes(model, sign):
    return float(model.weights[model.signs[sign], model.labels.index("yes")])
