import numpy as np

from workbench.evaluation.train.weighed import fit_weighed_model

EXAMPLES = [{"good": 1.0, "the": 1.0}, {"good": 1.0}, {"bad": 1.0, "the": 1.0}, {"bad": 1.0}, {"so": 1.0}, {"so": 1.0}]
LABELS = ["for", "for", "against", "against", "neither", "neither"]


def _likeliest(model, *signs):
    likely = model.probabilities(dict.fromkeys(signs, 1.0))
    return max(likely, key=likely.__getitem__)


def test_each_label_is_told_by_its_own_signs():
    model = fit_weighed_model(EXAMPLES, LABELS, strength=1.0)

    assert [_likeliest(model, sign) for sign in ("good", "bad", "so")] == ["for", "against", "neither"]


def test_a_sign_that_all_have_alike_weighs_less():
    model = fit_weighed_model(EXAMPLES, LABELS, strength=1.0)

    assert abs(model.weights[model.signs["the"]]).max() < abs(model.weights[model.signs["good"]]).max()


def test_rare_signs_do_not_count():
    assert "once" not in fit_weighed_model([*EXAMPLES, {"once": 1.0}], [*LABELS, "for"], strength=1.0).signs


def test_a_scaled_sign_is_held_nearer_to_zero():
    loose = fit_weighed_model(EXAMPLES, LABELS, strength=1.0)
    held = fit_weighed_model(EXAMPLES, LABELS, strength=1.0, scale={"good": 0.1})

    assert abs(held.weights[held.signs["good"]]).max() < abs(loose.weights[loose.signs["good"]]).max()


def test_the_same_examples_give_the_same_arrays():
    one, same = (fit_weighed_model(EXAMPLES, LABELS, strength=1.0) for _ in range(2))

    assert np.array_equal(one.weights, same.weights)
