"""On which side a stance stands, and what several stances of one holder come to: the one place that says so."""

from collections.abc import Iterable

from workbench.records import Position, Side
from workbench.tables.frames import Row

__all__ = ["STATED", "Side", "side_of", "side_together"]

STATED = (Side.FOR, Side.AGAINST, Side.CONDITIONAL, Side.UNDISCLOSED)
"""The sides that one stance may have; only several of them are mixed."""


def side_of(stance: Row) -> Side:
    """Return the side of a row of the stances: by its polarity, or by its position where it has none.

    What holds only if something else does is neither for nor against.
    """
    side = Position(stance["position"]).side_at(stance["polarity"])
    return Side.CONDITIONAL if stance["conditional"] and side is not Side.UNDISCLOSED else side


def side_together(sides: Iterable[str]) -> Side:
    """Return what several stances come to; silence does not count against a stated position."""
    stated = {Side(side) for side in sides} - {Side.UNDISCLOSED}
    if not stated:
        return Side.UNDISCLOSED
    return stated.pop() if len(stated) == 1 else Side.MIXED
