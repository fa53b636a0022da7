"""Who stands where, and how somebody is portrayed."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from workbench.instants import Interval
from workbench.records.texts import TextSpan


class Side(StrEnum):
    """Where a position stands."""

    FOR = "for"
    AGAINST = "against"
    MIXED = "mixed"
    """Both, of several stances together; no single stance is mixed."""
    CONDITIONAL = "conditional"
    UNDISCLOSED = "undisclosed"


class Position(StrEnum):
    """What a holder does about a target, with the side that it takes and how strong it is by itself.

    The list is closed; a word that fits none tells no stance.
    """

    SUPPORTS = "supports", Side.FOR, 0.8
    """Is for it: backs, defends, votes for, speaks in favour of."""
    PRAISES = "praises", Side.FOR, 0.7
    """Judges it to be good: hails, welcomes, calls it a success."""
    ACCEPTS = "accepts", Side.FOR, 0.6
    """Lets it be or takes part in it: agrees to, approves, signs, allows."""
    SEEKS = "seeks", Side.FOR, 0.6
    """Wants it to come about: hopes for, presses for, applies for."""
    PLANS = "plans", Side.FOR, 0.5
    """Says that the holder will do it: plans, promises, vows, decides."""
    OFFERS = "offers", Side.FOR, 0.5
    """Puts it forward for others to take: proposes, suggests, is ready to give."""
    DEMANDS = "demands", Side.FOR, 0.8
    """Says that others must do it: calls for, orders, urges, insists on."""
    CONFIRMS = "confirms", Side.FOR, 0.4
    """Says that it is so: acknowledges, admits, recognizes."""
    CONDITIONS = "conditions", Side.CONDITIONAL, 0.3
    """Would be for it, or against it, if something else came about."""
    LEAVES_OPEN = "leaves open", Side.UNDISCLOSED, 0.2
    """Keeps from taking a side: has not refused, does not rule out, considers, stops short of condemning."""
    UNDISCLOSED = "undisclosed", Side.UNDISCLOSED, 0.2
    """Keeps a position to himself: declined to comment on it, would not say whether."""
    DOUBTS = "doubts", Side.AGAINST, 0.4
    """Has misgivings: questions it, is worried about it, is sceptical of it."""
    CRITICIZES = "criticizes", Side.AGAINST, 0.6
    """Judges it to be bad: condemns, blames, calls it a mistake."""
    DENIES = "denies", Side.AGAINST, 0.7
    """Says that it is not so."""
    DISMISSES = "dismisses", Side.AGAINST, 0.7
    """Treats it as worth nothing: mocks, ignores, brushes aside."""
    REFUSES = "refuses", Side.AGAINST, 0.8
    """Will not do, give or take it: rejects, turns down, rules out, declines to."""
    WARNS_AGAINST = "warns against", Side.AGAINST, 0.7
    """Says that harm will come of it."""
    THREATENS = "threatens", Side.AGAINST, 0.7
    """Announces harm: to a target, or what the holder will do; for the latter a word stands on the side of the deed."""
    OPPOSES = "opposes", Side.AGAINST, 0.8
    """Is against it and may act on it: votes against, protests, blocks, sues."""

    side: Side
    strength: float

    def __new__(cls, name: str, side: Side = Side.UNDISCLOSED, strength: float = 0.0) -> Self:
        """Make a member from its name, its side and its strength; ``Position("seeks")`` looks one up by its name."""
        member = str.__new__(cls, name)
        member._value_ = name
        member.side = side
        member.strength = strength
        return member

    @property
    def sign(self) -> int | None:
        """1 for, -1 against, ``None`` where the position tells no side."""
        return {Side.FOR: 1, Side.CONDITIONAL: 1, Side.AGAINST: -1}.get(self.side)

    def side_at(self, polarity: float | None) -> Side:
        """Return the side of a stance: as its ``polarity`` tells, or else as the position does."""
        if self.side in {Side.CONDITIONAL, Side.UNDISCLOSED} or not polarity:
            return self.side
        return Side.FOR if polarity > 0 else Side.AGAINST


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
    event: str | None = None
    """Id of the event that the target is, where it is one."""
    rule: str
    confidence: float = 1.0

    @property
    def side(self) -> Side:
        """Where it stands: as its polarity tells, or else as its position does."""
        return self.position.side_at(self.polarity)


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
