from hypothesis import given
from hypothesis import strategies as st

from workbench.evaluation.train.validation import folds, paired_interval


@given(st.lists(st.text(max_size=3)), st.integers(1, 6), st.integers(0, 3))
def test_each_document_is_in_one_part(documents, count, seed):
    parts = folds(documents, count=count, seed=seed)

    assert sorted(name for part in parts for name in part) == sorted(set(documents))
    assert parts == folds(documents[::-1], count=count, seed=seed)


def test_a_gain_has_bounds_and_the_same_ones_each_time():
    gains = [0.0, 0.1, 0.2, 0.3]

    def mean(drawn):
        return sum(gains[at] for at in drawn) / len(drawn)

    low, high = paired_interval(mean, lambda _: 0.0, documents=4, times=200, seed=1)

    assert 0 <= low < 0.15 < high <= 0.3
    assert paired_interval(mean, mean, documents=4, times=20, seed=1) == (0, 0)
    assert paired_interval(mean, lambda _: 0.0, documents=4, times=200, seed=1) == (low, high)
