"""Where holders and issues meet: the view counts by the same rules (``static/stance_cells.js``)."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from workbench.tables.frames import Row
from workbench.views.stance_sides import STATED, side_together

PERSON, ORGANIZATION = "person", "organization"
"""Whose stances a row of the matrix holds: each holder's own, or those of all who belong to an organization."""


def stance_cells(rows: Iterable[Row], *, level: str = PERSON) -> list[Row]:
    """Return a cell for each holder and issue that meet, in the order in which they first do.

    A cell has the ``side`` that its stances come to, how many there are of each side (``counts``), and ``second``:
    whether ``all``, ``some`` or ``none`` of it is known at second hand only.
    """
    held: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        held[holder_at(row, level), row["issue"]].append(row)
    return [_cell(holder, issue, stances) for (holder, issue), stances in held.items()]


def holder_at(row: Row, level: str) -> str:
    """Return who holds a stance at a level; who belongs to nobody stays."""
    return str(row["organization"] or row["name"] if level == ORGANIZATION else row["name"])


def _cell(holder: str, issue: str, stances: list[Row]) -> Row:
    counts = Counter(row["side"] for row in stances)
    second = [row["second_hand"] for row in stances]
    return {
        "holder": holder, "issue": issue, "side": str(side_together(counts)),
        "counts": {str(side): counts[side] for side in STATED},
        "second": "all" if all(second) else "some" if any(second) else "none", "keys": [row["key"] for row in stances],
    }  # fmt: skip
