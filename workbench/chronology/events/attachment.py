"""Which time expression stands with which event: up the dependency tree from the expression to the first trigger."""

from collections.abc import Iterable, Mapping

from spacy.tokens import Doc, Token

from workbench.chronology.events.triggers import Trigger
from workbench.chronology.syntax import governors
from workbench.records import TimeExpression

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


class Triggers:
    """The triggers of an article, found by their own token or by that of the verb that carries them."""

    def __init__(self, triggers: Iterable[Trigger]) -> None:
        """Index ``triggers``."""
        self.all = tuple(triggers)
        self._by_token: dict[int, Trigger] = {}
        for trigger in self.all:
            self._by_token.setdefault(trigger.token.i, trigger)
        for trigger in self.all:
            if trigger.carrier is not None:
                self._by_token.setdefault(trigger.carrier.i, trigger)

    def at(self, token: Token) -> Trigger | None:
        """Return the trigger whose word or carrier ``token`` is."""
        return self._by_token.get(token.i)

    def over(self, token: Token) -> Trigger | None:
        """Return the nearest trigger over ``token``; a copula stands for the event that is its subject."""
        for above in governors(token):
            found = self.at(above)
            if found is not None:
                return found
            if above.pos_ in {"VERB", "AUX"}:
                subject = next((child for child in above.children if child.dep_ in _SUBJECTS), None)
                return None if subject is None else self.at(subject)
        return None


def attached(
    doc: Doc, times: Iterable[TimeExpression], triggers: Triggers
) -> Mapping[int, list[tuple[TimeExpression, Token]]]:
    """Return the time expressions of each trigger, by its token's index, each with its syntactic head."""
    found: dict[int, list[tuple[TimeExpression, Token]]] = {}
    for time in times:
        span = doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
        trigger = None if span is None else triggers.over(span.root)
        if span is not None and trigger is not None:
            found.setdefault(trigger.token.i, []).append((time, span.root))
    return found
