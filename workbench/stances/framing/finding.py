"""How a text portrays those whom it mentions: what the words around do to them, and what it calls them itself."""

from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Doc

from workbench.language.known import COUNTRIES
from workbench.language.quotation import Quotation, find_quotation
from workbench.parameters import FramingParameters
from workbench.records import Attribution, Entity, EntityType, Framing, Mention, TextSpan, Tone
from workbench.rules import FramingRule
from workbench.stances.framing.judging import portray
from workbench.stances.framing.labels import Label, find_labels
from workbench.stances.framing.reading import Reading

_PORTRAYED = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.GROUP})
_SURE = 0.8
"""Confidence in a loaded word that the text itself gives to somebody."""
_READINGS = 256
"""Texts whose words and judgements are kept: no parameter changes them, and to judge takes longer than all else."""
_LABELS = frozenset({FramingRule.LABEL, FramingRule.DISTANCED})


def find_framings(
    doc: Doc,
    *,
    mentions: tuple[Mention, ...],
    entities: tuple[Entity, ...],
    attributions: tuple[Attribution, ...],
    parameters: FramingParameters,
) -> tuple[Framing, ...]:
    """Return how the people, bodies, groups and countries of ``doc`` are portrayed, in text order.

    Args:
        doc: A parsed article.
        mentions: Who is mentioned in it.
        entities: Whom the mentions belong to.
        attributions: Who is said to have said what in it; the innermost one around a mention is the voice.
        parameters: Which rules to use, how sure a portrayal must be, whether to list neutral ones.
    """
    wanted = {one.id for one in entities if _is_portrayed(one)}
    held = {one.span: one for one in mentions if one.entity in wanted}
    found = [*_portrayals(doc, held, attributions, parameters), *_labels(doc, held, attributions, parameters)]
    return tuple(sorted(found, key=lambda one: (one.target, one.id)))


def _is_portrayed(entity: Entity) -> bool:
    return entity.type in _PORTRAYED or (entity.type is EntityType.PLACE and entity.name.lower() in COUNTRIES)


def _portrayals(
    doc: Doc, held: dict[TextSpan, Mention], attributions: tuple[Attribution, ...], parameters: FramingParameters
) -> Iterator[Framing]:
    if FramingRule.PORTRAYAL not in parameters.rules:
        return
    reading = _reading_of(doc)
    judged = held if parameters.neutral else _telling(reading, held)
    for span, one in portray(reading, judged).items():
        if one.confidence < parameters.min_confidence or (one.tone is Tone.NEUTRAL and not parameters.neutral):
            continue
        yield Framing(
            id=f"f{span.start}-{span.end}",
            entity=held[span].entity,
            target=span,
            tone=one.tone,
            polarity=one.polarity,
            voice=_voice(attributions, span),
            evidence=one.evidence,
            rule=one.rule,
            confidence=one.confidence,
        )


@lru_cache(maxsize=_READINGS)
def _reading_of(doc: Doc) -> Reading:
    return Reading(doc)


def _telling(reading: Reading, held: dict[TextSpan, Mention]) -> list[TextSpan]:
    """Return the mentions to judge: the first of each entity in a sentence in which a word speaks for or against.

    The others of a sentence would say the same, and what no word tells is neutral; to judge them takes twice as long.
    """
    doc = reading.doc
    first: dict[tuple[str, int], TextSpan] = {}
    for span in sorted(held):
        at, _ = reading.tokens_of(span)
        if at < len(doc):
            first.setdefault((held[span].entity, doc[at].sent.start), span)
    return [
        span for (_, start), span in first.items() if any(word.polarity for word in reading.sentence_of(doc[start]))
    ]


def _labels(
    doc: Doc, held: dict[TextSpan, Mention], attributions: tuple[Attribution, ...], parameters: FramingParameters
) -> Iterator[Framing]:
    if not _LABELS & parameters.rules or parameters.min_confidence > _SURE:
        return
    quotation = find_quotation(doc.text)
    for span, mention in held.items():
        for label in find_labels(doc, mention):
            if label.rule in parameters.rules and _is_own(label, attributions, quotation):
                yield Framing(
                    id=f"l{span.start}-{label.words.start}",
                    entity=mention.entity,
                    target=span,
                    tone=label.tone,
                    polarity=_SURE if label.tone is Tone.POSITIVE else -_SURE,
                    evidence=(label.words,),
                    rule=str(label.rule),
                    confidence=_SURE,
                )


def _is_own(label: Label, attributions: tuple[Attribution, ...], quotation: Quotation) -> bool:
    """Whether the text itself speaks: nobody is said to have said it, and it stands in no quotation marks."""
    return _voice(attributions, label.words) is None and quotation.around(label.words.start) is None


def _voice(attributions: tuple[Attribution, ...], span: TextSpan) -> str | None:
    """Return the innermost attribution in whose content ``span`` stands, ``None`` where the text itself speaks."""
    around = [one for one in attributions if one.holds(span)]
    narrowest = min(around, key=lambda one: one.length, default=None)
    return None if narrowest is None else narrowest.id
