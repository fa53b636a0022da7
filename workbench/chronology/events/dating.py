"""When each event was: what is stated, the surest first, then what follows, then the usual reading."""

from collections.abc import Mapping
from dataclasses import dataclass

from workbench.chronology.events.inference import Inference
from workbench.chronology.events.statements import Setting, Statement, Strength, statements_in
from workbench.chronology.events.timeline import OWN_DATES, Guess, Refusal, Timeline, common
from workbench.chronology.events.triggers import Trigger
from workbench.instants import Interval
from workbench.records import Certainty, TextSpan
from workbench.rules import AnalystRule
from workbench.rules import ChronologyRule as Rule

_MOST_WORDS = 12
"""Pieces of evidence that are shown of a time that follows through many events."""
_RIGHT_AFTER = frozenset({"after", "following"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """When an event was, how that is known, and the words that say so."""

    rule: Rule | AnalystRule
    certainty: Certainty = Certainty.OPEN
    interval: Interval | None = None
    best: Interval | None = None
    evidence: tuple[TextSpan, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """The time of each event by the token index of its trigger, and the statements that had to be left aside."""

    by_token: Mapping[int, Dating]
    refusals: tuple[Refusal, ...] = ()


def date_events(setting: Setting, *, rules: frozenset[Rule]) -> Dates:
    """Return the time of each event.

    Args:
        setting: The events and what their time can be read from.
        rules: The rules that may be used.
    """
    timeline = Timeline(setting)
    for statement in statements_in(setting, rules=rules):
        timeline.take(statement)
    if setting.day is not None:
        Inference(timeline, setting.day, rules).run()
    dates = {trigger.token.i: _dating(trigger, timeline) for trigger in setting.triggers.all}
    return Dates(by_token=dates, refusals=tuple(timeline.refusals))


def _dating(trigger: Trigger, timeline: Timeline) -> Dating:
    interval = timeline.interval(trigger)
    if interval is None:
        return Dating(rule=Rule.UNDATED)
    guess = timeline.guessed(trigger)
    best = timeline.day(trigger)
    if guess is not None:
        return Dating(
            rule=guess.rule, certainty=Certainty.INFERRED, interval=interval, best=best, evidence=guess.evidence
        )
    paths = [path for path in timeline.paths(trigger) if path]
    nearest = max((path[0] for path in paths), key=_strength)
    return Dating(
        rule=nearest.rule,
        certainty=_certainty(nearest, paths),
        interval=interval,
        best=best or _best_by_order(trigger, nearest, timeline),
        evidence=_evidence(paths),
    )


def _best_by_order(trigger: Trigger, nearest: Statement | Guess, timeline: Timeline) -> Interval | None:
    """Return the likely day of the flight where something was "after a flight", and of what was "when" another was."""
    if not isinstance(nearest, Statement) or nearest.other is None or len(nearest.limits) > 1:
        return None
    if trigger.noun and trigger.token.i == nearest.other.token.i and nearest.phrase in _RIGHT_AFTER:
        return _inside(timeline.day(nearest.event), trigger, timeline)
    if nearest.phrase == "when" and trigger.token.i == nearest.event.token.i:
        return _inside(timeline.day(nearest.other), trigger, timeline)
    return None


def _inside(day: Interval | None, trigger: Trigger, timeline: Timeline) -> Interval | None:
    known = timeline.interval(trigger)
    return None if day is None or known is None else common(day, known)


def _certainty(nearest: Statement | Guess, paths: list[tuple[Statement | Guess, ...]]) -> Certainty:
    """Return how sure it is: by a date of its own, by a date of another event, or by a tense or a guess alone."""
    if nearest.rule in OWN_DATES:
        return Certainty.EXPLICIT
    dated = any(_strength(path[-1]) >= Strength.DATE for path in paths)
    guessed = any(isinstance(each, Guess) for path in paths for each in path)
    return Certainty.DERIVED if dated and not guessed else Certainty.INFERRED


def _evidence(paths: list[tuple[Statement | Guess, ...]]) -> tuple[TextSpan, ...]:
    """Return the words of the statements, the event's own first, without those of tenses where others say more."""
    statements = [each for path in paths for each in path if isinstance(each, Statement)]
    telling = [each for each in statements if each.strength is not Strength.TENSE]
    return tuple(dict.fromkeys(each.words for each in telling or statements))[:_MOST_WORDS]


def _strength(statement: Statement | Guess) -> Strength:
    return Strength.GUESS if isinstance(statement, Guess) else statement.strength
