"""The judge of attributions: which words are cues, and which source and content each has."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any

import typer
from spacy.tokens import Doc

from workbench.errors import GoldError
from workbench.evaluation.attribution_examples import (
    CUE_STRENGTH,
    HELD,
    IMPORTANCE,
    LEAST,
    READING_STRENGTH,
    CueExample,
    find_cue_examples,
    fit_judge,
)
from workbench.evaluation.attribution_gold import AttributedText, read_attributed
from workbench.evaluation.attributions import AttributionScores, FoundAttributions, score_attributions
from workbench.evaluation.train.licences import may_teach
from workbench.evaluation.train.record import origin, today, write_record
from workbench.evaluation.train.validation import folds, paired_interval
from workbench.language.parse import parse
from workbench.language.pipeline import Model, find_model, load_pipeline
from workbench.parameters import AttributionParameters
from workbench.records import Attribution, AttributionKind
from workbench.stances.attributions import find_attributions
from workbench.stances.attributions.judging import CUES, READINGS, RECORD, Judge

FOLDS = 8
SEEDS = (1, 2, 3)
_RESAMPLES = 1000
_GENRE = "news"
"""What the judge is for; a figure tells how it does there when it has learned from other genres only."""


@dataclass(frozen=True)
class Read:
    """A gold document, its parse, and what can be learned from it."""

    gold: AttributedText
    doc: Doc

    @cached_property
    def examples(self) -> list[CueExample]:
        """Its cues."""
        return find_cue_examples(self.gold, self.doc)

    @property
    def teaches(self) -> bool:
        """Whether its licence allows to learn from it."""
        return may_teach(self.gold.licence)

    def found(self, parameters: AttributionParameters, judge: Judge | None = None) -> FoundAttributions:
        """Return what is found in it."""
        return FoundAttributions(
            attributions=find_attributions(self.doc, mentions=(), parameters=parameters, judge=judge)
        )


def train_attribution(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Gold attributions, one document a line.")],
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Where to write the weights and their record.")],
    model: Annotated[
        str | None, typer.Option(metavar="NAME", help="An installed spaCy pipeline, or its folder.")
    ] = None,
) -> None:
    """Learn which words are cues and what they report, and write the weights and their record."""
    pipeline = find_model(model)
    every = _read(paths, pipeline)
    taught = [one for one in every if one.teaches]
    judge = _fit(taught)
    record = {
        "made_by": "python -m workbench.evaluation.train attribution",
        "made_on": today(),
        "pipeline": str(pipeline),
        "data": [
            origin(path, [one.licence or "" for one in read_attributed(path) if may_teach(one.licence)])
            for path in paths
        ],
        "documents": sorted(one.gold.id for one in taught),
        "learned": {
            "cue strength": CUE_STRENGTH, "reading strength": READING_STRENGTH, "signs at least": LEAST,
            "held back": HELD, "importance": IMPORTANCE, "cues": len(judge.cues.signs),
            "readings": len(judge.readings.signs),
        },
        "seeds": SEEDS,
        "folds": FOLDS,
        "cross_validated": _validated(every),
    }  # fmt: skip
    told = write_record(out / f"{RECORD}.json", record)
    judge.cues.write(out / f"{CUES}.npz")
    judge.readings.write(out / f"{READINGS}.npz")
    typer.echo(told)


def _read(paths: Iterable[Path], model: Model) -> list[Read]:
    """Return all documents of ``paths``, parsed.

    Raises:
        GoldError: If none of them may be learned from.
    """
    nlp = load_pipeline(model)
    texts = [one for path in paths for one in read_attributed(path)]
    if not any(may_teach(one.licence) for one in texts):
        msg = f"{', '.join(map(str, paths))}: no document that may be learned from; want a free licence, as CC BY 4.0"
        raise GoldError(msg)
    return [Read(one, parse(nlp, one.text)) for one in texts]


def _fit(documents: Iterable[Read]) -> Judge:
    return fit_judge((one.gold.genre, one.examples) for one in documents)


def _validated(every: Sequence[Read]) -> dict[str, Any]:
    """Return how good rules, judge and both are on documents that the judge has not learned from."""
    by_rules = {one.gold.id: one.found(AttributionParameters(trained=False)) for one in every}
    rules = score_attributions((one.gold, by_rules[one.gold.id]) for one in every)
    combined, alone, kept = AttributionScores(), AttributionScores(), Counter[bool]()
    for seed in SEEDS:
        held = dict(_held_out(every, seed))
        combined = _joined(combined, every, {name: both for name, (both, _) in held.items()})
        alone = _joined(alone, every, {name: single for name, (_, single) in held.items()})
        for name, (both, _) in held.items():
            cues = {one.cue for one in both.attributions}
            kept.update(one.cue in cues for one in by_rules[name].attributions if _is_said(one))
    return {
        "rules alone": _figures(rules),
        "judge alone": _figures(alone),
        "combined": _figures(combined),
        "gain over the rules, 95 % of resamples": {
            genre: _gain(combined, rules, [at for at, one in enumerate(every) if genre in {"all", one.gold.genre}])
            for genre in ("all", *sorted({one.gold.genre for one in every} - {""}))
        },
        f"judge alone, not learned from {_GENRE}": _transferred(every, AttributionParameters(keep_sure=False)),
        f"combined, not learned from {_GENRE}": _transferred(every, AttributionParameters()),
        "speech of a named source by rules": {"kept": kept[True] / len(SEEDS), "dropped": kept[False] / len(SEEDS)},
    }


def _is_said(one: Attribution) -> bool:
    return one.kind is AttributionKind.SPEECH and one.source is not None


def _held_out(every: Sequence[Read], seed: int) -> Iterable[tuple[str, tuple[FoundAttributions, FoundAttributions]]]:
    """Yield for each document what a judge finds, with the rules and alone, that has learned from other parts."""
    both, alone = AttributionParameters(), AttributionParameters(keep_sure=False)
    for part in folds([one.gold.id for one in every], count=FOLDS, seed=seed):
        judge = _fit(one for one in every if one.teaches and one.gold.id not in part)
        for one in every:
            if one.gold.id in part:
                yield one.gold.id, (one.found(both, judge), one.found(alone, judge))


def _joined(
    scores: AttributionScores, every: Sequence[Read], found: Mapping[str, FoundAttributions]
) -> AttributionScores:
    """Return ``scores`` with those of one more round: the same documents once more."""
    added = score_attributions((one.gold, found[one.gold.id]) for one in every)
    return AttributionScores(documents=scores.documents + added.documents, genres=scores.genres + added.genres)


def _transferred(every: Sequence[Read], parameters: AttributionParameters) -> dict[str, Any]:
    others = [one for one in every if one.teaches and one.gold.genre != _GENRE]
    measured = [one for one in every if one.gold.genre == _GENRE]
    if not others or not measured:
        return {}
    judge = _fit(others)
    return _figures(score_attributions((one.gold, one.found(parameters, judge)) for one in measured))


def _gain(combined: AttributionScores, rules: AttributionScores, places: Sequence[int]) -> dict[str, float]:
    """Return how much better F1 is, with its bounds, over the documents at ``places``."""
    size = len(rules.documents)

    def both(drawn: Sequence[int]) -> float:
        return combined.total(places[at] + size * n for n in range(len(SEEDS)) for at in drawn)["end to end"].f1

    def alone(drawn: Sequence[int]) -> float:
        return rules.total(places[at] for at in drawn)["end to end"].f1

    every = range(len(places))
    low, high = paired_interval(both, alone, documents=len(places), times=_RESAMPLES, seed=SEEDS[0])
    return {"mean": round(both(every) - alone(every), 4), "low": round(low, 4), "high": round(high, 4)}


def _figures(scores: AttributionScores) -> dict[str, dict[str, float]]:
    """Return precision, recall and F1 end to end, and the share of right sources, in all and by genre."""
    return {
        genre: {
            "precision": round(total["end to end"].precision, 4),
            "recall": round(total["end to end"].recall, 4),
            "f1": round(total["end to end"].f1, 4),
            "without demands": round(total["without demands"].f1, 4),
            "detected f1": round(total["detected@.5"].f1, 4),
            "nested f1": round(total["nested"].f1, 4),
            "source right": round(total["source right"].precision, 4),
        }
        for genre, total in {"all": scores.total(), **scores.by_genre()}.items()
    }
