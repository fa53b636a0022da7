"""What the analyst says of time: what words mean, when events were."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from workbench.corrections.forms import stretch
from workbench.corrections.meaning import meant
from workbench.corrections.placing import Placed
from workbench.instants import Interval
from workbench.records import CorrectionAction, Outcome, TextSpan, TimeExpression, TimeType
from workbench.rules import AnalystRule

NO_TIME = "these words name no time any more"
_UNKNOWN = "XXXX-XX-XX"
"""The TIMEX3 value of a day that nobody can tell."""


def interval_of(value: str) -> Interval | None:
    """Return the stretch that ``2025-03-04`` or ``2025-03-04/..`` means, up to the end of its last day; else none."""
    held = stretch(value)
    if held is None:
        return None
    first, last = held
    return Interval(first, last.plus(days=1) if last is not None and last.midnight else last)


def correct_times(
    found: tuple[TimeExpression, ...], said: Sequence[Placed], *, text: str
) -> tuple[tuple[TimeExpression, ...], tuple[Outcome, ...]]:
    """Return the time expressions of ``text`` with what the analyst says instead."""
    held = {one.id: one for one in found}
    outcomes = []
    for placed in said:
        reasons = []
        for span in placed.spans():
            time = meant(held.values(), span, lambda one: (one.span,))
            if time is None:
                reasons.append(f"{span.of(text)!r}: {NO_TIME}")
            elif placed.correction.action is CorrectionAction.REJECT:
                del held[time.id]
            else:
                held[time.id] = _meaning(time, placed.correction.value("time") or "")
        outcomes.append(placed.outcome(reasons))
    return tuple(held.values()), tuple(outcomes)


def _meaning(time: TimeExpression, value: str) -> TimeExpression:
    interval = interval_of(value)
    kind = time.type if interval is None else TimeType.TIME if _has_clock(interval) else TimeType.DATE
    return replace(
        time, type=kind, value=value or _UNKNOWN, interval=interval, whole=None, mod=None, anchor=None,
        rule=str(AnalystRule.SAID),
    )  # fmt: skip


def _has_clock(interval: Interval) -> bool:
    return any(side is not None and not side.midnight for side in (interval.start, interval.end))


def times_said(said: Sequence[Placed]) -> Mapping[TextSpan, Interval | None]:
    """Return when the events at marked words were, as the analyst says; ``None`` where she says that nothing tells."""
    return {
        span: interval_of(value)
        for placed in said
        if (value := placed.correction.value("time")) is not None
        for span in placed.spans()
    }
