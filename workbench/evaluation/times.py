"""Time expressions against gold: spans, types, values, and the calendar days that the values name.

Definitions as TempEval-3 task A has them (N. UzZaman and others, 2013): a predicted span is right strictly if it has
the offsets of a gold span, relaxed if it shares a character with one; type and value are right where a relaxed match
agrees in them.  Each side of a match is used once: equal spans first, then those that share most.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from workbench.evaluation.days import Days, days_of
from workbench.evaluation.measures import Score
from workbench.evaluation.mistakes import Mistake, sentence_with
from workbench.evaluation.timeml import GoldTime, TimeDocument
from workbench.records import TimeExpression

FIGURES = ("strict", "relaxed", "type", "value", "strict+value", "days")


@dataclass(slots=True)
class TimeScores:
    """The scores of each document by `FIGURES`, and what went wrong."""

    documents: list[Mapping[str, Score]] = field(default_factory=list)
    by_rule: dict[str, Counter[bool]] = field(default_factory=lambda: defaultdict(Counter))
    """How often the value of what each rule found is right and wrong."""
    mistakes: list[Mistake] = field(default_factory=list)

    def total(self, figure: str, documents: Iterable[int] | None = None) -> Score:
        """Return the sum of a figure over all documents, or those at some positions."""
        drawn = range(len(self.documents)) if documents is None else documents
        return sum((self.documents[at][figure] for at in drawn), Score())


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold expression and the prediction that shares characters with it."""

    gold: GoldTime
    found: TimeExpression

    @property
    def same_span(self) -> bool:
        """Whether both have the same offsets."""
        return self.gold.span == self.found.span

    @property
    def same_type(self) -> bool:
        """Whether both have the same type."""
        return self.gold.type == self.found.type

    @property
    def same_value(self) -> bool:
        """Whether both values are written alike."""
        return self.gold.value == self.found.value

    @property
    def days(self) -> tuple[Days | None, Days | None]:
        """The days that the gold and the prediction name."""
        return _gold_days(self.gold), _found_days(self.found)

    @property
    def same_days(self) -> bool:
        """Whether both name the same days, and any."""
        gold, found = self.days
        return gold is not None and gold == found


def score_times(pairs: Iterable[tuple[TimeDocument, Sequence[TimeExpression]]]) -> TimeScores:
    """Return how well the expressions of each document were found."""
    scores = TimeScores()
    for document, found in pairs:
        matched = matches(document.times, found)
        scores.documents.append(_scores(document.times, found, matched))
        right = {id(pair.found) for pair in matched if pair.same_value}
        for one in found:
            scores.by_rule[one.rule][id(one) in right] += 1
        scores.mistakes += _mistakes(document, found, matched)
    return scores


def matches(gold: Sequence[GoldTime], found: Sequence[TimeExpression]) -> list[Pair]:
    """Return the matched pairs in the order of the gold."""
    sharing = [
        (one.span != two.span, -shared, abs(one.span.start - two.span.start), at, place)
        for at, one in enumerate(gold)
        for place, two in enumerate(found)
        if (shared := min(one.span.end, two.span.end) - max(one.span.start, two.span.start)) > 0
    ]
    used: dict[int, int] = {}
    for *_, at, place in sorted(sharing):
        if at not in used and place not in used.values():
            used[at] = place
    return [Pair(gold[at], found[place]) for at, place in sorted(used.items())]


def _scores(gold: Sequence[GoldTime], found: Sequence[TimeExpression], matched: Sequence[Pair]) -> dict[str, Score]:
    hits = {
        "strict": sum(pair.same_span for pair in matched),
        "relaxed": len(matched),
        "type": sum(pair.same_type for pair in matched),
        "value": sum(pair.same_value for pair in matched),
        "strict+value": sum(pair.same_span and pair.same_value for pair in matched),
    }
    scores = {name: Score.of_counts(count, len(found), len(gold)) for name, count in hits.items()}
    placed = [sum(map(_names_days, side)) for side in (map(_found_days, found), map(_gold_days, gold))]
    return scores | {"days": Score.of_counts(sum(pair.same_days for pair in matched), *placed)}


def _gold_days(gold: GoldTime) -> Days | None:
    return days_of(gold.type, gold.value)


def _found_days(found: TimeExpression) -> Days | None:
    return days_of(found.type, found.value)


def _names_days(days: Days | None) -> bool:
    return days is not None


def _mistakes(document: TimeDocument, found: Sequence[TimeExpression], matched: Sequence[Pair]) -> Iterator[Mistake]:
    """Yield what differs, one entry a pair, then what was missed and what is no time expression in the gold."""
    paired = {id(pair.gold) for pair in matched}, {id(pair.found) for pair in matched}
    for pair in matched:
        if kind := _difference(pair):
            yield _mistake(kind, document, pair.gold, pair.found)
    yield from (_mistake("missed", document, one, None) for one in document.times if id(one) not in paired[0])
    yield from (_mistake("spurious", document, None, one) for one in found if id(one) not in paired[1])


def _difference(pair: Pair) -> str:
    """Return the worst that differs, nothing if all agrees."""
    gold, found = pair.days
    if gold != found:
        return "days"
    if not pair.same_value:
        return "value"
    if not pair.same_type:
        return "type"
    return "" if pair.same_span else "span"


def _mistake(kind: str, document: TimeDocument, gold: GoldTime | None, found: TimeExpression | None) -> Mistake:
    shown = gold or found
    return Mistake(
        kind=kind,
        document=document.id,
        sentence="" if shown is None else sentence_with(document.text, shown.span),
        gold=_told(document, gold),
        found=_told(document, found),
        rule=None if found is None else found.rule,
    )


def _told(document: TimeDocument, one: GoldTime | TimeExpression | None) -> str:
    return "nothing" if one is None else f"{one.span.of(document.text)!r} {one.type} {one.value}"
