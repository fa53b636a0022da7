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
_OWNER = re.compile(r"['’]s?\b|['’]\s")
_BEFORE = frozenset({"compound", "amod", "nmod"})
_FARTHEST = 60
"""Characters before a name in which its adjectives stand."""


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
    for words, tone in (*_adjectives(head), *_nouns(head, mention)):
        if words not in seen:
            seen.add(words)
            distanced = words.of(doc.text).lower() in _DISTANCING
            yield Label(mention.span, words, tone, FramingRule.DISTANCED if distanced else FramingRule.LABEL)


def _head_of(doc: Doc, mention: Mention) -> Token | None:
    span = doc.char_span(mention.head.start, mention.head.end, alignment_mode="expand")
    return None if span is None or not len(span) else span.root


def _adjectives(head: Token) -> Iterator[tuple[TextSpan, Tone]]:
    """Yield the loaded adjectives before ``head``; read from the characters, since a hyphen cuts tokens."""
    text, start = head.doc.text, max(head.left_edge.idx, head.idx - _FARTHEST)
    before = text[start : head.idx]
    owners = [match.end() for match in _OWNER.finditer(before)]
    for match in _WORD.finditer(before, max(owners, default=0)):
        tone = _ADJECTIVES.get(match.group().lower())
        if tone is not None:
            yield TextSpan(start + match.start(), start + match.end()), tone


def _nouns(head: Token, mention: Mention) -> Iterator[tuple[TextSpan, Tone]]:
    """Yield the loaded nouns that stand for ``head``: itself, before it, in apposition, after "is"; and its regime."""
    if mention.kind is MentionKind.NOMINAL:
        yield from _loaded(head)
    for child in head.children:
        if (child.dep_ in _BEFORE and child.i < head.i) or child.dep_ == "appos":
            yield from _loaded(child)
            if child.dep_ == "appos":
                yield from _adjectives(child)
    if head.dep_ in {"appos", "poss"} and head.head is not head:
        yield from _loaded(head.head)
    yield from _predicates(head)


def _predicates(head: Token) -> Iterator[tuple[TextSpan, Tone]]:
    verb = head.head
    is_said = head.dep_ == "nsubj" and verb.lemma_ in {"be", "remain"} and not _is_open(verb)
    for child in verb.children if is_said else ():
        if child.dep_ == "attr":
            yield from _loaded(child)
            yield from _adjectives(child)
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
    """Yield ``noun`` if it is a loaded one, and the loaded word of "terrorist group"."""
    for one in (noun, *(child for child in noun.children if child.dep_ in _BEFORE and child.i < noun.i)):
        tone = _NOUNS.get(one.lemma_.lower())
        if tone is not None and one.pos_ in {"NOUN", "PROPN", "ADJ"}:
            yield span_of(one), tone
