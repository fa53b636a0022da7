"""Cues that stand on no list: any word with a clause may report it, and only what is learned can tell."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from workbench.records import AttributionKind
from workbench.rules import AttributionRule
from workbench.stances.attributions.reports import Report
from workbench.stances.clauses import agent_of, is_passive, subject_by_noun, subject_of, tokens_under

_CLAUSES = frozenset({"ccomp", "acl"})
_INSERTED = frozenset({"parataxis", "ROOT", "conj", "ccomp", "advcl"})
_PERSONS = frozenset({"i", "we", "you", "he", "she", "they", "who"})
_CONFIDENCE = 0.3
"""Where nothing that is learned tells."""


def find_open_reports(doc: Doc, *, known: frozenset[int]) -> Iterator[Report]:
    """Yield a report for each word that may be a cue, in text order; those without a clause may have a quote.

    Args:
        doc: A parsed article.
        known: Positions of the cues that rules found.
    """
    for token in doc:
        if token.i not in known and token.pos_ in {"VERB", "AUX", "ADJ", "NOUN"}:
            report = _report(token)
            if report is not None:
                yield report


def _report(token: Token) -> Report | None:
    clauses = [child for child in token.children if child.dep_ in _CLAUSES and _may_be_reported(child)]
    if not clauses and (token.pos_ != "VERB" or token.dep_ not in _INSERTED):
        return None
    source = _source(token)
    if source is None:
        return None
    return Report(
        cue=(token,),
        source=source,
        content=frozenset[int]().union(*map(tokens_under, clauses)),
        kind=_kind(source),
        rule=AttributionRule.LEARNED,
        confidence=_CONFIDENCE,
    )


def _may_be_reported(clause: Token) -> bool:
    """Whether ``clause`` is one that verbs and adjectives take, or one that tells with "that" what a noun is about."""
    if clause.dep_ == "ccomp":
        return clause.i > clause.head.i
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)


def _source(token: Token) -> Token | None:
    if token.pos_ == "NOUN":
        return subject_by_noun(token) or (subject_of(token.head) if token.dep_ == "dobj" else None)
    if token.pos_ == "ADJ":
        return subject_of(token.head) if token.head != token else None
    return agent_of(token) if is_passive(token) else subject_of(token)


def _kind(source: Token) -> AttributionKind:
    """Return the kind: somebody believes, something shows."""
    somebody = source.ent_type_ in {"PERSON", "NORP"} or source.lower_ in _PERSONS
    return AttributionKind.BELIEF if somebody else AttributionKind.DOCUMENT
