"""What the finders make of a stored parse, in a form that is short to compare."""

from collections.abc import Mapping
from types import MappingProxyType

from spacy.tokens import Doc

from tests.parses import parsed
from workbench.parameters import AttributionParameters, StanceParameters
from workbench.records import Attribution, Entity, EntityType, Issue, Mention, MentionKind, Stance, TextSpan
from workbench.rules import AttributionRule, StanceRule
from workbench.stances import find_attributions, find_stances

NAMES = {
    "Lena Ortiz": "Ortiz", "Vera Hale": "Hale", "Tom Rudd": "Rudd", "Ida Moen": "Moen", "Galton Mills": "Galton",
    "Ortiz": "Ortiz", "Hale": "Hale", "Rudd": "Rudd", "Moen": "Moen", "Galton": "Galton", "Courier": "Courier",
}  # fmt: skip
"""Names in the sentences, longest form first, and the entity of each."""


def mentions(doc: Doc, *, pronouns: Mapping[str, str] = MappingProxyType({})) -> tuple[Mention, ...]:
    """Return a mention for each name and for each of the ``pronouns``."""
    found: dict[int, Mention] = {}
    for words, entity in NAMES.items():
        start = doc.text.find(words)
        while start >= 0:
            span = TextSpan(start, start + len(words))
            if not any(span.overlaps(one.span) for one in found.values()):
                head = doc.char_span(span.start, span.end).root
                found[start] = _mention(entity, span, TextSpan(head.idx, head.idx + len(head)), MentionKind.NAME)
            start = doc.text.find(words, start + 1)
    for token in doc:
        if token.lower_ in pronouns:
            span = TextSpan(token.idx, token.idx + len(token))
            found[token.idx] = _mention(pronouns[token.lower_], span, span, MentionKind.PRONOUN)
    return tuple(found[start] for start in sorted(found))


def _mention(entity: str, span: TextSpan, head: TextSpan, kind: MentionKind) -> Mention:
    return Mention(id=f"m{span.start}-{span.end}", entity=entity, span=span, head=head, kind=kind, rule="by hand")


def attributions(
    name: str, *, without: AttributionRule | None = None, file: str = "stances", **values: object
) -> tuple[Attribution, ...]:
    """Return the attributions of a stored parse, found by rules alone: by all of them, or all but one."""
    doc = parsed(file, name)
    rules = frozenset(AttributionRule) - {without}
    parameters = AttributionParameters(**{"rules": rules, "trained": False} | values)
    return find_attributions(doc, mentions=mentions(doc, pronouns={"she": "Hale"}), parameters=parameters)


def told(
    name: str, *, without: AttributionRule | None = None, file: str = "stances", **values: object
) -> list[tuple[str | None, str, str]]:
    """Return source, cue and content of each attribution, the stretches of a content joined by a bar."""
    text = parsed(file, name).text
    return [
        (
            None if one.source is None else one.source.of(text),
            one.cue.of(text),
            " | ".join(span.of(text) for span in one.content),
        )
        for one in attributions(name, without=without, file=file, **values)
    ]


def stances(
    name: str, *, file: str = "stances", without: StanceRule | None = None, **values: object
) -> tuple[tuple[Stance, ...], tuple[Issue, ...]]:
    """Return the stances and issues of a stored parse, found with all rules or all but one."""
    doc = parsed(file, name)
    held = mentions(doc, pronouns={"she": "Ortiz" if "Ortiz" in doc.text else "Hale"})
    entities = tuple(
        Entity(id=entity, name=next(words for words in NAMES if NAMES[words] == entity), type=EntityType.PERSON)
        for entity in dict.fromkeys(one.entity for one in held)
    )
    found = find_stances(
        doc,
        mentions=held,
        entities=entities,
        attributions=find_attributions(doc, mentions=held, parameters=AttributionParameters()),
        events=(),
        parameters=StanceParameters(rules=frozenset(StanceRule) - {without}, **values),
    )
    return found.stances, found.issues


def positions(
    name: str, *, without: StanceRule | None = None, **values: object
) -> list[tuple[str, str, float | None, str]]:
    """Return holder, position, polarity and target words of each stance."""
    text = parsed("stances", name).text
    found, _ = stances(name, without=without, **values)
    return [(one.holder, one.position.value, one.polarity, one.target.of(text)) for one in found]
