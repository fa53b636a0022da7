"""The usual reading of events of whose time nothing is stated; whatever is inferred here is marked as inferred.

The windows were measured on news: of events without a date, seven in ten are of the day of publication and most others
of the days before it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from workbench.chronology.calendar import Period
from workbench.chronology.events.clauses import clause_governor, is_finite, report_over
from workbench.chronology.events.story import Story
from workbench.chronology.events.timeline import Guess, Timeline
from workbench.chronology.events.triggers import Trigger
from workbench.instants import Interval
from workbench.language.scope import Tense, is_infinitive, modal_of, tense_of
from workbench.language.spans import span_of
from workbench.records import EventKind, Factuality, Order, TextSpan
from workbench.rules import ChronologyRule as Rule

_DAYS_OF_REPORT = 2
"""How many days before publication a report, or before the day of the lead what a headline tells, may lie."""
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_INFINITIVES = frozenset({"acl", "xcomp", "advcl", "relcl"})
_MEANS = frozenset({"by", "in", "with"})
_DEEPEST = 40
"""Events that are looked at for the sake of one; a chain that is longer is no language."""


@dataclass(slots=True)
class Inference:
    """Guesses the time of the events of an article, that of a verb before that of what hangs on it."""

    timeline: Timeline
    day: Period
    rules: frozenset[Rule]
    story: Story = field(init=False)
    _seen: set[int] = field(default_factory=set)
    _depth: int = 0
    _mains: dict[int, list[Trigger]] = field(default_factory=dict)
    """The events that words such as "after" tie to an event, by its token index: they are looked at before it."""

    def __post_init__(self) -> None:
        """Find the frame of the article, and which events wait for others."""
        self.story = Story(self.timeline, self.day)
        for cue in self.timeline.setting.cues:
            if cue.order is not Order.DURING and not cue.loose:
                self._mains.setdefault(cue.other.token.i, []).append(cue.event)

    def run(self) -> None:
        """Guess the time of each event that has none."""
        for trigger in self.timeline.setting.triggers.all:
            self._guess(trigger)

    def _guess(self, trigger: Trigger) -> None:
        if trigger.token.i in self._seen or self._depth > _DEEPEST:
            return
        self._seen.add(trigger.token.i)
        self._depth += 1
        for main in self._mains.get(trigger.token.i, ()):
            self._guess(main)
        if self._is_open(trigger):
            self._read(trigger)
        self._depth -= 1

    def _is_open(self, trigger: Trigger) -> bool:
        """Whether the event is to be guessed: what the headline and the lead tell is news though an order bounds it."""
        if self.timeline.setting.is_dayless(trigger) or self.timeline.guessed(trigger) is not None:
            return False
        if not self.timeline.is_dated(trigger):
            return True
        told_first = trigger is self.story.lead or trigger.token.i < self.story.headline
        return told_first and not self.timeline.has_date(trigger) and self.story.is_wide(trigger)

    def _read(self, trigger: Trigger) -> None:
        for read in _READINGS:
            guess = read(self, trigger)
            if guess is not None and guess.rule in self.rules and self.timeline.guess(trigger, guess):
                return

    def _day_of(self, trigger: Trigger) -> Interval | None:
        """Return the day of another event, which is guessed first if need be."""
        self._guess(trigger)
        return self.timeline.day(trigger)

    def headline(self, trigger: Trigger) -> Guess | None:
        """Read what the headline tells as being of the day of the first event of the text."""
        lead = self.story.lead
        if trigger.token.i >= self.story.headline or lead is None or not self._placed(trigger):
            return None
        day = self._day_of(lead)
        if day is None:
            return None
        guess = self.timeline.guessed(lead)
        interval = guess.interval if guess is not None else self._about(day)
        return Guess(rule=Rule.HEADLINE, interval=interval, best=day, evidence=self._why(lead))

    def _about(self, day: Interval) -> Interval:
        """Return the days in which what a headline tells may lie, if the text gives ``day``: no day is given to it."""
        if day.start is None or day.end is None or day.start >= self.day.end:
            return day
        return Interval(day.start.plus(days=-_DAYS_OF_REPORT), max(day.end, self.day.end))

    def clause(self, trigger: Trigger) -> Guess | None:
        """Read a noun, gerund or infinitive as being of the time of the verb on which it hangs."""
        if (trigger.verb is not None and is_finite(trigger.verb)) or self._tied(trigger):
            return None
        over = self._over(trigger)
        if over is None or not self._placed(over) or not self._placed(trigger):
            return None
        day, guess = self._day_of(over), self.timeline.guessed(over)
        interval = guess.interval if guess is not None else self.timeline.interval(over)
        told = self.timeline.setting.told
        ahead = not told(over) and (over.noun or not told(trigger))
        if interval is None or (day is None and not ahead and (guess is not None or not told(trigger))):
            return None
        if ahead or not told(trigger):
            interval = Interval((day or interval).start, None)
            day = None if trigger.noun else day  # a planned sale is not of the day of the plan
        return Guess(rule=Rule.CLAUSE_TIME, interval=interval, best=day, evidence=self._why(over))

    def _over(self, trigger: Trigger) -> Trigger | None:
        """Return the event that ``trigger`` hangs on; an infinitive hangs on a noun as well, as on "decision"."""
        triggers, verb = self.timeline.setting.triggers, trigger.verb
        found = clause_governor(trigger, triggers)
        if found is not None:
            return found
        if verb is not None and verb.dep_ in _INFINITIVES and is_infinitive(verb):
            return triggers.at(verb.head)
        means = verb is not None and verb.dep_ == "pcomp" and verb.head.lower_ in _MEANS
        over = triggers.over(trigger.token) if trigger.noun or means else None
        return None if over is trigger else over

    def report(self, trigger: Trigger) -> Guess | None:
        """Read a report as being of the day of publication."""
        if trigger.kind is not EventKind.REPORT or trigger.verb is None or not self.timeline.setting.told(trigger):
            return None
        if tense_of(trigger.verb) not in {Tense.PAST, Tense.PRESENT}:
            return None
        return Guess(rule=Rule.REPORT_DAY, interval=self._back(_DAYS_OF_REPORT), best=self.day.interval)

    def past(self, trigger: Trigger) -> Guess | None:
        """Read what is told in the past as being of the days before it was told."""
        if trigger.verb is None or not self.timeline.setting.told(trigger):
            return None
        tense = tense_of(trigger.verb)
        if tense not in {Tense.PAST, Tense.PLUPERFECT}:
            return None
        report = report_over(trigger, self.timeline.setting.triggers)
        if tense is Tense.PLUPERFECT and report is None:
            return Guess(rule=Rule.PAST_TENSE, interval=Interval(None, self.day.end))
        if report is None and trigger.verb.tag_ == "VBD" and (passage := self.story.passage(trigger)) is not None:
            return Guess(rule=Rule.PAST_TENSE, interval=Interval(passage.start, self.day.end))
        if report is None and self.story.day_told is not None:
            return self._of_story(Rule.PAST_TENSE)
        told, evidence = self._told_on(report)
        back = told.start.plus(days=-self.timeline.setting.open_window)
        return Guess(rule=Rule.PAST_TENSE, interval=Interval(back, told.end), best=told.interval, evidence=evidence)

    def present(self, trigger: Trigger) -> Guess | None:
        """Read what is told in the present as being of the days up to publication."""
        verb = trigger.verb
        if verb is None or not self.timeline.setting.told(trigger) or modal_of(verb) is not None:
            return None
        if tense_of(verb) is not Tense.PRESENT:
            return None
        return Guess(rule=Rule.PRESENT_TENSE, interval=self._window(), best=self.day.interval)

    def future(self, trigger: Trigger) -> Guess | None:
        """Read what is planned as lying ahead of the plan."""
        planned = self.timeline.setting.factualities[trigger.token.i] is Factuality.PLANNED
        if trigger.verb is None or not planned:
            return None
        tense = tense_of(trigger.verb)
        if tense is not Tense.FUTURE and not (tense is Tense.PRESENT and is_infinitive(trigger.verb)):
            return None
        return Guess(rule=Rule.FUTURE_TENSE, interval=Interval(self.day.start, None))

    def noun(self, trigger: Trigger) -> Guess | None:
        """Read an event noun of which nothing tells when as being of the days up to publication."""
        if not trigger.noun or not self.timeline.setting.told(trigger) or self._tied(trigger):
            return None
        over = self.timeline.setting.triggers.over(trigger.token)
        if over is not None and not self._placed(over):
            return None
        if self.story.day_told is not None and any(child.lower_ in _DEFINITE for child in trigger.token.children):
            return self._of_story(Rule.EVENT_NOUN)
        return Guess(rule=Rule.EVENT_NOUN, interval=self._window(), best=self.day.interval)

    def _tied(self, trigger: Trigger) -> bool:
        """Whether words such as "before" tie the noun to an event: it is not of the time of that."""
        return trigger.noun and trigger.token.i in self._mains

    def _placed(self, trigger: Trigger) -> bool:
        return self.timeline.setting.placed(trigger)

    def _window(self) -> Interval:
        return self._back(self.timeline.setting.open_window)

    def _back(self, days: int) -> Interval:
        return Interval(self.day.start.plus(days=-days), self.day.end)

    def _of_story(self, rule: Rule) -> Guess | None:
        story = self.story.day_told
        if story is None or self.story.lead is None:
            return None
        start = min(story.start, self.day.shift(-self.timeline.setting.open_window).start)
        return Guess(
            rule=rule, interval=Interval(start, self.day.end), best=story.interval, evidence=self._why(self.story.lead)
        )

    def _told_on(self, report: Trigger | None) -> tuple[Period, tuple[TextSpan, ...]]:
        """Return the day of a report, that of publication where the article itself tells."""
        day = None if report is None else self._day_of(report)
        if report is None or day is None or day.start is None or self.timeline.guessed(report) is not None:
            return self.day, ()
        return Period.holding(self.day.unit, day.start), self._why(report)

    def _why(self, trigger: Trigger) -> tuple[TextSpan, ...]:
        """Return the words of another event and those that date it."""
        guess = self.timeline.guessed(trigger)
        words = [span_of(trigger.token)]
        if guess is not None:
            words.extend(guess.evidence)
        else:
            words.extend(
                each.words for path in self.timeline.paths(trigger) for each in path if not isinstance(each, Guess)
            )
        return tuple(dict.fromkeys(words))


_READINGS: tuple[Callable[[Inference, Trigger], Guess | None], ...] = (
    Inference.headline,
    Inference.clause,
    Inference.report,
    Inference.past,
    Inference.present,
    Inference.future,
    Inference.noun,
)
