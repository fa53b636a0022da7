"""Who stands where, and how somebody is portrayed."""

from dataclasses import dataclass
from enum import StrEnum

from workbench.instants import Interval
from workbench.records.texts import TextSpan


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
    """Id of the `workbench.records.Issue` that it is about."""
    target: TextSpan
    position: Position
    polarity: float | None
    """From -1, against, to 1, for; ``None`` where the text does not tell."""
    strength: float = 1.0
    """From 0 to 1: how strongly it is put, whatever its side; "demands" is stronger than "hopes for"."""
    negated: bool = False
    """A negation made it what it is: "did not agree"."""
    conditional: bool = False
    """It holds only if something else does: "would agree, if"."""
    hedged: bool = False
    """The text itself weakens it: "may", "reportedly", "was said to"."""
    cue: TextSpan
    evidence: tuple[TextSpan, ...]
    """The clause that shows it, first, and what else counted."""
    chain: tuple[str, ...] = ()
    """Ids of the attributions through which it reaches us, the outermost first."""
    interval: Interval | None = None
    rule: str
    confidence: float = 1.0


class Tone(StrEnum):
    """What words do to somebody's standing."""

    POSITIVE = "positive"
    NEUTRAL = "neutral"
    NEGATIVE = "negative"


@dataclass(frozen=True, slots=True, kw_only=True)
class Framing:
    """How a sentence portrays somebody: a track of its own, for a tone is no position."""

    id: str
    entity: str
    target: TextSpan
    """The mention that is portrayed."""
    tone: Tone
    polarity: float
    """From -1 to 1: how much likelier positive is than negative."""
    voice: str | None = None
    """Id of the innermost attribution around the mention; ``None`` where the outlet speaks itself."""
    evidence: tuple[TextSpan, ...]
    """The words that tell the tone, the weightiest first."""
    rule: str
    confidence: float = 1.0
