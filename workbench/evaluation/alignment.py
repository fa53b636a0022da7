"""The best one-to-one alignment of the rows and columns of a table (H. W. Kuhn, 1955, by shortest augmenting paths)."""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

type Cells = Mapping[int, Mapping[int, float]]
"""A sparse table: what each row has in common with each column, where that is more than nothing."""


def best_alignment(cells: Cells) -> float:
    """Return the largest sum of cells of which no two share a row or a column.

    Args:
        cells: Values by row and column; none is negative, and one that is left out counts 0.
    """
    return sum(_best(table) for table in _connected(cells))


def _connected(cells: Cells) -> Iterator[Sequence[Sequence[float]]]:
    """Yield, as full tables, the parts of a sparse table that share no row or column."""
    rows_of: dict[int, set[int]] = defaultdict(set)
    for row, columns in cells.items():
        for column in columns:
            rows_of[column].add(row)
    left = {row for row, columns in cells.items() if columns}
    while left:
        group, waiting = [], [left.pop()]
        while waiting:
            row = waiting.pop()
            group.append(row)
            near = set().union(*(rows_of[column] for column in cells[row])) & left
            left -= near
            waiting += near
        reached = sorted({column for row in group for column in cells[row]})
        yield [[cells[row].get(column, 0.0) for column in reached] for row in group]


def _best(table: Sequence[Sequence[float]]) -> float:
    if len(table) > len(table[0]):
        table = list(zip(*table, strict=True))
    placing = _Placing(table)
    for row in range(len(table)):
        placing.place(row)
    return sum(table[row][column] for column, row in placing.row_of.items())


class _Placing:
    """Which row has each column, kept optimal for the rows placed so far by prices on both sides."""

    def __init__(self, table: Sequence[Sequence[float]]) -> None:
        self.table = table
        self.row_of: dict[int, int] = {}
        self._row_price = [max(row) for row in table]
        self._column_price = [0.0] * len(table[0])

    def place(self, row: int) -> None:
        """Give ``row`` a column by the cheapest chain of rows that move on to another one."""
        search = _Search(len(self._column_price))
        self._relax(row, None, search)
        column = search.nearest()
        while column in self.row_of:
            self._relax(self.row_of[column], column, search)
            column = search.nearest()
        self._reprice(row, search.reached)
        self._move(row, column, search.before)

    def _relax(self, row: int, column: int | None, search: "_Search") -> None:
        """Note what it costs to give ``row``, which has ``column`` so far, each column not reached yet."""
        cost = 0.0 if column is None else search.reached[column]
        for other, value in enumerate(self.table[row]):
            way = cost + self._row_price[row] + self._column_price[other] - value
            if other not in search.reached and way < search.cost[other]:
                search.cost[other], search.before[other] = way, column

    def _reprice(self, row: int, reached: Mapping[int, float]) -> None:
        total = max(reached.values())
        self._row_price[row] -= total
        for column, cost in reached.items():
            if column in self.row_of:
                self._row_price[self.row_of[column]] -= total - cost
            self._column_price[column] += total - cost

    def _move(self, row: int, column: int, before: Sequence[int | None]) -> None:
        """Let each row of the chain take its new column, from the end on."""
        while (previous := before[column]) is not None:
            self.row_of[column] = self.row_of[previous]
            column = previous
        self.row_of[column] = row


class _Search:
    """One search for the cheapest chain: what columns cost, and the column before each."""

    def __init__(self, columns: int) -> None:
        self.cost = [math.inf] * columns
        self.before: list[int | None] = [None] * columns
        self.reached: dict[int, float] = {}
        """The columns whose cost is final."""

    def nearest(self) -> int:
        """Reach the cheapest column left and return it."""
        column = min((one for one in range(len(self.cost)) if one not in self.reached), key=self.cost.__getitem__)
        self.reached[column] = self.cost[column]
        return column
