"""The finders over gold texts: parsed once, extracted as often as rules are switched off."""

import json
import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from tqdm import tqdm

from workbench.chronology import FoundEvents
from workbench.entities import FoundEntities
from workbench.errors import WorkbenchError
from workbench.evaluation.attributions import FoundAttributions
from workbench.extract import Extractor
from workbench.language.pipeline import Model
from workbench.parameters import AttributionParameters, ChronologyParameters, EntityParameters, Parameters
from workbench.records import Article, TextSpan, TimeExpression
from workbench.rules import AttributionRule, ChronologyRule, EntityRule, FramingRule, Rule
from workbench.stances.framing import Portrayal

_KEPT = 4
"""Results kept for each text, a quarter of which are parses."""
_SEED = 20261124
_TAIL = 0.025
"""Share of resamples outside the interval on either side."""


@dataclass(frozen=True, slots=True)
class Run:
    """A pipeline and articles to run it on."""

    extractor: Extractor
    articles: Mapping[str, Article]
    """By document, whose id is the article's too."""

    @classmethod
    def of(cls, model: Model, articles: Mapping[str, Article]) -> "Run":
        """Return a run that keeps each parse, and what else does not depend on the rules that are tried."""
        return cls(Extractor(model, limit=_KEPT * len(articles) + _KEPT), articles)

    def entities(self, *, things: bool = False, without: frozenset[Rule] = frozenset()) -> dict[str, FoundEntities]:
        """Return who and what is mentioned in each text, by document.

        Args:
            things: Also find what is neither named nor somebody.
            without: Rules that are switched off.
        """
        rules = frozenset(rule for rule in EntityRule if rule not in without)
        parameters = Parameters(entities=EntityParameters(things=things, min_confidence=0, rules=rules))
        return self._each(self.extractor.entities, parameters)

    def times(self, *, without: frozenset[Rule] = frozenset()) -> dict[str, tuple[TimeExpression, ...]]:
        """Return the time expressions of each text, by document, with the rules ``without`` switched off."""
        return self._each(self.extractor.times, _chronology(without))

    def events(self, *, without: frozenset[Rule] = frozenset()) -> dict[str, FoundEvents]:
        """Return the events of each text, by document, with the rules ``without`` switched off."""
        return self._each(self.extractor.events, _chronology(without))

    def attributions(self, *, without: frozenset[Rule] = frozenset()) -> dict[str, FoundAttributions]:
        """Return who is said to have said what in each text, by document, with the rules ``without`` switched off.

        What rules alone find stands beside it.  Whatever the finder raises is told in place of findings, so that it
        can be counted.
        """
        rules = frozenset(rule for rule in AttributionRule if rule not in without)
        return self._each(self._attributions, Parameters(attributions=AttributionParameters(rules=rules)))

    def _attributions(self, article: Article, *, parameters: Parameters) -> FoundAttributions:
        alone = parameters.attributions.model_copy(update={"trained": False})
        try:
            return FoundAttributions(
                attributions=self.extractor.attributions(article, parameters=parameters),
                by_rules=self.extractor.attributions(
                    article, parameters=parameters.model_copy(update={"attributions": alone})
                ),
            )
        except WorkbenchError:
            raise
        except Exception as error:  # noqa: BLE001 - any crash counts
            return FoundAttributions(failure=repr(error))

    def portrayals(
        self, targets: Mapping[str, Sequence[TextSpan]], *, without: frozenset[Rule] = frozenset()
    ) -> dict[str, dict[TextSpan, Portrayal]]:
        """Return what each text does to the targets at given spans in it, by document; neutral without the model."""
        if FramingRule.PORTRAYAL in without:
            return {name: dict.fromkeys(spans, Portrayal()) for name, spans in targets.items()}

        def find(article: Article, *, parameters: Parameters) -> dict[TextSpan, Portrayal]:  # noqa: ARG001 - the form
            return self.extractor.portrayals(article, targets[article.id])

        return self._each(find, Parameters())

    def _each[Found](self, find: "_Find[Found]", parameters: Parameters) -> dict[str, Found]:
        every = tqdm(self.articles.items(), desc="reading", unit="text", disable=None, leave=False)
        return {name: find(article, parameters=parameters) for name, article in every}


class _Find[Found](Protocol):
    def __call__(self, article: Article, *, parameters: Parameters) -> Found: ...


def _chronology(without: frozenset[Rule]) -> Parameters:
    rules = frozenset(rule for rule in ChronologyRule if rule not in without)
    return Parameters(chronology=ChronologyParameters(rules=rules))


def interval(
    documents: int, figure: Callable[[Sequence[int]], float], *, times: int, seed: int = _SEED
) -> tuple[float, float] | None:
    """Return the bounds of ``figure`` in 95 % of ``times`` resamples of the documents, ``None`` for no resample.

    Args:
        documents: How many there are.
        figure: The figure for the documents at some positions, each as often as it is drawn.
        times: How many resamples to draw.
        seed: The same one draws the same.
    """
    if not times:
        return None
    chance = random.Random(seed)  # noqa: S311 - figures, not secrets
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
