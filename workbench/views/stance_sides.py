"""On which side a stance stands, and what several stances of one holder come to: the one place that says so."""

from collections.abc import Iterable
from enum import StrEnum

from workbench.records import Position
from workbench.tables.frames import Row


class Side(StrEnum):
    """What a cell of the stance matrix says."""

    FOR = "for"
    AGAINST = "against"
    MIXED = "mixed"
    CONDITIONAL = "conditional"
    UNDISCLOSED = "undisclosed"


STATED = (Side.FOR, Side.AGAINST, Side.CONDITIONAL, Side.UNDISCLOSED)
"""The sides that one stance may have; only several of them are mixed."""

_AGAINST = frozenset(
    {Position.DENIES, Position.DISMISSES, Position.WARNS_AGAINST, Position.THREATENS, Position.OPPOSES}
)


def side_of(stance: Row) -> Side:
    """Return the side of a row of the stances: by its polarity, or by its position where it has none.

    Who keeps silent has none, and what holds only if something else does is neither for nor against.
    """
    if stance["position"] == Position.UNDISCLOSED:
        return Side.UNDISCLOSED
    if stance["conditional"] or stance["position"] == Position.CONDITIONS:
        return Side.CONDITIONAL
    if stance["polarity"]:
        return Side.FOR if stance["polarity"] > 0 else Side.AGAINST
    return Side.AGAINST if stance["position"] in _AGAINST else Side.FOR


def side_together(sides: Iterable[str]) -> Side:
    """Return what several stances come to; silence does not count against a stated position."""
    stated = {Side(side) for side in sides} - {Side.UNDISCLOSED}
    if not stated:
        return Side.UNDISCLOSED
    return stated.pop() if len(stated) == 1 else Side.MIXED
