"""The conductor: an article and parameters in, findings out; the only caller of the finders.

Each stage is kept by what it depends on, so a changed parameter runs again only its own stage and those after it.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from functools import cached_property
from typing import Any

from spacy.tokens import Doc

from workbench.chronology import FoundEvents, find_events, find_times, read_candidates
from workbench.entities import FoundEntities, OwnList, find_entities, with_coordinates
from workbench.instants import Instant
from workbench.language.foreign import check_language
from workbench.language.gazetteer import INSTALL, load_gazetteer
from workbench.language.parse import ParseCache, blank_runs, sentences
from workbench.language.pipeline import Model, load_pipeline
from workbench.language.spans import span_of
from workbench.parameters import Parameters
from workbench.records import (
    Article,
    Attribution,
    Findings,
    Framing,
    Published,
    PublishedBy,
    TextSpan,
    TimeExpression,
)
from workbench.stances import FoundStances, find_attributions, find_framings, find_quotes, find_stances
from workbench.stances.framing import Portrayal, Reading, note_on, portray


class Extractor:
    """Finds what is in articles with one pipeline, and keeps what it found."""

    def __init__(self, model: Model, *, own_list: OwnList | None = None, limit: int = 1024) -> None:
        """Read with ``model``; keep up to ``limit`` stage results and a quarter as many parses.

        Args:
            model: The pipeline.
            own_list: The analyst's own list of entities; it holds for all that this extractor reads, so that it is no
                part of what results are kept by.
            limit: How many results to keep.
        """
        self.model = model
        self.own_list = own_list or OwnList()
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()
        self._limit = limit

    @cached_property
    def _parse(self) -> ParseCache:
        """The parses; the pipeline is loaded when the first one is asked for."""
        return ParseCache(load_pipeline(self.model), limit=max(1, self._limit // 4))

    def __call__(self, article: Article, *, parameters: Parameters) -> Findings:
        """Return all that is found in ``article``: nothing if it is in another language, which its notes then say.

        Raises:
            ModelError: If the pipeline cannot be loaded, or lacks a part.
        """
        article = dated(article, parameters)
        language = check_language(article.text, stated=article.language)
        notes = tuple(filter(None, (language.note, *_notes(article), self.model.note)))
        if not language.english:
            return Findings(article=article, model=str(self.model), notes=notes)
        entities = self.entities(article, parameters=parameters)
        times, found = self.times(article, parameters=parameters), self.events(article, parameters=parameters)
        attributions = self.attributions(article, parameters=parameters)
        positions = self._stances(article, parameters)
        doc = self._parse(article.text)
        return Findings(
            article=article,
            sentences=tuple(span_of(sent) for sent in sentences(doc)),
            mentions=entities.mentions,
            entities=entities.entities,
            times=times,
            events=found.events,
            contradictions=found.contradictions,
            attributions=attributions,
            quotes=find_quotes(doc, attributions=attributions),
            stances=positions.stances,
            issues=positions.issues,
            topics=positions.topics,
            framings=self._framings(article, parameters),
            model=str(self.model),
            notes=(*notes, *_place_notes(entities, parameters), *filter(None, [note_on(doc)])),
        )

    def entities(self, article: Article, *, parameters: Parameters) -> FoundEntities:
        """Return who and what is mentioned in ``article``, and nothing else.

        Raises:
            ModelError: If the pipeline cannot be loaded, or lacks a part.
        """
        key = ("entities", article.id, parameters.entities)
        listed = self._once(("listed", article.id), article, lambda _: self.own_list.find(article.text))
        found: FoundEntities = self._once(
            key, article, lambda doc: find_entities(doc, parameters=parameters.entities, listed=listed)
        )
        gazetteer = load_gazetteer() if parameters.entities.coordinates else None
        return (
            found
            if gazetteer is None
            else self._once(
                ("places", *key),
                article,
                lambda _: replace(found, entities=with_coordinates(found.entities, gazetteer)),
            )
        )

    def times(self, article: Article, *, parameters: Parameters) -> tuple[TimeExpression, ...]:
        """Return the time expressions of ``article``, read against its own day of publication, and nothing else.

        Raises:
            ModelError: If the pipeline cannot be loaded, or lacks a part.
        """
        chronology = parameters.chronology
        reading = self._once(
            ("candidates", article.id, chronology.rules),
            article,
            lambda doc: read_candidates(doc.text, rules=chronology.rules),
        )
        return self._once(
            ("times", article.id, article.published, chronology),
            article,
            lambda doc: find_times(doc, published=article.published, parameters=chronology, reading=reading),
        )

    def events(self, article: Article, *, parameters: Parameters) -> FoundEvents:
        """Return the events of ``article``, dated from its own day of publication.

        Raises:
            ModelError: If the pipeline cannot be loaded, or lacks a part.
        """
        key = ("events", article.id, article.published, parameters.chronology, parameters.entities)
        return self._once(
            key,
            article,
            lambda doc: find_events(
                doc,
                times=self.times(article, parameters=parameters),
                mentions=self.entities(article, parameters=parameters).mentions,
                published=article.published,
                parameters=parameters.chronology,
            ),
        )

    def attributions(self, article: Article, *, parameters: Parameters) -> tuple[Attribution, ...]:
        """Return who is said to have said what in ``article``, and nothing else.

        Raises:
            ModelError: If the pipeline cannot be loaded, or lacks a part.
        """
        key = ("attributions", article.id, parameters.attributions, parameters.entities)
        return self._once(
            key,
            article,
            lambda doc: find_attributions(
                doc, mentions=self.entities(article, parameters=parameters).mentions, parameters=parameters.attributions
            ),
        )

    def _stances(self, article: Article, parameters: Parameters) -> FoundStances:
        key = ("stances", article.id, article.published, *_kept_by(parameters))
        found = self.entities(article, parameters=parameters)
        return self._once(
            key,
            article,
            lambda doc: find_stances(
                doc,
                mentions=found.mentions,
                entities=found.entities,
                attributions=self.attributions(article, parameters=parameters),
                events=self.events(article, parameters=parameters).events,
                times=self.times(article, parameters=parameters),
                parameters=parameters.stances,
            ),
        )

    def portrayals(self, article: Article, spans: Iterable[TextSpan]) -> dict[TextSpan, Portrayal]:
        """Return what ``article`` does to the targets at given spans in it, and nothing else.

        Raises:
            ModelError: If the pipeline cannot be loaded, or lacks a part.
        """
        return portray(Reading(self._parse(article.text)), spans)

    def _framings(self, article: Article, parameters: Parameters) -> tuple[Framing, ...]:
        key = ("framings", article.id, parameters.framing, parameters.attributions, parameters.entities)
        found = self.entities(article, parameters=parameters)
        return self._once(
            key,
            article,
            lambda doc: find_framings(
                doc,
                mentions=found.mentions,
                entities=found.entities,
                attributions=self.attributions(article, parameters=parameters),
                parameters=parameters.framing,
            ),
        )

    def _once[Result](self, key: Hashable, article: Article, find: Callable[[Doc], Result]) -> Result:
        if key not in self._kept:
            self._kept[key] = find(self._parse(article.text))
            if len(self._kept) > self._limit:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        result: Result = self._kept[key]
        return result


def _kept_by(parameters: Parameters) -> tuple[Hashable, ...]:
    """Return the groups of knobs that stances depend on: all but those of framing, which they do not read."""
    return parameters.entities, parameters.chronology, parameters.attributions, parameters.stances


def dated(article: Article, parameters: Parameters) -> Article:
    """Return ``article`` with the publication date that the analyst set, if any."""
    day = parameters.chronology.published
    if day is None:
        return article
    return replace(article, published=Published(when=Instant.from_date(day), by=PublishedBy.ANALYST))


def _place_notes(found: FoundEntities, parameters: Parameters) -> tuple[str, ...]:
    """Return whose the coordinates are, which their licence asks for, or why there are none."""
    if not parameters.entities.coordinates:
        return ()
    gazetteer = load_gazetteer()
    if gazetteer is None:
        return (f"no coordinates: the place gazetteer is not installed: {INSTALL}",)
    return (f"coordinates: {gazetteer.source}",) if any(one.coordinates for one in found.entities) else ()


def _notes(article: Article) -> tuple[str, ...]:
    notes = []
    if article.published is None:
        notes.append("no publication date is known: set one to place 'Friday' and 'last week' in the calendar")
    elif article.published.by is PublishedBy.ASSUMED:
        notes.append(
            f"published {article.published.when.isoformat()} is assumed: {article.published.note}".rstrip(": ")
        )
    if blank_runs(article.text) != article.text:
        notes.append("runs of more than 200 characters without a space were left out of the parse")
    return tuple(notes)
