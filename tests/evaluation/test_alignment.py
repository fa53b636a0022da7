from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.evaluation.alignment import best_alignment

_CELLS = st.floats(min_value=0, max_value=1, width=16)
_SPARSE = st.dictionaries(st.integers(0, 4), st.dictionaries(st.integers(0, 4), _CELLS))


def _tried_out(cells):
    """Return the best sum of all one-to-one alignments of a table of five rows and columns."""
    return max(
        sum(cells.get(row, {}).get(column, 0) for row, column in enumerate(order)) for order in permutations(range(5))
    )


@given(_SPARSE)
def test_no_alignment_is_better(cells):
    assert best_alignment(cells) == pytest.approx(_tried_out(cells))


def test_a_row_moves_on_where_the_sum_gains():
    assert best_alignment({0: {0: 0.9, 1: 0.8}, 1: {0: 0.7}}) == pytest.approx(1.5)


@pytest.mark.parametrize("cells", [{}, {0: {}}, {0: {3: 0.0}}])
def test_nothing_in_common_is_worth_nothing(cells):
    assert best_alignment(cells) == 0
