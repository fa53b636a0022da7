"""The events of a parsed article: what is said to have happened, who took part, and when it was."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spacy.tokens import Doc, Token

from workbench.chronology.events.attachment import Triggers, attached
from workbench.chronology.events.contradictions import contradictions_of
from workbench.chronology.events.cues import Cue, find_cues
from workbench.chronology.events.dating import date_events
from workbench.chronology.events.factuality import factuality_of, planned_by_date
from workbench.chronology.events.participants import find_participants, mentions_by_token
from workbench.chronology.events.reporting import reports_of
from workbench.chronology.events.retelling import mentions_of, same_events
from workbench.chronology.events.statements import Setting
from workbench.chronology.events.telling import Known, event_of, id_of
from workbench.chronology.events.triggers import Trigger, find_triggers
from workbench.instants import Interval
from workbench.language.spans import span_of
from workbench.parameters import ChronologyParameters
from workbench.records import (
    Contradiction,
    Event,
    EventKind,
    Factuality,
    Mention,
    Participant,
    Published,
    TextSpan,
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
    said: Mapping[TextSpan, Interval | None] = MappingProxyType({}),
) -> FoundEvents:
    """Return the events of ``doc`` in text order.

    Args:
        doc: A parsed article.
        times: Its time expressions, from `find_times`.
        mentions: Its mentions; an entity takes part where the head of a mention does.
        published: When the article appeared; no event is dated by tense where that is unknown.
        parameters: Which rules may be used and which events are wanted.
        said: When the events were that are told at these words, as the analyst says; ``None`` where nothing tells it.
    """
    spans = tuple(time.span for time in times)
    triggers = Triggers(each for each in find_triggers(doc) if not _inside(each, spans))
    hanging = attached(doc, times, triggers)
    factualities = {trigger.token.i: factuality_of(trigger)[0] for trigger in triggers.all}
    factualities |= planned_by_date(triggers.all, factualities, hanging, published)
    heads = mentions_by_token(mentions)
    participants = {trigger.token.i: find_participants(trigger, heads) for trigger in triggers.all}
    first = _first_mentions(triggers, factualities, participants, hanging, parameters)
    cues = tuple(cue for cue in find_cues(doc, triggers, times) if cue.rule in parameters.rules)
    setting = Setting(
        triggers=triggers,
        attached=hanging,
        cues=cues,
        factualities=factualities,
        published=published,
        open_window=parameters.open_window,
        same=first,
        said=_said_of(triggers, first, said),
    )
    found = date_events(setting, rules=parameters.rules)
    known = Known(
        factualities=factualities,
        participants=participants,
        dates=found.by_token,
        cues=_cues_by_event(cues),
        reports=reports_of(doc, triggers),
        first=first,
    )
    told = mentions_of(triggers.all, first)
    wanted = [each for each in told if any(_is_wanted(one, known, parameters) for one in each)]
    kept = frozenset(each[0].token.i for each in wanted)
    return FoundEvents(
        events=tuple(event_of(each, known, kept=kept) for each in wanted),
        contradictions=tuple(
            contradictions_of(found.refusals, name=lambda trigger: id_of(trigger, first[trigger.token.i]))
        ),
    )


def _said_of(
    triggers: Triggers, first: Mapping[int, int], said: Mapping[TextSpan, Interval | None]
) -> dict[int, Interval | None]:
    """Return what is said of the time of events, by the token index of all their triggers."""
    told: dict[int, Interval | None] = {}
    for span, interval in said.items():
        inside = [one for one in triggers.all if span_of(one.token).overlaps(span)]
        if inside:
            told[first[min(inside, key=lambda one: (span_of(one.token) != span, one.token.i)).token.i]] = interval
    return {one.token.i: told[first[one.token.i]] for one in triggers.all if first[one.token.i] in told}


def _inside(trigger: Trigger, spans: tuple[TextSpan, ...]) -> bool:
    """Whether the word is part of a time expression: the "end" of "the end of the year"."""
    at = bisect_right(spans, trigger.token.idx, key=lambda span: span.start) - 1
    return at >= 0 and spans[at].end > trigger.token.idx


def _first_mentions(
    triggers: Triggers,
    factualities: Mapping[int, Factuality],
    participants: Mapping[int, tuple[Participant, ...]],
    hanging: Mapping[int, list[tuple[TimeExpression, Token]]],
    parameters: ChronologyParameters,
) -> Mapping[int, int]:
    """Return the first mention of each trigger's event; its own where mentions are not to be joined."""
    if ChronologyRule.SAME_EVENT not in parameters.rules:
        return {trigger.token.i: trigger.token.i for trigger in triggers.all}
    dates = {trigger.token.i: _dates(trigger, triggers, hanging) for trigger in triggers.all}
    return same_events(triggers.all, factualities=factualities, participants=participants, dates=dates)


def _dates(
    trigger: Trigger, triggers: Triggers, hanging: Mapping[int, list[tuple[TimeExpression, Token]]]
) -> tuple[Interval, ...]:
    """Return the times that hang on an event, or else on the verb whose subject or object it is."""
    pairs = hanging.get(trigger.token.i, ())
    if not pairs and trigger.noun and trigger.token.dep_ in {"nsubj", "nsubjpass", "dobj"}:
        verb = triggers.at(trigger.token.head)
        pairs = () if verb is None else hanging.get(verb.token.i, ())
    return tuple(time.interval for time, _ in pairs if time.interval is not None)


def _cues_by_event(cues: Iterable[Cue]) -> Mapping[int, list[Cue]]:
    """Return the cues of each event, each cue told of both its events."""
    found: dict[int, list[Cue]] = {}
    for cue in cues:
        found.setdefault(cue.event.token.i, []).append(cue)
        found.setdefault(cue.other.token.i, []).append(cue.converse())
    return found


def _is_wanted(trigger: Trigger, known: Known, parameters: ChronologyParameters) -> bool:
    factuality = known.factualities[trigger.token.i]
    if trigger.kind is EventKind.REPORT and not parameters.reports:
        return False
    if factuality not in {Factuality.ASSERTED, Factuality.HEDGED} and not parameters.non_factual:
        return False
    undated = known.dates[trigger.token.i].rule is ChronologyRule.UNDATED
    return not undated or ChronologyRule.UNDATED in parameters.rules
