"""What is found of the invented persons in the stored parses, in a form that is short to compare."""

from spacy.tokens import Doc

from tests.parses import parsed
from tests.stances.found import mentions
from workbench.parameters import AttributionParameters, FramingParameters
from workbench.records import Entity, EntityType, Framing, Mention
from workbench.stances import find_attributions, find_framings
from workbench.stances.framing.reading import Reading
from workbench.stances.framing.targets import Target, find_target


def framings(name: str, **values: object) -> tuple[Framing, ...]:
    """Return the framings of a stored parse."""
    doc = parsed("framing", name)
    return framings_of(doc, mentions(doc), **values)


def framings_of(doc: Doc, held: tuple[Mention, ...], **values: object) -> tuple[Framing, ...]:
    """Return the framings of ``doc``, all of whose entities are persons."""
    return find_framings(
        doc,
        mentions=held,
        entities=tuple(Entity(id=one, name=one, type=EntityType.PERSON) for one in {one.entity for one in held}),
        attributions=find_attributions(doc, mentions=held, parameters=AttributionParameters()),
        parameters=FramingParameters(**values),
    )


def target(name: str, words: str) -> Target:
    """Return the person called ``words`` in a stored parse."""
    doc = parsed("framing", name)
    span = next(one.span for one in mentions(doc) if one.span.of(doc.text) == words)
    found = find_target(Reading(doc), span)
    assert found is not None
    return found
