"""Who takes part in an event, and where it was: the entities in its subject, object and prepositional phrases."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from spacy.tokens import Token

from workbench.chronology.events.nominal import of_noun
from workbench.chronology.events.triggers import Trigger
from workbench.chronology.events.understood import understood
from workbench.language.wordlists import read_mapping
from workbench.records import EventKind, Mention, Participant

type Role = Literal["agent", "patient", "addressee", "place", "other"]

_REPORTING = read_mapping("workbench.language", "reporting_verbs", value="kind")
_VERB_ROLES: Mapping[str, Role] = {
    "nsubj": "agent",
    "agent": "agent",
    "nsubjpass": "patient",
    "dobj": "patient",
    "dative": "addressee",
}
_PREPOSITIONS: Mapping[str, Role] = {
    "with": "other",
    "to": "addressee",
    "against": "patient",
    "between": "other",
    "among": "other",
    "alongside": "other",
}
_WHERE = frozenset({"in", "at", "near", "outside", "inside", "across", "off", "within"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_HEARERS = frozenset(
    {"tell", "inform", "notify", "assure", "warn", "brief", "remind", "ask", "urge", "advise", "order"}
)
"""Verbs whose object hears what is said."""
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


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
            mention = _mention(each, heads) if each != trigger.token else None
            if mention is not None:
                found.setdefault(mention.entity, Participant(entity=mention.entity, role=role, span=mention.span))
    return tuple(sorted(found.values(), key=lambda participant: participant.span))


def _mention(token: Token, heads: Mapping[int, Mention]) -> Mention | None:
    """Return the mention whose head ``token`` is, that of the name beside it first: "the carmaker, Roe Motors"."""
    for child in token.children:
        if child.dep_ == "appos" and child.pos_ == "PROPN" and child.idx in heads:
            return heads[child.idx]
    return heads.get(token.idx)


def _arguments(trigger: Trigger) -> Iterator[tuple[Token, Role]]:
    if trigger.verb is not None:
        undergone = trigger.noun and trigger.token.head.lower_ in {"under", "on"} and trigger.verb.lemma_ == "be"
        for token, role in _of_verb(trigger.verb, told=trigger.kind is EventKind.REPORT):
            yield token, "patient" if undergone and role == "agent" else role
    if trigger.noun:
        yield from of_noun(trigger.token, carried=trigger.carrier is not None)


def _of_verb(verb: Token, *, told: bool) -> Iterator[tuple[Token, Role]]:
    """Yield what a verb says of those who take part.

    Args:
        verb: A verb.
        told: Whether it reports what somebody said.
    """
    passive = any(child.dep_ == "auxpass" for child in verb.children) or (verb.dep_ == "acl" and verb.tag_ == "VBN")
    hearing = verb.lemma_.lower() in _HEARERS and (told or _REPORTING.get(verb.lemma_.lower()) == "demand")
    bare = True
    for child in verb.children:
        role = _VERB_ROLES.get(child.dep_)
        if child.dep_ in _SUBJECTS or child.dep_ == "csubj":
            bare = False
        if role is not None:
            patient: Role = "addressee" if hearing else "patient"
            role = patient if role == "patient" else role
            yield (_antecedent(child, verb), role) if child.dep_ != "agent" else (_object(child), role)
        elif child.dep_ == "prep":
            yield from _of_preposition(child)
    if bare and (subject := understood(verb)) is not None:
        yield subject, "patient" if passive else "agent"
    if (head := _taken_out(verb)) is not None:
        yield head, "patient"


def _of_preposition(preposition: Token) -> Iterator[tuple[Token, Role]]:
    target = _object(preposition)
    if preposition.lower_ in _PREPOSITIONS:
        yield target, _PREPOSITIONS[preposition.lower_]
    elif preposition.lower_ in _WHERE and target.ent_type_ in _PLACES:
        yield target, "place"


def _object(preposition: Token) -> Token:
    return next((child for child in preposition.children if child.dep_ == "pobj"), preposition)


def _antecedent(token: Token, verb: Token) -> Token:
    """Return the noun that a relative pronoun stands for."""
    relative = verb.dep_ == "relcl" and token.lower_ in _RELATIVE
    return verb.head if relative else token


def _taken_out(verb: Token) -> Token | None:
    """Return the noun that is the object of a relative clause without a pronoun: "the envoy they met"."""
    if verb.dep_ != "relcl":
        return None
    children = list(verb.children)
    subject = any(child.dep_ == "nsubj" and child.lower_ not in _RELATIVE for child in children)
    filled = any(child.dep_ in {"dobj", "nsubjpass", "ccomp", "xcomp", "prep", "advmod"} for child in children)
    return verb.head if subject and not filled else None


def _with_conjuncts(token: Token) -> Iterator[Token]:
    yield token
    if token.n_rights or token.dep_ == "conj":
        yield from (each for each in token.conjuncts if each.i > token.i)
