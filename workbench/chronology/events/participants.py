"""Who takes part in an event: the entities in its subject, object and prepositional phrases."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from spacy.tokens import Token

from workbench.chronology.events.triggers import Trigger
from workbench.chronology.syntax import governors
from workbench.language.wordlists import read_mapping
from workbench.records import Mention, Participant

type Role = Literal["agent", "patient", "addressee", "other"]

_DEMANDS = read_mapping("workbench.language", "reporting_verbs", value="kind")
_VERB_ROLES: Mapping[str, Role] = {
    "nsubj": "agent",
    "agent": "agent",
    "nsubjpass": "patient",
    "dobj": "patient",
    "dative": "addressee",
}
_PREPOSITIONS: Mapping[str, Role] = {"with": "other", "to": "addressee", "against": "patient", "between": "other"}
_NOUN_PREPOSITIONS: Mapping[str, Role] = {**_PREPOSITIONS, "by": "agent", "of": "patient", "from": "agent"}
_MODIFIERS: Mapping[str, Role] = {"poss": "agent", "amod": "agent", "compound": "agent", "nmod": "agent"}
_RELATIVE = frozenset({"who", "which", "that", "whom"})


def mentions_by_token(mentions: Iterable[Mention]) -> dict[int, Mention]:
    """Return mentions by the offset at which their head word begins; the first one where two share it."""
    found: dict[int, Mention] = {}
    for mention in mentions:
        found.setdefault(mention.head.start, mention)
    return found


def find_participants(trigger: Trigger, heads: Mapping[int, Mention]) -> tuple[Participant, ...]:
    """Return the entities that take part in an event, each once, in text order.

    Args:
        trigger: The word that tells the event.
        heads: Mentions by the offset of their head word.
    """
    found: dict[str, Participant] = {}
    for token, role in _arguments(trigger):
        for each in _with_conjuncts(token):
            mention = heads.get(each.idx)
            if mention is not None:
                found.setdefault(mention.entity, Participant(entity=mention.entity, role=role, span=mention.span))
    return tuple(sorted(found.values(), key=lambda participant: participant.span))


def _arguments(trigger: Trigger) -> Iterator[tuple[Token, Role]]:
    if trigger.verb is not None:
        yield from _of_verb(trigger.verb)
    if trigger.noun:
        yield from _of_noun(trigger.token)


def _of_verb(verb: Token) -> Iterator[tuple[Token, Role]]:
    has_subject = False
    for child in verb.children:
        role = _VERB_ROLES.get(child.dep_)
        if role is not None:
            has_subject = has_subject or child.dep_ in {"nsubj", "nsubjpass"}
            yield (_antecedent(child, verb), role) if child.dep_ != "agent" else (_object(child), role)
        elif child.dep_ == "prep" and child.lower_ in _PREPOSITIONS:
            yield _object(child), _PREPOSITIONS[child.lower_]
    if not has_subject and (subject := _understood(verb)) is not None:
        yield subject, "agent"


def _of_noun(noun: Token) -> Iterator[tuple[Token, Role]]:
    for child in noun.children:
        if child.dep_ in _MODIFIERS:
            yield child, _MODIFIERS[child.dep_]
        elif child.dep_ in {"prep", "agent"} and child.lower_ in _NOUN_PREPOSITIONS:
            yield _object(child), _NOUN_PREPOSITIONS[child.lower_]


def _object(preposition: Token) -> Token:
    return next((child for child in preposition.children if child.dep_ == "pobj"), preposition)


def _antecedent(token: Token, verb: Token) -> Token:
    """Return the noun that a relative pronoun stands for."""
    relative = verb.dep_ == "relcl" and token.lower_ in _RELATIVE
    return verb.head if relative else token


def _understood(verb: Token) -> Token | None:
    """Return the subject of an infinitive or of a verb joined by "and": that of the verb over it, or its object."""
    if any(child.dep_ == "auxpass" for child in verb.children):
        return None
    for over in governors(verb):
        if over.pos_ not in {"VERB", "AUX"} or verb.dep_ not in {"xcomp", "conj", "advcl"}:
            return None
        by_role = {child.dep_: child for child in over.children}
        if verb.dep_ == "xcomp" and _DEMANDS.get(over.lemma_.lower()) in {"demand", "speech"} and "dobj" in by_role:
            return by_role["dobj"]
        if "nsubj" in by_role:
            return by_role["nsubj"]
        verb = over
    return None


def _with_conjuncts(token: Token) -> Iterator[Token]:
    yield token
    yield from (each for each in token.conjuncts if each.i > token.i)
