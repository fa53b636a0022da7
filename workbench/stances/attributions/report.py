"""A cue with its grammar: what one rule makes of one place in the text."""

from dataclasses import dataclass

from spacy.tokens import Token

from workbench.records import AttributionKind, Marking
from workbench.rules import AttributionRule


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A cue with its grammar; contents are token positions, empty where only quotation marks can tell."""

    cue: tuple[Token, ...]
    source: Token | None
    content: frozenset[int]
    addressee: Token | None = None
    kind: AttributionKind
    marking: Marking = Marking.EXPLICIT
    negated: bool = False
    quotes: bool = False
    """Whether quotation marks nearby may be the cue's own."""
    only_quotes: bool = False
    """Whether the cue reports nothing but what stands between quotation marks: "...," she sighed."""
    rule: AttributionRule
    confidence: float = 1.0
