"""What the text says of an event's truth: told as a fact, denied, demanded, planned, conditional, discussed, hedged."""

from collections.abc import Iterator

from spacy.tokens import Token

from workbench.chronology.events.triggers import Trigger, verbs_of
from workbench.chronology.syntax import governors
from workbench.language.scope import (
    Tense,
    auxiliaries_of,
    condition_of,
    hedge_of,
    is_infinitive,
    modal_of,
    negation_of,
    tense_of,
)
from workbench.language.wordlists import read_mapping
from workbench.records import Factuality

_REPORTING = read_mapping("workbench.language", "reporting_verbs", value="kind")
_STANCES = read_mapping("workbench.language", "reporting_verbs", value="stance")
_NOUNS = read_mapping("workbench.chronology", "scope_nouns", value="kind")
_PLANS, _DISCUSSING = verbs_of("plan"), verbs_of("discuss")
_PLANNED_MODIFIERS = frozenset(
    {
        "planned",
        "scheduled",
        "upcoming",
        "proposed",
        "future",
        "possible",
        "potential",
        "expected",
        "imminent",
        "likely",
    }
)
_ABOUT = frozenset({"on", "about", "over", "of", "for", "to", "toward", "towards", "regarding", "concerning"})
_DUTIES = frozenset({"should", "must", "ought"})
_HEARSAY = frozenset({"say", "report", "believe", "think", "allege", "know", "understand", "consider", "rumor"})
_OBJECTS = frozenset({"dobj", "nsubjpass", "xcomp", "pcomp"})
_OF_NOUNS = {"plan": Factuality.PLANNED, "discuss": Factuality.DISCUSSED, "demand": Factuality.DEMANDED}


def factuality_of(trigger: Trigger) -> tuple[Factuality, Token | None]:
    """Return what is said of the event's truth, and the word that says so."""
    verb = trigger.verb
    found = None
    if verb is not None:
        found = clause_factuality(verb)
    if found is None and trigger.noun:
        found = _of_noun(trigger.token)
    return found or (Factuality.ASSERTED, None)


def clause_factuality(verb: Token) -> tuple[Factuality, Token] | None:
    """Return what stands over the clause of ``verb``, the verb's own words first; ``None`` for a plain assertion."""
    if (negation := negation_of(verb)) is not None:
        return Factuality.NEGATED, negation
    if (condition := _condition_over(verb)) is not None:
        return Factuality.CONDITIONAL, condition
    return _of_governor(verb) or _of_auxiliaries(verb)


def _condition_over(verb: Token) -> Token | None:
    """Return the word that makes the clause a condition, or the clause that it is joined to or hangs on."""
    for over in (verb, *governors(verb)):
        own = condition_of(over)
        if own is not None:
            return None if own.lower_ == "until" else own
        if over.dep_ not in {"conj", "xcomp"}:
            return None
    return None


def _of_auxiliaries(verb: Token) -> tuple[Factuality, Token] | None:
    modal, hedge = modal_of(verb), hedge_of(verb)
    if modal is not None and modal.lower_ in _DUTIES:
        return Factuality.DEMANDED, modal
    if modal is not None and modal.lower_ == "would":
        return (Factuality.PLANNED if verb.dep_ == "ccomp" else Factuality.CONDITIONAL), modal
    if modal is not None:
        return Factuality.HEDGED, modal
    if tense_of(verb) is Tense.FUTURE:
        auxiliaries = auxiliaries_of(verb)
        return Factuality.PLANNED, (auxiliaries[0] if auxiliaries else verb.head)
    return None if hedge is None else (Factuality.HEDGED, hedge)


def _of_governor(verb: Token) -> tuple[Factuality, Token] | None:
    """Return what the word over an infinitive, gerund or content clause makes of it."""
    head = verb.head
    if head == verb:
        return None
    if verb.dep_ == "conj" and head.pos_ == "VERB" and not _finite(verb):
        return _of_governor(_first_conjunct(head))
    if verb.dep_ in {"xcomp", "ccomp"} and _STANCES.get(head.lemma_.lower()) == "reject":
        return Factuality.NEGATED, head
    if verb.dep_ == "ccomp" and _REPORTING.get(head.lemma_.lower()) == "demand" and not _told(verb):
        return Factuality.DEMANDED, head
    if is_infinitive(verb):
        return _of_infinitive(verb, head)
    if verb.dep_ in {"pcomp", "xcomp"}:
        return _under(verb)
    return None


def _of_infinitive(verb: Token, head: Token) -> tuple[Factuality, Token] | None:
    lemma = head.lemma_.lower()
    if verb.dep_ in {"acl", "relcl"}:
        return _OF_NOUNS.get(_NOUNS.get(lemma, "plan"), Factuality.PLANNED), head
    if verb.dep_ == "xcomp" and _is_hearsay(verb, head):
        return Factuality.HEDGED, head
    if verb.dep_ == "advcl":
        return Factuality.PLANNED, next(child for child in verb.children if child.lower_ == "to")
    if _REPORTING.get(lemma) == "demand":
        return Factuality.DEMANDED, head
    if lemma in _PLANS or lemma in {"be", "able", "ready", "likely", "willing", "due"}:
        return Factuality.PLANNED, head
    if _REPORTING.get(lemma) == "speech":
        return Factuality.DEMANDED, head
    return _of_auxiliaries(head) if head.pos_ == "VERB" else None


def _is_hearsay(verb: Token, head: Token) -> bool:
    """Whether somebody unnamed only says so: "was said to have left", "is believed to be ill"."""
    passive = any(child.dep_ == "auxpass" for child in head.children)
    perfect = any(child.dep_ == "aux" and child.lower_ == "have" for child in verb.children)
    return passive and (perfect or head.lemma_.lower() in _HEARSAY)


def _first_conjunct(verb: Token) -> Token:
    """Return the verb that ``verb`` is joined to by "and", the first of the row that is no bare form."""
    for over in governors(verb):
        if verb.dep_ != "conj" or over.pos_ != "VERB" or _finite(verb):
            return verb
        verb = over
    return verb


def _told(verb: Token) -> bool:
    """Whether the verb has a tense, unlike the "withdraw" of "demanded that he withdraw"."""
    return verb.tag_ in {"VBD", "VBZ"} or any(child.dep_ in {"aux", "auxpass"} for child in verb.children)


def _finite(verb: Token) -> bool:
    return verb.tag_ in {"VBD", "VBZ", "VBP"} or any(c.dep_ in {"aux", "nsubj", "nsubjpass"} for c in verb.children)


def _of_noun(noun: Token) -> tuple[Factuality, Token] | None:
    for child in noun.children:
        if child.lower_ in _PLANNED_MODIFIERS and child.dep_ == "amod":
            return Factuality.PLANNED, child
        if child.lower_ == "no" and child.dep_ in {"det", "neg"}:
            return Factuality.NEGATED, child
    return _under(noun)


def _under(token: Token) -> tuple[Factuality, Token] | None:
    """Return what the words over a noun or gerund make of it, up to the first verb or the first noun that says so."""
    preposition = ""
    direct = token.dep_ in _OBJECTS
    for over in _chain(token):
        if over.pos_ == "ADP":
            preposition = over.lower_
        elif over.pos_ == "NOUN":
            kind = _NOUNS.get(over.lemma_.lower())
            return (_OF_NOUNS[kind], over) if kind is not None and preposition in _ABOUT else None
        else:
            return _under_verb(over, preposition, direct=direct and not preposition)
    return None


def _under_verb(verb: Token, preposition: str, *, direct: bool) -> tuple[Factuality, Token] | None:
    lemma = verb.lemma_.lower()
    if lemma in _DISCUSSING and (direct or preposition in _ABOUT):
        return Factuality.DISCUSSED, verb
    if _REPORTING.get(lemma) == "demand" and (direct or preposition == "for"):
        return Factuality.DEMANDED, verb
    if _STANCES.get(lemma) == "reject" and direct:
        return Factuality.NEGATED, verb
    if lemma in _PLANS - {"agree", "set", "go", "try", "attempt"} and (direct or preposition == "for"):
        return Factuality.PLANNED, verb
    if verb.pos_ != "VERB" or preposition not in {"", "in", "to"}:
        return None
    condition = _condition_over(verb)
    return (Factuality.CONDITIONAL, condition) if condition is not None else _of_governor(verb) or _of_auxiliaries(verb)


def _chain(token: Token) -> Iterator[Token]:
    """Yield the words over ``token`` up to the first verb, nouns that it is joined to left out."""
    for over in governors(token):
        if over.dep_ == "conj" and over.pos_ == "NOUN":
            continue
        yield over
        if over.pos_ in {"VERB", "AUX"}:
            return
