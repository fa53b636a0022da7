"""Sentiment towards given targets as a task: gold from JSON Lines, one report of what was found."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from workbench.evaluation.report import Report
from workbench.evaluation.running import Run
from workbench.evaluation.sentiment_gold import TONES, JudgedText, read_judged
from workbench.evaluation.sentiments import Portrayals, SentimentScores, ToneCounts, score_sentiments
from workbench.evaluation.tables import percent, score_table, score_values
from workbench.evaluation.train.record import digest
from workbench.language.linear import read_record
from workbench.records import Article, Tone
from workbench.rules import FramingRule, Rule
from workbench.stances.framing.judging import MODEL

_LABELS: Mapping[Tone, str] = {tone: label for label, tone in TONES.items()}


class SentimentTask:
    """What a text does to targets whose spans are given."""

    rules = FramingRule

    def __init__(self, texts: tuple[JudgedText, ...], *, digest: str | None = None) -> None:
        """Take ``texts``, which are those of the file whose SHA-256 is ``digest``."""
        self.texts = texts
        self._digest = digest

    @property
    def articles(self) -> dict[str, Article]:
        """The texts to read, by document."""
        return {one.id: one.article for one in self.texts}

    def find(self, run: Run, *, without: frozenset[Rule]) -> Mapping[str, Portrayals]:
        """Return what ``run`` finds of the targets of each text with some rules switched off."""
        return run.portrayals({one.id: tuple(one.targets) for one in self.texts}, without=without)

    def report(self, found: Mapping[str, Portrayals]) -> Report:
        """Return macro-F1 and the three tones, several targets apart, and what went wrong."""
        scores = score_sentiments((one, found[one.id]) for one in self.texts)
        total = scores.total()
        return Report(
            headline="macro-F1 of the sentiment towards targets",
            figure=total.macro_f1,
            resampled=lambda drawn: scores.total(drawn).macro_f1,
            tables=(*_tables(scores, total), *_caution(self._digest)),
            figures=_values(total)
            | {"all neutral": _values(total.all_neutral())}
            | {name: _values(one) for name, one in scores.apart.items()},
            by_rule=scores.by_rule,
            mistakes=scores.mistakes,
            predictions=[
                {
                    "id": name, "start": span.start, "end": span.end, "label": _LABELS[one.tone],
                    "polarity": one.polarity, "confidence": one.confidence, "rule": one.rule,
                }
                for name, every in found.items() for span, one in every.items()
            ],
        )  # fmt: skip


def read_sentiment_task(file: Path, *, only: str = "") -> SentimentTask:
    """Return the task for the texts of ``file``.

    Raises:
        GoldError: If the file cannot be read, or no text is left.
    """
    return SentimentTask(read_judged(file, only=only), digest=digest(file))


def _caution(made_from: str | None) -> Iterator[str]:
    """Yield what must be said of figures on the texts that the classifier has learned from."""
    record = read_record("workbench.stances", MODEL)
    if made_from == record["data"]["sha256"]:
        share = record["cross_validated"]["all"]["macro_f1"]
        yield from ("", f"these texts taught the classifier; on those it had not seen macro-F1 was {percent(share)}")


def _tables(scores: SentimentScores, total: ToneCounts) -> Iterator[str]:
    yield from score_table({str(tone): total.score(tone) for tone in Tone}, counts=True)
    apart = {"all": total, "all neutral": total.all_neutral()} | scores.apart
    width = max(map(len, apart))
    yield from ("", f"{'':{width}} {'targets':>8} {'macro-F1':>9} {'recall':>7} {'right %':>8}")
    for name, one in apart.items():
        shares = f"{percent(one.macro_f1):>9} {percent(one.macro_recall):>7} {percent(one.accuracy):>8}"
        yield f"{name:{width}} {one.total:>8} {shares}"
    yield from ("", f"{'taken for':10} " + " ".join(f"{tone:>8}" for tone in Tone))
    for tone in Tone:
        yield f"{tone:10} " + " ".join(f"{total.row(tone)[other]:>8}" for other in Tone)


def _values(counts: ToneCounts) -> dict[str, Any]:
    return {
        "targets": counts.total, "accuracy": counts.accuracy, "macro_f1": counts.macro_f1,
        "macro_recall": counts.macro_recall,
        "tones": {_LABELS[tone]: score_values(counts.score(tone)) for tone in Tone},
        "confusion": {
            _LABELS[tone]: {_LABELS[other]: counts.row(tone)[other] for other in Tone} for tone in Tone
        },
    }  # fmt: skip
