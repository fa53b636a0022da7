"""The events of a parsed article: what is said to have happened, who took part, and when it was."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc

from workbench.chronology.events.attachment import Triggers, attached
from workbench.chronology.events.contradictions import contradictions_of
from workbench.chronology.events.cues import Cue, find_cues
from workbench.chronology.events.dating import Dating, date_events
from workbench.chronology.events.factuality import factuality_of
from workbench.chronology.events.labels import clause_of, label_of
from workbench.chronology.events.participants import find_participants, mentions_by_token
from workbench.chronology.events.statements import Setting
from workbench.chronology.events.triggers import Trigger, find_triggers
from workbench.language.spans import span_of
from workbench.parameters import ChronologyParameters
from workbench.records import (
    Contradiction,
    Event,
    EventKind,
    Factuality,
    Mention,
    OrderConstraint,
    Published,
    TimeExpression,
)
from workbench.rules import ChronologyRule


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundEvents:
    """The events of an article, and which statements about their time cannot all be true."""

    events: tuple[Event, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()


def find_events(
    doc: Doc,
    *,
    times: tuple[TimeExpression, ...],
    mentions: tuple[Mention, ...],
    published: Published | None,
    parameters: ChronologyParameters,
) -> FoundEvents:
    """Return the events of ``doc`` in text order.

    Args:
        doc: A parsed article.
        times: Its time expressions, from `find_times`.
        mentions: Its mentions; an entity takes part where the head of a mention does.
        published: When the article appeared; no event is dated by tense where that is unknown.
        parameters: Which rules may be used and which events are wanted.
    """
    triggers = Triggers(find_triggers(doc))
    factualities = {trigger.token.i: factuality_of(trigger)[0] for trigger in triggers.all}
    cues = tuple(cue for cue in find_cues(doc, triggers, times) if cue.rule in parameters.rules)
    setting = Setting(
        triggers=triggers,
        attached=attached(doc, times, triggers),
        cues=cues,
        factualities=factualities,
        published=published,
        open_window=parameters.open_window,
    )
    found = date_events(setting, rules=parameters.rules)
    dates, cues_of = found.by_token, _cues_by_event(cues)
    wanted = [each for each in triggers.all if _is_wanted(each, factualities[each.token.i], dates, parameters)]
    kept = {trigger.token.i for trigger in wanted}
    heads = mentions_by_token(mentions)
    events = tuple(
        Event(
            id=_id(trigger),
            trigger=span_of(trigger.token),
            mentions=(span_of(trigger.token),),
            span=clause_of(trigger),
            label=label_of(trigger),
            kind=trigger.kind,
            factuality=factualities[trigger.token.i],
            participants=find_participants(trigger, heads),
            interval=dates[trigger.token.i].interval,
            best=dates[trigger.token.i].best,
            certainty=dates[trigger.token.i].certainty,
            rule=str(dates[trigger.token.i].rule),
            evidence=dates[trigger.token.i].evidence,
            order=tuple(_constraints(cues_of.get(trigger.token.i, ()), kept)),
        )
        for trigger in wanted
    )
    contradictions = tuple(contradictions_of(found.refusals, name=_id))
    return FoundEvents(events=events, contradictions=contradictions)


def _cues_by_event(cues: Iterable[Cue]) -> Mapping[int, list[Cue]]:
    """Return the cues of each event, each cue told of both its events."""
    found: dict[int, list[Cue]] = {}
    for cue in cues:
        found.setdefault(cue.event.token.i, []).append(cue)
        found.setdefault(cue.other.token.i, []).append(cue.converse())
    return found


def _is_wanted(
    trigger: Trigger, factuality: Factuality, dates: Mapping[int, Dating], parameters: ChronologyParameters
) -> bool:
    if trigger.kind is EventKind.REPORT and not parameters.reports:
        return False
    if factuality not in {Factuality.ASSERTED, Factuality.HEDGED} and not parameters.non_factual:
        return False
    return dates[trigger.token.i].rule is not ChronologyRule.UNDATED or ChronologyRule.UNDATED in parameters.rules


def _constraints(cues: Iterable[Cue], kept: set[int]) -> Iterator[OrderConstraint]:
    for cue in cues:
        if cue.other.token.i in kept:
            yield OrderConstraint(
                order=cue.order,
                other=_id(cue.other),
                evidence=cue.words,
                rule=str(cue.rule),
                least=None if cue.length is None else cue.length.least,
                most=None if cue.length is None else cue.length.most,
            )


def _id(trigger: Trigger) -> str:
    return f"v{trigger.token.idx}"
