"""The usual reading of events of whose time nothing is stated; whatever is inferred here is marked as inferred.

The windows were measured on news: of events without a date, seven in ten are of the day of publication and most others of
the days before it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from workbench.chronology.calendar import Period
from workbench.chronology.events.clauses import clause_governor, headline_end, is_finite, report_over
from workbench.chronology.events.timeline import Guess, Timeline
from workbench.chronology.events.triggers import Trigger
from workbench.instants import Interval
from workbench.language.scope import Tense, tense_of
from workbench.language.spans import span_of
from workbench.records import EventKind, Factuality, TextSpan
from workbench.rules import ChronologyRule as Rule

_DAYS_OF_REPORT = 2
"""How many days before publication a report without a date may lie."""


@dataclass(slots=True)
class Inference:
    """Guesses the time of the events of an article, that of a verb before that of what hangs on it."""

    timeline: Timeline
    day: Period
    rules: frozenset[Rule]
    _headline: int = 0
    _lead: Trigger | None = None
    _seen: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Find the headline and the event that the text begins with."""
        triggers = self.timeline.setting.triggers.all
        if triggers:
            self._headline = headline_end(triggers[0].token.doc)
        self._lead = next((t for t in triggers if t.token.i > self._headline and self._leads(t)), None)

    def run(self) -> None:
        """Guess the time of each event that has none."""
        for trigger in self.timeline.setting.triggers.all:
            self._guess(trigger)

    def _leads(self, trigger: Trigger) -> bool:
        return trigger.verb is not None and trigger.verb.dep_ == "ROOT" and self.timeline.setting.told(trigger)

    def _guess(self, trigger: Trigger) -> None:
        if trigger.token.i in self._seen:
            return
        self._seen.add(trigger.token.i)
        if self.timeline.is_dated(trigger) or self.timeline.guessed(trigger) is not None:
            return
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
        if trigger.token.i >= self._headline or self._lead is None or not self._placed(trigger):
            return None
        day = self._day_of(self._lead)
        if day is None:
            return None
        guess = self.timeline.guessed(self._lead)
        interval = guess.interval if guess is not None else day
        return Guess(rule=Rule.HEADLINE, interval=interval, best=day, evidence=self._why(self._lead))

    def clause(self, trigger: Trigger) -> Guess | None:
        """Read a noun, gerund or infinitive as being of the time of the verb on which it hangs."""
        if trigger.verb is not None and is_finite(trigger.verb):
            return None
        over = clause_governor(trigger, self.timeline.setting.triggers)
        if over is None or not self._placed(over) or not self.timeline.setting.told(trigger):
            return None
        day, guess = self._day_of(over), self.timeline.guessed(over)
        interval = guess.interval if guess is not None else self.timeline.interval(over)
        if interval is None:
            return None
        return Guess(rule=Rule.CLAUSE_TIME, interval=interval, best=day, evidence=self._why(over))

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
        told, evidence = self._told_on(trigger)
        back = None if tense is Tense.PLUPERFECT else told.start.plus(days=-self.timeline.setting.open_window)
        best = None if tense is Tense.PLUPERFECT else told.interval
        return Guess(rule=Rule.PAST_TENSE, interval=Interval(back, told.end), best=best, evidence=evidence)

    def present(self, trigger: Trigger) -> Guess | None:
        """Read what is told in the present as being of the days up to publication."""
        if trigger.verb is None or not self.timeline.setting.told(trigger) or tense_of(trigger.verb) is not Tense.PRESENT:
            return None
        return Guess(rule=Rule.PRESENT_TENSE, interval=self._window(), best=self.day.interval)

    def future(self, trigger: Trigger) -> Guess | None:
        """Read what is planned as lying ahead of the plan."""
        planned = self.timeline.setting.factualities[trigger.token.i] is Factuality.PLANNED
        if trigger.verb is None or not planned or tense_of(trigger.verb) is not Tense.FUTURE:
            return None
        return Guess(rule=Rule.FUTURE_TENSE, interval=Interval(self.day.start, None))

    def noun(self, trigger: Trigger) -> Guess | None:
        """Read an event noun of which nothing tells when as being of the days up to publication."""
        if not trigger.noun or not self.timeline.setting.told(trigger):
            return None
        return Guess(rule=Rule.EVENT_NOUN, interval=self._window(), best=self.day.interval)

    def _placed(self, trigger: Trigger) -> bool:
        return self.timeline.setting.placed(trigger)

    def _window(self) -> Interval:
        return self._back(self.timeline.setting.open_window)

    def _back(self, days: int) -> Interval:
        return Interval(self.day.start.plus(days=-days), self.day.end)

    def _told_on(self, trigger: Trigger) -> tuple[Period, tuple[TextSpan, ...]]:
        """Return the day of the report that tells the event, that of publication where the article tells it."""
        report = report_over(trigger, self.timeline.setting.triggers)
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
            words.extend(each.words for path in self.timeline.paths(trigger) for each in path if not isinstance(each, Guess))
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
