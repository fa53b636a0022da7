import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.evaluation.measures import (
    MEASURES,
    Score,
    add_scores,
    conll_f1,
    coreference_scores,
    without_singletons,
)


def _clusters(words):
    """Return the clusters of "ab cde": two and three mentions, one letter each."""
    return [frozenset(word) for word in words.split()]


def _scores(gold, predicted):
    return coreference_scores(_clusters(gold), _clusters(predicted))


@pytest.mark.parametrize(
    ("measure", "predicted", "precision", "recall"),
    [
        ("muc", "12345 6789ABC", 9 / 10, 1),
        ("muc", "1234589ABC 67", 9 / 10, 1),
        ("b_cubed", "12345 6789ABC", 16 / 21, 1),
        ("b_cubed", "1234589ABC 67", 7 / 12, 1),
        ("ceaf_e", "12345 6789ABC", (1 + 10 / 12) / 2, (1 + 10 / 12) / 3),
        ("ceaf_e", "1234589ABC 67", (1 + 10 / 15) / 2, (1 + 10 / 15) / 3),
    ],
)
def test_two_ways_to_merge_clusters_as_bagga_and_baldwin_and_luo_count_them(measure, predicted, precision, recall):
    score = _scores("12345 67 89ABC", predicted)[measure]

    assert (score.precision, score.recall) == pytest.approx((precision, recall))


@pytest.mark.parametrize(
    ("measure", "precision", "recall"),
    [
        ("mentions", 6 / 8, 6 / 7),
        ("muc", 2 / 5, 2 / 5),
        ("b_cubed", (1 + 1 + 4 / 2) / 8, (4 / 3 + 1 / 3 + 1 / 4 + 2 * 2 / 4) / 7),
        ("ceaf_e", 1.3 / 3, 1.3 / 2),
        ("lea", (2 + 4 / 6) / 8, (3 / 3 + 4 / 6) / 7),
    ],
)
def test_the_worked_example_of_moosavi_and_strube(measure, precision, recall):
    score = _scores("abc defg", "ab cd fghi")[measure]

    assert (score.precision, score.recall) == pytest.approx((precision, recall))


def test_muc_counts_the_links_that_are_missing_as_vilain_does():
    score = _scores("abcd", "ab cd")["muc"]

    assert (score.precision, score.recall) == pytest.approx((1, 2 / 3))


def test_lea_gives_a_singleton_one_link_to_itself():
    score = _scores("a bc", "a b c")["lea"]

    assert (score.precision, score.recall) == pytest.approx((1 / 3, 1 / 3))


@pytest.mark.parametrize("measure", MEASURES)
def test_nothing_predicted_and_nothing_to_find_score_nothing(measure):
    assert _scores("ab", "")[measure].f1 == 0
    assert _scores("", "ab")[measure].f1 == 0
    assert _scores("", "")[measure].f1 == 0


@given(st.lists(st.integers(0, 3), min_size=2, max_size=9))
def test_a_clustering_agrees_with_itself(owners):
    clusters = [frozenset(at for at, own in enumerate(owners) if own == owner) for owner in set(owners)]

    scores = coreference_scores(clusters, clusters)

    assert all(scores[measure].f1 == pytest.approx(1) for measure in MEASURES if measure != "muc")
    assert scores["muc"].f1 == pytest.approx(1 if without_singletons(clusters) else 0)


@given(st.lists(st.integers(0, 2), max_size=7), st.lists(st.integers(0, 2), max_size=7))
def test_precision_and_recall_change_places_with_the_sides(left, right):
    one, two = ([frozenset(i for i, o in enumerate(side) if o == k) for k in set(side)] for side in (left, right))

    there, back = coreference_scores(one, two), coreference_scores(two, one)

    assert all(there[m].precision == pytest.approx(back[m].recall) for m in MEASURES)


def test_documents_are_summed_before_shares_are_taken():
    total = add_scores([_scores("abc defg", "ab cd fghi"), _scores("pq", "pq")])

    assert total["muc"].recall == pytest.approx(3 / 6)
    assert conll_f1(total) == pytest.approx(sum(total[m].f1 for m in ("muc", "b_cubed", "ceaf_e")) / 3)


def test_sides_may_count_in_units_of_their_own():
    score = Score(found=1, predicted=2, recalled=3, gold=4) + Score(found=1, predicted=2)

    assert (score.precision, score.recall, score.f1) == pytest.approx((0.5, 0.75, 0.6))
