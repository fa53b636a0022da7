"""Time expressions as a task: gold from TimeML, one report of what was found."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from workbench.evaluation.measures import Score
from workbench.evaluation.report import Report
from workbench.evaluation.running import Run
from workbench.evaluation.tables import percent, score_table, score_values
from workbench.evaluation.timeml import TimeDocument, read_timeml
from workbench.evaluation.times import FIGURES, score_times
from workbench.records import Article, TimeExpression
from workbench.rules import ChronologyRule, Rule


class TimeTask:
    """Time expressions with type and value."""

    rules = ChronologyRule

    def __init__(self, documents: tuple[TimeDocument, ...]) -> None:
        """Take ``documents``."""
        self.documents = documents

    @property
    def articles(self) -> dict[str, Article]:
        """The texts to read, by document."""
        return {one.id: one.article for one in self.documents}

    def find(self, run: Run, *, without: frozenset[Rule]) -> dict[str, tuple[TimeExpression, ...]]:
        """Return the time expressions that ``run`` finds in each document with some rules switched off."""
        return run.times(without=without)

    def report(self, found: Mapping[str, Sequence[TimeExpression]]) -> Report:
        """Return spans, types, values and days, and what went wrong."""
        scores = score_times((one, found[one.id]) for one in self.documents)
        totals = {figure: scores.total(figure) for figure in FIGURES}
        return Report(
            headline=f"F1 of values (of days {percent(totals['days'].f1)})",
            figure=totals["value"].f1,
            resampled=lambda drawn: scores.total("value", drawn).f1,
            tables=tuple(score_table(totals, counts=True)),
            figures={name: score_values(part) | _counts(part) for name, part in totals.items()},
            by_rule=scores.by_rule,
            mistakes=scores.mistakes,
            predictions=[_row(document, one) for document, every in found.items() for one in every],
        )


def read_time_task(path: Path, *, only: str = "") -> TimeTask:
    """Return the task for a folder of TimeML, or for one file.

    Raises:
        GoldError: If there is no TimeML, or a file cannot be read.
    """
    return TimeTask(read_timeml(path, only=only))


def _counts(score: Score) -> dict[str, float]:
    return {"hits": score.found, "found": score.predicted, "gold": score.gold}


def _row(document: str, one: TimeExpression) -> dict[str, Any]:
    return {
        "doc_id": document, "start": one.span.start, "end": one.span.end, "type": str(one.type), "value": one.value,
    }  # fmt: skip
