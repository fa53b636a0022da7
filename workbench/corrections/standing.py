"""Which corrections hold."""

from collections.abc import Mapping, Sequence

from workbench.records import Correction, CorrectionAction


def holding(corrections: Sequence[Correction]) -> tuple[Correction, ...]:
    """Return all that hold, withdrawals too, in order: those that nothing later, which holds itself, withdraws."""
    withdrawn: set[str | None] = set()
    held = []
    for one in reversed(corrections):
        if one.id in withdrawn:
            continue
        if one.action is CorrectionAction.WITHDRAW:
            withdrawn.add(one.value("correction"))
        held.append(one)
    return tuple(reversed(held))


def standing(corrections: Sequence[Correction]) -> tuple[Correction, ...]:
    """Return the corrections that hold, in their order, without the withdrawals."""
    return tuple(one for one in holding(corrections) if one.action is not CorrectionAction.WITHDRAW)


def origin(one: Correction, by_id: Mapping[str, Correction]) -> tuple[Correction, bool] | None:
    """Return the correction that a withdrawal is about in the end, and whether it takes it back or brings it back.

    ``None`` where it withdraws nothing that is there, or itself.
    """
    taken, seen = False, set[str]()
    while one.action is CorrectionAction.WITHDRAW:
        meant = by_id.get(one.value("correction") or "")
        if meant is None or one.id in seen:
            return None
        seen.add(one.id)
        one, taken = meant, not taken
    return one, taken
