"""What the analyst says of who said what, taken into what was found."""

from collections.abc import Sequence
from dataclasses import replace

from workbench.corrections.cast import Cast
from workbench.corrections.entities import NOBODY
from workbench.corrections.meaning import meant, new_id, share
from workbench.corrections.placing import Placed
from workbench.entities import FoundEntities
from workbench.language.quotation import find_quotation
from workbench.records import Attribution, AttributionKind, CorrectionAction, Manner, Marking, Outcome, Part, TextSpan
from workbench.rules import AnalystRule

NOTHING_SAID = "nothing is said to be said at these words any more"
_SAME = 0.5
"""What marked words share at least with a cue to be that cue, and none that was missed."""
_ALMOST_ALL = 0.85


def correct_attributions(
    found: tuple[Attribution, ...], said: Sequence[Placed], *, text: str, cast: FoundEntities
) -> tuple[tuple[Attribution, ...], tuple[Outcome, ...]]:
    """Return ``found`` with what the analyst says instead, each correction building on those before.

    Args:
        found: The attributions of an article.
        said: What concerns them.
        text: The article's text.
        cast: Who is mentioned in it, as the analyst has it.
    """
    if not said:
        return found, ()
    held, who = {one.id: one for one in found}, Cast(cast, text=text)
    outcomes = tuple(_take(held, one, who) for one in said)
    return tuple(sorted(held.values(), key=lambda one: (one.cue, one.id))), outcomes


def _take(held: dict[str, Attribution], placed: Placed, who: Cast) -> Outcome:
    if placed.correction.action is CorrectionAction.ADD:
        return _add(held, placed, who)
    reasons = []
    for span in placed.spans():
        one = meant(held.values(), span, lambda each: (each.cue,))
        if one is None:
            reasons.append(f"{span.of(who.text)!r}: {NOTHING_SAID}")
        elif placed.correction.action is CorrectionAction.REJECT:
            _drop(held, one)
        elif reason := _set(held, one, placed, who):
            reasons.append(reason)
    return placed.outcome(reasons)


def _set(held: dict[str, Attribution], one: Attribution, placed: Placed, who: Cast) -> str:
    """Give an attribution its source and kind; return why not, nothing if that can be done."""
    kind, at = placed.correction.value("kind"), placed.span(Part.TO)
    if at is not None:
        mention = who.mention_at(at)
        if mention is None:
            return f"{at.of(who.text)!r}: {NOBODY}"
        one = replace(one, source=mention.span, source_entity=mention.entity)
    elif words := placed.words(Part.TO):
        return f"{words!r}: whom it means is not known any more"
    held[one.id] = replace(
        one, kind=AttributionKind(kind) if kind else one.kind, rule=str(AnalystRule.SAID), confidence=1.0
    )
    return ""


def _drop(held: dict[str, Attribution], one: Attribution) -> None:
    """Take an attribution out; those inside it stand inside what is around it."""
    del held[one.id]
    for inner in list(held.values()):
        if inner.parent == one.id:
            held[inner.id] = replace(inner, parent=one.parent)


def _add(held: dict[str, Attribution], placed: Placed, who: Cast) -> Outcome:
    cue, content, source = placed.spans()[0], placed.spans(Part.CONTENT), placed.span(Part.SOURCE)
    if not content or (source is None and placed.words(Part.SOURCE)):
        return placed.unfit()
    known = meant(held.values(), cue, lambda one: (one.cue,))
    if known is not None and share(known.cue, cue) < _SAME:
        known = None
    mention = None if source is None else who.mention_at(source)
    kind = placed.correction.value("kind")
    made = Attribution(
        id=known.id if known else new_id(f"a{cue.start}-{cue.end}", held),
        source=source,
        source_entity=None if mention is None else mention.entity,
        cue=known.cue if known else cue,
        content=tuple(sorted(set(content))),
        addressee=known.addressee if known else None,
        kind=AttributionKind(kind) if kind else known.kind if known else AttributionKind.SPEECH,
        manner=_manner(content, who.text),
        marking=Marking.HEARSAY if source is None else Marking.EXPLICIT,
        rule=str(AnalystRule.SAID),
    )
    held[made.id] = made
    _nest(held, made)
    return placed.outcome()


def _manner(content: Sequence[TextSpan], text: str) -> Manner:
    quoted = find_quotation(text).share(content)
    return Manner.INDIRECT if not quoted else Manner.DIRECT if quoted >= _ALMOST_ALL else Manner.MIXED


def _nest(held: dict[str, Attribution], made: Attribution) -> None:
    """Put an attribution into the smallest one around it, and into it those that stand in it and in no smaller one."""
    around = sorted((one.length, one.id) for one in held.values() if one.id != made.id and one.holds(made.cue))
    held[made.id] = made = replace(made, parent=around[0][1] if around else None)
    for one in list(held.values()):
        if one.id == made.id:
            continue
        if not made.holds(one.cue):
            if one.parent == made.id:
                held[one.id] = replace(one, parent=None if one.id in _above(held, made.parent) else made.parent)
            continue
        outer = held.get(one.parent or "")
        if (outer is None or outer.length > made.length) and one.id not in _above(held, made.id):
            held[one.id] = replace(one, parent=made.id)
    if made.id in _above(held, held[made.id].parent):
        held[made.id] = replace(held[made.id], parent=None)


def _above(held: dict[str, Attribution], first: str | None) -> list[str]:
    """Return an attribution and those around it, up to the outermost or to one that stands there already."""
    line: list[str] = []
    while first is not None and first not in line:
        line.append(first)
        first = held[first].parent if first in held else None
    return line
