"""When each event was, rule by rule, the surest first; what no rule reaches stays open."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from spacy.tokens import Token

from workbench.chronology.calendar import Period, Unit
from workbench.chronology.events.attachment import Triggers
from workbench.chronology.events.order import Cue
from workbench.chronology.events.triggers import Trigger
from workbench.chronology.syntax import governors
from workbench.instants import Instant, Interval
from workbench.language.scope import Tense, tense_of
from workbench.language.spans import span_of
from workbench.records import Certainty, EventKind, Factuality, Published, TextSpan, TimeExpression
from workbench.rules import ChronologyRule as Rule

_TOLD = frozenset({Factuality.ASSERTED, Factuality.HEDGED})
_UP_TO = frozenset({"by", "before", "until", "till"})
_FROM_ON = frozenset({"since", "after"})
_INNER_PREPOSITIONS = frozenset({"in", "at", "during", "by", "with", "via", "through", "into"})
_NOUN_PATH = frozenset({"dobj", "pobj", "prep", "nsubj", "nsubjpass", "attr", "conj", "agent", "oprd"})
_VERB_PATH = frozenset({"xcomp", "conj", "advcl"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """When an event was, how that is known, and the words that say so."""

    rule: Rule
    certainty: Certainty = Certainty.OPEN
    interval: Interval | None = None
    evidence: tuple[TextSpan, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the rules read: the events of an article and what is known of their time so far."""

    triggers: Triggers
    attached: Mapping[int, list[tuple[TimeExpression, Token]]]
    """Time expressions by the token index of the trigger on which they hang."""
    cues: Mapping[int, list[Cue]]
    factualities: Mapping[int, Factuality]
    published: Published | None
    open_window: int
    dates: dict[int, Dating] = field(default_factory=dict)

    @property
    def day(self) -> Period | None:
        """The day of publication."""
        return None if self.published is None else Period.holding(Unit.DAY, self.published.when)

    def told(self, trigger: Trigger) -> bool:
        """Whether the event is told as something that was or may have been."""
        return self.factualities[trigger.token.i] in _TOLD

    def latest(self, trigger: Trigger) -> Instant | None:
        """Return the end of the day of publication for what is told of the past."""
        return self.day.end if self.day is not None and self.told(trigger) else None


type DateRule = Callable[[Trigger, Setting], Dating | None]


def date_events(setting: Setting, *, rules: Iterable[Rule]) -> Mapping[int, Dating]:
    """Return the time of each event by the index of its token.

    Args:
        setting: The events and what their time can be read from.
        rules: The rules that may be used.
    """
    allowed = frozenset(rules)
    for read in _STEPS:
        for trigger in setting.triggers.all:
            if trigger.token.i in setting.dates:
                continue
            dating = read(trigger, setting)
            if dating is not None and dating.rule in allowed:
                setting.dates[trigger.token.i] = dating
    for trigger in setting.triggers.all:
        setting.dates.setdefault(trigger.token.i, Dating(rule=Rule.UNDATED))
    return setting.dates


def _own_date(trigger: Trigger, setting: Setting) -> Dating | None:
    """Return the time that hangs on the trigger itself; of two, the inner one."""
    best: tuple[Interval, TimeExpression] | None = None
    for time, root in setting.attached.get(trigger.token.i, ()):
        bounded = _bounded(time, root, setting, trigger)
        if bounded is not None and (best is None or best[0].contains(bounded)):
            best = bounded, time
    if best is None:
        return None
    return Dating(rule=Rule.OWN_DATE, certainty=Certainty.EXPLICIT, interval=best[0], evidence=(best[1].span,))


def _bounded(time: TimeExpression, root: Token, setting: Setting, trigger: Trigger) -> Interval | None:
    """Return the interval of ``time``, open on one side after words such as by or since."""
    interval = time.interval
    if interval is None:
        return None
    preposition = root.head.lower_ if root.dep_ in {"pobj", "pcomp"} else ""
    if preposition in _UP_TO:
        return Interval(None, interval.start if preposition == "before" else interval.end)
    if preposition in _FROM_ON:
        start = interval.start if preposition == "since" else interval.end
        latest = setting.latest(trigger)
        return Interval(start, None if start is None or (latest is not None and latest < start) else latest)
    return interval


def _governor_date(trigger: Trigger, setting: Setting) -> Dating | None:
    """Return the time of the verb that the event belongs to, if the two are told alike."""
    over = _clause_governor(trigger, setting.triggers)
    if over is None or over.kind is EventKind.REPORT or over.token.i not in setting.dates:
        return None
    if setting.factualities[over.token.i] is not setting.factualities[trigger.token.i]:
        return None
    known = setting.dates[over.token.i]
    joined = not trigger.noun and trigger.token.dep_ == "conj"
    if known.rule is not Rule.OWN_DATE or (joined and known.evidence[0].start > over.token.idx):
        return None
    return Dating(
        rule=Rule.GOVERNOR_DATE, certainty=Certainty.DERIVED, interval=known.interval, evidence=known.evidence
    )


def _clause_governor(trigger: Trigger, triggers: Triggers) -> Trigger | None:
    token = trigger.carrier or trigger.token
    path = _NOUN_PATH if token.pos_ != "VERB" else _VERB_PATH
    for above in governors(token):
        if token.dep_ not in path or (token.dep_ == "prep" and token.lower_ not in _INNER_PREPOSITIONS):
            return None
        if token.dep_ == "advcl" and (token.tag_ != "VBG" or any(c.dep_ == "mark" for c in token.children)):
            return None
        found = triggers.at(above)
        if found is not None and above.pos_ == "VERB":
            return found
        token = above
    return None


def _same_event(trigger: Trigger, setting: Setting) -> Dating | None:
    """Return the time of the event noun before it that "the call" takes up again."""
    if not trigger.noun or not setting.told(trigger):
        return None
    if not any(child.lower_ in _DEFINITE for child in trigger.token.children):
        return None
    for earlier in reversed(setting.triggers.all):
        if earlier.token.i >= trigger.token.i or earlier.token.lemma_.lower() != trigger.token.lemma_.lower():
            continue
        known = setting.dates.get(earlier.token.i)
        if known is not None and known.interval is not None and setting.told(earlier):
            return Dating(
                rule=Rule.SAME_EVENT,
                certainty=Certainty.DERIVED,
                interval=known.interval,
                evidence=(span_of(earlier.token), *known.evidence),
            )
    return None


def _from_order(trigger: Trigger, setting: Setting) -> Dating | None:
    """Return what the event's order to a dated one leaves for its time."""
    if not setting.told(trigger):
        return None
    for cue in setting.cues.get(trigger.token.i, ()):
        known = setting.dates.get(cue.other.token.i)
        if known is None or known.interval is None or not setting.told(cue.other):
            continue
        interval = cue.bounds(known.interval, latest=setting.latest(trigger))
        if interval is not None:
            return Dating(
                rule=cue.rule, certainty=Certainty.DERIVED, interval=interval, evidence=(cue.words, *known.evidence)
            )
    return None


def _report_day(trigger: Trigger, setting: Setting) -> Dating | None:
    """Return the day of publication for a report in the past or present tense without a date of its own."""
    if trigger.kind is not EventKind.REPORT or trigger.verb is None or setting.day is None or not setting.told(trigger):
        return None
    if tense_of(trigger.verb) not in {Tense.PAST, Tense.PRESENT}:
        return None
    return Dating(rule=Rule.REPORT_DAY, certainty=Certainty.INFERRED, interval=setting.day.interval)


def _past_tense(trigger: Trigger, setting: Setting) -> Dating | None:
    """Return the days before publication for an event told in the past tense."""
    happened = trigger.kind in {EventKind.OCCURRENCE, EventKind.REPORT}
    if trigger.verb is None or setting.day is None or not happened or not setting.told(trigger):
        return None
    tense = tense_of(trigger.verb)
    if tense not in {Tense.PAST, Tense.PLUPERFECT}:
        return None
    start = None if tense is Tense.PLUPERFECT else setting.day.shift(-setting.open_window).start
    return Dating(rule=Rule.PAST_TENSE, certainty=Certainty.INFERRED, interval=Interval(start, setting.day.end))


def _future_tense(trigger: Trigger, setting: Setting) -> Dating | None:
    """Return the time from publication on for an event told in the future tense."""
    planned = setting.factualities[trigger.token.i] is Factuality.PLANNED
    if trigger.verb is None or setting.day is None or not planned or tense_of(trigger.verb) is not Tense.FUTURE:
        return None
    return Dating(rule=Rule.FUTURE_TENSE, certainty=Certainty.INFERRED, interval=Interval(setting.day.start, None))


_FOLLOWING: tuple[DateRule, ...] = (_governor_date, _same_event, _from_order)
_STEPS: tuple[DateRule, ...] = (
    _own_date,
    *_FOLLOWING,
    *_FOLLOWING,
    _report_day,
    *_FOLLOWING,
    _past_tense,
    _future_tense,
)
"""What follows from known dates is tried again when new ones are known."""
