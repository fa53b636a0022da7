"""Quotes that a colon, a comma or a dash gives to somebody without a verb of saying.

'Hale was blunt: "It is lost."', 'Hale left a farewell, "You have been kind."', '"It is lost." - Vera Hale'.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from workbench.records import AttributionKind
from workbench.rules import AttributionRule
from workbench.stances.attributions.cues import verb_cue
from workbench.stances.attributions.report import Report
from workbench.stances.clauses import FINITE_TAGS

_CONFIDENCE = 0.6
_PEOPLE = frozenset({"PERSON", "ORG", "NORP"})
_PRONOUNS = frozenset({"he", "she", "they"})
_DASHES = frozenset({"-", "--", "–", "—"})
_LONGEST_NAME = 5
_WORDS_ENOUGH = 5


def find_introduced(doc: Doc) -> Iterator[Report]:
    """Yield a report for each quote that the words before or after it give to somebody.

    What follows a colon or comma is left to quotation marks, and to them only where no other report claims the quote.
    """
    for token in doc[: len(doc) - 1]:
        if token.text in {":", ","} and token.nbor(1).is_quote:
            yield from _led_to(token)
        elif token.text in _DASHES and token.i > 0 and token.nbor(-1).is_quote:
            yield from _signed(token)


def _led_to(mark: Token) -> Iterator[Report]:
    subject = _subject_before(mark)
    if subject is None or verb_cue(subject.head) is not None:  # a known cue claims its quotes itself
        return
    if mark.text == "," and not _is_sentence(mark):
        return
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


def _is_sentence(mark: Token) -> bool:
    """Whether what stands between quotation marks after ``mark`` ends the sentence and is one itself."""
    rest = mark.doc[mark.i + 2 : mark.sent.end]
    words = [token for token in rest if not token.is_punct and not token.is_space]
    marks = [token.i for token in rest if token.is_quote]
    closed = not marks or not any(token.i > marks[-1] for token in words)
    return closed and len(words) >= _WORDS_ENOUGH and any(token.tag_ in FINITE_TAGS for token in words)


def _subject_before(mark: Token) -> Token | None:
    """Return the person or body that the nearest verb before ``mark`` has as its subject."""
    before = mark.doc[mark.sent.start : mark.i]
    subjects = [one for one in before if one.dep_ in {"nsubj", "nsubjpass"} and one.head.i < mark.i]
    named = [one for one in subjects if one.ent_type_ in _PEOPLE or one.lower_ in _PRONOUNS or _is_unknown_name(one)]
    return named[-1] if named else None


def _is_unknown_name(token: Token) -> bool:
    return token.pos_ == "PROPN" and not token.ent_type_


def _signed(dash: Token) -> Iterator[Report]:
    """Yield the quote before ``dash`` if nothing but a name stands after it on its line."""
    doc = dash.doc
    end = next((token.i for token in doc[dash.i :] if "\n" in token.text), len(doc))
    name = doc[dash.i + 1 : end]
    start = next((token.i for token in reversed(doc[: dash.i - 1]) if token.is_quote or "\n" in token.text), None)
    if start is None or not doc[start].is_quote or not 0 < len(name) <= _LONGEST_NAME:
        return
    if all(token.pos_ == "PROPN" for token in name):
        yield Report(
            cue=(dash,),
            source=name.root,
            content=frozenset(range(start + 1, dash.i - 1)),
            kind=AttributionKind.SPEECH,
            rule=AttributionRule.INTRODUCED,
            confidence=_CONFIDENCE,
        )
