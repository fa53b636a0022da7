"""Articles and stretches of their text."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from workbench.instants import Instant, Interval


@dataclass(frozen=True, slots=True, order=True)
class TextSpan:
    """A stretch ``[start, end)`` of an article's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a stretch that begins before the text or ends before it begins."""
        if not 0 <= self.start <= self.end:
            msg = f"[{self.start}, {self.end}) is no stretch of a text"
            raise ValueError(msg)

    def of(self, text: str) -> str:
        """Return the words of the span."""
        return text[self.start : self.end]

    def contains(self, other: "TextSpan") -> bool:
        """Whether ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "TextSpan") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


def covering(spans: Iterable[TextSpan]) -> TextSpan:
    """Return the shortest span that holds all ``spans``, of which there is at least one."""
    held = list(spans)
    return TextSpan(min(span.start for span in held), max(span.end for span in held))


class PublishedBy(StrEnum):
    """How the publication date is known."""

    METADATA = "metadata"
    TEXT = "text"
    ANALYST = "analyst"
    ASSUMED = "assumed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """When an article appeared: a day or an instant, and how that is known."""

    when: Instant
    by: PublishedBy
    note: str = ""
    """What an analyst should know of it: the words that gave it, or what was assumed."""

    @property
    def interval(self) -> Interval:
        """The day of publication."""
        return Interval.day(self.when)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One text with what is known of its origin."""

    id: str
    """The first sixteen hexadecimal digits of the SHA-256 of the text."""
    text: str
    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    published: Published | None = None
    language: str | None = None
    address: str | None = None
    file: str | None = None
