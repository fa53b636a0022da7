"""On whose word: attributions and quotes."""

from dataclasses import dataclass
from enum import StrEnum

from workbench.records.texts import TextSpan


class Manner(StrEnum):
    """How the words of a source are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Marking(StrEnum):
    """How an attribution is marked in the text."""

    EXPLICIT = "explicit"
    PASSIVE = "passive"
    HEARSAY = "hearsay"
    IMPLIED = "implied"


class AttributionKind(StrEnum):
    """What sort of act the attribution reports."""

    SPEECH = "speech"
    BELIEF = "belief"
    DEMAND = "demand"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A source, a cue and a content: somebody is said to have said something."""

    id: str
    source: TextSpan | None
    """The words that name the source; ``None`` where the text names none ("it was reported")."""
    source_entity: str | None
    cue: TextSpan
    content: tuple[TextSpan, ...]
    addressee: str | None = None
    """Id of the entity spoken to."""
    parent: str | None = None
    """Id of the attribution inside whose content this one stands."""
    kind: AttributionKind
    manner: Manner
    marking: Marking
    negated: bool = False
    """The source is said not to have said it, or to reject it."""
    rule: str
    confidence: float = 1.0

    @property
    def length(self) -> int:
        """Characters of the content: of two around one place the shorter is the inner one."""
        return sum(part.end - part.start for part in self.content)

    def holds(self, span: TextSpan) -> bool:
        """Whether ``span`` lies in the content."""
        return any(part.contains(span) for part in self.content)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words between quotation marks that an attribution gives to its source."""

    id: str
    span: TextSpan
    """The words without their marks."""
    attribution: str | None
    rule: str
