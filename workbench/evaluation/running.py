"""The finders over gold texts: parsed once, extracted as often as rules are switched off."""

import json
import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tqdm import tqdm

from workbench.entities import FoundEntities
from workbench.extract import Extractor
from workbench.language.pipeline import Model
from workbench.parameters import EntityParameters, Parameters
from workbench.records import Article
from workbench.rules import EntityRule

_SEED = 20261124
_TAIL = 0.025
"""Share of resamples outside the interval on either side."""


@dataclass(frozen=True, slots=True)
class Run:
    """A pipeline and texts to run it on."""

    extractor: Extractor
    texts: Mapping[str, str]

    @classmethod
    def of(cls, model: Model, texts: Mapping[str, str]) -> "Run":
        """Return a run that keeps each parse."""
        return cls(Extractor(model, limit=4 * len(texts) + 4), texts)

    def entities(
        self, *, things: bool = False, without: frozenset[EntityRule] = frozenset()
    ) -> dict[str, FoundEntities]:
        """Return what is found in each text, by document.

        Args:
            things: Also find what is neither named nor somebody.
            without: Rules that are switched off.
        """
        rules = frozenset(EntityRule) - without
        parameters = Parameters(entities=EntityParameters(things=things, min_confidence=0, rules=rules))
        documents = tqdm(self.texts.items(), desc="reading", unit="text", disable=None, leave=False)
        return {
            name: self.extractor.entities(Article(id=name, text=text), parameters=parameters)
            for name, text in documents
        }


def interval(documents: int, figure: Callable[[Sequence[int]], float], *, times: int) -> tuple[float, float] | None:
    """Return the bounds of ``figure`` in 95 % of ``times`` resamples of the documents, ``None`` for no resample.

    Args:
        documents: How many there are.
        figure: The figure for the documents at some positions, each as often as it is drawn.
        times: How many resamples to draw; the drawing is the same each time.
    """
    if not times:
        return None
    chance = random.Random(_SEED)  # noqa: S311 - figures, not secrets
    drawn = sorted(figure(chance.choices(range(documents), k=documents)) for _ in range(times))
    cut = int(times * _TAIL)
    return drawn[cut], drawn[-1 - cut]


def write_lines(file: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    """Write ``rows`` as JSON Lines."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def write_json(file: Path, figures: Mapping[str, Any]) -> None:
    """Write ``figures`` as JSON."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
