"""Whom he, she, it and they point at: weights of signs, learned from the shipped ones, written as a word list."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer

from workbench.entities.pronouns import shipped_weights
from workbench.errors import GoldError
from workbench.evaluation.gold import GoldDocument, read_documents
from workbench.evaluation.pronoun_examples import Weights, count_right, cross_validated, find_examples
from workbench.evaluation.ranking import Example, fit
from workbench.evaluation.train.licences import KNOWN, licence_of
from workbench.evaluation.train.record import digest, origin, today, write_record
from workbench.language.parse import parse
from workbench.language.pipeline import Model, find_model, load_pipeline

COLUMNS = ("he", "it", "they")
PENALTY = 30.0
FOLDS = 5
SEED = 1
NAME = "pronoun_weights"
_HEADER = (
    "# Weights of the signs by which a pronoun points at an earlier phrase: log-odds, for he and she, it, and they.\n"
    "# Learned by 'python -m workbench.evaluation.train pronouns' from the shipped ones; see pronoun_weights.json.\n"
)


def train_pronouns(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Gold mentions, one JSON object a line.")],
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Where to write the weights and their record.")],
    held_out: Annotated[list[Path] | None, typer.Option(metavar="PATH", help="Gold to measure on only.")] = None,
    model: Annotated[
        str | None, typer.Option(metavar="NAME", help="An installed spaCy pipeline, or its folder.")
    ] = None,
) -> None:
    """Learn whom he, she, it and they point at, and write the weights and their record."""
    found = find_model(model)
    examples = _examples(_allowed(paths), found)
    weights = {
        column: fit(examples.get(column, ()), penalty=PENALTY, start=shipped_weights(column)) for column in COLUMNS
    }
    rounded = {column: {sign: round(weight, 2) for sign, weight in one.items()} for column, one in weights.items()}
    record = {
        "made_by": "python -m workbench.evaluation.train pronouns",
        "made_on": today(),
        "pipeline": str(found),
        "data": [origin(path, _licences(path)) for path in paths],
        "seed": SEED,
        "penalty": PENALTY,
        "cross_validated": _figures({name: _validated(name, one) for name, one in examples.items()}),
        "held_out": [
            {"file": path.name, "sha256": digest(path)} | _figures(_measured(read_documents(path), found, rounded))
            for path in held_out or ()
        ],
    }
    told = write_record(out / f"{NAME}.json", record)
    write_weights(out / f"{NAME}.csv", rounded)
    typer.echo(told)


def _allowed(paths: Iterable[Path]) -> list[GoldDocument]:
    """Return the documents of ``paths`` that may be learned from.

    Raises:
        GoldError: If there is none.
    """
    found = [one for path in paths for one in read_documents(path) if licence_of(one.id) is not None]
    if not found:
        msg = f"{', '.join(map(str, paths))}: no document that may be learned from; want ids in {KNOWN}"
        raise GoldError(msg)
    return found


def _licences(path: Path) -> Iterable[str]:
    """Return the licence of each document of ``path`` that may be learned from."""
    return (licence for one in read_documents(path) if (licence := licence_of(one.id)) is not None)


def _examples(
    documents: Iterable[GoldDocument], model: Model, weights: Weights | None = None
) -> dict[str, list[Example]]:
    nlp = load_pipeline(model)
    return find_examples(((one, parse(nlp, one.text)) for one in documents), weights=weights)


def _validated(column: str, examples: Sequence[Example]) -> tuple[int, int]:
    return cross_validated(examples, penalty=PENALTY, start=shipped_weights(column), count=FOLDS, seed=SEED)


def _measured(documents: Iterable[GoldDocument], model: Model, weights: Weights) -> dict[str, tuple[int, int]]:
    """Return how often ``weights`` are right in articles that they read alone, with the mistakes made before."""
    return {name: count_right(one, weights[name]) for name, one in _examples(documents, model, weights).items()}


def _figures(counts: Mapping[str, tuple[int, int]]) -> dict[str, dict[str, int]]:
    return {name: {"right": right, "of": total} for name, (right, total) in sorted(counts.items())}


def write_weights(file: Path, weights: Weights) -> None:
    """Write ``weights``, by column and sign, as a word list; a sign that a column never met weighs nothing there."""
    signs = sorted({sign for one in weights.values() for sign in one})
    rows = (",".join([f'"{sign}"', *(f"{weights[name].get(sign, 0.0):.2f}" for name in COLUMNS)]) for sign in signs)
    text = "".join(f"{row}\n" for row in (",".join(["sign", *COLUMNS]), *rows))
    file.write_text(_HEADER + text.replace("-0.00", "0.00"), encoding="utf-8")
