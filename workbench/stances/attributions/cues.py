"""Words that give somebody's words, thoughts, plans or findings, and what each takes as its content."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from spacy.tokens import Token

from workbench.language.wordlists import read_rows, read_words
from workbench.records import AttributionKind

_PACKAGE = "workbench.stances"
_MISREAD = MappingProxyType({"hopes": "hope", "hoped": "hope", "hoping": "hope"})
"""Forms whose lemma the pipeline takes for that of another verb, "hop"."""
_ENDINGS = MappingProxyType({"ed": ("VBD", "VBN"), "ing": ("VBG",), "s": ("VBZ",)})
_DOCUMENTS = read_words(_PACKAGE, "documents")


class Takes(StrEnum):
    """What a cue takes as its content, and in which company."""

    CLAUSE = "clause"
    INFINITIVE = "infinitive"
    QUOTE = "quote"
    GERUND = "gerund"
    ASIDE = "aside"
    HEARER = "hearer"
    PASSIVE = "passive"
    HEARSAY = "hearsay"
    SOMEBODY = "somebody"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Cue:
    """What a word list says about a cue."""

    kind: AttributionKind
    takes: frozenset[Takes]
    rejects: bool = False
    """The source denies or refuses what the content says."""


def _read(name: str) -> Mapping[str, Cue]:
    return MappingProxyType(
        {
            row["word"]: Cue(
                AttributionKind(row["kind"]),
                frozenset(Takes(one) for one in row["takes"].split()),
                rejects=row.get("stance") == "reject",
            )
            for row in read_rows(_PACKAGE, name)
        }
    )


_VERBS = _read("cue_verbs")
_NOUNS = _read("reporting_nouns")
_ADJECTIVES = _read("reporting_adjectives")


def particle_of(verb: Token) -> Token | None:
    """Return the particle of ``verb``, as "out" in "pointed out"."""
    return next((child for child in verb.children if child.dep_ == "prt"), None)


def verb_cue(verb: Token) -> Cue | None:
    """Return what is known of ``verb`` as a cue, or of it and its particle or preposition: "call on"."""
    adverbs = [child.lower_ for child in verb.children if child.dep_ in {"prt", "prep"} and child.i > verb.i]
    adverbs += [token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 2]]  # "call for her to" has a mark instead
    for lemma in _lemmas(verb):
        for known in (*(f"{lemma} {adverb}" for adverb in adverbs), lemma):
            if (cue := _VERBS.get(known)) is not None:
                return cue
    return None


def _lemmas(verb: Token) -> Iterator[str]:
    """Yield the lemma of ``verb``, and what it may be where the pipeline left the form as it is: "realised"."""
    lemma = verb.lemma_.lower()
    yield _MISREAD.get(verb.lower_, lemma)
    if lemma == verb.lower_:
        for ending, tags in _ENDINGS.items():
            if verb.tag_ in tags and lemma.endswith(ending):
                yield from (lemma.removesuffix(ending), lemma.removesuffix(ending) + "e")


def noun_cue(noun: Token) -> Cue | None:
    """Return what is known of ``noun`` as a cue; "in order to" gives no order."""
    if noun.lemma_.lower() == "order" and noun.i > 0 and noun.nbor(-1).lower_ == "in":
        return None
    return _NOUNS.get(noun.lemma_.lower())


def adjective_cue(word: Token) -> Cue | None:
    """Return what is known of an adjective or participle as a cue."""
    return _ADJECTIVES.get(word.lower_)


def is_document(token: Token) -> bool:
    """Whether ``token`` is something to be read, such as a report or a law."""
    return token.lemma_.lower() in _DOCUMENTS
