import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench import records
from workbench.records import TextSpan, covering

spans = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda pair: TextSpan(min(pair), max(pair)))


@given(spans, spans)
def test_spans_overlap_both_ways_or_not_at_all(one, other):
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))

    assert one.overlaps(other) == other.overlaps(one)
    assert not shared or one.overlaps(other)


@given(st.lists(spans, min_size=1))
def test_the_covering_span_contains_all(many):
    assert all(covering(many).contains(span) for span in many)


def test_a_span_of_nothing_or_backwards_is_refused():
    with pytest.raises(ValueError, match="no stretch"):
        TextSpan(3, 2)
    with pytest.raises(ValueError, match="no stretch"):
        TextSpan(-1, 2)


def test_all_records_are_frozen():
    kinds = [kind for kind in vars(records).values() if dataclasses.is_dataclass(kind)]

    assert len(kinds) > 15
    assert all(kind.__dataclass_params__.frozen for kind in kinds)


@pytest.mark.parametrize("position", list(records.Position))
def test_each_position_states_its_side_and_strength(position):
    assert records.Position(str(position)) is position
    assert 0 < position.strength <= 1
    assert position.side is not records.Side.MIXED
    assert (position.sign is None) == (position.side is records.Side.UNDISCLOSED)


def test_polarity_turns_the_side_of_a_position_that_has_one():
    assert records.Position.DEMANDS.side_at(-0.4) is records.Side.AGAINST
    assert records.Position.DEMANDS.side_at(None) is records.Side.FOR
    assert records.Position.CONDITIONS.side_at(-0.3) is records.Side.CONDITIONAL
    assert records.Position.LEAVES_OPEN.side_at(None) is records.Side.UNDISCLOSED
