"""Figures as plain text tables and as JSON values."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from workbench.evaluation.measures import Score
from workbench.evaluation.mistakes import Mistake


def percent(share: float) -> str:
    """Return a share of 1 in per cent, with one digit."""
    return f"{100 * share:.1f}"


def score_table(scores: Mapping[str, Score]) -> Iterator[str]:
    """Yield one line a score: name, precision, recall, F1."""
    width = max(len(name) for name in scores)
    yield f"{'':{width}}  {'P':>6} {'R':>6} {'F1':>6}"
    for name, score in scores.items():
        yield f"{name:{width}}  {percent(score.precision):>6} {percent(score.recall):>6} {percent(score.f1):>6}"


def rule_table(by_rule: Mapping[str, Counter[bool]]) -> Iterator[str]:
    """Yield one line a rule: how often it was right and wrong, most used first."""
    if not by_rule:
        return
    width = max(len(rule) for rule in by_rule)
    yield f"{'rule':{width}}  {'right':>6} {'wrong':>6} {'right %':>8}"
    for rule, counts in sorted(by_rule.items(), key=lambda pair: -pair[1].total()):
        share = percent(counts[True] / counts.total())
        yield f"{rule:{width}}  {counts[True]:>6} {counts[False]:>6} {share:>8}"


def mistake_lines(mistakes: Sequence[Mistake], *, limit: int) -> Iterator[str]:
    """Yield up to ``limit`` mistakes of each kind, spread over the documents."""
    for kind in sorted({one.kind for one in mistakes}):
        every = [one for one in mistakes if one.kind == kind]
        step = max(1, len(every) // max(1, limit))
        yield f"\n{kind}: {len(every)}"
        for one in every[::step][:limit]:
            why = f"  [{one.rule}{'' if one.confidence is None else f', {one.confidence:.2f}'}]" if one.rule else ""
            yield f"  {one.document}: {one.sentence}"
            yield f"      gold: {one.gold}; found: {one.found}{why}"


def score_values(score: Score) -> dict[str, float]:
    """Return a score as JSON values, shares of 1."""
    return {"precision": score.precision, "recall": score.recall, "f1": score.f1}


def rule_values(by_rule: Mapping[str, Counter[bool]]) -> dict[str, dict[str, int]]:
    """Return the counts of each rule as JSON values."""
    return {rule: {"right": counts[True], "wrong": counts[False]} for rule, counts in sorted(by_rule.items())}


def interval_text(bounds: tuple[float, float] | None) -> str:
    """Return " (95 % of resamples: 50.1 to 58.3)", or nothing."""
    return "" if bounds is None else f" (95 % of resamples: {percent(bounds[0])} to {percent(bounds[1])})"


def mistake_values(mistakes: Iterable[Mistake]) -> dict[str, Any]:
    """Return how many mistakes there are of each kind."""
    return dict(sorted(Counter(one.kind for one in mistakes).items()))
