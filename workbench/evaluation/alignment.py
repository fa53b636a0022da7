"""The best one-to-one alignment of the rows and columns of a table (H. W. Kuhn, 1955, by shortest augmenting paths)."""

import math
from collections.abc import Sequence


def best_alignment(table: Sequence[Sequence[float]]) -> float:
    """Return the largest sum of cells of which no two share a row or a column.

    Args:
        table: Rows of equal length; no cell is negative.
    """
    if len(table) > len(table[0]):
        table = list(zip(*table, strict=True))
    owners = _Owners(table)
    for row in range(len(table)):
        owners.place(row)
    return sum(table[row][column] for column, row in owners.row_of.items())


class _Owners:
    """Which row has each column, kept optimal for the rows placed so far by prices on both sides."""

    def __init__(self, table: Sequence[Sequence[float]]) -> None:
        self.table = table
        self.row_of: dict[int, int] = {}
        self._row_price = [max(row) for row in table]
        self._column_price = [0.0] * len(table[0])

    def place(self, row: int) -> None:
        """Give ``row`` a column by the cheapest chain of rows that move on to another one."""
        slack = [math.inf] * len(self._column_price)
        before: list[int | None] = [None] * len(slack)
        reached: dict[int, float] = {}
        column: int | None = None
        here, cost = row, 0.0
        while column is None or column in self.row_of:
            if column is not None:
                here = self.row_of[column]
            self._relax(here, column, cost, slack, before, reached)
            column = min((one for one in range(len(slack)) if one not in reached), key=slack.__getitem__)
            cost = slack[column]
            reached[column] = cost
        self._reprice(row, cost, reached)
        self._move(row, column, before)

    def _relax(
        self,
        here: int,
        column: int | None,
        cost: float,
        slack: list[float],
        before: list[int | None],
        reached: dict[int, float],
    ) -> None:
        """Note where the chain can go on from the row that has ``column``, and how much each way costs."""
        for other, value in enumerate(self.table[here]):
            way = cost + self._row_price[here] + self._column_price[other] - value
            if other not in reached and way < slack[other]:
                slack[other], before[other] = way, column

    def _reprice(self, row: int, total: float, reached: dict[int, float]) -> None:
        self._row_price[row] -= total
        for column, cost in reached.items():
            if column in self.row_of:
                self._row_price[self.row_of[column]] -= total - cost
            self._column_price[column] += total - cost

    def _move(self, row: int, column: int, before: list[int | None]) -> None:
        """Let each row of the chain take its new column, from the end on."""
        while (previous := before[column]) is not None:
            self.row_of[column] = self.row_of[previous]
            column = previous
        self.row_of[column] = row
