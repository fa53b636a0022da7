"""How the clause of an event stands to others: which verb it hangs on, which report tells it, what is the headline."""

from spacy.tokens import Doc, Token

from workbench.chronology.events.attachment import Triggers
from workbench.chronology.events.triggers import Trigger
from workbench.chronology.syntax import governors
from workbench.records import EventKind

_INNER_PREPOSITIONS = frozenset({"in", "at", "during", "by", "with", "via", "through", "into"})
_NOUN_PATH = frozenset({"dobj", "pobj", "prep", "nsubj", "nsubjpass", "attr", "conj", "agent", "oprd", "dative"})
_VERB_PATH = frozenset({"xcomp", "conj", "advcl"})
_CONTENTS = frozenset({"ccomp", "parataxis"})
_SETTINGS = frozenset({"in", "at", "during"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LONGEST_HEADLINE = 30
"""Words of the longest headline."""


def clause_governor(trigger: Trigger, triggers: Triggers) -> Trigger | None:
    """Return the event of the verb whose clause ``trigger`` is part of, as of a noun that is its object."""
    token = trigger.carrier or trigger.token
    path = _NOUN_PATH if token.pos_ != "VERB" else _VERB_PATH
    for above in governors(token):
        if token.dep_ not in path or (token.dep_ == "prep" and token.lower_ not in _INNER_PREPOSITIONS):
            return None
        if token.dep_ == "advcl" and (token.tag_ != "VBG" or any(c.dep_ == "mark" for c in token.children)):
            return None
        found = triggers.at(above)
        if found is not None and above.pos_ == "VERB":
            return found
        token = above
    return None


def report_over(trigger: Trigger, triggers: Triggers) -> Trigger | None:
    """Return the report whose content ``trigger`` is or is part of; ``None`` for what the article tells itself."""
    token = trigger.carrier or trigger.token
    for above in governors(token):
        if token.dep_ in _CONTENTS:
            found = triggers.at(above)
            if found is not None and found.kind is EventKind.REPORT:
                return found
        token = above
    return None


def setting_of(noun: Trigger, triggers: Triggers) -> Trigger | None:
    """Return the event that took place in ``noun``: what was said "at a meeting"."""
    preposition = noun.token.head
    if noun.token.dep_ != "pobj" or preposition.lower_ not in _SETTINGS or preposition.head.pos_ != "VERB":
        return None
    return triggers.at(preposition.head)


def is_finite(verb: Token) -> bool:
    """Whether ``verb`` has a tense of its own, unlike an infinitive, a gerund or a bare participle."""
    if verb.tag_ in _FINITE:
        return True
    return any(child.dep_ in {"aux", "auxpass"} and child.tag_ in _FINITE for child in verb.children)


def headline_end(doc: Doc) -> int:
    """Return how many tokens the headline has: a first line without a full stop, over others; 0 if there is none."""
    for token in doc[: _LONGEST_HEADLINE + 2]:
        if "\n" in token.text and token.i > 0:
            last = doc[token.i - 1]
            return 0 if last.text in {".", "!", "''", '"', "”"} or token.i + 1 == len(doc) else token.i
    return 0
