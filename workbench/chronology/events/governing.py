"""Which word stands over an event and in which way, and what that word says of the event's truth."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from workbench.chronology.syntax import governors
from workbench.language.scope import is_infinitive
from workbench.language.wordlists import read_mapping, read_rows
from workbench.records import Factuality

_SCOPES = {
    (row["word"], by): Factuality(row["kind"])
    for row in read_rows("workbench.chronology", "scopes")
    for by in row["by"].split()
}
_NOUNS = {
    word: Factuality(kind) for word, kind in read_mapping("workbench.chronology", "scope_nouns", value="kind").items()
}
_HIGHEST = 8
"""Words over an event that are asked in turn; what hangs deeper is told by nobody who wants to be understood."""
_OBJECTS = frozenset({"dobj", "nsubjpass", "oprd"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_ABOUT = frozenset(
    {"on", "about", "over", "of", "for", "to", "toward", "towards", "regarding", "concerning", "against", "at"}
)
_OF_RUMOURS = frozenset({"of", "about", "over", "that"})
_HEARSAY = frozenset(
    {"say", "report", "believe", "think", "allege", "know", "understand", "consider", "rumor", "rumour"}
)


@dataclass(frozen=True, slots=True)
class Over:
    """The verb, adjective or noun on which an event hangs."""

    word: Token
    by: str
    """How it hangs: to, ing, clause, whether, object, subject, or a preposition."""

    @property
    def lemma(self) -> str:
        """The word's lemma with its particle, as "call off"."""
        lemma = _lemma(self.word)
        particle = next((child.lower_ for child in self.word.children if child.dep_ == "prt"), None)
        return lemma if particle is None else f"{lemma} {particle}"

    def says(self) -> Factuality | None:
        """Return what the word makes of the event; ``None`` where it says nothing."""
        if self.word.pos_ in {"NOUN", "PROPN"}:
            return self._of_noun()
        if self.by == "to" and self._is_hearsay():
            return Factuality.HEDGED
        if self.by == "to" and self.word.lemma_.lower() == "have":
            return self._of_having()
        return _SCOPES.get((self.lemma, self.by)) or _SCOPES.get((_lemma(self.word), self.by))

    def _of_noun(self) -> Factuality | None:
        kind = _NOUNS.get(self.word.lemma_.lower())
        if self.by == "to" and self.word.lower_ == "order" and self.word.head.lower_ == "in":
            return Factuality.PLANNED  # "in order to"
        if self.by == "to":
            return Factuality.PLANNED if kind in {None, Factuality.HEDGED} else kind
        if kind is Factuality.HEDGED:
            return kind if self.by in _OF_RUMOURS else None
        return kind if self.by in _ABOUT else None

    def _is_hearsay(self) -> bool:
        """Whether somebody unnamed only says so: "was said to have left", "is believed to be ill"."""
        if not any(child.dep_ == "auxpass" for child in self.word.children):
            return False
        below = next((child for child in self.word.children if child.dep_ == "xcomp"), None)
        perfect = below is not None and any(c.dep_ == "aux" and c.lower_ == "have" for c in below.children)
        return perfect or self.word.lemma_.lower() in _HEARSAY

    def _of_having(self) -> Factuality | None:
        """Return what "has yet to", "has to" and "had to" make of an infinitive."""
        if any(child.lower_ == "yet" for child in self.word.children):
            return Factuality.NEGATED
        return None if self.word.tag_ in {"VBD", "VBN"} else Factuality.DEMANDED


def _lemma(word: Token) -> str:
    lemma = word.lemma_.lower()
    return "hope" if lemma == "hop" and not word.lower_.startswith("hopp") else lemma  # the lemmatizer takes it so


def over(token: Token) -> Over | None:
    """Return what the verb or noun ``token`` hangs on; ``None`` for a main clause and for what hangs loosely."""
    token = first_conjunct(token)
    head, by = token.head, token.dep_
    if head == token:
        return None
    if by in {"pobj", "pcomp"}:
        return _through(head)
    if token.pos_ in {"VERB", "AUX"}:
        return _over_verb(token, head)
    if by in _OBJECTS:
        return Over(head, "object") if head.pos_ == "VERB" else None
    if by in _SUBJECTS and (adjective := _predicate(head)) is not None:
        return Over(adjective, "subject")
    return None


def first_conjunct(token: Token) -> Token:
    """Return the word that ``token`` is joined to by "and" or "or" and whose place it shares."""
    for head in governors(token):
        alike = head.pos_ == token.pos_ or {head.pos_, token.pos_} <= {"NOUN", "PROPN"}
        if token.dep_ != "conj" or not alike or is_finite(token):
            return token
        token = head
    return token


def is_finite(verb: Token) -> bool:
    """Whether a verb has a tense or a subject of its own."""
    if verb.pos_ not in {"VERB", "AUX"}:
        return False
    return verb.tag_ in {"VBD", "VBZ", "VBP"} or any(c.dep_ in {"aux", "nsubj", "nsubjpass"} for c in verb.children)


def _over_verb(verb: Token, head: Token) -> Over | None:
    by = verb.dep_
    if by in {"acl", "relcl"}:
        return Over(head, "to") if is_infinitive(verb) and not _own_subject(verb) else None
    if by == "acl" or (by == "advcl" and not is_infinitive(verb)):
        return None
    if by not in {"xcomp", "ccomp", "advcl", "acomp"}:
        return None
    word = head if head.pos_ != "AUX" else (_predicate(head) or head)
    marks = {
        child.lower_ for child in verb.children if child.dep_ in {"mark", "advmod", "preconj"} and child.i < verb.i
    }
    if by != "advcl" and marks & {"whether", "if"}:
        return Over(word, "whether")
    if is_infinitive(verb):
        return Over(word, "purpose" if by == "advcl" and word.pos_ == "VERB" else "to")
    if verb.tag_ == "VBG" and not any(child.dep_ == "aux" for child in verb.children):
        return Over(word, "ing")
    return Over(word, "clause") if by == "ccomp" else Over(word, "bare")


def _own_subject(verb: Token) -> bool:
    return any(child.dep_ in _SUBJECTS and child.lower_ not in {"which", "who", "that"} for child in verb.children)


def _through(preposition: Token) -> Over | None:
    """Return what a prepositional phrase hangs on: the verb of "accused her of fraud", the noun of "fear of fraud"."""
    head, by = preposition.head, preposition.lower_
    by = "toward" if by == "to" else by  # "to" alone means an infinitive
    if by == "without":
        return Over(preposition, by)
    before = preposition.nbor(-1) if preposition.i else preposition
    if by == "of" and before.lower_ == "instead":
        return Over(before, "instead")
    if head.pos_ == "NOUN" and head.lemma_.lower() not in _NOUNS and head.dep_ in _OBJECTS:
        verb = Over(head.head, by)
        return verb if verb.says() is not None else Over(head, by)
    return None if head == preposition else Over(head, by)


def _predicate(verb: Token) -> Token | None:
    """Return the adjective of "is likely", "was unclear"."""
    return next((child for child in verb.children if child.dep_ in {"acomp", "oprd"}), None)


def chain(token: Token) -> Iterator[Over]:
    """Yield what stands over ``token``, then what stands over that, as long as each clause belongs to the one above."""
    for _ in range(_HIGHEST):
        found = over(token)
        if found is None:
            return
        yield found
        if found.by in {"clause", "whether"}:
            return
        token = found.word
        if token.pos_ in {"ADJ", "ADV"} and token.head.pos_ in {"VERB", "AUX"}:
            token = token.head
