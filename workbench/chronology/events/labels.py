"""How an event is named and where it is told: a few words of the text, and the clause around its trigger."""

from collections.abc import Iterator

from spacy.tokens import Token

from workbench.chronology.events.triggers import Trigger
from workbench.records import TextSpan

_LONGEST_LABEL = 8
_LONGEST_CLAUSE = 120
"""Words that a clause is read to; a line without sense may hang thousands on one word."""
_OBJECTS = frozenset({"dobj", "attr", "dative", "oprd"})
_PREMODIFIERS = frozenset({"amod", "compound", "nummod", "nmod", "poss", "case", "det", "quantmod", "punct", "neg"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_TELLING = frozenset({"of", "on", "with", "between", "against", "for", "to", "by", "over", "into", "from"})
_OUTSIDE = frozenset({"ccomp", "advcl", "relcl", "parataxis", "punct", ""})
_VERBS = frozenset({"VERB", "AUX"})


def label_of(trigger: Trigger) -> str:
    """Return a few words of the text that name the event, as "held a long phone call"."""
    if trigger.noun and (trigger.carrier is None or trigger.token.dep_ in _SUBJECTS):
        words = _without_article(_named(trigger.token))
    else:
        words = list(_verb_phrase(trigger))
    return " ".join("".join(token.text_with_ws for token in words[:_LONGEST_LABEL]).split())


def clause_of(trigger: Trigger) -> TextSpan:
    """Return the stretch from the first to the last word of the trigger's clause, without clauses nested in it."""
    head = trigger.verb or trigger.token
    tokens = _clause_tokens(head)
    last = max(tokens, key=lambda token: token.i)
    return TextSpan(min(token.idx for token in tokens), last.idx + len(last))


def _named(noun: Token) -> list[Token]:
    """Return the noun phrase with the first phrase after it that tells whose or what: "the talks between two banks"."""
    words = _noun_phrase(noun)
    for child in noun.rights:
        if child.dep_ in {"prep", "agent"} and child.lower_ in _TELLING:
            after = _with_object(child)
            short = len(words) + len(after) <= _LONGEST_LABEL
            return [*words, *after] if short else words
    return words


def _without_article(words: list[Token]) -> list[Token]:
    article = words[0].dep_ == "det" and words[0].head.dep_ != "poss"
    return words[1:] if article and len(words) > 1 else words


def _with_object(preposition: Token) -> list[Token]:
    """Return a preposition with the noun phrase after it and, of "between", its second side."""
    noun = next((each for each in preposition.children if each.dep_ == "pobj"), None)
    if noun is None:
        return []
    joined = [each for each in noun.rights if each.dep_ in {"cc", "conj"}] if preposition.lower_ == "between" else []
    sides = [part for each in joined for part in (_noun_phrase(each) if each.dep_ == "conj" else [each])]
    return [preposition, *_noun_phrase(noun), *sides]


def _verb_phrase(trigger: Trigger) -> Iterator[Token]:
    """Yield the verb with its negation and particle, and its first object or prepositional phrase."""
    verb = trigger.carrier or trigger.token
    parts = {verb.i: verb}
    children = [(child, child.dep_) for child in verb.children]
    negated = any(dep == "neg" for _, dep in children)
    for child, dep in children:
        passive = dep == "auxpass" and (negated or child.lower_ not in {"be", "been", "being"})
        if passive or dep in {"prt", "neg"} or (negated and dep == "aux"):
            parts[child.i] = child
    parts |= {token.i: token for token in _complement(verb)}
    yield from (parts[at] for at in sorted(parts))


def _complement(verb: Token) -> list[Token]:
    right = [(child, child.dep_) for child in verb.rights]
    for child, dep in right:
        if dep in _OBJECTS:
            return _noun_phrase(child)
    phrases = (_with_object(child) for child, dep in right if dep == "prep")
    return next((phrase for phrase in phrases if phrase), [])


def _noun_phrase(noun: Token) -> list[Token]:
    """Return ``noun`` with the words that stand before it in its phrase."""
    kept = [noun]
    for child in noun.lefts:
        if child.dep_ in _PREMODIFIERS:
            kept.extend(child.subtree)
    return sorted(kept, key=lambda token: token.i)


def _clause_tokens(head: Token) -> list[Token]:
    found = [head]
    for token in found:  # grows as it is read
        if len(found) >= _LONGEST_CLAUSE:
            break
        for child in token.children:
            dep = child.dep_
            if dep not in _OUTSIDE and not (dep == "conj" and child.pos_ in _VERBS):
                found.append(child)
    return found
