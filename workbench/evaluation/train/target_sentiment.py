"""How a sentence portrays a target: a linear model over signs, and the groups of words that some signs name."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import typer

from workbench.evaluation.measures import Score
from workbench.evaluation.sentiment_gold import JudgedText, read_judged
from workbench.evaluation.sentiments import ToneCounts, kinds_of
from workbench.evaluation.tables import score_values
from workbench.evaluation.train.kin import learn_kin
from workbench.evaluation.train.record import digest, today, write_record
from workbench.evaluation.train.validation import folds
from workbench.evaluation.train.weighed import fit_weighed_model
from workbench.language.linear import LinearModel
from workbench.language.parse import parse
from workbench.language.pipeline import Model, find_model, load_pipeline
from workbench.records import Tone
from workbench.stances.framing.judging import MODEL, judge
from workbench.stances.framing.kin import NAME, Kin, KnownWords
from workbench.stances.framing.reading import AGENT, PATIENT, POLARITY, Reading
from workbench.stances.framing.signs import find_signs
from workbench.stances.framing.targets import find_target

STRENGTH = 0.15
LEAST = 2
GROUPS = 300
FOLDS = 5
SEED = 1
_SUMS = (
    "tone", "tone balance", "tone side", "leaning", "leaning balance", "leaning side", "toned path", "toned turns",
    "toned part", "deed effect", "deed leans",
)  # fmt: skip
"""Signs that sum polarities or measure deeds; they count in full."""
_OTHERS = 0.3
_SOFTENED = 0.65
"""By what log-odds are multiplied: one against the rest, they are surer than they are right."""
_NEUTRAL_EVERY = 3
"""Of the commonest words without a polarity of their own, one in so many is told to have none."""
_COMMON = 1500
_STORY = re.compile(r"allsides_\d+_(\d+)_|polusa_v1_(\d+)_")


@dataclass(frozen=True, slots=True)
class Example:
    """One target with its signs."""

    story: str
    """What it is a part of: nothing of one story is learned from and measured on."""
    tone: Tone
    kinds: tuple[str, ...]
    """Under which names it is counted apart, as `kinds_of` gives them."""
    signs: Mapping[str, float]


def train_target_sentiment(
    path: Annotated[Path, typer.Argument(metavar="PATH", help="Gold targets, one text a line.")],
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Where to write the weights and their record.")],
    licence: Annotated[str, typer.Option(metavar="NAME", help="The licence of the texts, for the record.")] = "MIT",
    model: Annotated[
        str | None, typer.Option(metavar="NAME", help="An installed spaCy pipeline, or its folder.")
    ] = None,
) -> None:
    """Learn how a sentence portrays a target, and write the weights and their record."""
    found = find_model(model)
    kin, examples = find_examples(read_judged(path), found)
    out.mkdir(parents=True, exist_ok=True)
    fit(examples).write(out / f"{MODEL}.npz")
    kin.write(out / f"{NAME}.npz")
    record = {
        "made_by": "python -m workbench.evaluation.train target-sentiment",
        "made_on": today(),
        "pipeline": str(found),
        "data": {"file": path.name, "sha256": digest(path), "licence": licence, "targets": len(examples)},
        "seed": SEED, "strength": STRENGTH, "least": LEAST, "groups": GROUPS, "folds": FOLDS,
        "split": "by story: event, or article",
        "cross_validated": _figures(cross_validated(examples)),
    }  # fmt: skip
    typer.echo(write_record(out / f"{MODEL}.json", record))


def story_of(text: str) -> str:
    """Return which story the text of this id belongs to: the event, or the article, or the text alone."""
    match = _STORY.match(text)
    return match.group().split("_")[0] + (match[1] or match[2]) if match else text


def find_examples(texts: Iterable[JudgedText], model: Model) -> tuple[Kin, list[Example]]:
    """Return the kin that the words of ``texts`` make up, and the targets with their signs."""
    nlp = load_pipeline(model)
    parses = [(one, parse(nlp, one.text)) for one in texts]
    met = Counter(
        token.lemma_.lower() for _, doc in parses for token in doc if token.is_alpha and token.pos_ != "PROPN"
        and not token.is_stop
    )  # fmt: skip
    silent = [word for word, _ in met.most_common(_COMMON) if word not in POLARITY][::_NEUTRAL_EVERY]
    neutral = dict.fromkeys(silent, 0.0)
    told = [neutral | one for one in (POLARITY, AGENT, PATIENT)]
    kin = learn_kin(nlp.vocab.vectors, told, met, groups=GROUPS, seed=SEED)
    known = KnownWords(nlp.vocab.vectors, kin)
    return kin, [
        Example(story_of(one.id), tone, tuple(kinds_of(one)), {sign.name: sign.value for sign in find_signs(target)})
        for one, doc in parses
        for reading in [Reading(doc, known=known)]
        for span, tone in one.targets.items()
        if (target := find_target(reading, span)) is not None
    ]


def fit(examples: Sequence[Example]) -> LinearModel:
    """Return the model that tells the tones of ``examples`` best."""
    made = fit_weighed_model(
        [one.signs for one in examples], [one.tone.value for one in examples],
        strength=STRENGTH, least=LEAST, scale=dict.fromkeys(_SUMS, 1.0), others=_OTHERS,
    )  # fmt: skip
    return replace(made, weights=made.weights * np.float32(_SOFTENED), bias=made.bias * np.float32(_SOFTENED))


def cross_validated(examples: Sequence[Example]) -> dict[str, ToneCounts]:
    """Return what is found in each fifth of the stories by what was learned from the others, several targets apart."""
    counts = {"all": ToneCounts()}
    for part in folds(sorted({one.story for one in examples}), count=FOLDS, seed=SEED):
        model = fit([one for one in examples if one.story not in part])
        for one in examples:
            if one.story in part:
                pair = (one.tone, judge(one.signs, model)[0])
                for name in ("all", *one.kinds):
                    counts.setdefault(name, ToneCounts()).pairs[pair] += 1
    return counts


def _figures(counts: Mapping[str, ToneCounts]) -> dict[str, Any]:
    return {
        name: {"targets": one.total, "macro_f1": round(one.macro_f1, 4), "accuracy": round(one.accuracy, 4)}
        | {str(tone): _rounded(one.score(tone)) for tone in Tone}
        for name, one in counts.items()
    }


def _rounded(score: Score) -> dict[str, float]:
    return {name: round(value, 4) for name, value in score_values(score).items()}
