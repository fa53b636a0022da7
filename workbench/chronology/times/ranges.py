"""Two dates that belong together: "from May to July 1998" is a stretch, and both its ends are of that year."""

import dataclasses
from collections.abc import Iterable, Iterator

from workbench.chronology.calendar import Unit
from workbench.chronology.times.grammar import Candidate
from workbench.chronology.times.operators import Operator, PeriodOperator
from workbench.chronology.times.periods import Fixed
from workbench.chronology.times.pieces import CODES, Piece, codes_of
from workbench.chronology.times.stretches import Between, DayPart, Edge
from workbench.chronology.times.yearly import InYear, Season, Yearly

_TO = {CODES["Hyphen"], CODES["To"], CODES["Hyphen"] * 2}
_AND = CODES["And"]
_LISTED = {_AND, CODES["Comma"], CODES["Comma"] + _AND, CODES["Or"], CODES["Slash"]}
_LEADING = CODES["Between"]
_FILLING = {CODES["On"], CODES["In"], CODES["The"], CODES["Of"]}


def with_ranges(candidates: Iterable[Candidate], pieces: list[Piece]) -> list[Candidate]:
    """Return ``candidates``, ends of a stretch told so, and dates without a year in that of the next one."""
    codes = codes_of(pieces)
    found = list(candidates)
    for at in range(len(found) - 1, 0, -1):
        first, last = found[at - 1], found[at]
        between = "".join(code for code in codes[first.end : last.start] if code not in _FILLING)
        if between not in _TO and between not in _LISTED:
            continue
        ranged = between in _TO or (between == _AND and _LEADING in codes[max(0, first.start - 2) : first.start])
        lent = _with_year_of(first.operator, last.operator, ranged=ranged)
        if lent is not None:
            first = found[at - 1] = dataclasses.replace(first, operator=lent)
        if ranged and first.whole is None and last.whole is None:
            found[at - 1], found[at] = _ends(first, last)
    return found


def _ends(first: Candidate, last: Candidate) -> Iterator[Candidate]:
    """Return both as the ends of one stretch, unless they are none."""
    whole = None
    if isinstance(first.operator, PeriodOperator) and isinstance(last.operator, PeriodOperator):
        whole = Between(first.operator, last.operator)
    return (dataclasses.replace(each, whole=whole) for each in (first, last))


def _with_year_of(operator: Operator, other: Operator, *, ranged: bool) -> Operator | None:
    """Return ``operator`` in the year of ``other``, the year before where a stretch goes over the turn of the year."""
    if isinstance(operator, DayPart | Edge):
        of = _with_year_of(operator.of, other, ranged=ranged)
        return dataclasses.replace(operator, of=of) if isinstance(of, PeriodOperator) else None
    while isinstance(other, DayPart | Edge):
        other = other.of
    if isinstance(operator, Season) and operator.year is None and isinstance(other, Season):
        return dataclasses.replace(operator, year=other.year) if other.year is not None else None
    if not isinstance(operator, Yearly) or operator.step is not None:
        return None
    if isinstance(other, InYear):
        return InYear(operator, other.year)
    if not isinstance(other, Fixed) or other.of.unit not in {Unit.DAY, Unit.MONTH}:
        return None
    year, month, _ = other.of.start.civil
    return operator.in_year(year - (ranged and operator.month > month))
