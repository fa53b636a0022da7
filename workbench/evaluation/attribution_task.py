"""Attributions as a task: gold from JSON Lines, one report of what was found."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from workbench.evaluation.attribution_gold import AttributedText, read_attributed
from workbench.evaluation.attributions import AttributionScores, FoundAttributions, score_attributions
from workbench.evaluation.measures import Score
from workbench.evaluation.report import Report
from workbench.evaluation.running import Run
from workbench.evaluation.tables import percent, rule_table, score_table, score_values
from workbench.records import Article, Attribution
from workbench.rules import AttributionRule, Rule

_SHARES = ("source right", "source exact")
"""Figures that are shares of what was detected."""
_OF_GENRES = ("end to end", "detected@.5", "with a cue")


class AttributionTask:
    """Who is said to have said what."""

    rules = AttributionRule

    def __init__(self, documents: tuple[AttributedText, ...]) -> None:
        """Take ``documents``."""
        self.documents = documents

    @property
    def articles(self) -> dict[str, Article]:
        """The texts to read, by document."""
        return {one.id: one.article for one in self.documents}

    def find(self, run: Run, *, without: frozenset[Rule]) -> dict[str, FoundAttributions]:
        """Return the attributions that ``run`` finds in each document with some rules switched off."""
        return run.attributions(without=without)

    def report(self, found: Mapping[str, FoundAttributions]) -> Report:
        """Return contents, sources and both, in all and by genre, and what went wrong."""
        scores = score_attributions((one, found[one.id]) for one in self.documents)
        totals = scores.total()
        return Report(
            headline="F1 of attributions end to end: content, source and cue",
            figure=totals["end to end"].f1,
            resampled=lambda drawn: scores.total(drawn)["end to end"].f1,
            tables=tuple(_tables(scores, totals)),
            figures=_figures(scores, totals),
            by_rule=scores.by_rule,
            mistakes=scores.mistakes,
            predictions=[
                {"doc": name, "attributions": [_row(one) for one in held.attributions]} for name, held in found.items()
            ],
        )


def read_attribution_task(file: Path, *, only: str = "") -> AttributionTask:
    """Return the task for the documents of ``file``.

    Raises:
        GoldError: If the file cannot be read, or no document is left.
    """
    return AttributionTask(read_attributed(file, only=only))


def _tables(scores: AttributionScores, totals: Mapping[str, Score]) -> Iterator[str]:
    yield from score_table({name: one for name, one in totals.items() if name not in _SHARES}, counts=True)
    for name in _SHARES:
        yield f"{name}, of {totals[name].gold:.0f} detected@.5: {percent(totals[name].precision)}"
    yield f"crashes: {scores.crashes}"
    for figure in _OF_GENRES if any(scores.genres) else ():
        yield from ("", figure)
        yield from score_table({name: one[figure] for name, one in scores.by_genre().items()}, counts=True)
    if scores.by_kind:
        yield from ("", *rule_table(scores.by_kind, what="kind"))


def _figures(scores: AttributionScores, totals: Mapping[str, Score]) -> dict[str, Any]:
    return {
        **_values(totals),
        "crashes": scores.crashes,
        "by genre": {name: _values(one) for name, one in scores.by_genre().items()},
        "by kind": {
            kind: {"right": counts[True], "wrong": counts[False]} for kind, counts in sorted(scores.by_kind.items())
        },
    }


def _values(scores: Mapping[str, Score]) -> dict[str, Any]:
    return {name: one.precision if name in _SHARES else score_values(one) for name, one in scores.items()}


def _row(one: Attribution) -> dict[str, Any]:
    return {
        "id": one.id, "source": [] if one.source is None else [[one.source.start, one.source.end]],
        "cue": [[one.cue.start, one.cue.end]], "content": [[span.start, span.end] for span in one.content],
        "nested_in": [] if one.parent is None else [one.parent], "kind": str(one.kind), "rule": one.rule,
        "confidence": one.confidence,
    }  # fmt: skip
