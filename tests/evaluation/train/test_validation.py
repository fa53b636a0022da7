from hypothesis import given
from hypothesis import strategies as st

from workbench.evaluation.train.validation import folds


@given(st.lists(st.text(max_size=3)), st.integers(1, 6), st.integers(0, 3))
def test_each_document_is_in_one_part(documents, count, seed):
    parts = folds(documents, count=count, seed=seed)

    assert sorted(name for part in parts for name in part) == sorted(set(documents))
    assert parts == folds(documents[::-1], count=count, seed=seed)
