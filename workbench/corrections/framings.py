"""Portrayals that are none, as the analyst says."""

from collections.abc import Sequence

from workbench.corrections.meaning import meant
from workbench.corrections.placing import Placed
from workbench.records import Framing, Outcome

NO_PORTRAYAL = "nobody is portrayed at these words any more"


def correct_framings(
    found: tuple[Framing, ...], said: Sequence[Placed], *, text: str
) -> tuple[tuple[Framing, ...], tuple[Outcome, ...]]:
    """Return the portrayals of ``text`` without those that the analyst rejects."""
    held = {one.id: one for one in found}
    outcomes = []
    for placed in said:
        reasons = []
        for span in placed.spans():
            framing = meant(held.values(), span, lambda one: (one.target,))
            if framing is None:
                reasons.append(f"{span.of(text)!r}: {NO_PORTRAYAL}")
            else:
                del held[framing.id]
        outcomes.append(placed.outcome(reasons))
    return tuple(held.values()), tuple(outcomes)
