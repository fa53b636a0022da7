"""Quotes that a colon gives to whom the words before it speak of: 'Hale was blunt: "It is lost."'."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from workbench.records import AttributionKind
from workbench.rules import AttributionRule
from workbench.stances.attributions.cues import verb_cue
from workbench.stances.attributions.report import Report

_CONFIDENCE = 0.6
_PEOPLE = frozenset({"PERSON", "ORG", "NORP"})
_PRONOUNS = frozenset({"he", "she", "they"})


def find_introduced(doc: Doc) -> Iterator[Report]:
    """Yield a report for each colon with a quotation mark after it, whose clause has somebody as its subject.

    Its content is left to quotation marks, and to them only where no other report claims the quote.
    """
    for token in doc[: len(doc) - 1]:
        if token.text == ":" and token.nbor(1).is_quote:
            subject = _subject_before(token)
            if subject is not None and verb_cue(subject.head) is None:  # a known cue claims its quotes itself
                yield Report(
                    cue=(subject.head,),
                    source=subject,
                    content=frozenset(),
                    kind=AttributionKind.SPEECH,
                    quotes=True,
                    only_quotes=True,
                    rule=AttributionRule.INTRODUCED,
                    confidence=_CONFIDENCE,
                )


def _subject_before(colon: Token) -> Token | None:
    """Return the person or body that the nearest verb before ``colon`` has as its subject."""
    before = colon.doc[colon.sent.start : colon.i]
    subjects = [one for one in before if one.dep_ in {"nsubj", "nsubjpass"} and one.head.i < colon.i]
    named = [one for one in subjects if one.ent_type_ in _PEOPLE or one.lower_ in _PRONOUNS or _is_unknown_name(one)]
    return named[-1] if named else None


def _is_unknown_name(token: Token) -> bool:
    return token.pos_ == "PROPN" and not token.ent_type_
