"""spaCy components that store attributions, quotes, stances, issues and framings on a Doc."""

from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from workbench.language.store import offer_records, read_records, write_records
from workbench.parameters import AttributionParameters, FramingParameters, StanceParameters
from workbench.records import Attribution, Entity, Event, Framing, Issue, Mention, Quote, Stance, TimeExpression
from workbench.stances.attributions import find_attributions, find_quotes
from workbench.stances.finding import find_stances
from workbench.stances.framing import find_framings


@dataclass(frozen=True, slots=True)
class AttributionFinder:
    """Stores what is said by whom as ``doc._.attributions`` and ``doc._.quotes``."""

    parameters: AttributionParameters

    def __call__(self, doc: Doc) -> Doc:
        """Return ``doc`` with its attributions and quotes; sources are resolved to the mentions stored on it."""
        mentions = read_records(doc, "mentions", Mention)
        attributions = find_attributions(doc, mentions=mentions, parameters=self.parameters)
        write_records(doc, "attributions", attributions)
        write_records(doc, "quotes", find_quotes(doc, attributions=attributions))
        return doc


@dataclass(frozen=True, slots=True)
class StanceFinder:
    """Stores who stands where as ``doc._.stances`` and ``doc._.issues``."""

    parameters: StanceParameters

    def __call__(self, doc: Doc) -> Doc:
        """Return ``doc`` with its stances and issues, from the mentions, attributions and events stored on it."""
        found = find_stances(
            doc,
            mentions=read_records(doc, "mentions", Mention),
            entities=read_records(doc, "entities", Entity),
            attributions=read_records(doc, "attributions", Attribution),
            events=read_records(doc, "events", Event),
            times=read_records(doc, "times", TimeExpression),
            parameters=self.parameters,
        )
        write_records(doc, "stances", found.stances)
        write_records(doc, "issues", found.issues)
        return doc


@dataclass(frozen=True, slots=True)
class FramingFinder:
    """Stores how those who are mentioned are portrayed as ``doc._.framings``."""

    parameters: FramingParameters

    def __call__(self, doc: Doc) -> Doc:
        """Return ``doc`` with its framings, from the mentions, entities and attributions stored on it."""
        found = find_framings(
            doc,
            mentions=read_records(doc, "mentions", Mention),
            entities=read_records(doc, "entities", Entity),
            attributions=read_records(doc, "attributions", Attribution),
            parameters=self.parameters,
        )
        write_records(doc, "framings", found)
        return doc


@Language.factory(
    "workbench_attributions",
    default_config={"unnamed": True, "beliefs": True, "trained": True},
    assigns=["doc._.attributions", "doc._.quotes"],
    requires=["token.dep", "token.lemma", "token.pos", "token.tag", "doc._.mentions"],
)
def make_attributions(nlp: Language, name: str, unnamed: bool, beliefs: bool, trained: bool) -> AttributionFinder:  # noqa: ARG001, FBT001 - spaCy's form
    """Build the component from its config."""
    offer_records("attributions", Attribution)
    offer_records("quotes", Quote)
    return AttributionFinder(AttributionParameters(unnamed=unnamed, beliefs=beliefs, trained=trained))


@Language.factory(
    "workbench_stances",
    default_config={"min_strength": 0.0, "grouping": 0.5, "hearsay": True},
    assigns=["doc._.stances", "doc._.issues"],
    requires=["token.dep", "token.lemma", "token.pos", "token.tag", "doc._.mentions", "doc._.attributions"],
)
def make_stances(nlp: Language, name: str, min_strength: float, grouping: float, hearsay: bool) -> StanceFinder:  # noqa: ARG001, FBT001 - spaCy's form
    """Build the component from its config."""
    offer_records("stances", Stance)
    offer_records("issues", Issue)
    return StanceFinder(StanceParameters(min_strength=min_strength, grouping=grouping, hearsay=hearsay))


@Language.factory(
    "workbench_framing",
    default_config={"min_confidence": 0.5, "neutral": False},
    assigns=["doc._.framings"],
    requires=["token.dep", "token.lemma", "token.pos", "token.tag", "doc._.mentions", "doc._.entities"],
)
def make_framing(nlp: Language, name: str, min_confidence: float, neutral: bool) -> FramingFinder:  # noqa: ARG001, FBT001 - spaCy's form
    """Build the component from its config."""
    offer_records("framings", Framing)
    return FramingFinder(FramingParameters(min_confidence=min_confidence, neutral=neutral))
