"""What the analyst says instead, anchored by words and their context."""

from dataclasses import dataclass
from enum import StrEnum

from workbench.instants import Instant
from workbench.records.texts import TextSpan


class CorrectionAction(StrEnum):
    """What a correction does."""

    GROUP_ISSUE = "group issue"
    """The marked targets are one issue, which has the name that the correction gives."""
    WITHDRAW = "withdraw"
    """The correction whose id is given no longer holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A stretch of an article, kept so that it is found again after the text has changed.

    The two selectors of the W3C Web Annotation Data Model (2017): a quote with its context, and a position.
    """

    article: str
    span: TextSpan
    quote: str
    before: str = ""
    """Up to 32 characters of context on the left, and so on the right in `after`."""
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What the analyst says instead of what was found."""

    id: str
    action: CorrectionAction
    anchors: tuple[Anchor, ...] = ()
    value: str | None = None
    """A name, or the id of the correction that is withdrawn."""
    author: str
    made: Instant
