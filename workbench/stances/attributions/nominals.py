"""Nouns and adjectives as cues: "X's claim that", "expressed concern that", "X is sure that"."""

from collections.abc import Iterator

from spacy.tokens import Token

from workbench.language.scope import is_infinitive, negation_of
from workbench.language.wordlists import read_words
from workbench.records import AttributionKind, Marking
from workbench.rules import AttributionRule
from workbench.stances.attributions.cues import Cue, Takes, adjective_cue, noun_cue, verb_cue
from workbench.stances.attributions.report import Report
from workbench.stances.attributions.sources import is_nobody, source_of
from workbench.stances.clauses import (
    FINITE_TAGS,
    is_finite,
    opens_with_that,
    own_subject,
    subject_by_noun,
    tokens_under,
)

_LIKELY, _UNNAMED, _HARDLY = 0.8, 0.5, 0.3
_CARRIERS = read_words("workbench.stances", "carrier_verbs")
_HOLDERS = _CARRIERS | read_words("workbench.stances", "holding_verbs")
_SETTLING = frozenset({"make", "leave"})
_SETTLED = frozenset({"clear", "sure", "certain", "plain", "known", "public", "obvious"})


def by_noun(noun: Token) -> Iterator[Report]:
    """Yield what ``noun`` reports, and who rejects it: "Rudd dismissed claims that"."""
    cue = noun_cue(noun)
    if cue is None:
        return
    clause, (source, rejected_by) = _clause(noun, cue), _source(noun)
    if clause is None:
        if _leads_to_quote(noun, cue) and source is not None:
            yield _leading(noun, cue, source)
        return
    content = tokens_under(clause)
    yield Report(
        cue=(noun,),
        source=source,
        content=content,
        kind=AttributionKind.DEMAND if is_infinitive(clause) else cue.kind,
        marking=Marking.HEARSAY if source is None else Marking.EXPLICIT,
        negated=noun.lemma_.lower() == "denial",
        rule=AttributionRule.REPORTING_NOUN,
        confidence=_confidence(cue, source) if rejected_by is None or source is not None else _HARDLY,
    )
    if rejected_by is not None:
        yield Report(
            cue=(noun.head,),
            source=rejected_by,
            content=content,
            kind=AttributionKind.SPEECH,
            negated=True,
            rule=AttributionRule.REPORTING_NOUN,
            confidence=_LIKELY,
        )


def _leads_to_quote(noun: Token, cue: Cue) -> bool:
    """Whether the sentence of ``noun`` ends in a colon: "released the following statement:"."""
    words = [token for token in noun.sent if not token.is_space and not token.is_quote]
    return Takes.CLAUSE in cue.takes and noun.dep_ == "dobj" and words[-1].text == ":"


def _leading(noun: Token, cue: Cue, source: Token) -> Report:
    return Report(
        cue=(noun,),
        source=source,
        content=frozenset(),
        kind=cue.kind,
        quotes=True,
        only_quotes=True,
        rule=AttributionRule.REPORTING_NOUN,
        confidence=_LIKELY,
    )


def _clause(noun: Token, cue: Cue) -> Token | None:
    """Return the clause that says what is claimed ("that ..."), not which claim is meant ("that they made")."""
    for child in noun.children:
        if child.i < noun.i or child.dep_ not in {"acl", "ccomp", "xcomp"}:
            continue
        if is_infinitive(child):
            if Takes.INFINITIVE in cue.takes:
                return child
        elif Takes.CLAUSE in cue.takes and is_finite(child) and not _tells_which(noun, child):
            return child
    head = noun.head
    if noun.dep_ == "nsubj" and head.lemma_ == "be" and Takes.CLAUSE in cue.takes:  # "the claim is that"
        return next((child for child in head.children if child.dep_ == "ccomp" and opens_with_that(child)), None)
    return None


def _tells_which(noun: Token, clause: Token) -> bool:
    """Whether ``clause`` lacks the object that ``noun`` is: "..., a claim that experts dispute"."""
    complete = any(child.i > clause.i and not child.is_punct for child in clause.children)
    first = noun.left_edge.i
    added = first > 0 and noun.doc[first - 1].text == ","
    return added and clause.tag_ in FINITE_TAGS and clause.pos_ == "VERB" and not complete


def _source(noun: Token) -> tuple[Token | None, Token | None]:
    """Return whose claim it is, and who rejects it."""
    owner = subject_by_noun(noun)
    head = noun.head
    if noun.dep_ not in {"dobj", "attr"} or head.pos_ not in {"VERB", "AUX"}:
        return owner, None
    cue = verb_cue(head)
    if cue is not None and cue.rejects:
        return owner, source_of(head)
    if owner is None and (head.lemma_.lower() in _HOLDERS or cue is not None):
        return source_of(head), None
    return owner, None


def _confidence(cue: Cue, source: Token | None) -> float:
    if source is None:
        return _UNNAMED if Takes.HEARSAY in cue.takes else _HARDLY
    return _HARDLY if is_nobody(source) else _LIKELY


def by_adjective(word: Token) -> Iterator[Report]:
    """Yield what an adjective or participle reports: "is sure that", "concerned that", "made clear that"."""
    cue = adjective_cue(word)
    settled = word.lower_ in _SETTLED and word.head.lemma_.lower() in _SETTLING
    if cue is None and not settled:
        return
    clause = _complement(word, cue)
    holder = _holder(word)
    if clause is None or holder is None:
        return
    source = source_of(holder) or _subject_of_helper(holder)
    sure = source is not None and not is_nobody(source)
    yield Report(
        cue=(holder, word) if settled and holder.i + 1 == word.i else (word,),
        source=source,
        content=tokens_under(clause),
        kind=AttributionKind.DEMAND if is_infinitive(clause) else _kind(cue, settled=settled),
        negated=negation_of(holder) is not None,
        rule=AttributionRule.REPORTING_VERB,
        confidence=_LIKELY if sure else _HARDLY,
    )


def _kind(cue: Cue | None, *, settled: bool) -> AttributionKind:
    return AttributionKind.SPEECH if settled or cue is None else cue.kind


def _complement(word: Token, cue: Cue | None) -> Token | None:
    children: list[Token] = list(word.children)
    if word.dep_ in {"acomp", "ccomp", "oprd"}:
        children += word.head.children
    for child in children:
        if child.i <= word.i:
            continue
        if child.dep_ in {"ccomp", "advcl"} and (
            opens_with_that(child) or (child.dep_ == "ccomp" and is_finite(child))
        ):
            return child
        if cue is not None and Takes.INFINITIVE in cue.takes and child.dep_ == "xcomp" and is_infinitive(child):
            return child
    return None


def _holder(word: Token) -> Token | None:
    """Return the verb that joins ``word`` to whom it describes, ``word`` itself where it is the head."""
    if word.dep_ in {"acomp", "oprd"} or (word.dep_ == "ccomp" and word.head.lemma_.lower() in _SETTLING):
        return word.head
    return word if any(child.dep_ in {"auxpass", "cop", "nsubj", "nsubjpass"} for child in word.children) else None


def _subject_of_helper(word: Token) -> Token | None:
    """Return the subject of "are" in "are concerned that", where the parse gives it to the auxiliary."""
    return next((one for child in word.children if child.dep_ == "auxpass" and (one := own_subject(child))), None)
