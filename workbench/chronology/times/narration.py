"""The dates that an article has told so far: what "the next day" counts from and whose year "in March" is of."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from workbench.chronology.calendar import Period, Unit
from workbench.chronology.syntax import governors
from workbench.chronology.times.direction import is_ahead, is_past
from workbench.chronology.times.grammar import Candidate
from workbench.chronology.times.operators import Base, Context, Operator, Reading
from workbench.chronology.times.periods import Fixed, Shift, Weekday
from workbench.chronology.times.pieces import Piece
from workbench.chronology.times.stretches import DayPart, Edge, Length, Reference, Repeating, SomeWeekday
from workbench.chronology.times.yearly import Yearly
from workbench.instants import Instant, Interval
from workbench.records import Published, TextSpan, TimeExpression, TimeType
from workbench.rules import ChronologyRule

_NAME_TYPES = frozenset({"EVENT", "ORG", "WORK_OF_ART", "LAW", "FAC", "PRODUCT", "PERSON", "NORP"})
_MARK = re.compile(r"[\n\"“”()\[\]]|``|''")
_OPENING, _CLOSING = frozenset("(["), frozenset(")]")
_LEAST_YEARS = 4
"""Years of the past that a text must name before it is read as history."""
_YEARS_TO_NEAR = 2
"""How many such years outweigh one word such as yesterday."""
_LEAP = 3
"""More years than this from one date told to the next, and back, are an aside."""
_LATE, _EARLY = 11, 2
"""From this month on, and up to that one: what is told next in a story may lie over the turn of the year."""


def is_history(candidates: list[Candidate], published: Published | None) -> bool:
    """Return whether a text tells of years long past rather than of the days before publication."""
    if published is None:
        return True
    this = published.when.civil[0]
    past = near = 0
    for candidate in candidates:
        match _innermost(candidate.operator):
            case Fixed(of=period) if period.unit is not Unit.DECADE and period.unit is not Unit.CENTURY:
                past += period.start.civil[0] < this - 1
            case Shift(counts_from=Base.PUBLICATION) | Weekday():
                near += 1
    return past >= _LEAST_YEARS and past > _YEARS_TO_NEAR * near


def asides_in(candidates: list[Candidate]) -> frozenset[tuple[int, int]]:
    """Return the dates that leap out of the years told before and after them, as "a report released in 2005"."""
    dated = [(candidate, year) for candidate in candidates if (year := _named_year(candidate.operator)) is not None]
    found = set()
    before = None
    for at, (candidate, year) in enumerate(dated):
        after = [other for _, other in dated[at + 1 : at + 3]]
        if before is not None and abs(year - before) > _LEAP and any(abs(other - before) <= _LEAP for other in after):
            found.add((candidate.start, candidate.end))
        else:
            before = year
    return frozenset(found)


def _named_year(operator: Operator) -> int | None:
    inner = _innermost(operator)
    return inner.of.start.civil[0] if isinstance(inner, Fixed) else None


def _innermost(operator: Operator) -> Operator:
    while isinstance(operator, DayPart | Edge):
        operator = operator.of
    return operator


@dataclass(slots=True)
class Narration:
    """The dates told so far.

    In a text of history, the year told last holds until another one is told; in news it holds for its own line.
    """

    doc: Doc
    published: Published | None
    history: bool
    asides: frozenset[tuple[int, int]] = frozenset()
    """Dates of which only a remark speaks, by the pieces that they take up."""
    quoted: frozenset[int] = field(init=False)
    """Indices of the tokens inside quotation marks or brackets."""
    told: Period | None = None
    told_at: TextSpan | None = None
    moment: Instant | None = None
    year: int | None = None
    year_line: int = -1
    _lines: list[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Find what is quoted, and where lines begin."""
        text = self.doc.text
        self.quoted = _quoted_or_bracketed(self.doc, text)
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]

    def read(self, candidate: Candidate, span: Span, pieces: list[Piece]) -> TimeExpression:
        """Return the expression, and take its date as the last one told if it may count as that."""
        place = TextSpan(pieces[candidate.start].start, pieces[candidate.end - 1].end)
        directed = not isinstance(candidate.operator, Length | Reference | Repeating | SomeWeekday)
        ahead = directed and is_ahead(span)
        context = Context(
            published=self.published.when if self.published else None,
            told=self.told,
            moment=self.moment,
            year=self._year(candidate.operator, span),
            ahead=ahead,
            past=directed and is_past(span),
            history=self.history,
        )
        reading = candidate.operator.read(context)
        chained = candidate.operator.base is Base.STORY or (
            candidate.operator.base is Base.LAST and self.told is not None
        )
        expression = TimeExpression(
            id=f"t{place.start}-{place.end}",
            span=place,
            type=reading.type,
            value=reading.value,
            interval=reading.interval,
            whole=self._whole(candidate, context),
            mod=reading.mod,
            rule=str(ChronologyRule.CHAINED if chained else candidate.rule),
            anchor=self.told_at if chained and reading.interval is not None else None,
        )
        period = reading.period
        if period is not None and self._counts(candidate, period, ahead=ahead) and self._moves(span, period):
            self._move(candidate.operator, period, span, place)
            self.moment = _moment(reading)
        return expression

    def _counts(self, candidate: Candidate, period: Period, *, ahead: bool) -> bool:
        """Whether a date belongs to what is being told: news not of what lies ahead, history not of publication."""
        if not self.history:
            chained = candidate.operator.base is Base.STORY
            return not ahead and (chained or self.published is None or period.start <= self.published.when)
        if (candidate.start, candidate.end) in self.asides:
            return False
        inner = _innermost(candidate.operator)
        near = isinstance(inner, Weekday) or (isinstance(inner, Shift) and inner.base is Base.PUBLICATION)
        return not near

    def _whole(self, candidate: Candidate, context: Context) -> Interval | None:
        return None if candidate.whole is None else candidate.whole.read(context).interval

    def _year(self, operator: Operator, span: Span) -> int | None:
        """Return the year of the narration; of news only until a new line begins."""
        if self.history:
            return None if self.told is None else self._running_year(operator, self.told)
        if self.year is None or self._line(span) != self.year_line:
            return None
        same = self.told is not None and self.told.start.civil[0] == self.year
        return self._running_year(operator, self.told) if same and self.told is not None else self.year

    def _running_year(self, operator: Operator, told: Period) -> int:
        """Return the year in which a month or day lies that is told next, over the turn of the year if need be."""
        year, month, _ = told.start.civil
        inner = _innermost(operator)
        following = inner.month if isinstance(inner, Yearly) else None
        fine = told.unit in {Unit.DAY, Unit.MONTH}
        return year + (fine and following is not None and month >= _LATE and following <= _EARLY)

    def _moves(self, span: Span, period: Period) -> bool:
        """Whether a date may move the narration: not one in a quotation, a bracket, a name, or around the last one."""
        if span.start in self.quoted or self._is_name(span, period):
            return False
        if (period.unit is Unit.YEAR or not self.history) and _is_background(span):
            return False
        return self.told is None or not (
            period.interval.contains(self.told.interval) and period.unit is not self.told.unit
        )

    def _is_name(self, span: Span, period: Period) -> bool:
        """Whether the model sees a name in ``span``; it does so in any "BC"."""
        return period.start.civil[0] > 0 and any(token.ent_type_ in _NAME_TYPES for token in span)

    def _move(self, operator: Operator, period: Period, span: Span, place: TextSpan) -> None:
        self.told, self.told_at = period, place
        if not isinstance(_innermost(operator), Fixed):
            return
        year = period.start.civil[0]
        running = self.published is not None and self.published.when.civil[0] == year
        self.year, self.year_line = (None if running else year), self._line(span)

    def _line(self, span: Span) -> int:
        """Return the number of the line in which ``span`` begins."""
        return bisect_right(self._lines, span.start_char)


def _moment(reading: Reading) -> Instant | None:
    """Return when in its day a reading begins; ``None`` where it is no time of day."""
    start = None if reading.interval is None else reading.interval.start
    return start if reading.type is TimeType.TIME and start is not None and not start.midnight else None


def _is_background(span: Span) -> bool:
    """Whether a year is only part of what something is, as in "since its launch in 2003", "the war of 1812"."""
    if span[0].head.lower_ == "of":
        return True
    for token in governors(span.root):
        if token.dep_ in {"acl", "relcl"}:
            return True
        if token.lower_ == "since":
            return True
        if token.pos_ in {"VERB", "AUX"}:
            return False
    return False


def _quoted_or_bracketed(doc: Doc, text: str) -> frozenset[int]:
    """Return the indices of tokens inside double quotation marks or brackets that are closed in their line."""
    inside: set[int] = set()
    opened: int | None = None
    bracket: int | None = None
    for token in _with_marks(doc, text):
        if "\n" in token.text:
            opened = bracket = None
        elif token.text in {'"', "“", "”", "``", "''"}:
            if opened is None:
                opened = token.i
            else:
                inside.update(range(opened, token.i))
                opened = None
        elif token.text in _OPENING:
            bracket = token.i
        elif token.text in _CLOSING and bracket is not None:
            inside.update(range(bracket, token.i))
            bracket = None
    return frozenset(inside)


def _with_marks(doc: Doc, text: str) -> Iterator[Token]:
    """Yield the tokens that hold a quotation mark, a bracket or the end of a line."""
    starts = doc.to_array("IDX").tolist()
    places = (bisect_right(starts, match.start()) - 1 for match in _MARK.finditer(text))
    return (doc[at] for at in dict.fromkeys(places))
