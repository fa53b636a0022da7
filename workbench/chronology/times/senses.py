"""What a candidate means where it stands: words beside it may make it shorter, vaguer, or none at all."""

import dataclasses
import re

from spacy.tokens import Span, Token

from workbench.chronology.calendar import Unit
from workbench.chronology.syntax import governing_verb
from workbench.chronology.times.direction import is_ahead, is_past
from workbench.chronology.times.grammar import Candidate
from workbench.chronology.times.operators import Base
from workbench.chronology.times.periods import Shift, Weekday
from workbench.chronology.times.pieces import CODES, Piece
from workbench.chronology.times.stretches import Length, Lengths, Reference, SomeWeekday, Stretch
from workbench.chronology.times.year_numbers import neighbours
from workbench.language.scope import Tense, tense_of
from workbench.rules import ChronologyRule

_QUESTION = re.compile(r"\?[\"”’]?\s*$", re.MULTILINE)
_LEAST_QUESTIONS = 3
_LINES_TO_QUESTION = 20
"""A text is a conversation if at least each twentieth line ends as a question."""
_SPANNING = frozenset({"for", "in", "within", "over", "after", "lasting"})
_LASTING_VERBS = frozenset({"take", "last", "spend", "wait", "need"})
_ONGOING = frozenset({"over", "within", "for", "during", "through", "throughout"})
_LASTING = frozenset({"still", "than", "known", "used"})
"""Words that make "today" mean these days."""


def is_conversation(text: str) -> bool:
    """Return whether ``text`` is made of questions and answers, in which "today" mostly means these days."""
    questions = len(_QUESTION.findall(text))
    return questions >= _LEAST_QUESTIONS and questions * _LINES_TO_QUESTION >= text.count("\n") + 1


def as_meant(candidate: Candidate, span: Span, pieces: list[Piece], *, at_large: bool) -> Candidate | None:
    """Return what ``candidate`` means where it stands, ``None`` for what names no time.

    Args:
        candidate: The words and what they mean by themselves.
        span: The words.
        pieces: The pieces of the text.
        at_large: Whether the text speaks of how things are rather than of news: history or a conversation.
    """
    match candidate.operator:
        case Shift():
            if has_object(span[-1]) or _compares(span):
                return _without_object(candidate, pieces)
            return _over_next(_today(candidate, span, at_large=at_large), span)
        case Lengths():
            return candidate if _lasts(span) else None
        case SomeWeekday(number=number) if _leads_on(span):
            return dataclasses.replace(candidate, start=candidate.start + 1, operator=Weekday(number))
        case _:
            return candidate


def _compares(span: Span) -> bool:
    """Whether "later" or "earlier" only compares: "three days later than planned"."""
    return span[-1].lower_ in {"later", "earlier"} and neighbours(span)[1] == "than"


def _lasts(span: Span) -> bool:
    """Whether a bare "years" says how long: "for years", "took years"."""
    before = span.doc[span.start - 1] if span.start else None
    return before is not None and (before.lower_ in _SPANNING or before.lemma_.lower() in _LASTING_VERBS)


def _over_next(candidate: Candidate, span: Span) -> Candidate:
    """Return "the next decade" as a stretch from now on where something goes on over it."""
    operator = candidate.operator
    before, _ = neighbours(span)
    following = isinstance(operator, Shift) and operator.by == 1 and operator.base is Base.STORY
    if not following or not isinstance(operator, Shift) or before not in _ONGOING or span[-2].lower_ != "next":
        return candidate
    return dataclasses.replace(candidate, operator=Stretch(1, operator.unit, 1), rule=ChronologyRule.RELATIVE)


def has_object(token: Token) -> bool:
    """Whether "before" or "after" has something to stand before: "the day before the vote", "a day after they met"."""
    if token.lower_ not in {"before", "after"}:
        return False
    return token.dep_ == "mark" or any(child.dep_ in {"pobj", "pcomp", "mark"} for child in token.children)


def _without_object(candidate: Candidate, pieces: list[Piece]) -> Candidate | None:
    """Return the bare length of "two days before the vote", which is counted from an event, not from a date.

    ``None`` for "the day before the vote", which has no length to keep.
    """
    operator = candidate.operator
    if not isinstance(operator, Shift) or pieces[candidate.start].code == CODES["The"]:
        return None
    length = Length(abs(operator.by), operator.unit)
    return Candidate(candidate.start, candidate.end - 1, length, ChronologyRule.DURATION)


def _today(candidate: Candidate, span: Span, *, at_large: bool) -> Candidate:
    """Return "today" as these days where it says how things are now."""
    if candidate.operator != Shift(Unit.DAY, 0, Base.PUBLICATION) or span.text.lower() != "today":
        return candidate
    lasting = any(token.lower_ in _LASTING for token in (*span.root.head.children, span.root.head))
    if not lasting and (not at_large or is_past(span) or (is_ahead(span) and not _is_imagined(span))):
        return candidate
    return dataclasses.replace(candidate, operator=Reference("PRESENT_REF"), rule=ChronologyRule.VAGUE)


def _is_imagined(span: Span) -> bool:
    """Whether "would" says how things could be now: "he would be a liberal today"."""
    verb = governing_verb(span.root)
    return verb is not None and tense_of(verb) is Tense.CONDITIONAL


def _leads_on(span: Span) -> bool:
    """Whether the words stand before a noun that they describe: "a Monday meeting"."""
    word = span[-1]
    described = word.head.i > word.i and word.dep_ in {"compound", "nmod", "amod", "npadvmod"}
    return described and word.head.pos_ in {"NOUN", "PROPN"} and not word.nbor().is_punct
