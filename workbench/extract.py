"""The conductor: an article and parameters in, findings out; the only caller of the finders.

Each stage is kept by what it depends on, so a changed parameter runs again only its own stage and those after it.  What
the analyst says of a stage is taken in when that has run, so that those after it build on it.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from functools import cached_property, partial
from typing import Any

from spacy.tokens import Doc

from workbench.chronology import FoundEvents, find_events, find_times, read_candidates
from workbench.corrections import (
    NOTHING_SAID,
    Said,
    Scene,
    correct_attributions,
    correct_entities,
    correct_events,
    correct_framings,
    correct_stances,
    correct_times,
    remarks_of,
    times_said,
)
from workbench.entities import FoundEntities, OwnList, find_entities, with_coordinates
from workbench.instants import Instant
from workbench.language.foreign import check_language
from workbench.language.gazetteer import INSTALL, load_gazetteer
from workbench.language.parse import ParseCache, blank_runs, sentences
from workbench.language.pipeline import Model, load_pipeline
from workbench.language.spans import head_at, span_of
from workbench.parameters import Parameters
from workbench.records import (
    Article,
    Attribution,
    Findings,
    Framing,
    Outcome,
    Published,
    PublishedBy,
    TextSpan,
    TimeExpression,
)
from workbench.stances import FoundStances, find_attributions, find_framings, find_quotes, find_stances, topic_at
from workbench.stances.framing import Portrayal, Reading, note_on, portray

type _Told[Found] = tuple[Found, tuple[Outcome, ...]]
"""What a stage found, with what became of the corrections that concern it."""


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

    def keep(self, limit: int) -> None:
        """Keep up to ``limit`` results from now on, or as many as before if those were more."""
        self._limit = max(limit, self._limit)
        if "_parse" in vars(self):
            self._parse.limit = self._parses

    @property
    def _parses(self) -> int:
        return max(1, self._limit // 4)

    @cached_property
    def _parse(self) -> ParseCache:
        """The parses; the pipeline is loaded when the first one is asked for."""
        return ParseCache(load_pipeline(self.model), limit=self._parses)

    def __call__(self, article: Article, *, parameters: Parameters, said: Said = NOTHING_SAID) -> Findings:
        """Return all that is found in ``article``: nothing if it is in another language, which its notes then say.

        Args:
            article: What to read.
            parameters: How to read it.
            said: What the analyst says instead; each stage builds on what she says of those before.

        Raises:
            ModelError: If the pipeline cannot be loaded, or lacks a part.
        """
        article = dated(article, parameters)
        language = check_language(article.text, stated=article.language)
        notes = tuple(filter(None, (language.note, *_notes(article), self.model.note)))
        remarks, noted = remarks_of(said.of("note"))
        if not language.english:
            return Findings(article=article, remarks=remarks, outcomes=noted, model=str(self.model), notes=notes)
        entities, who = self._entities(article, parameters, said)
        times, when = self._times(article, parameters, said)
        found, what = self._events(article, parameters, said)
        attributions, told = self._attributions(article, parameters, said)
        positions, held = self._stances(article, parameters, said)
        framings, seen = self._framings(article, parameters, said)
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
            framings=framings,
            remarks=remarks,
            outcomes=(*who, *when, *what, *told, *held, *seen, *noted),
            model=str(self.model),
            notes=(*notes, *_place_notes(entities, parameters), *filter(None, [note_on(doc)])),
        )

    def read_ahead(self, articles: Iterable[Article]) -> None:
        """Parse some ``articles`` together, which takes less time than one by one; nothing else changes.

        Raises:
            ModelError: If the pipeline cannot be loaded, or lacks a part.
        """
        self._parse.read(*(one.text for one in articles if check_language(one.text, stated=one.language).english))

    def entities(self, article: Article, *, parameters: Parameters) -> FoundEntities:
        """Return who and what is mentioned in ``article``, and nothing else.

        Raises:
            ModelError: If the pipeline cannot be loaded, or lacks a part.
        """
        return self._entities(article, parameters, NOTHING_SAID)[0]

    def times(self, article: Article, *, parameters: Parameters) -> tuple[TimeExpression, ...]:
        """Return the time expressions of ``article``, read against its own day of publication, and nothing else.

        Raises:
            ModelError: If the pipeline cannot be loaded, or lacks a part.
        """
        return self._times(article, parameters, NOTHING_SAID)[0]

    def events(self, article: Article, *, parameters: Parameters) -> FoundEvents:
        """Return the events of ``article``, dated from its own day of publication.

        Raises:
            ModelError: If the pipeline cannot be loaded, or lacks a part.
        """
        return self._events(article, parameters, NOTHING_SAID)[0]

    def attributions(self, article: Article, *, parameters: Parameters) -> tuple[Attribution, ...]:
        """Return who is said to have said what in ``article``, and nothing else.

        Raises:
            ModelError: If the pipeline cannot be loaded, or lacks a part.
        """
        return self._attributions(article, parameters, NOTHING_SAID)[0]

    def _entities(self, article: Article, parameters: Parameters, said: Said) -> _Told[FoundEntities]:
        machine = ("entities", article.id, parameters.entities)
        listed = self._once(("listed", article.id), article, lambda _: self.own_list.find(article.text))
        found: FoundEntities = self._once(
            machine, article, lambda doc: find_entities(doc, parameters=parameters.entities, listed=listed)
        )
        key = (*machine, *said.key("entities"))
        corrected: _Told[FoundEntities] = (found, ())
        if said.of("entities"):
            corrected = self._once(
                ("said", *key),
                article,
                lambda doc: correct_entities(found, said.of("entities"), text=doc.text, head_of=partial(head_at, doc)),
            )
        gazetteer = load_gazetteer() if parameters.entities.coordinates else None
        if gazetteer is None:
            return corrected
        held, outcomes = corrected
        placed: FoundEntities = self._once(
            ("places", *key), article, lambda _: replace(held, entities=with_coordinates(held.entities, gazetteer))
        )
        return placed, outcomes

    def _times(self, article: Article, parameters: Parameters, said: Said) -> _Told[tuple[TimeExpression, ...]]:
        chronology = parameters.chronology
        reading = self._once(
            ("candidates", article.id, chronology.rules),
            article,
            lambda doc: read_candidates(doc.text, rules=chronology.rules),
        )
        found: tuple[TimeExpression, ...] = self._once(
            ("times", article.id, article.published, chronology),
            article,
            lambda doc: find_times(doc, published=article.published, parameters=chronology, reading=reading),
        )
        return correct_times(found, said.of("times"), text=article.text)

    def _events(self, article: Article, parameters: Parameters, said: Said) -> _Told[FoundEvents]:
        groups = (article.published, parameters.chronology, parameters.entities)
        found: FoundEvents = self._once(
            ("events", article.id, *groups, *said.key("mentions", "times", "dates")),
            article,
            lambda doc: find_events(
                doc,
                times=self._times(article, parameters, said)[0],
                mentions=self._entities(article, parameters, said)[0].mentions,
                published=article.published,
                parameters=parameters.chronology,
                said=times_said(said.of("dates")),
            ),
        )
        if not said.of("events"):
            return found, ()
        key = (*groups, *said.key("mentions", "times", "events"))
        return self._once(
            ("events said", article.id, *key),
            article,
            lambda doc: correct_events(found, said.of("events"), text=doc.text, sentences=self._sentences(article)),
        )

    def _attributions(self, article: Article, parameters: Parameters, said: Said) -> _Told[tuple[Attribution, ...]]:
        cast = self._entities(article, parameters, said)[0]
        found: tuple[Attribution, ...] = self._once(
            ("attributions", article.id, parameters.attributions, parameters.entities, *said.key("mentions")),
            article,
            lambda doc: find_attributions(doc, mentions=cast.mentions, parameters=parameters.attributions),
        )
        if not said.of("attributions"):
            return found, ()
        key = (parameters.attributions, parameters.entities, *said.key("mentions", "attributions"))
        return self._once(
            ("attributions said", article.id, *key),
            article,
            lambda doc: correct_attributions(found, said.of("attributions"), text=doc.text, cast=cast),
        )

    def _stances(self, article: Article, parameters: Parameters, said: Said) -> _Told[FoundStances]:
        cast = self._entities(article, parameters, said)[0]
        attributions = self._attributions(article, parameters, said)[0]
        events = self._events(article, parameters, said)[0].events
        before = said.key("entities", "times", "events", "attributions")
        key = (article.id, article.published, *_kept_by(parameters), *before)
        found: FoundStances = self._once(
            ("stances", *key),
            article,
            lambda doc: find_stances(
                doc,
                mentions=cast.mentions,
                entities=cast.entities,
                attributions=attributions,
                events=events,
                times=self._times(article, parameters, said)[0],
                parameters=parameters.stances,
            ),
        )
        if not said.of("stances"):
            return found, ()

        def corrected(doc: Doc) -> _Told[FoundStances]:
            scene = Scene(
                text=doc.text,
                cast=cast,
                attributions=attributions,
                events=events,
                sentences=self._sentences(article),
                topic_of=lambda span: topic_at(doc, span, mentions=cast.mentions, entities=cast.entities),
                grouping=parameters.stances.grouping,
            )
            return correct_stances(found, said.of("stances"), scene)

        return self._once(("stances said", *key, *said.key("stances")), article, corrected)

    def portrayals(self, article: Article, spans: Iterable[TextSpan]) -> dict[TextSpan, Portrayal]:
        """Return what ``article`` does to the targets at given spans in it, and nothing else.

        Raises:
            ModelError: If the pipeline cannot be loaded, or lacks a part.
        """
        return portray(Reading(self._parse(article.text)), spans)

    def _framings(self, article: Article, parameters: Parameters, said: Said) -> _Told[tuple[Framing, ...]]:
        groups = (parameters.framing, parameters.attributions, parameters.entities)
        cast = self._entities(article, parameters, said)[0]
        found: tuple[Framing, ...] = self._once(
            ("framings", article.id, *groups, *said.key("entities", "attributions")),
            article,
            lambda doc: find_framings(
                doc,
                mentions=cast.mentions,
                entities=cast.entities,
                attributions=self._attributions(article, parameters, said)[0],
                parameters=parameters.framing,
            ),
        )
        return correct_framings(found, said.of("framings"), text=article.text)

    def _sentences(self, article: Article) -> tuple[TextSpan, ...]:
        spans: tuple[TextSpan, ...] = self._once(
            ("sentences", article.id), article, lambda doc: tuple(span_of(sent) for sent in sentences(doc))
        )
        return spans

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
