"""What the analyst notes."""

from collections.abc import Sequence

from workbench.corrections.meaning import new_id
from workbench.corrections.placing import Placed
from workbench.records import Outcome, Remark


def remarks_of(said: Sequence[Placed]) -> tuple[tuple[Remark, ...], tuple[Outcome, ...]]:
    """Return the notes on words of an article in text order, and what became of each."""
    made: dict[str, Remark] = {}
    for placed in said:
        one = placed.correction
        for span in placed.spans():
            name = new_id(f"n{span.start}-{span.end}", made)
            made[name] = Remark(
                id=name, span=span, text=one.value("text") or "", author=one.author, made=one.made, correction=one.id
            )
    return tuple(sorted(made.values(), key=lambda one: (one.span, one.id))), tuple(one.outcome() for one in said)
