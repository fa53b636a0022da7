"""All that was found in one article, and what goes across articles."""

from dataclasses import dataclass

from workbench.records.attributions import Attribution, Quote
from workbench.records.corrections import Outcome, Remark
from workbench.records.entities import Entity, Mention
from workbench.records.events import Contradiction, Event, TimeExpression
from workbench.records.issues import Issue, Topic
from workbench.records.stances import Framing, Stance
from workbench.records.texts import Article, TextSpan


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
    topics: tuple[Topic, ...] = ()
    """What each target is about, one for each different target of the stances."""
    framings: tuple[Framing, ...] = ()
    remarks: tuple[Remark, ...] = ()
    """What the analyst noted, in text order."""
    outcomes: tuple[Outcome, ...] = ()
    """What became of each correction that concerns the article, in the order of the stages."""
    model: str | None = None
    """Name, version and fingerprint of the pipeline that parsed the article."""
    notes: tuple[str, ...] = ()
    """One line each on what was odd: no publication date, a run of characters left out."""
