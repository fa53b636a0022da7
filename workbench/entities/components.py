"""A spaCy component that stores mentions and entities on a Doc."""

from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from workbench.entities.find import find_entities
from workbench.language.store import offer_records, write_records
from workbench.parameters import EntityParameters
from workbench.records import Entity, Mention


@dataclass(frozen=True, slots=True)
class EntityFinder:
    """Stores what `find_entities` finds as ``doc._.mentions`` and ``doc._.entities``."""

    parameters: EntityParameters

    def __call__(self, doc: Doc) -> Doc:
        """Return ``doc`` with its mentions and entities."""
        found = find_entities(doc, parameters=self.parameters)
        write_records(doc, "mentions", found.mentions)
        write_records(doc, "entities", found.entities)
        return doc


@Language.factory(
    "workbench_entities",
    default_config={"min_mentions": 1, "min_confidence": 0.3},
    assigns=["doc._.mentions", "doc._.entities"],
    requires=["token.dep", "token.lemma", "token.pos", "token.tag", "doc.ents"],
)
def make_entities(nlp: Language, name: str, min_mentions: int, min_confidence: float) -> EntityFinder:  # noqa: ARG001 - spaCy's form
    """Build the component from its config."""
    offer_records("mentions", Mention)
    offer_records("entities", Entity)
    return EntityFinder(EntityParameters(min_mentions=min_mentions, min_confidence=min_confidence))
