"""What the analyst says of who is mentioned, taken into what was found."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from workbench.corrections.cast import Cast, kind_of_words
from workbench.corrections.placing import Placed
from workbench.entities import FoundEntities
from workbench.records import (
    CorrectionAction,
    Entity,
    EntityType,
    FindingKind,
    Mention,
    MentionKind,
    Outcome,
    Part,
    TextSpan,
)
from workbench.rules import AnalystRule

NOBODY = "nobody is mentioned at these words any more"
type HeadOf = Callable[[TextSpan], TextSpan]


def last_word(text: str) -> HeadOf:
    """Return what takes the last word of a span of ``text`` for its head, where no parse tells better."""

    def head(span: TextSpan) -> TextSpan:
        words = list(re.finditer(r"\w+", span.of(text)))
        return TextSpan(span.start + words[-1].start(), span.start + words[-1].end()) if words else span

    return head


def correct_entities(
    found: FoundEntities, said: Sequence[Placed], *, text: str, head_of: HeadOf | None = None
) -> tuple[FoundEntities, tuple[Outcome, ...]]:
    """Return ``found`` with what the analyst says instead, each correction building on those before.

    Args:
        found: Who was found in an article.
        said: What concerns them.
        text: The article's text.
        head_of: The head word of a span; its last word if left out.
    """
    if not said:
        return found, ()
    cast = Cast(found, text=text)
    outcomes = tuple(
        _ACTIONS[one.correction.action, one.correction.about](cast, one, head_of or last_word(text)) for one in said
    )
    return cast.found(), outcomes


def _merge(cast: Cast, placed: Placed, _: HeadOf) -> Outcome:
    met, reasons = _entities(cast, placed)
    across = len({anchor.article for anchor in placed.correction.anchors}) > 1
    if not met or (len(reasons) + 1 == len(placed.spans()) + len(placed.lost) and not across):
        return placed.unfit(*reasons)
    name = placed.correction.value("name") or (placed.words() if across else None)
    _say(cast, cast.merge(met), name, None)
    return placed.outcome(reasons)


def _set(cast: Cast, placed: Placed, _: HeadOf) -> Outcome:
    met, reasons = _entities(cast, placed)
    for entity in met:
        _say(cast, entity, placed.correction.value("name"), placed.correction.value("type"))
    return placed.outcome(reasons)


def _reject(cast: Cast, placed: Placed, _: HeadOf) -> Outcome:
    met, reasons = _entities(cast, placed)
    for entity in met:
        for mention in cast.mentions_of(entity.id):
            del cast.mentions[mention.id]
    return placed.outcome(reasons)


def _reject_mention(cast: Cast, placed: Placed, _: HeadOf) -> Outcome:
    met, reasons = _mentions(cast, placed)
    for mention in met:
        del cast.mentions[mention.id]
    return placed.outcome(reasons)


def _split(cast: Cast, placed: Placed, _: HeadOf) -> Outcome:
    met, reasons = _mentions(cast, placed)
    if met:
        owner = cast.entities[met[0].entity]
        name, kind = placed.correction.value("name"), placed.correction.value("type")
        if {one.id for one in cast.mentions_of(owner.id)} <= {one.id for one in met}:
            made = owner  # all of it is meant: it is somebody else by name alone
            name = name or _own_name(cast, met)
        else:
            made = cast.new(
                (one.span for one in met),
                name=name or _own_name(cast, met),
                kind=EntityType(kind) if kind else owner.type,
                named=bool(name) or any(one.kind is MentionKind.NAME for one in met),
            )
        cast.move(met, made)
        _say(cast, cast.entities[made.id], name, kind)
    return placed.outcome(reasons)


def _link(cast: Cast, placed: Placed, _: HeadOf) -> Outcome:
    met, reasons = _mentions(cast, placed)
    to, reason = _meant_instead(cast, placed, [one.span for one in met])
    if to is None:
        return placed.unfit(reason)
    cast.move(met, to)
    return placed.outcome(reasons)


def _add(cast: Cast, placed: Placed, head_of: HeadOf) -> Outcome:
    marked = [span for span in (_trimmed(cast.text, one) for one in placed.spans()) if span is not None]
    if not marked:
        return placed.unfit("there are no words to mark")
    spans = marked
    if placed.correction.value("everywhere") == "yes":
        spans = sorted({*marked, *(span for one in marked for span in _everywhere(cast.text, one.of(cast.text)))})
    to, reason = _added_to(cast, placed, spans, words=_words(cast, marked[0]))
    if to is None:
        return placed.unfit(reason)
    for span in spans:
        _add_mention(cast, span, to.id, head_of, own=span in marked)
    return placed.outcome()


def _added_to(cast: Cast, placed: Placed, spans: Sequence[TextSpan], *, words: str) -> tuple[Entity | None, str]:
    """Return whom added mentions mean, or why nobody: the one who is marked or named, or else somebody new."""
    name, kind = placed.correction.value("name"), placed.correction.value("type")
    if any(anchor.part is Part.TO for anchor in placed.correction.anchors):
        to, reason = _meant_instead(cast, placed, spans)
        if to is None:
            return None, reason
    else:
        to = cast.named(name or words)
    if to is None:
        named = bool(name) or kind_of_words(words) is MentionKind.NAME
        return cast.new(spans, name=name or words, kind=EntityType(kind or EntityType.OTHER), named=named), ""
    if kind:
        _say(cast, to, None, kind)
    return to, ""


def _add_mention(cast: Cast, span: TextSpan, entity: str, head_of: HeadOf, *, own: bool) -> None:
    """Put a mention at ``span`` in place of others with its head; with ``own`` false it gives way to longer ones."""
    head = head_of(span)
    same = [one for one in cast.mentions.values() if one.span == span or one.head == head]
    if not own and any(one.span != span and one.span.contains(span) for one in same):
        return
    known = next((one for one in same if one.span == span), None)
    for other in same:
        if other is not known:
            del cast.mentions[other.id]
    if known is not None:
        cast.move([known], cast.entities[entity])
        return
    made = Mention(
        id=f"m{span.start}-{span.end}",
        entity=entity,
        span=span,
        head=head,
        kind=kind_of_words(span.of(cast.text)),
        rule=str(AnalystRule.SAID),
    )
    cast.mentions[made.id] = made


def _meant_instead(cast: Cast, placed: Placed, spans: Iterable[TextSpan]) -> tuple[Entity | None, str]:
    """Return whom a correction means instead, or why nobody: where his words stand in another article, by his name."""
    at = placed.span(Part.TO)
    if at is not None:
        to = cast.entity_at(at)
        return to, f"{at.of(cast.text)!r}: {NOBODY}"
    words = placed.words(Part.TO) or ""
    if any(anchor.part is Part.TO for anchor in placed.lost):
        return None, f"{words!r}: whom it means is not known any more"
    held = list(spans)
    to = cast.named(words)
    if to is None and held:
        to = cast.new(held, name=words, kind=EntityType.OTHER, named=True)
    return to, NOBODY


def _entities(cast: Cast, placed: Placed) -> tuple[list[Entity], list[str]]:
    """Return the entities that a correction marks, each once, and why some of its words mark none."""
    mentions, reasons = _mentions(cast, placed)
    return [cast.entities[one] for one in dict.fromkeys(mention.entity for mention in mentions)], reasons


def _mentions(cast: Cast, placed: Placed) -> tuple[list[Mention], list[str]]:
    """Return the mentions that a correction marks, each once, and why some of its words mark none."""
    met, reasons = {}, []
    for span in placed.spans():
        mention = cast.mention_at(span)
        if mention is None:
            reasons.append(f"{span.of(cast.text)!r}: {NOBODY}")
        else:
            met[mention.id] = mention
    return list(met.values()), reasons


def _say(cast: Cast, entity: Entity, name: str | None, kind: str | None) -> None:
    """Give an entity a name or type, where one is given."""
    name = name or entity.name
    former = (entity.name,) if entity.named and entity.name != name else ()
    cast.entities[entity.id] = replace(
        entity,
        name=name,
        type=EntityType(kind) if kind else entity.type,
        named=entity.named or name != entity.name,
        aliases=tuple(alias for alias in dict.fromkeys((*former, *entity.aliases)) if alias != name),
        by_analyst=True,
    )


def _own_name(cast: Cast, mentions: Sequence[Mention]) -> str:
    """Return the longest name among ``mentions``, or else the longest of their words."""
    names = [one for one in mentions if one.kind is MentionKind.NAME]
    longest = max(names or mentions, key=lambda one: (one.span.end - one.span.start, -one.span.start))
    return _words(cast, longest.span)


def _words(cast: Cast, span: TextSpan) -> str:
    return " ".join(span.of(cast.text).split())


def _trimmed(text: str, span: TextSpan) -> TextSpan | None:
    """Return ``span`` without white space at its ends; ``None`` where nothing is left."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return TextSpan(start, start + len(words.strip())) if words.strip() else None


def _everywhere(text: str, words: str) -> Iterator[TextSpan]:
    """Yield where ``words`` stand as whole words."""
    for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text):
        yield TextSpan(*match.span())


_ACTIONS: Mapping[tuple[CorrectionAction, FindingKind | None], Callable[[Cast, Placed, HeadOf], Outcome]] = {
    (CorrectionAction.MERGE, FindingKind.ENTITY): _merge,
    (CorrectionAction.SET, FindingKind.ENTITY): _set,
    (CorrectionAction.REJECT, FindingKind.ENTITY): _reject,
    (CorrectionAction.SPLIT, FindingKind.MENTION): _split,
    (CorrectionAction.LINK, FindingKind.MENTION): _link,
    (CorrectionAction.REJECT, FindingKind.MENTION): _reject_mention,
    (CorrectionAction.ADD, FindingKind.MENTION): _add,
}
