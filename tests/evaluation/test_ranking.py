import pytest

from workbench.evaluation.ranking import Example, fit


def example(*candidates: tuple[str, bool], document: str = "one") -> Example:
    """Return a pronoun whose candidates have one sign each, and are right or not."""
    return Example(
        document=document,
        candidates=[frozenset({sign}) for sign, _ in candidates],
        whose=list(range(len(candidates))),
        right=[right for _, right in candidates],
    )


def test_the_sign_of_the_right_candidate_weighs_more():
    weights = fit([example(("near", True), ("far", False))] * 5, penalty=1.0, start={})

    assert weights["near"] > 0 > weights["far"]


def test_where_nobody_is_right_all_candidates_weigh_less_than_nobody():
    weights = fit([example(("near", False), ("far", False))] * 5, penalty=1.0, start={})

    assert all(weight < 0 for weight in weights.values())


def test_a_greater_penalty_holds_weights_nearer_to_zero():
    examples = [example(("near", True), ("far", False))] * 5

    assert fit(examples, penalty=10.0, start={})["near"] < fit(examples, penalty=1.0, start={})["near"]


def test_the_weights_are_those_of_the_best_likelihood():
    weights = fit([example(("near", True))], penalty=0.25, start={})

    # one candidate: the gradient of the loss is 1 / (1 + e^w) = w / 4
    assert weights["near"] == pytest.approx(1.0426, abs=1e-3)


def test_the_same_examples_give_the_same_weights():
    examples = [example(("near", True), ("far", False)), example(("far", True), ("old", False))]

    assert fit(examples, penalty=1.0, start={}) == fit(list(examples), penalty=1.0, start={})


def test_no_example_gives_no_weight():
    assert fit([], penalty=1.0, start={}) == {}


def test_weights_begin_and_are_held_where_they_start():
    start = {"near": 2.0, "never met": 0.5}

    assert fit([], penalty=1.0, start=start) == start
    learned = fit([example(("near", False), ("far", True))] * 5, penalty=1.0, start=start)
    assert learned["near"] < 2.0
    assert learned["never met"] == 0.5
    assert fit([example(("near", False), ("far", True))] * 5, penalty=100.0, start=start)["near"] > learned["near"]
