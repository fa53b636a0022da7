"""What a text itself calls somebody: loaded names and descriptions beside, before and after a mention."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from workbench.language.scope import condition_of, negation_of
from workbench.language.spans import span_of
from workbench.language.wordlists import read_rows
from workbench.records import Mention, MentionKind, TextSpan, Tone
from workbench.rules import FramingRule

_NOUNS = {
    row["word"]: Tone(row["tone"]) for row in read_rows("workbench.stances.framing", "labels") if row["pos"] == "noun"
}
_ADJECTIVES = {
    row["word"]: Tone(row["tone"])
    for row in read_rows("workbench.stances.framing", "labels")
    if row["pos"] == "adjective"
}
_DISTANCING = frozenset({"so-called", "self-styled", "self-proclaimed", "self-appointed", "purported"})
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_DESCRIBING = frozenset({"NOUN", "ADJ", "ADV", "PROPN"})
_LONGEST = 8
"""Words before a name that may describe it."""


@dataclass(frozen=True, slots=True)
class Label:
    """A loaded word that is given to somebody."""

    target: TextSpan
    words: TextSpan
    tone: Tone
    rule: FramingRule


def find_labels(doc: Doc, mention: Mention) -> Iterator[Label]:
    """Yield the loaded words that ``doc`` gives to ``mention``, each once."""
    head = _head_of(doc, mention)
    if head is None or mention.kind is MentionKind.PRONOUN:
        return
    seen: set[TextSpan] = set()
    for words, tone in _given(head, mention):
        if words not in seen:
            seen.add(words)
            distanced = words.of(doc.text).lower() in _DISTANCING
            yield Label(mention.span, words, tone, FramingRule.DISTANCED if distanced else FramingRule.LABEL)


def _head_of(doc: Doc, mention: Mention) -> Token | None:
    span = doc.char_span(mention.head.start, mention.head.end, alignment_mode="expand")
    return None if span is None or not len(span) else span.root


def _given(head: Token, mention: Mention) -> Iterator[tuple[TextSpan, Tone]]:
    """Yield the loaded words that stand for ``head``: itself, before it, in apposition, after "is"; and its regime."""
    yield from _before(head)
    if mention.kind is MentionKind.NOMINAL:
        yield from _loaded(head)
    for child in head.children:
        if child.dep_ == "appos" and child.i > head.i:
            yield from _described(child)
    if head.dep_ == "appos":
        yield from _described(head.head)
    elif head.dep_ == "poss":
        yield from _loaded(head.head)
    yield from _predicates(head)


def _described(noun: Token) -> Iterator[tuple[TextSpan, Tone]]:
    yield from _loaded(noun)
    yield from _before(noun)


def _before(head: Token) -> Iterator[tuple[TextSpan, Tone]]:
    """Yield the loaded words right before ``head``; adjectives are read from characters, for a hyphen cuts tokens."""
    start = head.i
    while start > head.sent.start and head.i - start < _LONGEST and _describes(head.doc[start - 1]):
        start -= 1
    words = head.doc[start : head.i]
    for match in _WORD.finditer(words.text):
        tone = _ADJECTIVES.get(match.group().lower())
        if tone is not None:
            yield TextSpan(words.start_char + match.start(), words.start_char + match.end()), tone
    for token in words:
        yield from _loaded(token)


def _describes(token: Token) -> bool:
    """Whether ``token`` may belong to what stands before a name; a parse does not tell for sure."""
    return token.pos_ in _DESCRIBING or token.text == "-" or token.tag_ in {"VBN", "VBG"}


def _predicates(head: Token) -> Iterator[tuple[TextSpan, Tone]]:
    verb = head.head
    is_said = head.dep_ == "nsubj" and verb.lemma_ in {"be", "remain"} and not _is_open(verb)
    for child in verb.children if is_said else ():
        if child.dep_ == "attr":
            yield from _described(child)
        elif child.dep_ == "acomp":
            tone = _ADJECTIVES.get(child.lower_)
            if tone is not None:
                yield span_of(child), tone


def _is_open(verb: Token) -> bool:
    """Whether a predicate is denied, asked or only thought of."""
    if negation_of(verb) is not None or condition_of(verb) is not None:
        return True
    return any(child.dep_ == "aux" for child in verb.children) or verb.sent.text.rstrip().endswith("?")


def _loaded(noun: Token) -> Iterator[tuple[TextSpan, Tone]]:
    """Yield ``noun`` if it is a loaded one, and no part of a name."""
    tone = _NOUNS.get(noun.lemma_.lower())
    if tone is not None and noun.pos_ in {"NOUN", "ADJ"}:
        yield span_of(noun), tone
