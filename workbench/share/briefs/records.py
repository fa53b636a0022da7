"""A brief before it has a form."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Why a statement stands there: the exact sentences, where they stand, by which rule, on whose word."""

    sentences: tuple[str, ...]
    source: str
    """The article: publisher, title, day, and the paragraph."""
    told: str
    """The rule and the chain, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One line of a brief."""

    lead: str = ""
    """What it is about, set apart from the rest."""
    words: str
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Statements under a heading."""

    title: str
    level: int = 2
    intro: str = ""
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A dossier, from its title down to what it was made from."""

    title: str
    sections: tuple[Section, ...]
    made_from: tuple[tuple[str, str], ...]
