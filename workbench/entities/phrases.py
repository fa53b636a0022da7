"""Noun phrases and pronouns: everything in a text that may point at somebody or something."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Span, Token

from workbench.entities.names import Name
from workbench.entities.nouns import is_person_noun, is_plural
from workbench.language.columns import tokens_with
from workbench.records import MentionKind

PRONOUNS = {
    "he": "he", "him": "he", "his": "he", "himself": "he",
    "she": "she", "her": "she", "hers": "she", "herself": "she",
    "it": "it", "its": "it", "itself": "it",
    "they": "they", "them": "they", "their": "they", "theirs": "they", "themselves": "they",
    "i": "i", "me": "i", "my": "i", "mine": "i", "myself": "i",
    "we": "we", "us": "we", "our": "we", "ours": "we", "ourselves": "we",
    "you": "you", "your": "you", "yours": "you", "yourself": "you", "yourselves": "you",
}  # fmt: skip
"""Each personal pronoun and the subject form that it belongs to."""

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "dative"})
_MODIFIERS = frozenset({"compound", "amod", "appos", "nmod"})
_NOT_HEADS = frozenset({"compound", "amod", "nmod", "advmod", "det", "quantmod", "nummod", "npadvmod", "predet"})
_NUMBERS = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_OUTSIDE = frozenset(
    {"conj", "cc", "dep", "parataxis", "ccomp", "xcomp", "advcl", "nsubj", "dobj", "attr", "advmod", "aux", "intj"}
)
"""What hangs on a noun without being part of its phrase; the parser leaves it there in headlines and fragments."""
_CLAUSES = frozenset({"relcl", "acl", "appos"})
_CLOSED_BY = {")": "(", "]": "[", '"': '"', "”": "“", "''": "``"}
"""Each mark that closes, and the one that opens what it closes."""


@dataclass(eq=False)
class Phrase:
    """A noun phrase or pronoun with what tells whom it may point at."""

    head: Token
    kind: MentionKind
    span: Span
    """What is marked: a name without its titles, a description without clauses that follow."""
    whole: Span
    """All that belongs to it: titles, possessive ending, clauses and descriptions beside it."""
    name: Name | None = None
    beside: Name | None = None
    """The name that a description stands right before."""

    @cached_property
    def pronoun(self) -> str | None:
        """The subject form of a pronoun."""
        return PRONOUNS.get(self.head.lower_) if self.kind is MentionKind.PRONOUN else None

    @property
    def is_first_person(self) -> bool:
        """Whether it points at who speaks or is spoken to: I, we, you."""
        return self.pronoun in {"i", "we", "you"}

    @cached_property
    def plural(self) -> bool:
        """Whether it is a noun in the plural."""
        return is_plural(self.head)

    @cached_property
    def determiner(self) -> Token | None:
        """Its article, demonstrative or quantifier."""
        return next((child for child in self.head.lefts if child.dep_ in {"det", "predet"}), None)

    @cached_property
    def owner(self) -> Token | None:
        """Head of the possessor: "Roe" in "Roe's lawyer", "his" in "his lawyer"."""
        return next((child for child in self.head.lefts if child.dep_ == "poss"), None)

    @cached_property
    def definite(self) -> bool:
        """Whether "the", "this" or their like stands before it."""
        return self.determiner is not None and self.determiner.lower_ in _DEFINITE

    @cached_property
    def place(self) -> str:
        """What it is in its clause, or the first of those it is joined with: subject, object, owner, modifier."""
        first = self.head
        while first.dep_ == "conj" and first.head != first:
            first = first.head
        relation = first.dep_
        if relation in SUBJECTS:
            return "subject"
        if relation in _OBJECTS:
            return "object"
        if relation == "poss":
            return "owner"
        return "modifier" if relation in _MODIFIERS else "elsewhere"

    @cached_property
    def words(self) -> frozenset[str]:
        """Lemmas of the words that tell it apart from others of its kind."""
        inside = (token for token in self.span if token != self.head and (token.pos_ in _TELLING or token.is_digit))
        return frozenset(token.lemma_.lower() for token in inside)


_TELLING = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "VERB"})


def find_phrases(doc: Doc, names: Sequence[Name]) -> list[Phrase]:
    """Return the noun phrases of ``doc``, pronouns and ``names`` among them, by their head words.

    Args:
        doc: A parsed article.
        names: The names that stand in it; a name inside another one is a phrase of its own.
    """
    named = {token.i for name in names for token in name.span}
    found = [phrase for name in names for phrase in _named(name)]
    found += _pronouns(doc, named)
    found += _descriptions(doc, named)
    return sorted(found, key=lambda phrase: (phrase.head.i, -len(phrase.span)))


def _named(name: Name) -> Iterator[Phrase]:
    """Yield the phrase of a name, and before it "Norway's coach" of "Norway's coach Jane Roe"."""
    head, doc, span = name.span.root, name.span.doc, name.span
    whole = span if head.dep_ in _NOT_HEADS else _whole(head, _OUTSIDE)
    whole = Span(doc, min(whole.start, span.start), max(whole.end, span.end))
    title = _title_with_determiner(whole, span)
    if title is not None:
        described = Span(doc, whole.start, title.i + 1)
        yield Phrase(title, MentionKind.NOMINAL, described, whole, beside=name)
        whole = Span(doc, span.start, whole.end)
    yield Phrase(head, MentionKind.NAME, span, whole, name)


def _title_with_determiner(whole: Span, name: Span) -> Token | None:
    """Return the noun right before a name, if it stands with an article or a possessor of its own."""
    if whole.start >= name.start:
        return None
    last = name.doc[name.start - 1]
    if not (is_person_noun(last) and last.dep_ in {"compound", "nmod", "amod"}):
        return None
    first = name.doc[whole.start]
    inside = Span(name.doc, whole.start, name.start)
    return last if first.dep_ in {"det", "poss"} or any(token.tag_ == "POS" for token in inside) else None


def _pronouns(doc: Doc, named: set[int]) -> Iterator[Phrase]:
    for token in tokens_with(doc, "LOWER", PRONOUNS):
        if token.i not in named and token.dep_ != "expl" and not _stands_for_a_name(token):
            span = Span(doc, token.i, token.i + 1)
            yield Phrase(token, MentionKind.PRONOUN, span, span)


def _stands_for_a_name(token: Token) -> bool:
    """Whether "US", "IT" or "I" is no pronoun: capitals inside a line that is not all capitals."""
    return token.lower_ in {"us", "it"} and token.text.isupper()


def _descriptions(doc: Doc, named: set[int]) -> Iterator[Phrase]:
    for token in tokens_with(doc, "POS", ("NOUN", "PROPN", "ADJ")):
        if token.i not in named and _heads_description(token):
            span = _whole(token, _OUTSIDE | _CLAUSES)
            yield Phrase(token, MentionKind.NOMINAL, span, _whole(token, _OUTSIDE))


def _heads_description(token: Token) -> bool:
    if token.dep_ in _NOT_HEADS or token.ent_type_ in _NUMBERS or token.lower_ in PRONOUNS:
        return False
    if token.pos_ != "ADJ":
        return any(letter.isalpha() for letter in token.text)
    return token.dep_ in _ARGUMENTS and any(child.lower_ == "the" for child in token.lefts)


_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative"})


def _whole(head: Token, without: frozenset[str]) -> Span:
    """Return the phrase of ``head``, up to the first child on its right whose relation is in ``without``."""
    doc, start = head.doc, head.left_edge.i
    cuts = [child.left_edge.i for child in head.rights if child.dep_ in without or _tells_a_deed(child)]
    end = min([head.right_edge.i + 1, *cuts])
    while start < head.i and (doc[start].is_punct or doc[start].dep_ in {"cc", "preconj"} or doc[start].is_space):
        start += 1
    while end > head.i + 1 and _trails(doc[end - 1], Span(doc, start, end - 1)):
        end -= 1
    return doc[start:end]


def _tells_a_deed(preposition: Token) -> bool:
    """Whether a preposition opens a deed: "accused the rival of leaking papers" tells no "rival of leaking papers"."""
    return preposition.dep_ == "prep" and any(child.dep_ == "pcomp" for child in preposition.children)


def _trails(last: Token, before: Span) -> bool:
    """Whether ``last`` ends a phrase but is no part of it; a mark is one that closes what ``before`` opens."""
    if last.text in _CLOSED_BY:
        opened = sum(token.text == _CLOSED_BY[last.text] for token in before)
        closed = sum(token.text == last.text for token in before)
        return opened % 2 == 0 if last.text == '"' else opened <= closed
    return last.is_space or last.dep_ == "cc" or last.is_punct
