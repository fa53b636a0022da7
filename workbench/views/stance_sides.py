"""On which side a position stands, and what several positions of one holder come to."""

from collections.abc import Iterable
from enum import StrEnum

from workbench.records import Position


class Side(StrEnum):
    """What a cell of the stance matrix says."""

    FOR = "for"
    AGAINST = "against"
    MIXED = "mixed"
    CONDITIONAL = "conditional"
    UNDISCLOSED = "undisclosed"


_OWN = {Position.CONDITIONS: Side.CONDITIONAL, Position.UNDISCLOSED: Side.UNDISCLOSED}
_AGAINST = frozenset(
    {Position.DENIES, Position.DISMISSES, Position.WARNS_AGAINST, Position.THREATENS, Position.OPPOSES}
)


def side_of(position: str, polarity: float | None) -> Side:
    """Return the side of one stance: by its polarity, or by its position where it has none."""
    if position in _OWN:
        return _OWN[Position(position)]
    if polarity:
        return Side.FOR if polarity > 0 else Side.AGAINST
    return Side.AGAINST if position in _AGAINST else Side.FOR


def side_together(sides: Iterable[Side]) -> Side:
    """Return what several stances come to; silence does not count against a stated position."""
    stated = set(sides) - {Side.UNDISCLOSED}
    if not stated:
        return Side.UNDISCLOSED
    return stated.pop() if len(stated) == 1 else Side.MIXED
