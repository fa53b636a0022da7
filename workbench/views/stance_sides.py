"""On which side a position stands, and what several positions of one holder come to."""

from collections.abc import Iterable

from workbench.records import Position, Side

__all__ = ["Side", "side_of", "side_together"]


def side_of(position: str, polarity: float | None) -> Side:
    """Return the side of one stance: by its polarity, or by its position where it has none."""
    return Position(position).side_at(polarity)


def side_together(sides: Iterable[Side]) -> Side:
    """Return what several stances come to; silence does not count against a stated position."""
    stated = set(sides) - {Side.UNDISCLOSED}
    if not stated:
        return Side.UNDISCLOSED
    return stated.pop() if len(stated) == 1 else Side.MIXED
