"""What stances are about: topics, and the issues that they are grouped into."""

from dataclasses import dataclass

from workbench.records.texts import TextSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What the target of a stance is about, in a form in which topics of several articles can be compared."""

    span: TextSpan
    """The target's words."""
    name: str
    """The phrase that names it; somebody's name where it is somebody."""
    head: str
    """Class or lemma of the head word; ``who:`` and a name in small letters where it is somebody."""
    somebody: bool = False
    clause: bool = False
    """It is a clause and no noun phrase."""
    concerns: frozenset[str] = frozenset()
    """Whom and what it concerns, in the form of `head`: with whom the talks, of whom the release."""
    modifiers: frozenset[str] = frozenset()
    vector: bytes = b""
    """The model's vector of the head word, one signed byte a number, of length 127; empty where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """What stances are about, so that their holders can be compared."""

    id: str
    """The same in all articles of a case that are about it."""
    name: str
    targets: tuple[TextSpan, ...]
    """Where the article tells of it."""
    by_analyst: bool = False
    """The analyst put it together."""
