"""Time expressions in a parsed article, each read against the publication date or the last date told."""

from dataclasses import dataclass

from spacy.tokens import Doc, Span

from workbench.chronology.times.filters import is_time, tells_ancient
from workbench.chronology.times.grammar import Candidate, candidates_in
from workbench.chronology.times.narration import Narration, asides_in, is_history
from workbench.chronology.times.pieces import Piece, pieces_of
from workbench.chronology.times.ranges import with_ranges
from workbench.chronology.times.senses import as_meant, is_conversation
from workbench.chronology.times.wrapping import wrapped
from workbench.parameters import ChronologyParameters
from workbench.records import Published, TimeExpression, TimeType
from workbench.rules import ChronologyRule


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text has of possible time expressions, whenever it was published."""

    pieces: list[Piece]
    candidates: list[Candidate]


def read_candidates(text: str, *, rules: frozenset[ChronologyRule]) -> Reading:
    """Return the rows of words in ``text`` that may be time expressions, with what they mean.

    Args:
        text: The text of an article.
        rules: The rules that may read.
    """
    pieces = pieces_of(text)
    return Reading(pieces, with_ranges(wrapped(candidates_in(pieces, rules=rules), pieces), pieces))


def find_times(
    doc: Doc, *, published: Published | None, parameters: ChronologyParameters, reading: Reading | None = None
) -> tuple[TimeExpression, ...]:
    """Return the time expressions of ``doc`` in text order; none overlaps another.

    Args:
        doc: A parsed article.
        published: When it appeared; relative expressions have no interval where that is unknown.
        parameters: Which rules may read, and whether lengths and repetitions are wanted.
        reading: What `read_candidates` returned for the same text and rules, if it is kept.
    """
    text = doc.text
    reading = reading or read_candidates(text, rules=parameters.rules)
    pieces, candidates = reading.pieces, reading.candidates
    narration = Narration(doc, published, history=is_history(candidates, published), asides=asides_in(candidates))
    at_large = narration.history or is_conversation(text)
    ancient = tells_ancient(candidates)
    found = []
    for candidate in candidates:
        span = _span(doc, pieces, candidate)
        meant = as_meant(candidate, span, pieces, at_large=at_large)
        if meant is None:
            continue
        span = span if meant is candidate else _span(doc, pieces, meant)
        if is_time(meant, span, ancient=ancient):
            found.append(narration.read(meant, span, pieces))
    left_out = set() if parameters.durations else {TimeType.DURATION, TimeType.SET}
    return tuple(expression for expression in found if expression.type not in left_out)


def _span(doc: Doc, pieces: list[Piece], candidate: Candidate) -> Span:
    start, end = pieces[candidate.start].start, pieces[candidate.end - 1].end
    span = doc.char_span(start, end, alignment_mode="expand")
    return doc[0:0] if span is None else span
