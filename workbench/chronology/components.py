"""spaCy components that store time expressions and events on the Doc; the finders stand in their own modules."""

from dataclasses import dataclass
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc

from workbench.chronology.events.finding import find_events
from workbench.chronology.times.finding import find_times
from workbench.instants import Instant
from workbench.language.store import offer_records, read_records, write_records
from workbench.parameters import ChronologyParameters
from workbench.records import Contradiction, Event, Mention, Published, PublishedBy, TimeExpression

offer_records("times", TimeExpression)
offer_records("events", Event)
offer_records("contradictions", Contradiction)


@dataclass(frozen=True, slots=True)
class TimeFinder:
    """Stores an article's time expressions as ``doc._.times``."""

    parameters: ChronologyParameters

    def __call__(self, doc: Doc) -> Doc:
        """Store what `find_times` finds."""
        write_records(doc, "times", find_times(doc, published=_published(self.parameters), parameters=self.parameters))
        return doc


@dataclass(frozen=True, slots=True)
class EventFinder:
    """Stores an article's events as ``doc._.events`` and their contradictions, from what is already stored."""

    parameters: ChronologyParameters

    def __call__(self, doc: Doc) -> Doc:
        """Store what `find_events` finds."""
        found = find_events(
            doc,
            times=read_records(doc, "times", TimeExpression),
            mentions=read_records(doc, "mentions", Mention),
            published=_published(self.parameters),
            parameters=self.parameters,
        )
        write_records(doc, "events", found.events)
        write_records(doc, "contradictions", found.contradictions)
        return doc


@Language.factory(
    "workbench_times",
    default_config={"published": None},
    assigns=["doc._.times"],
    requires=["token.dep", "token.pos", "token.tag", "token.lemma", "doc.ents"],
)
def make_times(nlp: Language, name: str, published: str | None) -> TimeFinder:  # noqa: ARG001 - spaCy gives them
    """Build the component; ``published`` is the publication date as ``YYYY-MM-DD``."""
    return TimeFinder(_parameters(published))


@Language.factory(
    "workbench_events",
    default_config={"published": None},
    assigns=["doc._.events", "doc._.contradictions"],
    requires=["token.dep", "token.pos", "token.tag", "token.lemma", "doc._.times"],
)
def make_events(nlp: Language, name: str, published: str | None) -> EventFinder:  # noqa: ARG001 - spaCy gives them
    """Build the component; ``published`` is the publication date as ``YYYY-MM-DD``."""
    return EventFinder(_parameters(published))


def _parameters(published: str | None) -> ChronologyParameters:
    return ChronologyParameters(published=None if published is None else date.fromisoformat(published))


def _published(parameters: ChronologyParameters) -> Published | None:
    if parameters.published is None:
        return None
    return Published(when=Instant.from_date(parameters.published), by=PublishedBy.ANALYST)
