"""What stands beside a time expression and belongs to it: "late" last year, Friday "night", 8 p.m. with Monday."""

import dataclasses
import re
from collections.abc import Iterable, Iterator

from workbench.chronology.calendar import Unit
from workbench.chronology.times.builders import Match
from workbench.chronology.times.grammar import Candidate
from workbench.chronology.times.operators import Operator, PeriodOperator
from workbench.chronology.times.periods import Fixed, Holding, Nth, Shift, Weekday
from workbench.chronology.times.pieces import CODES, OTHER, Piece, codes_of, compile_kinds
from workbench.chronology.times.stretches import Clock, DayPart, Edge, FirstUnits, PartOf, Stretch
from workbench.chronology.times.yearly import InYear, Season, Yearly

_REACH = 5
_EDGE = compile_kinds("The? (?P<mod>Edge) Hyphen? $")
_EDGE_NOUN = compile_kinds("The? (?P<mod>EdgeNoun) Of $")
_REST = compile_kinds("(?P<mod>Later|Earlier) $")
_INSIDE = compile_kinds("The? (?P<n>Ordinal|Second|Last) (?P<unit>Unit|Weekend|Quarter|Half) (?:Of|In) $")
_WEEKDAY_OF = compile_kinds("(?P<day>Weekday) Of? $")
_HOLDING = compile_kinds("The (?P<unit>Unit) Of? $")
_PART_OF = compile_kinds("The? (?P<part>Part) (?:Of|On) $")
_LOCAL_TIME = {OTHER + CODES["Moment"] + joint for joint in ("", CODES["On"], CODES["Comma"])}
_YEAR_JOINTS = {CODES["Of"], CODES["In"], CODES["Comma"]}
_JOINTS = {"", CODES["On"], CODES["At"], CODES["Comma"]}


def wrapped(candidates: Iterable[Candidate], pieces: list[Piece]) -> Iterator[Candidate]:
    """Yield ``candidates``, each with the words that belong to it, a clock time joined to its day."""
    codes = codes_of(pieces)
    held: Candidate | None = None
    for candidate in candidates:
        floor = 0 if held is None else held.end
        grown = _with_left(_with_right(candidate, pieces, codes), pieces, codes, floor=floor)
        joined = None if held is None else _joined(held, grown, codes)
        if joined is None and held is not None:
            yield _beside(held, grown, codes)
        held = joined or grown
    if held is not None:
        yield held


def names_day(operator: Operator) -> bool:
    """Whether ``operator`` means one day."""
    match operator:
        case Weekday():
            return True
        case Shift(unit=unit) | Nth(unit=unit):
            return unit is Unit.DAY
        case Yearly(day=day):
            return day is not None
        case Fixed(of=period):
            return period.unit is Unit.DAY
        case _:
            return False


def _with_left(candidate: Candidate, pieces: list[Piece], codes: str, *, floor: int) -> Candidate:
    """Return ``candidate`` with the words before it, not before piece ``floor``."""
    operator = candidate.operator
    first = max(floor, candidate.start - _REACH)
    before = codes[first : candidate.start]
    if not isinstance(operator, PeriodOperator | DayPart) or not before:
        return candidate
    for kinds in (_EDGE, _EDGE_NOUN, _REST, _INSIDE, _WEEKDAY_OF, _PART_OF, _HOLDING):
        found = kinds.search(before)
        if found is None:
            continue
        outer = _around(operator, kinds, Match(found, pieces[first : candidate.start]))
        if outer is not None:
            grown = dataclasses.replace(candidate, start=first + found.start(), operator=outer)
            return _with_left(grown, pieces, codes, floor=floor)
    return candidate


def _around(operator: Operator, kinds: re.Pattern[str], match: Match) -> Operator | None:
    """Return what ``operator`` means with the words of ``match`` before it."""
    if isinstance(operator, DayPart):
        return operator if kinds is _EDGE else None
    if not isinstance(operator, PeriodOperator):
        return None
    if kinds is _EDGE or kinds is _EDGE_NOUN:
        return Edge(operator, match.text("mod"))
    if kinds is _REST:
        running = isinstance(operator, Shift) and operator.by == 0
        return Edge(operator, "AFTER" if match.number("mod") > 0 else "BEFORE") if running else None
    if kinds is _INSIDE and match.unit() is Unit.HALF and not _is_year(operator):
        return Edge(operator, "START" if match.number("n") == 1 else "END", shares=2)
    if kinds is _INSIDE:
        return Nth(match.number("n"), match.unit(), operator)
    if kinds is _HOLDING:
        return _held(operator, match.unit())
    if kinds is _WEEKDAY_OF:
        of_week = isinstance(operator, Shift) and operator.unit is Unit.WEEK
        return Nth(match.number("day") + 1, Unit.DAY, operator) if of_week else None
    return DayPart(operator, match.text("part")) if names_day(operator) else None


def _held(operator: PeriodOperator, unit: Unit) -> Operator | None:
    """Return the operator of "the week of 4 March", "the month of May", "the year 2000"."""
    if unit is Unit.WEEK and names_day(operator):
        return Holding(unit, operator)
    if unit is Unit.MONTH and isinstance(operator, Yearly) and operator.day is None:
        return operator
    return operator if unit is Unit.YEAR and isinstance(operator, Fixed) and operator.of.unit is unit else None


def _with_right(candidate: Candidate, pieces: list[Piece], codes: str) -> Candidate:
    operator = candidate.operator
    if codes[candidate.end : candidate.end + 1] != CODES["Part"] or not isinstance(operator, PeriodOperator):
        return candidate
    if not names_day(operator):
        return candidate
    part = DayPart(operator, pieces[candidate.end].value)
    return dataclasses.replace(candidate, end=candidate.end + 1, operator=part)


def _part_of(part: Operator, whole: PeriodOperator) -> Operator | None:
    """Return what "the last week" or "the first two weeks" of ``whole`` means; ``None`` if they are not that."""
    match part:
        case Shift(unit=unit, by=-1):
            return Nth(-1, unit, whole)
        case FirstUnits(amount=amount, unit=unit):
            return PartOf(amount, unit, whole, last=False)
        case Stretch(amount=amount, unit=unit, step=-1):
            return PartOf(amount, unit, whole, last=True)
        case _:
            return _of_year(part, whole)


def _of_year(part: Operator, whole: PeriodOperator) -> Operator | None:
    is_year = isinstance(whole, Shift) and whole.unit is Unit.YEAR
    return InYear(part, whole) if is_year and isinstance(part, Yearly | Season) else None


def _beside(left: Candidate, right: Candidate, codes: str) -> Candidate:
    """Return ``left`` with what it takes from ``right``: "4 March this year", "9 a.m. local time on Monday"."""
    gap = codes[left.end : right.start]
    if not gap and (dated := _in_year(left, right)) is not None:
        return dataclasses.replace(dated, end=left.end)
    if isinstance(left.operator, Clock) and left.operator.of is None and gap in _LOCAL_TIME:
        day = _day_of(right.operator)
        return left if day is None else dataclasses.replace(left, operator=dataclasses.replace(left.operator, of=day))
    return left


def _day_of(operator: Operator) -> PeriodOperator | None:
    of = operator.of if isinstance(operator, DayPart) else operator
    return of if isinstance(of, PeriodOperator) and names_day(of) else None


def _joined(left: Candidate, right: Candidate, codes: str) -> Candidate | None:
    """Return a clock time and its day, or "the last week" and "of October", as one; ``None`` if they are not that."""
    last, whole = left.operator, right.operator
    if codes[left.end : right.start] == CODES["Of"] and isinstance(whole, PeriodOperator):
        part = _part_of(last, whole)
        return None if part is None else Candidate(left.start, right.end, part, right.rule)
    if codes[left.end : right.start] in _YEAR_JOINTS and (dated := _in_year(left, right)) is not None:
        return dated
    if codes[left.end : right.start] not in _JOINTS:
        return None
    clock, day = (left, right) if isinstance(left.operator, Clock) else (right, left)
    if not isinstance(clock.operator, Clock) or clock.operator.of is not None:
        return None
    of = _day_of(day.operator)
    if of is None:
        return None
    timed = dataclasses.replace(clock.operator, of=of)
    return Candidate(left.start, right.end, timed, day.rule)


def _in_year(left: Candidate, right: Candidate) -> Candidate | None:
    """Return "August of that year" and "4 March this year" as one; ``None`` if they are not that."""
    year = right.operator
    if not isinstance(year, Shift) or year.unit is not Unit.YEAR:
        return None
    of = left.operator
    if isinstance(of, Edge | DayPart):
        if not isinstance(of.of, Yearly | Season):
            return None
        inner = InYear(of.of, year)
        return Candidate(left.start, right.end, dataclasses.replace(of, of=inner), left.rule)
    if not isinstance(of, Yearly | Season):
        return None
    return Candidate(left.start, right.end, InYear(of, year), left.rule)


def _is_year(operator: PeriodOperator) -> bool:
    return len(operator.blank) == len("XXXX")
