"""What has the form of a report without a known cue: candidates for a judge, too uncertain for rules alone."""

from collections.abc import Container, Iterator

from spacy.tokens import Doc, Token

from workbench.language.scope import is_infinitive, negation_of
from workbench.records import AttributionKind, Marking
from workbench.rules import AttributionRule
from workbench.stances.attributions.asides import aside_of
from workbench.stances.attributions.contents import still_to_come
from workbench.stances.attributions.report import Report
from workbench.stances.clauses import is_passive, subject_by_noun, subject_of, tokens_under

POSSIBLE_AT_MOST = 0.3
"""Confidence of a report by a word that no list knows, if a person or body is its source."""
_UNLIKELY = 0.1
_WHO = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_CLAUSES = frozenset({"ccomp", "xcomp"})


def find_possible(doc: Doc, *, known: Container[int]) -> Iterator[Report]:
    """Yield a report for each verb, noun and adjective that has a clause as its complement, in text order.

    Args:
        doc: A parsed article.
        known: Positions of cues that are reports already.
    """
    for token in doc:
        if token.i in known:
            continue
        if token.pos_ == "VERB":
            yield from _by_verb(token)
        elif token.pos_ in {"NOUN", "ADJ"}:
            yield from _by_word(token)


def _by_verb(verb: Token) -> Iterator[Report]:
    if still_to_come(verb):
        return
    clause = _clause(verb, _CLAUSES)
    aside = aside_of(verb) if clause is None else None
    source = None if is_passive(verb) else subject_of(verb)
    if clause is not None:
        yield _possible(verb, source, tokens_under(clause), infinitive=is_infinitive(clause))
    elif aside is not None:
        yield _possible(verb, source, aside.content, infinitive=False)


def _by_word(word: Token) -> Iterator[Report]:
    noun = word.pos_ == "NOUN"
    clause = _clause(word, _CLAUSES | {"acl"} if noun else _CLAUSES)
    if clause is not None and (is_infinitive(clause) or any(child.dep_ == "mark" for child in clause.children)):
        source = subject_by_noun(word) or (subject_of(word.head) if word.dep_ in {"dobj", "acomp", "attr"} else None)
        yield _possible(word, source, tokens_under(clause), infinitive=is_infinitive(clause))


def _clause(token: Token, arcs: Container[str]) -> Token | None:
    return next((child for child in token.children if child.dep_ in arcs and child.i > token.i), None)


def _possible(cue: Token, source: Token | None, content: frozenset[int], *, infinitive: bool) -> Report:
    somebody = source is not None and (source.ent_type_ in _WHO or source.pos_ in {"PRON", "PROPN"})
    return Report(
        cue=(cue,),
        source=source,
        content=content,
        kind=AttributionKind.DEMAND if infinitive else AttributionKind.SPEECH,
        marking=Marking.IMPLIED if source is None else Marking.EXPLICIT,
        negated=negation_of(cue) is not None,
        rule=AttributionRule.POSSIBLE,
        confidence=POSSIBLE_AT_MOST if somebody else _UNLIKELY,
    )
