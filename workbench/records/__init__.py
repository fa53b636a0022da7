"""What the workbench speaks of, as frozen records.

Offsets are half-open ``[start, end)`` in characters (Python ``str`` indices) of `Article.text`.  An id is made of the
record's kind and offsets, so it stays the same when parameters change around it; it is unique within its article.
``None`` means unknown.
"""

from workbench.records.attributions import Attribution, AttributionKind, Manner, Marking, Quote
from workbench.records.corrections import Anchor, Correction, CorrectionAction, FindingKind, Outcome, Part, Remark
from workbench.records.entities import Candidate, Entity, EntityType, Mention, MentionKind, Role
from workbench.records.events import (
    Certainty,
    Contradiction,
    Event,
    EventKind,
    Factuality,
    Order,
    OrderConstraint,
    Participant,
    TimeExpression,
    TimeType,
)
from workbench.records.findings import Claim, Findings, Origin
from workbench.records.issues import Issue, Topic
from workbench.records.stances import Framing, Position, Side, Stance, Tone
from workbench.records.texts import Article, Published, PublishedBy, TextSpan, covering

__all__ = [
    "Anchor",
    "Article",
    "Attribution",
    "AttributionKind",
    "Candidate",
    "Certainty",
    "Claim",
    "Contradiction",
    "Correction",
    "CorrectionAction",
    "Entity",
    "EntityType",
    "Event",
    "EventKind",
    "Factuality",
    "FindingKind",
    "Findings",
    "Framing",
    "Issue",
    "Manner",
    "Marking",
    "Mention",
    "MentionKind",
    "Order",
    "OrderConstraint",
    "Origin",
    "Outcome",
    "Part",
    "Participant",
    "Position",
    "Published",
    "PublishedBy",
    "Quote",
    "Remark",
    "Role",
    "Side",
    "Stance",
    "TextSpan",
    "TimeExpression",
    "TimeType",
    "Tone",
    "Topic",
    "covering",
]
