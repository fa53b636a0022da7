"""What the analyst says instead, anchored by words and their context."""

from dataclasses import dataclass
from enum import StrEnum

from workbench.instants import Instant
from workbench.records.texts import TextSpan


class CorrectionAction(StrEnum):
    """What a correction does with the findings that it marks."""

    MERGE = "merge"
    """The marked entities are one: the first of them."""
    SPLIT = "split"
    """The marked mentions are somebody else, not known before."""
    LINK = "link"
    """The marked mentions point at another entity that is known."""
    SET = "set"
    """The marked finding has the given values instead of its own."""
    REJECT = "reject"
    """The marked finding is none."""
    ADD = "add"
    """The marked words are a finding that was missed."""
    NOTE = "note"
    """The analyst's own words about the marked ones."""
    GROUP_ISSUE = "group issue"
    """The marked targets are one issue, which has the given name."""
    WITHDRAW = "withdraw"
    """The correction whose id is given no longer holds."""


class FindingKind(StrEnum):
    """What a correction is about."""

    ENTITY = "entity"
    MENTION = "mention"
    TIME = "time"
    EVENT = "event"
    ATTRIBUTION = "attribution"
    STANCE = "stance"
    FRAMING = "framing"


class Part(StrEnum):
    """What marked words are to a correction."""

    FINDING = "finding"
    """They are the finding: a mention of the entity, the trigger of the event, the cue of an attribution or stance."""
    HOLDER = "holder"
    """A mention of the holder that the stance has, or is to have where it is added."""
    TARGET = "target"
    """The target that the stance has, or is to have where it is added."""
    SOURCE = "source"
    """The source of an attribution that is added."""
    CONTENT = "content"
    """The content of an attribution that is added."""
    TO = "to"
    """A mention of the entity that is meant instead: by a mention, as a stance's holder, as an attribution's source."""
    NEW_TARGET = "new target"
    """The target that a stance is to have instead."""


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
    part: Part = Part.FINDING


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What the analyst says instead of what was found."""

    id: str
    action: CorrectionAction
    about: FindingKind | None = None
    """What kind of finding is marked; ``None`` for notes, issues and withdrawals."""
    anchors: tuple[Anchor, ...] = ()
    values: tuple[tuple[str, str], ...] = ()
    """What holds instead, by name and in the order of the names, as ``("name", "Anna Norvik")``."""
    step: str
    """The gesture that it is part of; corrections of one gesture are undone together."""
    author: str
    made: Instant

    def value(self, name: str) -> str | None:
        """Return the value of that name; ``None`` where it is not given, empty where it is taken away."""
        return dict(self.values).get(name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a correction in an article, or in none."""

    correction: str
    """Id of the `Correction`."""
    applied: bool
    """Whether it changed something here, or says what was found anyway."""
    reasons: tuple[str, ...] = ()
    """One line on each mark that fits nothing any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """The analyst's own words about words of the article."""

    id: str
    span: TextSpan
    """The words that they are about."""
    text: str
    author: str
    made: Instant
    correction: str
    """Id of the `Correction` that keeps it."""
