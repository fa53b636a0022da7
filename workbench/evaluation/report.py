"""What a scoring tells: one figure, its tables, what each rule did, what went wrong; as text and as JSON values."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from workbench.evaluation.mistakes import Mistake, shortened
from workbench.evaluation.tables import percent, rule_table


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything to tell of one scoring."""

    headline: str
    """What the one figure is called by which rules and intervals are judged."""
    figure: float
    """A share of 1."""
    resampled: Callable[[Sequence[int]], float] = field(repr=False)
    """The same figure for some of the documents, by their positions."""
    tables: tuple[str, ...]
    """Lines of text."""
    figures: Mapping[str, Any]
    """The same as JSON values, shares of 1."""
    by_rule: Mapping[str, Counter[bool]]
    mistakes: Sequence[Mistake]
    predictions: Sequence[Mapping[str, Any]] = field(repr=False)
    """Rows of a JSON Lines file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A report with what it was made from, and what else was asked."""

    report: Report
    gold: str
    """Name of the file."""
    model: str
    documents: int
    without: tuple[str, ...] = ()
    """Rules that were switched off throughout."""
    without_each: Mapping[str, float] = field(default_factory=dict)
    """The figure with each rule switched off in turn."""
    interval: tuple[float, float] | None = None
    """Where the figure lies in 95 % of resamples of the documents."""


def outcome_lines(outcome: Outcome, *, errors: int) -> Iterator[str]:
    """Yield the lines to print, with up to ``errors`` mistakes of each kind."""
    report = outcome.report
    yield f"{outcome.gold}: {outcome.documents} documents, read with {outcome.model}"
    if outcome.without:
        yield f"without: {', '.join(outcome.without)}"
    yield f"{report.headline}: {percent(report.figure)}{_interval(outcome.interval)}"
    yield from ("", *report.tables)
    if report.by_rule:
        yield from ("", *rule_table(report.by_rule))
    if outcome.without_each:
        yield from ("", *_ablation(report.figure, outcome.without_each))
    if errors:
        yield from mistake_lines(report.mistakes, limit=errors)


def outcome_values(outcome: Outcome) -> dict[str, Any]:
    """Return ``outcome`` as JSON values."""
    report = outcome.report
    return {
        "gold": outcome.gold, "documents": outcome.documents, "model": outcome.model, "without": outcome.without,
        "headline": report.headline, "figure": report.figure, "interval": outcome.interval, "figures": report.figures,
        "rules": {
            rule: {"right": counts[True], "wrong": counts[False]} for rule, counts in sorted(report.by_rule.items())
        },
        "mistakes": dict(sorted(Counter(one.kind for one in report.mistakes).items())),
        "without_each": outcome.without_each,
    }  # fmt: skip


def mistake_lines(mistakes: Sequence[Mistake], *, limit: int) -> Iterator[str]:
    """Yield up to ``limit`` mistakes of each kind, the commonest kind first, spread over the documents."""
    for kind, count in Counter(one.kind for one in mistakes).most_common():
        shown = _spread([one for one in mistakes if one.kind == kind], limit)
        yield f"\n{kind}: {count}{'' if len(shown) == count else f', of which {len(shown)} are shown'}"
        for one in shown:
            yield f"  {shortened(one.document)}: {one.sentence}"
            yield f"      gold:  {shortened(one.gold)}"
            yield f"      found: {shortened(one.found)}{_why(one)}"


def _spread(every: Sequence[Mistake], limit: int) -> list[Mistake]:
    """Return up to ``limit`` at equal distances, which are as many documents as can be."""
    count = min(limit, len(every))
    return [every[at * len(every) // count] for at in range(count)]


def _why(one: Mistake) -> str:
    if one.rule is None:
        return ""
    return f"  ({one.rule}{'' if one.confidence is None else f', {one.confidence:.2f}'})"


def _interval(bounds: tuple[float, float] | None) -> str:
    return "" if bounds is None else f" (95 % of resamples: {percent(bounds[0])} to {percent(bounds[1])})"


def _ablation(figure: float, without_each: Mapping[str, float]) -> Iterable[str]:
    """Yield the figure without each rule, and how that differs, the most useful rule first."""
    yield f"{'':>6} {'':>6}  without the rule"
    for rule, other in sorted(without_each.items(), key=lambda pair: pair[1]):
        yield f"{percent(other):>6} {100 * (other - figure):>+6.1f}  {rule}"
