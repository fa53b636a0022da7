"""All that was found in one article, and what goes across articles."""

from dataclasses import dataclass
from typing import Literal

from workbench.instants import Instant
from workbench.records.attributions import Attribution, Quote
from workbench.records.entities import Entity, Mention
from workbench.records.events import Contradiction, Event, TimeExpression
from workbench.records.stances import Framing, Issue, Stance
from workbench.records.texts import Article, TextSpan

type CorrectionAction = Literal[
    "merge", "split", "relabel", "reject", "add", "set date", "set position", "grade source"
]


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
    contradictions: tuple[Contradiction, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    quotes: tuple[Quote, ...] = ()
    stances: tuple[Stance, ...] = ()
    issues: tuple[Issue, ...] = ()
    framings: tuple[Framing, ...] = ()
    model: str | None = None
    """Name, version and fingerprint of the pipeline that parsed the article."""
    notes: tuple[str, ...] = ()
    """One line each on what was odd: no publication date, a run of characters left out."""
