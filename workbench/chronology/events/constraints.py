"""Difference constraints: what is said of the distance of points in time, what follows, and what cannot all be true.

A constraint says that one point lies at most so many ticks after another; a negative number says that it lies at
least so many before. Points are numbered, and point `ZERO` is the zero of the calendar, so that a date is a distance
too. The bounds of a point are its shortest paths from and to that zero (Bellman and Ford); a cycle of negative length
is a contradiction.

Source: R. Dechter, I. Meiri and J. Pearl (1991), "Temporal constraint networks", for the simple temporal problem.
"""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

ZERO = 0
"""The point from which the calendar counts."""
TICKS = 1 << 16
"""Ticks of a second: a strict "before" costs one tick, so that it never moves a bound by a second."""
_LONGEST_PATH = 20
"""Limits through which a bound is followed; a longer chain is no language, and would cost the square of its length."""
_MOST_MOVED = 100
"""Points that one limit may move, for the same reason."""


class _TooFarError(Exception):
    """A limit moves more points than any text needs."""


@dataclass(frozen=True, slots=True)
class Limit:
    """Point ``later`` lies at most ``most`` ticks after point ``earlier``."""

    earlier: int
    later: int
    most: int


@dataclass(slots=True)
class _Side:
    """Shortest paths from the zero along the limits, or against them, and the limit by which each point was reached."""

    distance: list[int | None]
    by: list[tuple[int, int] | None]
    """The point before on the path, and the source of the limit between them."""
    steps: list[int]
    """How many limits the path has."""

    def shorten(self, point: int, other: int, most: int, source: int) -> bool:
        """Lead the path to ``other`` through ``point`` if that is shorter; return whether it is."""
        here, there = self.distance[point], self.distance[other]
        if here is None or (there is not None and there <= here + most) or self.steps[point] >= _LONGEST_PATH:
            return False
        self.distance[other] = here + most
        self.by[other] = point, source
        self.steps[other] = self.steps[point] + 1
        return True


class Network:
    """Points in time and the limits between them, which never contradict each other: one that would is refused."""

    def __init__(self, points: int) -> None:
        """Begin with ``points`` points after the zero, of which nothing is known."""
        size = points + 1
        self._after: list[list[tuple[int, int, int]]] = [[] for _ in range(size)]
        self._before: list[list[tuple[int, int, int]]] = [[] for _ in range(size)]
        self._solution = [0] * size
        """One assignment that fulfils all limits, by which a contradiction is noticed."""
        self._latest = _Side([0] + [None] * points, [None] * size, [0] * size)
        self._earliest = _Side([0] + [None] * points, [None] * size, [0] * size)

    def add(self, limits: Iterable[Limit], *, source: int) -> tuple[int, ...]:
        """Take in ``limits``, all or none.

        Args:
            limits: What one statement says; one that would move very many points is passed over.
            source: A number that tells which statement.

        Returns:
            The sources of the statements that contradict it, its own not among them; nothing where it was taken in.
            A statement that contradicts itself gives its own source alone.
        """
        added: list[Limit] = []
        for limit in limits:
            try:
                cycle = self._solve(limit)
            except _TooFarError:
                self._take_out(added)
                return ()
            if cycle is not None:
                self._take_out(added)  # the solution stays one: it fulfils more than it need
                return tuple(sorted(set(cycle) - {source})) or (source,)
            self._after[limit.earlier].append((limit.later, limit.most, source))
            self._before[limit.later].append((limit.earlier, limit.most, source))
            added.append(limit)
        for limit in added:
            self._relax(self._latest, self._after, (limit.earlier, limit.later, limit.most), source)
            self._relax(self._earliest, self._before, (limit.later, limit.earlier, limit.most), source)
        return ()

    def stand_alone(self, *points: int) -> bool:
        """Whether ``points`` are limited by nothing but each other and the zero."""
        own = {ZERO, *points}
        return all(
            other in own for point in points for side in (self._after, self._before) for other, *_ in side[point]
        )

    def latest(self, point: int) -> int | None:
        """Return the tick that ``point`` cannot lie behind; ``None`` for no such bound."""
        return self._latest.distance[point]

    def earliest(self, point: int) -> int | None:
        """Return the tick that ``point`` cannot lie before; ``None`` for no such bound."""
        distance = self._earliest.distance[point]
        return None if distance is None else -distance

    def why_latest(self, point: int) -> tuple[int, ...]:
        """Return the sources of the statements that bound ``point`` above, its own first."""
        return _path(self._latest, point)

    def why_earliest(self, point: int) -> tuple[int, ...]:
        """Return the sources of the statements that bound ``point`` below, its own first."""
        return _path(self._earliest, point)

    def _take_out(self, limits: Sequence[Limit]) -> None:
        for limit in reversed(limits):
            self._after[limit.earlier].pop()
            self._before[limit.later].pop()

    def _solve(self, new: Limit) -> list[int] | None:
        """Mend the solution for ``new``, or return the sources of the limits that cannot hold beside it.

        Whatever the new limit moves is moved along; if that comes round to the point from which it counts, there is no
        solution.  Source: S. Cotton and O. Maler (2006), "Fast and flexible difference constraint propagation".

        Raises:
            _TooFarError: If too many points would move.
        """
        solution = self._solution
        if solution[new.later] <= solution[new.earlier] + new.most:
            return None
        moved = {new.later: solution[new.earlier] + new.most}
        came: dict[int, tuple[int, int]] = {}
        if new.later == new.earlier:
            return []
        waiting = deque([new.later])
        while waiting:
            point = waiting.popleft()
            for later, most, source in self._after[point]:
                reached = moved[point] + most
                if reached >= moved.get(later, solution[later]):
                    continue
                came[later] = point, source
                if later == new.earlier:
                    return _cycle(came, start=new.later, end=later)
                moved[later] = reached
                waiting.append(later)
            if len(moved) > _MOST_MOVED:
                raise _TooFarError
        for point, value in moved.items():
            solution[point] = value
        return None

    @staticmethod
    def _relax(
        side: _Side, neighbours: Sequence[Sequence[tuple[int, int, int]]], new: tuple[int, int, int], source: int
    ) -> None:
        """Shorten the paths of ``side`` that pass through the ``new`` limit."""
        waiting = deque([new[1]]) if side.shorten(*new, source) else deque()
        while waiting:
            point = waiting.popleft()
            for other, most, by in neighbours[point]:
                if side.shorten(point, other, most, by):
                    waiting.append(other)


def _cycle(came: dict[int, tuple[int, int]], *, start: int, end: int) -> list[int]:
    """Return the sources on the way back from ``end`` to ``start``."""
    sources = []
    while end != start:
        end, source = came[end]
        sources.append(source)
    return sources


def _path(side: _Side, point: int) -> tuple[int, ...]:
    sources: dict[int, None] = {}
    for _ in range(_LONGEST_PATH):
        step = side.by[point]
        if step is None:
            break
        point, source = step
        sources.setdefault(source)
    return tuple(sources)
