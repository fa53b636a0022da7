"""Who and what is mentioned: mentions, roles, entities."""

from dataclasses import dataclass
from enum import StrEnum

from workbench.records.texts import TextSpan


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
    by_analyst: bool = False
    """The analyst gave it its name or type, or put it together."""
