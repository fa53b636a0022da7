"""Where in an article an event is told: in its headline, in a story of one day, in a passage of long ago."""

from dataclasses import dataclass, field

from workbench.chronology.calendar import Period
from workbench.chronology.events.clauses import headline_end
from workbench.chronology.events.timeline import Timeline
from workbench.chronology.events.triggers import Trigger
from workbench.instants import Interval
from workbench.records import EventKind

_NEAR = 31
"""How many days before publication the first event of a text may lie for the others to be thought of its day."""
_ROOT = frozenset({"ROOT"})
_MAIN = frozenset({"ROOT", "conj"})


@dataclass(slots=True)
class Story:
    """The frame in which undated events are read; the dates that are stated must be known before."""

    timeline: Timeline
    day: Period
    """The day of publication."""
    headline: int = 0
    """How many tokens belong to the headline."""
    lead: Trigger | None = None
    """The first event told under the headline."""
    day_told: Period | None = None
    """The day on which the lead was, where the text gives it and it is near that of publication."""
    _old: set[int] = field(default_factory=set)
    """Token indices of the events of long ago."""

    def __post_init__(self) -> None:
        """Find the headline and the lead."""
        triggers = self.timeline.setting.triggers.all
        if triggers:
            self.headline = headline_end(triggers[0].token.doc)
        self.lead = next((t for t in triggers if t.token.i > self.headline and self._is_main(t, _ROOT)), None)
        self.day_told = self._day_told()

    def _day_told(self) -> Period | None:
        if self.lead is None or self.lead.kind is EventKind.REPORT or not self.timeline.is_dated(self.lead):
            return None
        day = self.timeline.day(self.lead)
        if day is None or day.start is None or not Interval(self._recent.start, self.day.end).contains(day):
            return None
        return Period.holding(self.day.unit, day.start)

    def passage(self, trigger: Trigger) -> Interval | None:
        """Return the time of the passage of long ago in which ``trigger`` is told; ``None`` where it is no such one.

        Such a passage begins with a date long before publication and ends with its paragraph. Where the text itself
        begins with one, all of it is of long ago.
        """
        before = self._main_before(trigger)
        for earlier in (before, self.lead):
            if earlier is None or earlier.token.i >= trigger.token.i:
                continue
            if earlier.token.i in self._old or self._is_old(earlier):
                self._old.add(trigger.token.i)
                return self.timeline.interval(earlier)
        return None

    @property
    def _recent(self) -> Period:
        return self.day.shift(-_NEAR)

    def _is_old(self, trigger: Trigger) -> bool:
        interval = self.timeline.interval(trigger) if self.timeline.is_dated(trigger) else None
        return interval is not None and interval.end is not None and interval.end <= self._recent.start

    def is_wide(self, trigger: Trigger) -> bool:
        """Whether ``trigger`` may lie anywhere between a time long before publication and publication."""
        interval = self.timeline.interval(trigger)
        if interval is None or (interval.start is not None and self._recent.start <= interval.start):
            return False
        return interval.end is None or self._recent.start < interval.end

    def _main_before(self, trigger: Trigger) -> Trigger | None:
        """Return the last event of a main clause before ``trigger``, in its sentence or the one before, in its line."""
        triggers = self.timeline.setting.triggers
        for earlier in triggers.before(trigger):
            if triggers.sentences_between(earlier, trigger) > 1 or not triggers.on_one_line(earlier, trigger):
                return None
            if self._is_main(earlier, _MAIN):
                return earlier
        return None

    def _is_main(self, trigger: Trigger, labels: frozenset[str]) -> bool:
        return trigger.verb is not None and trigger.verb.dep_ in labels and self.timeline.setting.told(trigger)
