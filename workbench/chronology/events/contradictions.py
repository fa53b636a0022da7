"""Statements about time that cannot all be true, as records that an analyst can read."""

from collections.abc import Callable, Iterable, Iterator

from workbench.chronology.events.statements import Statement, Strength
from workbench.chronology.events.timeline import Refusal
from workbench.chronology.events.triggers import Trigger
from workbench.records import Contradiction


def contradictions_of(refusals: Iterable[Refusal], *, name: Callable[[Trigger], str]) -> Iterator[Contradiction]:
    """Yield the contradictions among ``refusals`` in text order.

    What rests on a tense or on the order of telling alone is no contradiction of the text: it is left aside in silence.

    Args:
        refusals: The statements that could not be taken in, each with those that stand against it.
        name: Gives the id of an event.
    """
    for refusal in sorted(refusals, key=lambda each: each.dropped.words.start):
        statements = (refusal.dropped, *refusal.kept)
        if all(each.strength >= Strength.CUE for each in statements):
            yield _contradiction(statements, name)


def _note(dropped: Statement, kept: list[Statement]) -> str:
    against = [each.note for each in sorted(kept, key=lambda each: each.words.start) if each.note]
    return f"{dropped.note or dropped.event.token.text}, but {' and '.join(against) or 'that cannot be'}"


def _contradiction(statements: tuple[Statement, ...], name: Callable[[Trigger], str]) -> Contradiction:
    dropped, *kept = statements
    triggers = [each for s in statements for each in (s.event, s.other) if each is not None]
    return Contradiction(
        id=f"c{dropped.words.start}-{dropped.event.token.idx}",
        events=tuple(dict.fromkeys(name(each) for each in sorted(triggers, key=lambda each: each.token.i))),
        evidence=tuple(sorted({each.words for each in statements}, key=lambda span: (span.start, span.end))),
        dropped=dropped.words,
        note=_note(dropped, kept),
    )
