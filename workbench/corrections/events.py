"""What the analyst says of events, taken into what was found."""

from collections.abc import Sequence
from dataclasses import replace

from workbench.chronology import FoundEvents
from workbench.corrections.meaning import meant, new_id, share
from workbench.corrections.placing import Placed
from workbench.corrections.times import interval_of
from workbench.records import (
    Certainty,
    Contradiction,
    CorrectionAction,
    Event,
    EventKind,
    Factuality,
    Outcome,
    TextSpan,
)
from workbench.rules import AnalystRule

NO_EVENT = "no event is told at these words any more"
_SAME = 0.5
"""What marked words share at least with those of an event to be that event, and none that was missed."""


def correct_events(
    found: FoundEvents, said: Sequence[Placed], *, text: str, sentences: Sequence[TextSpan] = ()
) -> tuple[FoundEvents, tuple[Outcome, ...]]:
    """Return ``found`` with what the analyst says instead, each correction building on those before.

    Args:
        found: The events of an article.
        said: What concerns them.
        text: The article's text.
        sentences: Its sentences; an added event is told in one.
    """
    if not said:
        return found, ()
    events = {one.id: one for one in found.events}
    outcomes = tuple(_take(events, one, text, sentences) for one in said)
    return _consistent(events, found), outcomes


def _take(events: dict[str, Event], placed: Placed, text: str, sentences: Sequence[TextSpan]) -> Outcome:
    reasons = []
    for span in placed.spans():
        event = meant(events.values(), span, _words)
        if placed.correction.action is CorrectionAction.ADD:
            if event is None or max(share(span, one) for one in _words(event)) < _SAME:
                event = _new(events, span, text, sentences)
            events[event.id] = _said(event, placed)
        elif event is None:
            reasons.append(f"{span.of(text)!r}: {NO_EVENT}")
        elif placed.correction.action is CorrectionAction.REJECT:
            _drop(events, event)
        else:
            events[event.id] = _said(event, placed)
    return placed.outcome(reasons)


def _words(event: Event) -> tuple[TextSpan, ...]:
    return (event.trigger, *event.mentions)


def _said(event: Event, placed: Placed) -> Event:
    label, factuality = placed.correction.value("label"), placed.correction.value("factuality")
    event = replace(
        event,
        label=label or event.label,
        factuality=Factuality(factuality) if factuality else event.factuality,
        rule=str(AnalystRule.SAID),
    )
    time = placed.correction.value("time")
    if time is None:
        return event
    interval = interval_of(time)
    certainty = Certainty.OPEN if interval is None else Certainty.EXPLICIT
    return replace(event, interval=interval, best=None, certainty=certainty, evidence=())


def _new(events: dict[str, Event], span: TextSpan, text: str, sentences: Sequence[TextSpan]) -> Event:
    return Event(
        id=new_id(f"v{span.start}", events),
        trigger=span,
        mentions=(span,),
        span=next((one for one in sentences if one.contains(span)), span),
        label=" ".join(span.of(text).split()),
        kind=EventKind.OCCURRENCE,
        factuality=Factuality.ASSERTED,
        rule=str(AnalystRule.SAID),
    )


def _drop(events: dict[str, Event], event: Event) -> None:
    """Take an event out; what it reported is told by whatever tells it."""
    del events[event.id]
    for one in list(events.values()):
        if one.reported_in == event.id:
            outer = event.reported_in if event.reported_in != one.id else None
            events[one.id] = replace(one, reported_in=outer)


def _consistent(events: dict[str, Event], found: FoundEvents) -> FoundEvents:
    """Return events and contradictions in text order, which speak of no event that is none any more."""
    kept = tuple(
        replace(one, order=tuple(cue for cue in one.order if cue.other in events))
        for one in sorted(events.values(), key=lambda one: one.trigger.start)
    )
    odd = (_left(one, events) for one in found.contradictions)
    return FoundEvents(events=kept, contradictions=tuple(one for one in odd if one.events))


def _left(odd: Contradiction, events: dict[str, Event]) -> Contradiction:
    return replace(odd, events=tuple(one for one in odd.events if one in events))
