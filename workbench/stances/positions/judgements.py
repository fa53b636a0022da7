"""What is called good or bad: "the tax is unfair", "called the verdict a mistake"."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from workbench.language.wordlists import read_words
from workbench.records import Position
from workbench.rules import StanceRule
from workbench.stances.clauses import is_passive, own_subject
from workbench.stances.positions.asserting import doer
from workbench.stances.positions.attitudes import Attitude, judgement
from workbench.stances.positions.held import Held, hedge
from workbench.stances.positions.negation import negation_of
from workbench.stances.positions.slots import meant

_NAMING = read_words("workbench.stances", "naming_verbs")
_LINKING = frozenset({"be", "remain", "seem", "become", "look", "sound", "feel"})
_PREDICATES = frozenset({"acomp", "attr", "oprd"})
_NAMES = frozenset({"oprd", "acomp", "attr", "xcomp", "ccomp", "appos"})


def find_judgements(verb: Token) -> Iterator[Held]:
    """Yield what is said to be good or bad by ``verb``, "to be" or a verb that names, where it is asserted."""
    if verb.lemma_.lower() in _LINKING and (verb.pos_ == "AUX" or verb.lemma_ != "be"):
        yield from _of_subject(verb)
    elif verb.lemma_.lower() in _NAMING:
        yield from _of_object(verb)


def _of_subject(verb: Token) -> Iterator[Held]:
    target = _judged(verb)
    if target is None:
        return
    for word in _words(verb, _PREDICATES):
        found = judgement(word)
        if found is not None and not _is_compared(word) and not _says_what_for(word, target):
            yield _made(found, cue=word, holder=None, target=target, negation=negation_of(verb), over=verb)


def _judged(verb: Token) -> Token | None:
    """Return what is judged: the subject, or the clause for which "it" stands in "it is wrong to sell"."""
    subject = own_subject(verb)
    if subject is None:
        return None
    if subject.lower_ == "it":
        clauses = [verb, *(c for c in verb.children if c.dep_ in _PREDICATES)]
        clause = next((c for one in clauses for c in one.children if c.dep_ in {"xcomp", "ccomp", "csubj"}), None)
        return clause if clause is not None and clause.pos_ == "VERB" else None
    return meant(subject)


def _of_object(verb: Token) -> Iterator[Held]:
    target = next((c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}), None)
    words = list(_words(verb, _NAMES - {"ccomp", "xcomp", "attr"}))
    for child in verb.children:
        if child.dep_ in {"ccomp", "xcomp"} and child.i > verb.i:
            small = own_subject(child)
            words += [child, *(_words(child, _PREDICATES) if child.lemma_ == "be" else [])]
            target = target or small
        elif child.dep_ == "prep" and child.lower_ == "as":
            words += _after_as(child)
    if target is not None:
        words += [w for c in target.children if c.dep_ == "prep" and c.lower_ == "as" for w in _after_as(c)]
        words += [c for c in target.children if c.dep_ == "appos" and c.i > target.i]
    else:
        target = next((c for w in words for c in w.children if c.dep_ == "compound" and w.pos_ == "ADJ"), None)
    if target is None or (target.lower_ == "it" and is_passive(verb)):
        return
    for word in words:
        found = judgement(word)
        if found is not None and word != target:
            yield _made(found, cue=word, holder=doer(verb), target=meant(target), negation=negation_of(verb), over=verb)
            return


def _after_as(preposition: Token) -> list[Token]:
    fillers = (c for c in preposition.children if c.dep_ in {"pobj", "amod", "pcomp", "acomp"})
    return [word for one in fillers for word in _heads(one)]


def _words(verb: Token, deps: frozenset[str]) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ in deps and child.i > verb.i:
            yield from _heads(child)


def _heads(word: Token) -> Iterator[Token]:
    """Yield ``word``, what is joined to it, and the adjective before an empty noun: "a bad idea"."""
    yield word
    yield from (c for c in word.children if c.dep_ == "conj" and c.pos_ in {"ADJ", "NOUN"})
    if word.pos_ == "NOUN":
        yield from (c for c in word.children if c.dep_ == "amod")


def _says_what_for(word: Token, target: Token) -> bool:
    """Whether it is "was welcome to come", which judges nobody."""
    return any(c.dep_ == "xcomp" and c != target for c in word.children)


def _is_compared(word: Token) -> bool:
    """Whether it is "better" or "too good to", which praise nothing."""
    return word.tag_ in {"JJR", "RBR"} or any(c.dep_ == "advmod" and c.lower_ in {"too", "so"} for c in word.children)


def _made(
    found: Attitude, *, cue: Token, holder: Token | None, target: Token, negation: Token | None, over: Token
) -> Held:
    held = Held(
        holder=holder,
        cue=cue,
        target=target,
        position=found.position,
        sign=found.sign,
        strength=found.strength,
        rule=StanceRule.JUDGEMENT,
        confidence=0.8,
    )
    none = next((c for c in cue.children if c.dep_ in {"det", "neg"} and c.lower_ in {"no", "not"}), None)
    if negation is None and none is None:
        return hedge(held) if over == cue.head else held
    sign = -(held.sign or 1)
    position = Position.CRITICIZES if sign < 0 else Position.PRAISES
    return replace(held, sign=sign, position=position, strength=round(held.strength / 2, 3), negated=True)
