"""What can be undone and redone, read from the corrections themselves, so that it survives a restart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workbench.corrections.standing import holding, origin, standing
from workbench.records import Correction, CorrectionAction


@dataclass(frozen=True, slots=True)
class History:
    """Gestures in the order in which they were made, taken back or brought back."""

    done: tuple[str, ...]
    """Steps that hold, at least in part; the last one is undone first."""
    undone: tuple[str, ...]
    """Steps taken back since the last new one; the last one is redone first."""


def history(corrections: Sequence[Correction]) -> History:
    """Return what can be undone and redone: a new gesture after an undone one leaves nothing to redo."""
    by_id = {one.id: one for one in corrections}
    up: dict[str, int] = {}
    down: dict[str, int] = {}
    newest = -1
    for at, one in enumerate(corrections):
        if one.action is not CorrectionAction.WITHDRAW:
            up[one.step] = newest = at
        elif meant := origin(one, by_id):
            correction, taken = meant
            (down if taken else up)[correction.step] = at
    held = {one.step for one in standing(corrections)}
    undone = [step for step, at in down.items() if step not in held and at > newest]
    return History(tuple(sorted(held, key=up.__getitem__)), tuple(sorted(undone, key=down.__getitem__)))


def to_undo(corrections: Sequence[Correction]) -> tuple[str, ...]:
    """Return the ids to withdraw so that the last gesture holds no more, the last first; none where none holds."""
    done = history(corrections).done
    return tuple(one.id for one in reversed(standing(corrections)) if one.step == done[-1]) if done else ()


def to_redo(corrections: Sequence[Correction]) -> tuple[str, ...]:
    """Return the ids to withdraw so that the gesture undone last holds again, the last first."""
    undone = history(corrections).undone
    if not undone:
        return ()
    by_id = {one.id: one for one in corrections}
    withdrawals = (one for one in holding(corrections) if one.action is CorrectionAction.WITHDRAW)
    held = [one for one in withdrawals if _takes_back(one, undone[-1], by_id)]
    return tuple(one.id for one in reversed(held))


def _takes_back(one: Correction, step: str, by_id: Mapping[str, Correction]) -> bool:
    meant = origin(one, by_id)
    return meant is not None and meant[1] and meant[0].step == step
