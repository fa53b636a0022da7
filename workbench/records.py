"""What the workbench speaks of, as frozen records.

Offsets are half-open ``[start, end)`` in characters (Python ``str`` indices) of `Article.text`.  An id is made of the
record's kind and offsets, so it stays the same when parameters change around it; it is unique within its article.
``None`` means unknown.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from workbench.instants import Instant, Interval

type CorrectionAction = Literal[
    "merge", "split", "relabel", "reject", "add", "set date", "set position", "grade source"
]


@dataclass(frozen=True, slots=True, order=True)
class TextSpan:
    """A stretch ``[start, end)`` of an article's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a stretch that begins before the text or ends before it begins."""
        if not 0 <= self.start <= self.end:
            msg = f"[{self.start}, {self.end}) is no stretch of a text"
            raise ValueError(msg)

    def of(self, text: str) -> str:
        """Return the words of the span."""
        return text[self.start : self.end]

    def contains(self, other: "TextSpan") -> bool:
        """Whether ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "TextSpan") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


def covering(spans: Iterable[TextSpan]) -> TextSpan:
    """Return the shortest span that holds all ``spans``, of which there is at least one."""
    held = list(spans)
    return TextSpan(min(span.start for span in held), max(span.end for span in held))


class PublishedBy(StrEnum):
    """How the publication date is known."""

    METADATA = "metadata"
    TEXT = "text"
    ANALYST = "analyst"
    ASSUMED = "assumed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """When an article appeared: a day or an instant, and how that is known."""

    when: Instant
    by: PublishedBy
    note: str = ""
    """What an analyst should know of it: the words that gave it, or what was assumed."""

    @property
    def interval(self) -> Interval:
        """The day of publication."""
        return Interval.day(self.when)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One text with what is known of its origin."""

    id: str
    """The first sixteen hexadecimal digits of the SHA-256 of the text."""
    text: str
    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    published: Published | None = None
    language: str | None = None
    address: str | None = None
    file: str | None = None


class MentionKind(StrEnum):
    """How a mention points at somebody: by name, by description, or by pronoun."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


class EntityType(StrEnum):
    """What sort of thing an entity is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    GROUP = "group"
    """A people, faith or party given by an adjective or plural: Israelis, Republicans."""
    OTHER = "other"
    """A product, work, law, facility, named event, or anything else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An entity that a mention might belong to."""

    entity: str
    """Id of the `Entity`; for one of the analyst's list that the article names nowhere else, its id in that list."""
    score: float
    """Between 0 and 1: its share of what speaks for any candidate."""
    name: str | None = None
    """The name in the analyst's list, of one that has no `Entity`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A span that names, describes or points at an entity."""

    id: str
    entity: str
    """Id of the `Entity` that it belongs to."""
    span: TextSpan
    phrase: TextSpan | None = None
    """The noun phrase around it, with titles, possessive ending and what describes it; ``None`` if `span` is all."""
    head: TextSpan
    """The syntactic head word."""
    kind: MentionKind
    rule: str
    """Name of the rule that put the mention into its entity."""
    evidence: tuple[TextSpan, ...] = ()
    confidence: float = 1.0
    """Between 0 and 1: how far the link to the entity can be trusted."""
    candidates: tuple[Candidate, ...] = ()
    """Where the text leaves it open: all entities that it might belong to, likeliest first, its own among them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What a person is said to be: an office, a relation, an age."""

    text: str
    span: TextSpan | None
    """Where the text says so; ``None`` for a role of the analyst's own list."""
    rule: str
    head: TextSpan | None = None
    """The word that names the office or relation, as "minister" of "the finance minister of Norway"."""
    affiliations: tuple[TextSpan, ...] = ()
    """Names of organizations and places inside the role that it is held in or for."""
    age: int | None = None
    """In years."""
    origin: TextSpan | None = None
    """A people or place that the person is from, as "Norwegian" or "Oslo" of "from Oslo"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A cluster of mentions of one somebody or something."""

    id: str
    name: str
    """The canonical name: the fullest one that the article gives, or its description where it gives none."""
    type: EntityType
    named: bool = True
    """Whether the article names it; if not, `name` is the fullest description."""
    aliases: tuple[str, ...] = ()
    """The other names in use, most frequent first."""
    roles: tuple[Role, ...] = ()
    mentions: tuple[str, ...] = ()
    """Ids of the mentions, in text order."""
    members: tuple[str, ...] = ()
    """Ids of the entities that the text says a group consists of, as both countries of "the two sides"."""
    listed: str | None = None
    """Its id in the analyst's own list."""
    coordinates: tuple[float, float] | None = None
    """Latitude and longitude of a place, in degrees, where a gazetteer knows it."""


class TimeType(StrEnum):
    """The four types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """A TIMEX3 (TimeML 1.2.1): words that say when, how long or how often."""

    id: str
    span: TextSpan
    type: TimeType
    value: str
    """The TIMEX3 value, as ``2025-03-04``, ``2025-W09``, ``P2Y`` or ``PAST_REF``."""
    interval: Interval | None = None
    """The days or instants meant, where the expression names any."""
    mod: str | None = None
    """The TIMEX3 modifier, as ``APPROX``, ``START``, ``BEFORE``."""
    rule: str
    anchor: TextSpan | None = None
    """The expression that this one counts from; ``None`` for the publication date or an absolute date."""


class EventKind(StrEnum):
    """What an event is: something that happened, a report of something, a state, or an attitude."""

    OCCURRENCE = "occurrence"
    REPORT = "report"
    STATE = "state"
    ATTITUDE = "attitude"


class Factuality(StrEnum):
    """What the text says of an event's truth."""

    ASSERTED = "asserted"
    NEGATED = "negated"
    CONDITIONAL = "conditional"
    DEMANDED = "demanded"
    PLANNED = "planned"
    DISCUSSED = "discussed"
    HEDGED = "hedged"


class Certainty(StrEnum):
    """How an event's time is known."""

    EXPLICIT = "explicit"
    """A time expression is attached to the event itself."""
    DERIVED = "derived"
    """It follows from an order cue to an event or date that is known."""
    INFERRED = "inferred"
    """It is the usual reading, such as a report on the day of publication."""
    OPEN = "open"
    """Only an order, or nothing, is known."""


class Order(StrEnum):
    """How an event stands to another in time."""

    BEFORE = "before"
    AFTER = "after"
    DURING = "during"


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderConstraint:
    """Words that put one event before, after or inside another."""

    order: Order
    other: str
    """Id of the other event."""
    evidence: TextSpan
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Somebody who takes part in an event."""

    entity: str
    role: Literal["agent", "patient", "addressee", "other"]
    span: TextSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something said to happen or to hold."""

    id: str
    trigger: TextSpan
    span: TextSpan
    """The clause or phrase that tells it."""
    label: str
    """A few words that name the event, from the text."""
    kind: EventKind
    factuality: Factuality
    participants: tuple[Participant, ...] = ()
    interval: Interval | None = None
    """From the earliest to the latest time at which it can have happened."""
    certainty: Certainty = Certainty.OPEN
    rule: str
    """Name of the rule that gave the time, or found that none is given."""
    evidence: tuple[TextSpan, ...] = ()
    """The words that gave the time."""
    order: tuple[OrderConstraint, ...] = ()


class Manner(StrEnum):
    """How the words of a source are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Marking(StrEnum):
    """How an attribution is marked in the text."""

    EXPLICIT = "explicit"
    PASSIVE = "passive"
    HEARSAY = "hearsay"
    IMPLIED = "implied"


class AttributionKind(StrEnum):
    """What sort of act the attribution reports."""

    SPEECH = "speech"
    BELIEF = "belief"
    DEMAND = "demand"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A source, a cue and a content: somebody is said to have said something."""

    id: str
    source: TextSpan | None
    """The words that name the source; ``None`` where the text names none ("it was reported")."""
    source_entity: str | None
    cue: TextSpan
    content: tuple[TextSpan, ...]
    addressee: str | None = None
    """Id of the entity spoken to."""
    parent: str | None = None
    """Id of the attribution inside whose content this one stands."""
    kind: AttributionKind
    manner: Manner
    marking: Marking
    negated: bool = False
    """The source is said not to have said it, or to reject it."""
    rule: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words between quotation marks that an attribution gives to its source."""

    id: str
    span: TextSpan
    """The words without their marks."""
    attribution: str | None
    rule: str


class Position(StrEnum):
    """What a holder does about a target."""

    SUPPORTS = "supports"
    SEEKS = "seeks"
    OFFERS = "offers"
    CONFIRMS = "confirms"
    ACCEPTS = "accepts"
    CONDITIONS = "conditions"
    DEMANDS = "demands"
    UNDISCLOSED = "undisclosed"
    DENIES = "denies"
    DISMISSES = "dismisses"
    WARNS_AGAINST = "warns against"
    THREATENS = "threatens"
    OPPOSES = "opposes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """A holder's position on a target, and on whose word we have it."""

    id: str
    holder: str
    """Id of the entity that holds it."""
    issue: str
    """Id of the `Issue` that it is about."""
    target: TextSpan
    position: Position
    polarity: float | None
    """From -1, against, to 1, for; ``None`` where the text does not tell."""
    cue: TextSpan
    evidence: tuple[TextSpan, ...]
    """The clause that shows it, first, and what else counted."""
    chain: tuple[str, ...] = ()
    """Ids of the attributions through which it reaches us, the outermost first."""
    interval: Interval | None = None
    rule: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """What stances are about, so that their holders can be compared."""

    id: str
    name: str
    targets: tuple[TextSpan, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A proposition that one or more articles tell."""

    id: str
    text: str
    told_in: tuple[tuple[str, str], ...]
    """Article id and attribution id of each telling."""
    origin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Whom a claim goes back to when chains are followed and copies removed."""

    id: str
    name: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What the analyst says instead, anchored by words and their context."""

    id: str
    article: str
    action: CorrectionAction
    quote: str
    before: str
    """Up to 32 characters of context on the left, and so on the right in `after`."""
    after: str
    value: str | None
    author: str
    made: Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that was found in one article."""

    article: Article
    sentences: tuple[TextSpan, ...] = ()
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    events: tuple[Event, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    quotes: tuple[Quote, ...] = ()
    stances: tuple[Stance, ...] = ()
    issues: tuple[Issue, ...] = ()
    model: str | None = None
    """Name, version and fingerprint of the pipeline that parsed the article."""
    notes: tuple[str, ...] = ()
    """One line each on what was odd: no publication date, a run of characters left out."""
