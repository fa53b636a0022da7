"""Sentiment towards given targets against gold: three tones, by the measures that its publications use.

The mean F1 of the three tones (macro-F1) decides: F. Hamborg and K. Donnay, NewsMTSC (2021).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from workbench.evaluation.measures import Score
from workbench.evaluation.mistakes import Mistake, sentence_with
from workbench.evaluation.sentiment_gold import JudgedText
from workbench.records import TextSpan, Tone
from workbench.stances.framing import Portrayal

type Portrayals = Mapping[TextSpan, Portrayal]
"""What was found of each target of one text."""


@dataclass(frozen=True, slots=True)
class ToneCounts:
    """How often each tone of the gold was taken for each tone."""

    pairs: Counter[tuple[Tone, Tone]] = field(default_factory=Counter)
    """By gold and found."""

    @property
    def total(self) -> int:
        """How many targets there are."""
        return self.pairs.total()

    @property
    def accuracy(self) -> float:
        """Share of the targets whose tone is right, 0 where there are none."""
        return sum(self.pairs[tone, tone] for tone in Tone) / max(1, self.total)

    @property
    def macro_f1(self) -> float:
        """The mean F1 of the three tones."""
        return sum(self.score(tone).f1 for tone in Tone) / len(Tone)

    @property
    def macro_recall(self) -> float:
        """The mean recall of the three tones."""
        return sum(self.score(tone).recall for tone in Tone) / len(Tone)

    def score(self, tone: Tone) -> Score:
        """Return precision and recall of one tone."""
        found = sum(self.pairs[other, tone] for other in Tone)
        return Score.of_counts(self.pairs[tone, tone], found, self.row(tone).total())

    def row(self, tone: Tone) -> Counter[Tone]:
        """Return what the targets of one tone were taken for."""
        return Counter({found: self.pairs[tone, found] for found in Tone})

    def all_neutral(self) -> "ToneCounts":
        """Return the counts of somebody who takes every target for neutral."""
        return ToneCounts(Counter({(tone, Tone.NEUTRAL): self.row(tone).total() for tone in Tone}))


@dataclass(frozen=True, slots=True)
class SentimentScores:
    """Everything that is counted, by text and by kind of text."""

    texts: list[ToneCounts] = field(default_factory=list)
    """In the order of the gold."""
    apart: dict[str, ToneCounts] = field(default_factory=dict)
    """Texts with one target, with several, and with targets of different tones."""
    by_rule: dict[str, Counter[bool]] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)

    def total(self, drawn: Sequence[int] | None = None) -> ToneCounts:
        """Return the sums over all texts, or over those at the positions ``drawn``, each as often as it is drawn."""
        texts = self.texts if drawn is None else [self.texts[at] for at in drawn]
        total: Counter[tuple[Tone, Tone]] = Counter()
        for one in texts:
            total.update(one.pairs)
        return ToneCounts(total)


def score_sentiments(texts: Iterable[tuple[JudgedText, Portrayals]]) -> SentimentScores:
    """Return how well what was found of each target of each text agrees with the gold."""
    scores = SentimentScores()
    for gold, found in texts:
        counts = ToneCounts()
        for span, tone in gold.targets.items():
            one = found[span]
            counts.pairs[tone, one.tone] += 1
            scores.by_rule.setdefault(one.rule, Counter())[one.tone is tone] += 1
            if one.tone is not tone:
                scores.mistakes.append(_mistake(gold, span, tone, one))
        scores.texts.append(counts)
        for name in kinds_of(gold):
            scores.apart.setdefault(name, ToneCounts()).pairs.update(counts.pairs)
    return scores


def kinds_of(gold: JudgedText) -> Iterable[str]:
    """Yield under which names the targets of a text are counted apart."""
    yield "several targets" if len(gold.targets) > 1 else "one target"
    if gold.is_mixed:
        yield "targets of different tones"


def _mistake(gold: JudgedText, span: TextSpan, tone: Tone, found: Portrayal) -> Mistake:
    words = ", ".join(one.of(gold.text) for one in found.evidence)
    return Mistake(
        kind=f"{tone} taken for {found.tone}",
        document=gold.id,
        sentence=sentence_with(gold.text, span),
        gold=str(tone),
        found=f"{found.tone} for {words!r}" if words else str(found.tone),
        rule=found.rule,
        confidence=found.confidence,
    )
