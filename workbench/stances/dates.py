"""When somebody held a position, as far as the text tells."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from workbench.instants import Interval
from workbench.language.spans import span_of
from workbench.records import Attribution, Event, TextSpan, TimeExpression
from workbench.stances.clauses import own_subject

_DEEPEST = 6


class Dates:
    """Events and time expressions, looked up by where they stand."""

    def __init__(self, events: Iterable[Event], times: Iterable[TimeExpression]) -> None:
        """Look times up in ``events`` and ``times``."""
        self._events = {span: event for event in events for span in (event.trigger, *event.mentions)}
        self._times = {one.span: one.interval for one in times if one.interval is not None}

    def event_at(self, span: TextSpan) -> str | None:
        """Return the id of the event whose trigger is ``span``."""
        event = self._events.get(span)
        return None if event is None else event.id

    def of(self, cue: Token, chain: Sequence[Attribution]) -> Interval | None:
        """Return when the position with ``cue`` was held: by its own event, by its telling, by its clause."""
        for span in (span_of(cue), *(one.cue for one in reversed(chain))):
            event = self._events.get(span)
            if event is not None and event.interval is not None:
                return event.interval
        return self._beside(cue) if self._times else None

    def _beside(self, cue: Token) -> Interval | None:
        """Return the only time that hangs on the verb of ``cue``."""
        verb = verb_of(cue)
        first, last = verb.left_edge.idx, verb.right_edge.idx
        inside = ((span, one) for span, one in self._times.items() if first <= span.start <= last)
        own = [one for span, one in inside if _hangs_on(verb, span)]
        return own[0] if len(own) == 1 else None


def verb_of(cue: Token) -> Token:
    """Return the verb in whose clause ``cue`` stands."""
    verb = next((one for one in [cue, *cue.ancestors] if one.pos_ in {"VERB", "AUX"} and one.dep_ != "aux"), cue)
    while verb.dep_ in {"xcomp", "pcomp", "acl"} and own_subject(verb) is None and verb.head != verb:
        verb = verb.head
    return verb


def clause_of(cue: Token) -> TextSpan:
    """Return the clause of ``cue``, from its subject to its end, without marks at its ends but for quotation marks."""
    verb = verb_of(cue)
    first, last = verb.left_edge.i, verb.right_edge.i
    while last > verb.i and _is_mark(verb.doc[last]):
        last -= 1
    while first < verb.i and _is_mark(verb.doc[first]):
        first += 1
    end = verb.doc[last]
    return TextSpan(verb.doc[first].idx, end.idx + len(end))


def _is_mark(token: Token) -> bool:
    return token.is_space or (token.is_punct and not token.is_quote)


def _hangs_on(verb: Token, span: TextSpan) -> bool:
    words = verb.doc.char_span(span.start, span.end, alignment_mode="expand")
    if words is None:
        return False
    token = words.root
    for _ in range(_DEEPEST):
        if token.head == verb:
            return token.dep_ in {"npadvmod", "prep", "advmod"}
        if token.head == token or token.head.pos_ != "ADP":
            return False
        token = token.head
    return False
