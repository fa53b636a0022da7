"""Time expressions in a parsed article, each read against the publication date or the last date told."""

from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from workbench.chronology.calendar import Period, Unit
from workbench.chronology.events.factuality import clause_factuality
from workbench.chronology.syntax import governors
from workbench.chronology.times.filters import has_object, is_time
from workbench.chronology.times.grammar import Candidate, candidates_in
from workbench.chronology.times.operators import Base, Context, Operator
from workbench.chronology.times.periods import Fixed, Shift
from workbench.chronology.times.pieces import CODES, Piece, pieces_of
from workbench.chronology.times.stretches import Length
from workbench.chronology.times.wrapping import wrapped
from workbench.language.scope import Tense, condition_of, modal_of, tense_of
from workbench.parameters import ChronologyParameters
from workbench.records import Factuality, Published, TextSpan, TimeExpression, TimeType
from workbench.rules import ChronologyRule

_PLANS = frozenset({"schedule", "plan", "expect", "due", "slate", "set", "upcoming", "intend", "aim"})
_NAME_TYPES = frozenset({"EVENT", "ORG", "WORK_OF_ART", "LAW", "FAC", "PRODUCT", "PERSON", "NORP"})
_OPENING, _CLOSING = frozenset("(["), frozenset(")]")


def find_times(
    doc: Doc, *, published: Published | None, parameters: ChronologyParameters
) -> tuple[TimeExpression, ...]:
    """Return the time expressions of ``doc`` in text order; none overlaps another.

    Args:
        doc: A parsed article.
        published: When it appeared; relative expressions have no interval where that is unknown.
        parameters: Which rules may read, and whether lengths and repetitions are wanted.
    """
    text = doc.text
    pieces = pieces_of(text)
    narration = _Narration(text, published, quoted=_quoted_or_bracketed(doc))
    found = []
    for candidate in wrapped(candidates_in(pieces, rules=parameters.rules), pieces):
        kept = _without_object(candidate, doc, pieces)
        span = None if kept is None else _span(doc, pieces, kept)
        if kept is not None and span is not None and is_time(kept.operator, span):
            found.append(narration.read(kept, span, pieces))
    left_out = set() if parameters.durations else {TimeType.DURATION, TimeType.SET}
    return tuple(expression for expression in found if expression.type not in left_out)


def _without_object(candidate: Candidate, doc: Doc, pieces: list[Piece]) -> Candidate | None:
    """Return the bare length of "two days before the vote", which is counted from an event, not from a date.

    ``None`` for "the day before the vote", which has no length to keep.
    """
    operator, span = candidate.operator, _span(doc, pieces, candidate)
    if not isinstance(operator, Shift) or span is None or not has_object(span[-1]):
        return candidate
    if pieces[candidate.start].code == CODES["The"]:
        return None
    length = Length(abs(operator.by), operator.unit)
    return Candidate(candidate.start, candidate.end - 1, length, ChronologyRule.DURATION)


def _span(doc: Doc, pieces: list[Piece], candidate: Candidate) -> Span | None:
    start, end = pieces[candidate.start].start, pieces[candidate.end - 1].end
    return doc.char_span(start, end, alignment_mode="expand")


@dataclass(slots=True)
class _Narration:
    """The dates told so far: what a chain counts from."""

    text: str
    published: Published | None
    quoted: frozenset[int]
    """Indices of the tokens inside quotation marks or brackets."""
    told: Period | None = None
    told_at: TextSpan | None = None
    year: int | None = None
    year_line: int = -1

    def read(self, candidate: Candidate, span: Span, pieces: list[Piece]) -> TimeExpression:
        """Return the expression, and take its date as the last one told if it may count as that."""
        place = TextSpan(pieces[candidate.start].start, pieces[candidate.end - 1].end)
        ahead = is_ahead(span)
        reading = candidate.operator.read(
            Context(
                published=self.published.when if self.published else None,
                told=self.told,
                year=self._year(span),
                ahead=ahead,
            )
        )
        chained = candidate.operator.base is Base.STORY and reading.interval is not None
        expression = TimeExpression(
            id=f"t{place.start}-{place.end}",
            span=place,
            type=reading.type,
            value=reading.value,
            interval=reading.interval,
            mod=reading.mod,
            rule=str(ChronologyRule.CHAINED if candidate.operator.base is Base.STORY else candidate.rule),
            anchor=self.told_at if chained else None,
        )
        if reading.period is not None and not ahead and self._moves(span, reading.period):
            self._move(candidate.operator, reading.period, span, place)
        return expression

    def _year(self, span: Span) -> int | None:
        """Return the year of the narration, unless a new line has begun since it was named."""
        return self.year if self.published is None or self._line(span) == self.year_line else None

    def _moves(self, span: Span, period: Period) -> bool:
        """Whether a date may move the narration: not one in a quotation, a bracket, a name, or around the last one."""
        if span.start in self.quoted or any(token.ent_type_ in _NAME_TYPES for token in span):
            return False
        if span[0].head.lower_ in {"since", "of"} and period.unit is Unit.YEAR:
            return False
        return self.told is None or not (
            period.interval.contains(self.told.interval) and period.unit is not self.told.unit
        )

    def _move(self, operator: Operator, period: Period, span: Span, place: TextSpan) -> None:
        self.told, self.told_at = period, place
        if not isinstance(operator, Fixed):
            return
        year = period.start.civil[0]
        running = self.published is not None and self.published.when.civil[0] == year
        self.year, self.year_line = (None if running else year), self._line(span)

    def _line(self, span: Span) -> int:
        """Return the offset at which the line of ``span`` begins."""
        return self.text.rfind("\n", 0, span.start_char) + 1


def is_ahead(span: Span) -> bool:
    """Return whether what governs ``span`` speaks of the future, as in "will vote on Friday"."""
    for token in governors(span.root):
        if token.lemma_.lower() in _PLANS and token.tag_ in {"VBN", "JJ", "VBG", "NN"}:
            return True
        if token.pos_ in {"VERB", "AUX"}:
            tense = tense_of(token)
            if tense is Tense.PRESENT and condition_of(token) is not None:
                return True
            return tense is Tense.FUTURE or (token.dep_ != "advcl" and _lies_ahead(token))
    return False


def _lies_ahead(verb: Token) -> bool:
    """Whether the verb is told as planned, demanded or possible: "would close", "asked them to leave", "may vote"."""
    perfect = any(child.lower_ == "have" for child in verb.children if child.dep_ == "aux")
    if modal_of(verb) is not None and not perfect:
        return True
    over = clause_factuality(verb)
    return over is not None and over[0] in {Factuality.PLANNED, Factuality.DEMANDED}


def _quoted_or_bracketed(doc: Doc) -> frozenset[int]:
    """Return the indices of tokens inside double quotation marks or brackets that are closed in their line."""
    inside: set[int] = set()
    opened: int | None = None
    bracket: int | None = None
    for token in doc:
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
