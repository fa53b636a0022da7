"""Positions in nouns, adjectives and prepositions: "her opposition to it", "a critic of it", "is against it"."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from workbench.language.wordlists import read_words
from workbench.rules import StanceRule
from workbench.stances.clauses import own_subject, subject_by_noun, subject_of
from workbench.stances.positions.asserting import doer, is_asserted
from workbench.stances.positions.attitudes import CARRIERS, Aimed, aimed, attitude_of_noun
from workbench.stances.positions.held import Held, hold
from workbench.stances.positions.negation import negation_of
from workbench.stances.positions.slots import meant

_NOUN_CONFIDENCE = 0.9
_GETTING = read_words("workbench.stances", "getting_verbs")
_GIVERS = frozenset({"of", "from"})
_CARRYING_PREPOSITIONS = frozenset({"in", "with", "at", "of"})


def find_by_noun(noun: Token) -> Iterator[Held]:
    """Yield what an attitude noun tells of its owner or of whoever has, voices or withdraws it."""
    yield from _received(noun)
    found = aimed(noun)
    if found is None:
        return
    if found.owner:
        yield from _of_person(noun, found)
        return
    carrier = _carrier(noun)
    if carrier is not None and not is_asserted(carrier):
        return
    holder = _holder(noun, carrier)
    if holder is None or holder == found.target:
        return
    none = next((c for c in noun.children if c.dep_ in {"det", "neg"} and c.lower_ in {"no", "neither"}), None)
    takes_back = carrier is not None and CARRIERS.get(carrier.lemma_.lower()) == "-1"
    negation = none or (negation_of(carrier) if carrier is not None else None)
    held = hold(
        found,
        cue=noun,
        holder=holder,
        negation=carrier if takes_back else negation,
        over=takes_back,
        rule=StanceRule.NOUN,
    )
    if held is not None and held.target != holder:
        yield replace(held, confidence=_NOUN_CONFIDENCE)


def _received(noun: Token) -> Iterator[Held]:
    """Yield whose support or criticism the subject gets: "the plan has the backing of the bank"."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.lemma_.lower() not in _GETTING or not is_asserted(verb):
        return
    named = [c for c in noun.children if c.lower_ in _GIVERS] + [c for c in verb.children if c.lower_ == "from"]
    giver = next((one for c in named for one in c.children if one.dep_ == "pobj"), None)
    target = subject_of(verb)
    attitude = attitude_of_noun(noun)
    if giver is None or target is None or attitude is None:
        return
    found = Aimed(attitude, meant(target))
    held = hold(found, cue=noun, holder=giver, negation=negation_of(verb), rule=StanceRule.NOUN)
    if held is not None:
        yield replace(held, confidence=_NOUN_CONFIDENCE)


def _carrier(noun: Token) -> Token | None:
    """Return the verb that lends its subject to ``noun``: "voiced support", "is in favour", "spoke in defence of"."""
    head = noun.head
    if noun.dep_ == "conj" and head.dep_ in {"dobj", "pobj"} and head.pos_ == "NOUN":
        return _carrier(head)
    if noun.dep_ == "dobj" and head.lemma_.lower() in CARRIERS:
        return head
    if noun.dep_ == "nsubjpass" and head.lemma_.lower() in CARRIERS:
        return head
    if noun.dep_ == "pobj" and head.lower_ in _CARRYING_PREPOSITIONS and head.head.pos_ in {"VERB", "AUX"}:
        bare = not any(c.dep_ in {"det", "poss"} for c in noun.children)
        instead = any(c.dep_ == "dobj" for c in head.head.children)  # "dropped them in favour of it"
        return head.head if bare and not instead and noun.lower_ != "order" else None
    return None


def _holder(noun: Token, carrier: Token | None) -> Token | None:
    owner = subject_by_noun(noun)
    if carrier is not None and (owner is None or owner.pos_ == "PRON"):
        return doer(carrier)
    if owner is None and noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.head.head.pos_ in {"NOUN", "PROPN"}:
        return noun.head.head
    return owner


def _of_person(noun: Token, found: Aimed) -> Iterator[Held]:
    """Yield what "a critic of the dam" tells: of the one who is said to be one, or else of the critic."""
    holder: Token = noun
    if noun.dep_ == "attr" and negation_of(noun.head) is None:
        holder = own_subject(noun.head) or noun
    elif noun.dep_ == "appos":
        holder = noun.head
    else:
        named = (c for c in noun.children if c.dep_ == "appos" and c.pos_ == "PROPN")
        beside = (c for c in noun.head.children if c.dep_ in {"nsubj", "nsubjpass"} and c.pos_ == "PROPN" and c != noun)
        holder = next(iter((*named, *(beside if noun.dep_ in {"nsubj", "nsubjpass"} else ()), noun)))
    if noun.dep_ == "attr" and negation_of(noun.head) is not None:
        return
    held = hold(found, cue=noun, holder=holder, rule=StanceRule.NOUN)
    if held is not None and held.target != holder:
        yield replace(held, confidence=_NOUN_CONFIDENCE)


def find_by_adjective(adjective: Token) -> Iterator[Held]:
    """Yield what is said with an adjective of oneself: "is opposed to it"; "a mayor critical of it"."""
    found = aimed(adjective)
    if found is None:
        return
    holder: Token | None
    verb: Token | None
    if adjective.dep_ == "amod" and adjective.i > adjective.head.i and adjective.head.pos_ in {"NOUN", "PROPN"}:
        holder, verb = adjective.head, None
    elif adjective.dep_ in {"acomp", "conj", "oprd"} and adjective.head.pos_ in {"VERB", "AUX"}:
        holder, verb = subject_of(adjective.head), adjective.head
    else:
        return
    if verb is not None and not is_asserted(verb):
        return
    if holder is None:
        return
    held = hold(
        found,
        cue=adjective,
        holder=holder,
        negation=None if verb is None else negation_of(verb),
        rule=StanceRule.ADJECTIVE,
    )
    if held is not None:
        yield held


def find_by_preposition(preposition: Token) -> Iterator[Held]:
    """Yield what "is against it" tells."""
    if preposition.dep_ != "prep" or preposition.head.lemma_ != "be":
        return
    found = aimed(preposition, part="preposition")
    if found is None or not is_asserted(preposition.head):
        return
    held = hold(
        found,
        cue=preposition,
        holder=subject_of(preposition.head),
        negation=negation_of(preposition.head),
        rule=StanceRule.ADJECTIVE,
    )
    if held is not None:
        yield held
