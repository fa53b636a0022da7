import pytest

from workbench.records import Position
from workbench.views.stance_sides import Side, side_of, side_together


@pytest.mark.parametrize(
    ("position", "polarity", "conditional", "side"),
    [
        (Position.SUPPORTS, 0.5, False, Side.FOR),
        (Position.SEEKS, None, False, Side.FOR),
        (Position.DEMANDS, -0.4, False, Side.AGAINST),
        (Position.DENIES, None, False, Side.AGAINST),
        (Position.CONDITIONS, 0.8, False, Side.CONDITIONAL),
        (Position.ACCEPTS, 0.8, True, Side.CONDITIONAL),
        (Position.UNDISCLOSED, None, False, Side.UNDISCLOSED),
        (Position.UNDISCLOSED, None, True, Side.UNDISCLOSED),
    ],
)
def test_polarity_decides_unless_the_position_or_a_condition_does(position, polarity, conditional, side):
    assert side_of({"position": str(position), "polarity": polarity, "conditional": conditional}) is side


@pytest.mark.parametrize("position", Position)
def test_every_position_has_a_side_also_without_polarity(position):
    assert side_of({"position": str(position), "polarity": None, "conditional": False}) in Side


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
