"""Who takes part in an event that a noun tells: "X's attack on Y", "the Geneva talks", "X is in talks with Y"."""

from collections.abc import Iterator, Mapping
from typing import Literal

from spacy.tokens import Token

from workbench.language.wordlists import read_words

type Role = Literal["agent", "patient", "addressee", "place", "other"]

_COUNTRIES = frozenset(word.lower() for word in read_words("workbench.language", "countries", column="name"))
_PREPOSITIONS: Mapping[str, Role] = {
    "with": "other",
    "to": "addressee",
    "against": "patient",
    "between": "other",
    "among": "other",
    "by": "agent",
    "of": "patient",
    "from": "agent",
    "on": "patient",
    "upon": "patient",
}
_MODIFIERS: Mapping[str, Role] = {"poss": "agent", "amod": "agent", "compound": "agent", "nmod": "agent"}
_WHERE = frozenset({"in", "at", "near", "outside", "inside", "off"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_SUFFERED = frozenset(
    {"arrest", "killing", "murder", "assassination", "execution", "detention", "release", "appointment", "nomination"}
    | {
        "conviction",
        "dismissal",
        "firing",
        "ouster",
        "removal",
        "extradition",
        "deportation",
        "expulsion",
        "sentencing",
    }
    | {
        "imprisonment",
        "trial",
        "indictment",
        "abduction",
        "kidnapping",
        "overthrow",
        "inauguration",
        "rescue",
        "capture",
    }
)
"""Nouns whose owner it is done to: "the editor's arrest"."""
_DONE = frozenset(
    {"arrival", "departure", "death", "resignation", "visit", "return", "growth", "rise", "fall", "collapse", "decline"}
    | {
        "speech",
        "defeat",
        "victory",
        "surrender",
        "retreat",
        "retirement",
        "birth",
        "performance",
        "meeting",
        "refusal",
    }
)
"""Nouns whose "of" names who does it."""
_SUPPORTING = frozenset(
    {
        "sign",
        "file",
        "reach",
        "win",
        "secure",
        "lodge",
        "deliver",
        "host",
        "lead",
        "commit",
        "mount",
        "perform",
        "strike",
    }
    | {
        "announce",
        "broker",
        "mediate",
        "suffer",
        "lose",
        "order",
        "join",
        "attend",
        "chair",
        "organize",
        "organise",
        "open",
    }
    | {
        "close",
        "end",
        "resume",
        "break",
        "plan",
        "schedule",
        "cancel",
        "postpone",
        "propose",
        "issue",
        "place",
        "offer",
    }
)
"""Verbs whose subject takes part in the event that is their object."""
_ATTENDING = frozenset({"join", "attend", "announce", "broker", "mediate", "host"})
_UNDERGONE = frozenset({"under", "on"})


def of_noun(noun: Token, *, carried: bool) -> Iterator[tuple[Token, Role]]:
    """Yield the words around an event noun that name who takes part, with their roles.

    Args:
        noun: A noun that tells an event.
        carried: Whether a light verb stands over it, whose subject and object are read already.
    """
    for child in noun.children:
        if child.dep_ in _MODIFIERS:
            yield child, _of_modifier(child, noun)
        elif child.dep_ in {"prep", "agent"}:
            yield from _of_preposition(child, noun)
    if not carried and (found := _from_clause(noun)) is not None:
        yield found


def _of_modifier(child: Token, noun: Token) -> Role:
    if child.dep_ == "poss" and noun.lemma_.lower() in _SUFFERED:
        return "patient"
    city = child.ent_type_ in _PLACES and child.lower_ not in _COUNTRIES
    return "place" if city and child.dep_ != "amod" else _MODIFIERS[child.dep_]


def _of_preposition(preposition: Token, noun: Token) -> Iterator[tuple[Token, Role]]:
    target = next((child for child in preposition.children if child.dep_ == "pobj"), preposition)
    by = preposition.lower_
    if target.ent_type_ in {"DATE", "TIME"}:
        return
    if by in _WHERE and target.ent_type_ in _PLACES:
        yield target, "place"
    elif by == "of" and noun.lemma_.lower() in _DONE:
        yield target, "agent"
    elif by in _PREPOSITIONS:
        yield target, _PREPOSITIONS[by]


def _from_clause(noun: Token) -> tuple[Token, Role] | None:
    """Return the subject of "signed the deal", "is in talks", "was under attack" and "it was a surprise attack"."""
    head = noun.head
    if noun.dep_ == "dobj" and head.lemma_.lower() in _SUPPORTING and (subject := _subject(head)) is not None:
        return subject, "other" if head.lemma_.lower() in _ATTENDING else "agent"
    if noun.dep_ == "pobj" and head.head.lemma_ == "be" and (subject := _subject(head.head)) is not None:
        if head.lower_ in {"in", "at"}:
            return subject, "agent"
        return (subject, "patient") if head.lower_ in _UNDERGONE else None
    return None


def _subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ == "nsubj"), None)
