"""When: time expressions and events."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from workbench.instants import Interval
from workbench.records.texts import TextSpan


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
    whole: Interval | None = None
    """The stretch of which it is one end, as May in "from May to July"."""
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
    least: int | None = None
    """Seconds that lie between the two at least, where the text says how long; so `most`."""
    most: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Somebody who takes part in an event."""

    entity: str
    role: Literal["agent", "patient", "addressee", "place", "other"]
    span: TextSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something said to happen or to hold."""

    id: str
    trigger: TextSpan
    mentions: tuple[TextSpan, ...] = ()
    """The trigger and the other words that tell the same event, in text order."""
    span: TextSpan
    """The clause or phrase that tells it."""
    label: str
    """A few words that name the event, from the text."""
    nominal: bool = False
    """Whether a noun by itself tells it: "the talks", not "held talks"."""
    kind: EventKind
    factuality: Factuality
    participants: tuple[Participant, ...] = ()
    interval: Interval | None = None
    """From the earliest to the latest time at which it can have happened."""
    best: Interval | None = None
    """Where in `interval` it most likely was; ``None`` where no part of it is likelier than another."""
    certainty: Certainty = Certainty.OPEN
    rule: str
    """Name of the rule that gave the time, or found that none is given."""
    evidence: tuple[TextSpan, ...] = ()
    """The words that gave the time."""
    order: tuple[OrderConstraint, ...] = ()
    reported_in: str | None = None
    """Id of the report whose content it is; ``None`` for what the article tells itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Statements about time that cannot all be true."""

    id: str
    events: tuple[str, ...]
    """Ids of the events that they are about."""
    evidence: tuple[TextSpan, ...]
    """The words that say so, in text order; they stand in two sentences or more, or in one that contradicts itself."""
    dropped: TextSpan
    """That one of them which was left aside, the weakest, so that the others hold."""
    note: str
    """What cannot be, in one line, as 'the talks before the vote, but 3 March after 1 March'."""
