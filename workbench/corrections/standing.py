"""Which corrections hold."""

from collections.abc import Sequence

from workbench.records import Correction, CorrectionAction


def standing(corrections: Sequence[Correction]) -> tuple[Correction, ...]:
    """Return the corrections that hold, in their order: those that nothing later, which holds itself, withdraws."""
    withdrawn: set[str | None] = set()
    held = []
    for one in reversed(corrections):
        if one.id in withdrawn:
            continue
        if one.action is CorrectionAction.WITHDRAW:
            withdrawn.add(one.value("correction"))
        else:
            held.append(one)
    return tuple(reversed(held))
