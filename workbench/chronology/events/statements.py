"""What a text states of the time of its events, each statement as limits on the distance of points in time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from spacy.tokens import Token

from workbench.chronology.calendar import Period, Unit
from workbench.chronology.events.attachment import Triggers, is_no_day
from workbench.chronology.events.clauses import clause_governor, report_over, setting_of
from workbench.chronology.events.constraints import TICKS, ZERO, Limit
from workbench.chronology.events.cues import Cue
from workbench.chronology.events.triggers import Trigger, verbs_of
from workbench.chronology.syntax import governors
from workbench.instants import Interval
from workbench.language.scope import Tense, tense_of
from workbench.language.spans import span_of
from workbench.records import EventKind, Factuality, Order, Published, TextSpan, TimeExpression
from workbench.rules import AnalystRule
from workbench.rules import ChronologyRule as Rule

_TOLD = frozenset({Factuality.ASSERTED, Factuality.HEDGED})
_UP_TO = frozenset({"by", "before", "until", "till"})
_FROM_ON = frozenset({"since", "after"})
_TENSE_ALONE = frozenset({Rule.PLUPERFECT, Rule.NARRATIVE})
_TALKED_OF = verbs_of("discuss")


class Strength(IntEnum):
    """How sure a statement is: of those that contradict each other the weakest is left aside."""

    GUESS = 0
    NARRATIVE = 1
    TENSE = 2
    CUE = 3
    DATE = 4
    SAID = 5
    """The analyst says it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What some words say of the time of one or two events."""

    rule: Rule | AnalystRule
    strength: Strength
    words: TextSpan
    limits: tuple[Limit, ...]
    event: Trigger
    other: Trigger | None = None
    """The event that the first is put before, after, inside or together with; ``None`` for a date."""
    phrase: str = ""
    """The entry of the list of order words that was read."""
    note: str = ""
    """What is said, in a few words; empty where only our reading says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the statements are read from: the events of an article, and what is known of them."""

    triggers: Triggers
    attached: Mapping[int, list[tuple[TimeExpression, Token]]]
    """Time expressions by the token index of the trigger on which they hang."""
    cues: tuple[Cue, ...]
    factualities: Mapping[int, Factuality]
    published: Published | None
    open_window: int
    same: Mapping[int, int]
    """Token index of the first trigger of each event that is told several times, by that of the trigger."""
    said: Mapping[int, Interval | None] = field(default_factory=dict)
    """When events were, as the analyst says, by the token index of their triggers; ``None`` where nothing tells it."""
    numbers: dict[int, int] = field(default_factory=dict)
    """Number of each event, by the token index of its triggers."""
    dayless: set[int] = field(default_factory=set)
    """Numbers of the events whose own date the calendar does not have, or of whose time the analyst says that nothing
    tells it.
    """

    def __post_init__(self) -> None:
        """Number the events."""
        first: dict[int, int] = {}
        for trigger in self.triggers.all:
            head = self.same[trigger.token.i]
            number = self.numbers[trigger.token.i] = first.setdefault(head, len(first))
            unknown = trigger.token.i in self.said and self.said[trigger.token.i] is None
            if unknown or any(is_no_day(time) for time, _ in self.attached.get(trigger.token.i, ())):
                self.dayless.add(number)

    @property
    def points(self) -> int:
        """How many points in time the events have: each a start and an end."""
        return 2 * len(set(self.numbers.values()))

    @property
    def day(self) -> Period | None:
        """The day of publication."""
        return None if self.published is None else Period.holding(Unit.DAY, self.published.when)

    def start(self, trigger: Trigger) -> int:
        """Return the point at which the event begins."""
        return 2 * self.numbers[trigger.token.i] + 1

    def end(self, trigger: Trigger) -> int:
        """Return the point at which the event ends."""
        return 2 * self.numbers[trigger.token.i] + 2

    def told(self, trigger: Trigger) -> bool:
        """Whether the event is told as something that was or may have been."""
        return self.factualities[trigger.token.i] in _TOLD

    def is_dayless(self, trigger: Trigger) -> bool:
        """Whether the text gives the event a date that there is not."""
        return self.numbers[trigger.token.i] in self.dayless

    def placed(self, trigger: Trigger) -> bool:
        """Whether the event has a place in time at all: it is told, or planned."""
        return self.told(trigger) or self.factualities[trigger.token.i] is Factuality.PLANNED

    def within(self, trigger: Trigger, interval: Interval) -> tuple[Limit, ...]:
        """Return the limits that put the event inside ``interval``."""
        limits = []
        if interval.start is not None:
            limits.append(Limit(self.start(trigger), ZERO, -interval.start.seconds * TICKS))
        if interval.end is not None:
            last = max(
                interval.end.seconds * TICKS - 1, 0 if interval.start is None else interval.start.seconds * TICKS
            )
            limits.append(Limit(ZERO, self.end(trigger), last))
        return tuple(limits)

    def together(self, one: Trigger, other: Trigger) -> tuple[Limit, ...]:
        """Return the limits that let both events begin and end together."""
        return tuple(
            limit
            for a, b in ((self.start(one), self.start(other)), (self.end(one), self.end(other)))
            for limit in (Limit(a, b, 0), Limit(b, a, 0))
        )


def statements_in(setting: Setting, *, rules: frozenset[Rule]) -> list[Statement]:
    """Return the statements of an article, the surest first and those of one strength in text order."""
    dated = [statement for trigger in setting.triggers.all if (statement := _own_date(trigger, setting)) is not None]
    if Rule.OWN_DATE not in rules:
        dated = [statement for statement in dated if statement.rule is AnalystRule.SAID]
    own = {statement.event.token.i: statement for statement in dated}
    found = [*dated, *_of_clauses(own, setting), *_of_cues(setting), *_of_tenses(setting), *_of_contents(setting)]
    allowed = (each for each in found if each.rule in rules or each.rule is AnalystRule.SAID)
    return sorted(allowed, key=lambda each: (-each.strength, each.words.start, each.event.token.i, each.rule))


def _own_date(trigger: Trigger, setting: Setting) -> Statement | None:
    """Return the time that hangs on the trigger itself; of two, the inner one, else the nearer."""
    if trigger.token.i in setting.said:
        return _said(trigger, setting)
    best: tuple[Interval, TimeExpression] | None = None
    hanging = setting.attached.get(trigger.token.i, ())
    for time, root in sorted(hanging, key=lambda each: _distance(each[1], trigger)):
        bounded = _bounded(time, root, trigger, setting)
        if bounded is not None and (best is None or (best[0] != bounded and best[0].contains(bounded))):
            best = bounded, time
    if best is None:
        return None
    return Statement(
        rule=Rule.OWN_DATE,
        strength=Strength.DATE,
        words=best[1].span,
        limits=setting.within(trigger, best[0]),
        event=trigger,
        note=f"{trigger.token.text} {best[0]}",
    )


def _said(trigger: Trigger, setting: Setting) -> Statement | None:
    """Return the time that the analyst gives, which holds before all that the text says."""
    interval = setting.said[trigger.token.i]
    if interval is None:
        return None
    return Statement(
        rule=AnalystRule.SAID,
        strength=Strength.SAID,
        words=span_of(trigger.token),
        limits=setting.within(trigger, interval),
        event=trigger,
        note=f"{trigger.token.text} {interval}, as the analyst says",
    )


def _distance(root: Token, trigger: Trigger) -> tuple[int, int]:
    """Return how many words lie between an expression and the event in the tree, and then in the text."""
    ends = {trigger.token.i} if trigger.carrier is None else {trigger.token.i, trigger.carrier.i}
    steps = next((n for n, above in enumerate(governors(root)) if above.i in ends), len(ends) * 100)
    return steps, abs(root.i - trigger.token.i)


def _bounded(time: TimeExpression, root: Token, trigger: Trigger, setting: Setting) -> Interval | None:
    """Return the interval of ``time``, open on one side after words such as by or since."""
    interval = time.interval
    if interval is None or time.whole is not None:
        return time.whole
    preposition = root.head.lower_ if root.dep_ in {"pobj", "pcomp"} else ""
    if preposition in _UP_TO:
        before = preposition == "before" and time.mod != "END"  # "before the end of the year" is in the year
        return Interval(None, interval.start if before else interval.end)
    if preposition in _FROM_ON:
        start = interval.start if preposition == "since" else interval.end
        latest = setting.day.end if setting.day is not None and setting.told(trigger) else None
        return Interval(start, None if start is None or (latest is not None and latest < start) else latest)
    return interval


def _of_clauses(own: Mapping[int, Statement], setting: Setting) -> Iterator[Statement]:
    """Yield what events without a date take from the verb of their clause, or from its object or setting."""
    for trigger in setting.triggers.all:
        if trigger.token.i in own:
            yield from _to_verb(trigger, own, setting)
            continue
        over = clause_governor(trigger, setting.triggers)
        date = None if over is None else own.get(over.token.i)
        if over is None or date is None or over.kind is EventKind.REPORT or not _alike(over, trigger, setting):
            continue
        joined = not trigger.noun and trigger.token.dep_ == "conj"
        if not (joined and date.words.start > over.token.idx):
            yield _together(Rule.GOVERNOR_DATE, trigger, over, date, setting)


def _to_verb(noun: Trigger, own: Mapping[int, Statement], setting: Setting) -> Iterator[Statement]:
    """Yield that "signed a deal on Monday" and "said at a meeting on Monday" date the verb as well."""
    if not noun.noun or noun.carrier is not None:
        return
    verb = setting_of(noun, setting.triggers)
    date = own[noun.token.i]
    if verb is None and noun.token.dep_ in {"dobj", "nsubjpass"} and date.words.start > noun.token.idx:
        verb = setting.triggers.at(noun.token.head)
        if verb is not None and (verb.kind is not EventKind.OCCURRENCE or verb.token.lemma_.lower() in _TALKED_OF):
            verb = None
    if verb is not None and verb.token.i not in own and _alike(verb, noun, setting):
        yield _together(Rule.OBJECT_DATE, verb, noun, date, setting)


def _alike(one: Trigger, other: Trigger, setting: Setting) -> bool:
    return setting.factualities[one.token.i] is setting.factualities[other.token.i]


def _together(rule: Rule, trigger: Trigger, over: Trigger, date: Statement, setting: Setting) -> Statement:
    return Statement(
        rule=rule,
        strength=Strength.CUE,
        words=date.words,
        limits=setting.together(trigger, over),
        event=trigger,
        other=over,
    )


def _of_cues(setting: Setting) -> Iterator[Statement]:
    for cue in setting.cues:
        if not (setting.placed(cue.event) and setting.placed(cue.other)):
            continue
        if cue.rule in _TENSE_ALONE and (setting.is_dayless(cue.event) or setting.is_dayless(cue.other)):
            continue
        yield Statement(
            rule=cue.rule,
            strength=Strength.NARRATIVE if cue.rule is Rule.NARRATIVE else Strength.CUE,
            words=cue.words,
            limits=tuple(_limits_of(cue, setting)),
            event=cue.event,
            other=cue.other,
            phrase=cue.phrase,
            note=f"{cue.event.token.text} {cue.order} {cue.other.token.text}",
        )


def _limits_of(cue: Cue, setting: Setting) -> Iterator[Limit]:
    """Yield what ``cue`` says of the starts and ends of its two events."""
    early, late = (cue.event, cue.other) if cue.order is Order.BEFORE else (cue.other, cue.event)
    points = (setting.start(early), setting.end(early)), (setting.start(late), setting.end(late))
    (start, end), (later_start, later_end) = points
    if cue.order is Order.DURING:
        yield Limit(later_start, start, 0)
        yield Limit(end, later_end, 0)
    elif cue.length is not None:
        for one, other in ((start, later_start), (end, later_end)):
            yield Limit(one, other, cue.length.most * TICKS)
            yield Limit(other, one, -cue.length.least * TICKS)
    elif cue.loose:
        yield Limit(later_start, start, 0)
    else:
        yield Limit(later_start, end, -1)


def _of_tenses(setting: Setting) -> Iterator[Statement]:
    """Yield that what is told in the past was before the day of publication was over, what is to come not before it."""
    if setting.day is None:
        return
    for trigger in setting.triggers.all:
        tense = None if trigger.verb is None or setting.is_dayless(trigger) else tense_of(trigger.verb)
        if setting.told(trigger) and tense in {Tense.PAST, Tense.PLUPERFECT}:
            yield _by_tense(Rule.PAST_TENSE, trigger, Interval(None, setting.day.end), setting)
        elif tense is Tense.FUTURE and setting.placed(trigger) and report_over(trigger, setting.triggers) is None:
            yield _by_tense(Rule.FUTURE_TENSE, trigger, Interval(setting.day.start, None), setting)


def _by_tense(rule: Rule, trigger: Trigger, interval: Interval, setting: Setting) -> Statement:
    return Statement(
        rule=rule,
        strength=Strength.TENSE,
        words=span_of(trigger.token),
        limits=setting.within(trigger, interval),
        event=trigger,
    )


def _of_contents(setting: Setting) -> Iterator[Statement]:
    """Yield that what a report tells in the past was not later than the report, what it announces not earlier."""
    for trigger in setting.triggers.all:
        report = report_over(trigger, setting.triggers)
        if (
            report is None
            or trigger.verb is None
            or setting.is_dayless(trigger)
            or not (setting.told(report) and setting.placed(trigger))
        ):
            continue
        tense = tense_of(trigger.verb)
        if tense in {Tense.PAST, Tense.PLUPERFECT} and setting.told(trigger):
            limit = Limit(setting.end(report), setting.end(trigger), 0)
        elif tense in {Tense.FUTURE, Tense.CONDITIONAL} and not setting.told(trigger):
            limit = Limit(setting.start(trigger), setting.start(report), 0)
        else:
            continue
        yield Statement(
            rule=Rule.CONTENT,
            strength=Strength.TENSE,
            words=span_of(report.token),
            limits=(limit,),
            event=trigger,
            other=report,
        )
