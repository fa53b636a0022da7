"""Scores as plain text tables and as JSON values."""

from collections import Counter
from collections.abc import Iterator, Mapping

from workbench.evaluation.measures import Score


def percent(share: float) -> str:
    """Return a share of 1 in per cent, with one digit."""
    return f"{100 * share:.1f}"


def score_table(scores: Mapping[str, Score], *, counts: bool = False) -> Iterator[str]:
    """Yield a heading and one line a score: name, precision, recall, F1.

    Args:
        scores: Scores by name; at least one.
        counts: Whether to tell also how many were recalled, predicted and to be found.
    """
    width = max(map(len, scores))
    yield f"{'':{width}}  {'P':>6} {'R':>6} {'F1':>6}" + (f" {'right':>6} {'found':>6} {'gold':>6}" if counts else "")
    for name, score in scores.items():
        shares = " ".join(f"{percent(share):>6}" for share in (score.precision, score.recall, score.f1))
        sums = f" {score.recalled:>6.0f} {score.predicted:>6.0f} {score.gold:>6.0f}" if counts else ""
        yield f"{name:{width}}  {shares}{sums}"


def rule_table(by_rule: Mapping[str, Counter[bool]], *, what: str = "rule") -> Iterator[str]:
    """Yield a heading and one line a rule: how often it was right and wrong, most used first.

    Args:
        by_rule: Counts by rule; at least one.
        what: What the counts are by, if not by rule.
    """
    width = max(map(len, by_rule))
    yield f"{what:{width}}  {'right':>6} {'wrong':>6} {'right %':>8}"
    for rule, counts in sorted(by_rule.items(), key=lambda pair: (-pair[1].total(), pair[0])):
        share = percent(counts[True] / counts.total())
        yield f"{rule:{width}}  {counts[True]:>6} {counts[False]:>6} {share:>8}"


def score_values(score: Score) -> dict[str, float]:
    """Return a score as JSON values, shares of 1."""
    return {"precision": score.precision, "recall": score.recall, "f1": score.f1}
