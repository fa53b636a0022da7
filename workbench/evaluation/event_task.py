"""The days of events as a task: gold from JSON Lines and TimeML, one report of what was found."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from workbench.chronology import FoundEvents
from workbench.evaluation.anchors import GoldEvent, read_anchored_texts, read_anchors
from workbench.evaluation.event_days import EventScores, Share, score_events
from workbench.evaluation.report import Report
from workbench.evaluation.running import Run
from workbench.evaluation.tables import percent
from workbench.evaluation.timeml import TimeDocument
from workbench.instants import Instant
from workbench.records import Article, Event
from workbench.rules import ChronologyRule, Rule


class EventTask:
    """Events with their days."""

    rules = ChronologyRule

    def __init__(self, gold: tuple[GoldEvent, ...], documents: Mapping[str, TimeDocument]) -> None:
        """Take events, and their documents by id."""
        self.gold, self.documents = gold, documents

    @property
    def articles(self) -> dict[str, Article]:
        """The texts to read, by document."""
        return {name: one.article for name, one in self.documents.items()}

    def find(self, run: Run, *, without: frozenset[Rule]) -> dict[str, FoundEvents]:
        """Return the events that ``run`` finds in each document with some rules switched off."""
        return run.events(without=without)

    def report(self, found: Mapping[str, FoundEvents]) -> Report:
        """Return days and intervals, in all and by certainty, and what went wrong."""
        scores = score_events(self.gold, {name: one.events for name, one in found.items()}, self.documents)
        return Report(
            headline="events whose day is exact, of those whose day the gold names",
            figure=scores.shares["day exact"].value,
            resampled=lambda drawn: sum((scores.documents[at] for at in drawn), Share()).value,
            tables=tuple(_tables(scores)),
            figures=_figures(scores),
            by_rule=scores.by_rule,
            mistakes=scores.mistakes,
            predictions=[
                row
                for name, one in found.items()
                for event in one.events
                for row in _rows(name, event, self.documents[name].text)
            ],
        )


def read_event_task(file: Path, *, only: str = "") -> EventTask:
    """Return the task for the events of ``file``, whose texts stand in TimeML files beside it.

    Raises:
        GoldError: If a file cannot be read, or a text is missing.
    """
    gold = read_anchors(file, only=only)
    return EventTask(gold, read_anchored_texts(file.parent, gold))


def _tables(scores: EventScores) -> Iterator[str]:
    width = max(map(len, scores.shares))
    yield f"{'':{width}} {'':>6} {'of':>6} {'%':>6}"
    for name, share in scores.shares.items():
        yield f"{name:{width}} {share.hits:>6} {share.total:>6} {percent(share.value):>6}"
    if scores.median_width is not None:
        yield f"median width of the {len(scores.widths)} bounded intervals: {scores.median_width:g} days"
    yield from ("", f"{'certainty':10} {'events':>6} {'exact %':>8} {'inside %':>8}")
    for certainty, one in scores.by_certainty.items():
        yield f"{certainty:10} {one.exact.total:>6} {percent(one.exact.value):>8} {percent(one.inside.value):>8}"


def _figures(scores: EventScores) -> dict[str, Any]:
    return {name: _share(one) for name, one in scores.shares.items()} | {
        "median width in days": scores.median_width,
        "by certainty": {
            str(certainty): {"exact": _share(one.exact), "inside": _share(one.inside)}
            for certainty, one in scores.by_certainty.items()
        },
    }


def _share(one: Share) -> dict[str, float]:
    return {"share": one.value, "hits": one.hits, "of": one.total}


def _rows(document: str, event: Event, text: str) -> Iterator[dict[str, Any]]:
    """Yield one row a mention."""
    interval, best = event.interval, event.best
    for span in sorted({event.trigger, *event.mentions}):
        yield {
            "doc_id": document, "event": event.id, "start": span.start, "end": span.end, "text": span.of(text),
            "earliest": None if interval is None else _iso(interval.start),
            "until": None if interval is None else _iso(interval.end),
            "best": None if best is None else str(best),
            "certainty": str(event.certainty), "rule": event.rule,
        }  # fmt: skip


def _iso(instant: Instant | None) -> str | None:
    return None if instant is None else instant.isoformat()
