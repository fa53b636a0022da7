"""One record for each event, made of all its mentions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from workbench.chronology.events.cues import Cue
from workbench.chronology.events.dating import Dating
from workbench.chronology.events.labels import clause_of, label_of
from workbench.chronology.events.triggers import Trigger
from workbench.language.spans import span_of
from workbench.records import Certainty, Event, Factuality, OrderConstraint, Participant

_SUREST_FIRST = (Certainty.EXPLICIT, Certainty.DERIVED, Certainty.INFERRED, Certainty.OPEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of the mentions of events, by the index of each one's token."""

    factualities: Mapping[int, Factuality]
    participants: Mapping[int, tuple[Participant, ...]]
    dates: Mapping[int, Dating]
    cues: Mapping[int, list[Cue]]
    reports: Mapping[int, Trigger]
    """The report that tells it; none for what the article tells itself."""
    first: Mapping[int, int]
    """The token index of the first mention of the same event."""


def event_of(mentions: Sequence[Trigger], known: Known, *, kept: frozenset[int]) -> Event:
    """Return the event that ``mentions`` tell.

    Args:
        mentions: Its triggers, in text order.
        known: What is known of them and of all others.
        kept: Token indices of the first mentions of all events that are listed; no order to another one is told.
    """
    dating = min((known.dates[each.token.i] for each in mentions), key=lambda one: _SUREST_FIRST.index(one.certainty))
    return Event(
        id=id_of(mentions[0], mentions[0].token.i),
        trigger=span_of(mentions[0].token),
        mentions=tuple(span_of(each.token) for each in mentions),
        span=clause_of(mentions[0]),
        label=_label(mentions),
        nominal=mentions[0].noun and mentions[0].carrier is None,
        kind=mentions[0].kind,
        factuality=_factuality(mentions, known),
        participants=_participants(mentions, known),
        interval=dating.interval,
        best=dating.best,
        certainty=dating.certainty,
        rule=str(dating.rule),
        evidence=dating.evidence,
        order=tuple(_constraints(mentions, known, kept)),
        reported_in=_reported_in(mentions, known, kept),
    )


def _label(mentions: Sequence[Trigger]) -> str:
    """Return the first label of more than one word, or else that of the first mention."""
    label = label_of(mentions[0])
    if " " in label:
        return label
    return next((each for one in mentions[1:] if " " in (each := label_of(one))), label)


def _factuality(mentions: Sequence[Trigger], known: Known) -> Factuality:
    """Return what the event is told as: as a fact if one of its mentions says so."""
    told = [known.factualities[each.token.i] for each in mentions]
    return Factuality.ASSERTED if Factuality.ASSERTED in told else told[0]


def _participants(mentions: Sequence[Trigger], known: Known) -> tuple[Participant, ...]:
    """Return who takes part by any mention, each once with the role that the first one gives."""
    found: dict[str, Participant] = {}
    for trigger in mentions:
        for each in known.participants[trigger.token.i]:
            found.setdefault(each.entity, each)
    return tuple(sorted(found.values(), key=lambda participant: participant.span))


def _constraints(mentions: Sequence[Trigger], known: Known, kept: frozenset[int]) -> Iterator[OrderConstraint]:
    own = mentions[0].token.i
    seen: set[OrderConstraint] = set()
    for cue in (each for trigger in mentions for each in known.cues.get(trigger.token.i, ())):
        other = known.first[cue.other.token.i]
        if other == own or other not in kept:
            continue
        constraint = OrderConstraint(
            order=cue.order,
            other=id_of(cue.other, other),
            evidence=cue.words,
            rule=str(cue.rule),
            least=None if cue.length is None else cue.length.least,
            most=None if cue.length is None else cue.length.most,
        )
        if constraint not in seen:
            seen.add(constraint)
            yield constraint


def _reported_in(mentions: Sequence[Trigger], known: Known, kept: frozenset[int]) -> str | None:
    """Return the id of the report that tells the event; ``None`` if the article itself tells it somewhere."""
    reports = [known.reports.get(each.token.i) for each in mentions]
    if any(report is None for report in reports):
        return None
    firsts = [known.first[report.token.i] for report in reports if report is not None]
    listed = [first for first in firsts if first in kept and first != mentions[0].token.i]
    return id_of(mentions[0], listed[0]) if listed else None


def id_of(trigger: Trigger, first: int) -> str:
    """Return the id of the event whose first mention is the token ``first`` of the trigger's article."""
    return f"v{trigger.token.doc[first].idx}"
