"""The events of an article as points in time: what has been taken in of the statements about them, and what follows."""

from dataclasses import dataclass, field

from workbench.chronology.events.constraints import TICKS, Limit, Network
from workbench.chronology.events.statements import Setting, Statement, Strength
from workbench.chronology.events.triggers import Trigger
from workbench.instants import DAY, Instant, Interval
from workbench.records import TextSpan
from workbench.rules import AnalystRule, ChronologyRule, Rule

_NO_STATEMENT = -1
OWN_DATES: frozenset[Rule] = frozenset({ChronologyRule.OWN_DATE, AnalystRule.SAID})
"""Rules by which an event has a date of its own."""
_LOOSE = frozenset({ChronologyRule.PLUPERFECT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """What the usual reading gives for an event of whose time nothing is stated."""

    rule: ChronologyRule
    interval: Interval
    best: Interval | None = None
    evidence: tuple[TextSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """A statement that cannot hold beside others that are as sure or surer."""

    dropped: Statement
    kept: tuple[Statement, ...]


@dataclass(slots=True)
class Timeline:
    """Takes in statements and guesses, and says between which bounds an event lies and through which statements."""

    setting: Setting
    refusals: list[Refusal] = field(default_factory=list)
    guesses: dict[int, Guess] = field(default_factory=dict)
    """What was guessed, by the number of the event."""
    _alone: dict[int, Interval] = field(default_factory=dict)
    """Where guessed events lie that are tied to no other event, by number."""
    _network: Network = field(init=False)
    _taken: list[Statement | Guess] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Let each event begin before it ends."""
        points = self.setting.points
        self._network = Network(points)
        for start in range(1, points, 2):
            self._network.add([Limit(start + 1, start, 0)], source=_NO_STATEMENT)

    def take(self, statement: Statement) -> None:
        """Take in ``statement``, or note that it cannot hold."""
        source = len(self._taken)
        self._taken.append(statement)
        against = self._network.add(statement.limits, source=source)
        if against:
            kept = [self._taken[each] for each in against if each not in {source, _NO_STATEMENT}]
            self.refusals.append(Refusal(statement, tuple(each for each in kept if isinstance(each, Statement))))

    def guess(self, trigger: Trigger, guess: Guess) -> bool:
        """Take in as much of ``guess`` as what is known of the event leaves; return whether anything was left."""
        known = self.interval(trigger)
        interval = guess.interval if known is None else common(known, guess.interval)
        if interval is None:
            return False
        best = None if guess.best is None else common(guess.best, interval)
        number = self.setting.numbers[trigger.token.i]
        if self._network.stand_alone(self.setting.start(trigger), self.setting.end(trigger)):
            self._alone[number] = interval
        else:
            self._taken.append(guess)
            self._network.add(self.setting.within(trigger, interval), source=len(self._taken) - 1)
        self.guesses[number] = Guess(rule=guess.rule, interval=interval, best=best, evidence=guess.evidence)
        return True

    def guessed(self, trigger: Trigger) -> Guess | None:
        """Return what was guessed of the event."""
        return self.guesses.get(self.setting.numbers[trigger.token.i])

    def interval(self, trigger: Trigger) -> Interval | None:
        """Return the stretch that the event must lie in; ``None`` where nothing bounds it."""
        alone = self._alone.get(self.setting.numbers[trigger.token.i])
        if alone is not None:
            return alone
        earliest = self._network.earliest(self.setting.start(trigger))
        latest = self._network.latest(self.setting.end(trigger))
        if earliest is None and latest is None:
            return None
        start = None if earliest is None else Instant(earliest // TICKS)
        end = None if latest is None else Instant(latest // TICKS + 1)
        return Interval(start, end)

    def day(self, trigger: Trigger) -> Interval | None:
        """Return the day, or the part of one, on which the event was, or most likely was."""
        interval = self.interval(trigger)
        if interval is None or is_one_day(interval):
            return interval
        guess = self.guessed(trigger)
        return None if guess is None or guess.best is None else common(guess.best, interval)

    def paths(self, trigger: Trigger) -> tuple[tuple[Statement | Guess, ...], tuple[Statement | Guess, ...]]:
        """Return through which statements the earliest and the latest time follow, those of the event itself first."""
        if self.setting.numbers[trigger.token.i] in self._alone:
            return (), ()
        below = self._network.why_earliest(self.setting.start(trigger))
        above = self._network.why_latest(self.setting.end(trigger))
        return self._statements(below), self._statements(above)

    def _statements(self, sources: tuple[int, ...]) -> tuple[Statement | Guess, ...]:
        return tuple(self._taken[source] for source in sources if source != _NO_STATEMENT)

    def is_dated(self, trigger: Trigger) -> bool:
        """Whether a date bounds the event, through nothing but dates and words that tell an order."""
        return any(path and all(_is_sure(each) for each in path) for path in self.paths(trigger))

    def has_date(self, trigger: Trigger) -> bool:
        """Whether a date of its own bounds the event."""
        return any(path and path[0].rule in OWN_DATES for path in self.paths(trigger))


def _is_sure(statement: Statement | Guess) -> bool:
    """Whether a statement ties events to each other; a mere tense leaves how far apart they are to be guessed."""
    return not isinstance(statement, Guess) and statement.rule not in _LOOSE and statement.strength >= Strength.CUE


def is_one_day(interval: Interval) -> bool:
    """Whether ``interval`` lies inside one day of the calendar."""
    if interval.start is None or interval.end is None:
        return False
    return interval.start.seconds // DAY == (interval.end.seconds - 1) // DAY


def common(one: Interval, other: Interval) -> Interval | None:
    """Return what two stretches have in common; ``None`` for nothing."""
    starts = [each.start for each in (one, other) if each.start is not None]
    ends = [each.end for each in (one, other) if each.end is not None]
    start, end = max(starts, default=None), min(ends, default=None)
    return None if start is not None and end is not None and end <= start else Interval(start, end)
