"""Which words tell events: verbs with content, and nouns such as meeting or attack."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from workbench.chronology.events.event_nouns import noun_kind
from workbench.language.columns import tokens_with
from workbench.language.wordlists import read_mapping, read_rows
from workbench.records import EventKind

_REPORTING = read_mapping("workbench.language", "reporting_verbs", value="kind")
_CLASSES = tuple((row["word"], row["kind"]) for row in read_rows("workbench.chronology", "event_verbs"))
_NOT_CLAUSES = frozenset({"aux", "auxpass", "amod", "compound", "prep", "case", "mark", "cc"})
_SAID_OTHERWISE = frozenset(
    {"continue", "find", "show", "read", "post", "signal", "counter", "agree", "disagree", "dispute", "write", "answer"}
    | {"describe", "conclude", "recall", "quote", "cite", "observe", "maintain", "respond", "contradict", "certify"}
)
"""Verbs that report only where a clause says what."""
_SETTING = frozenset({"plan", "schedule", "set", "slate", "expect", "due"})
_CHANGES = {"become": frozenset({"acomp", "attr", "oprd"}), "go": frozenset({"acomp"}), "get": frozenset({"acomp"})}
"""What beside a verb without content makes it tell a change."""
_COMPLEMENTS = frozenset({"ccomp", "parataxis"})

_CARRIED = frozenset({"dobj", "nsubjpass", "nsubj", "attr", "pobj"})
_OCCURRING = frozenset({"occur", "happen", "ensue"})
_CARRIED_THROUGH = frozenset(
    {("go", "on"), ("engage", "in"), ("enter", "into"), ("enter", "in"), ("participate", "in"), ("be", "in")}
    | {("be", "on"), ("be", "under"), ("come", "under"), ("go", "into"), ("be", "at")}
)


def verbs_of(kind: str) -> frozenset[str]:
    """Return the lemmas of a class of ``event_verbs.csv``."""
    return frozenset(word for word, each in _CLASSES if each == kind)


_EMPTY, _CARRIERS, _STATES, _ATTITUDES = (verbs_of(kind) for kind in ("empty", "carrier", "state", "attitude"))


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells an event."""

    token: Token
    kind: EventKind
    carrier: Token | None = None
    """The verb without content of its own whose object it is, as in "held talks"."""

    @property
    def verb(self) -> Token | None:
        """The verb whose tense, subject and negation are the event's."""
        return self.carrier or (self.token if self.token.pos_ == "VERB" else None)

    @property
    def noun(self) -> bool:
        """Whether it is a noun."""
        return self.token.pos_ != "VERB"


def find_triggers(doc: Doc) -> Iterator[Trigger]:
    """Yield the words of ``doc`` that tell events, in text order."""
    told: set[str] = set()
    for token in tokens_with(doc, "POS", ("VERB", "NOUN", "PROPN")):
        verb = token.pos_ == "VERB"
        if verb:
            kind = _verb_kind(token)
        else:
            kind = noun_kind(token, told=told)
            told.update([token.lemma_.lower()] if kind is not None else [])
        if kind is not None:
            yield Trigger(token, kind, None if verb else carrier_of(token))


def carrier_of(noun: Token) -> Token | None:
    """Return the verb that only carries the event ``noun``, and whose tense, subject and date are the event's.

    Such are "held" in "held talks" and "talks were held", "took" in "took part in talks" and "talks took place",
    "went" in "went on strike", "is" in "is in talks" and "there is fighting".
    """
    head = noun.head
    if noun.dep_ == "pobj":
        return _carrier_through(head)
    if head.lemma_ == "be" and noun.dep_ == "attr":
        return head if any(child.dep_ == "expl" for child in head.children) else None
    if head.pos_ != "VERB":
        return None
    lemma = head.lemma_.lower()
    if noun.dep_ in {"dobj", "nsubjpass"}:
        return head if lemma in _CARRIERS else None
    return head if noun.dep_ == "nsubj" and (lemma in _OCCURRING or _has_object(head, "take", "place")) else None


def _carrier_through(preposition: Token) -> Token | None:
    over = preposition.head
    verb = over.head if over.lower_ == "part" else over
    if preposition.lower_ == "in" and _has_object(verb, "take", "part"):
        return verb
    if over.pos_ in {"VERB", "AUX"} and (over.lemma_.lower(), preposition.lower_) in _CARRIED_THROUGH:
        return over
    return None


def _has_object(verb: Token, lemma: str, noun: str) -> bool:
    return verb.lemma_.lower() == lemma and any(
        child.lower_ == noun and child.dep_ == "dobj" for child in verb.children
    )


def _verb_kind(token: Token) -> EventKind | None:
    if token.dep_ in _NOT_CLAUSES:
        return None
    lemma = token.lemma_.lower()
    empty = lemma in _EMPTY and not _changes(token, lemma)
    if empty or _carries(token) or _only_plans(token, lemma):
        return None
    reporting = _REPORTING.get(lemma)
    if reporting in {"speech", "document"} and _reports(token, lemma):
        return EventKind.REPORT
    if reporting == "belief" or lemma in _ATTITUDES:
        return EventKind.ATTITUDE
    return EventKind.STATE if lemma in _STATES else EventKind.OCCURRENCE


def _changes(verb: Token, lemma: str) -> bool:
    """Whether a verb without content tells a change or a journey: "went bankrupt", "became mayor", "went to Rome"."""
    kinds = _CHANGES.get(lemma, frozenset())
    return any(
        child.dep_ in kinds or (lemma == "go" and child.lower_ == "to" and child.dep_ == "prep")
        for child in verb.children
    )


def _reports(token: Token, lemma: str) -> bool:
    return lemma not in _SAID_OTHERWISE or any(child.dep_ in _COMPLEMENTS for child in token.children)


def _carries(token: Token) -> bool:
    """Whether an event that the verb carries stands beside it and tells all that it would."""
    for child in token.children:
        dep = child.dep_
        if dep == "prep":
            nouns = [each for each in child.children if each.dep_ == "pobj"]
        elif child.lower_ == "part":
            nouns = [each for prep in child.children for each in prep.children if each.dep_ == "pobj"]
        elif dep in _CARRIED:
            nouns = [child]
        else:
            continue
        if any(carrier_of(noun) == token and noun_kind(noun) is not None for noun in nouns):
            return True
    return False


def _only_plans(token: Token, lemma: str) -> bool:
    """Whether the verb is no more than "is set to", "are due to", or the "planned" of "a strike planned for Friday"."""
    if token.tag_ != "VBN":
        return False
    if lemma in _SETTING and token.dep_ == "acl":
        return any(child.dep_ == "prep" and child.lower_ in {"for", "on"} for child in token.children)
    return lemma in {"set", "slate", "schedule", "expect"} and any(child.dep_ == "xcomp" for child in token.children)
