import pytest

from workbench.records import Position
from workbench.views.stance_sides import Side, side_of, side_together


@pytest.mark.parametrize(
    ("position", "polarity", "side"),
    [
        (Position.SUPPORTS, 0.5, Side.FOR),
        (Position.SEEKS, None, Side.FOR),
        (Position.DEMANDS, -0.4, Side.AGAINST),
        (Position.DENIES, None, Side.AGAINST),
        (Position.CONDITIONS, 0.8, Side.CONDITIONAL),
        (Position.UNDISCLOSED, None, Side.UNDISCLOSED),
    ],
)
def test_polarity_decides_unless_the_position_has_a_side_of_its_own(position, polarity, side):
    assert side_of(str(position), polarity) is side


@pytest.mark.parametrize(
    ("sides", "together"),
    [
        ([Side.FOR, Side.FOR], Side.FOR),
        ([Side.FOR, Side.AGAINST], Side.MIXED),
        ([Side.AGAINST, Side.UNDISCLOSED], Side.AGAINST),
        ([Side.UNDISCLOSED], Side.UNDISCLOSED),
    ],
)
def test_silence_does_not_count_against_a_stated_position(sides, together):
    assert side_together(sides) is together
