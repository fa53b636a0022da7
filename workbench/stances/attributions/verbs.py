"""Verbs as cues: "X said that", "X told Y to", "..., X said", "it was reported that"."""

from collections.abc import Iterator

from spacy.tokens import Token

from workbench.language.scope import is_infinitive, negation_of
from workbench.records import AttributionKind, Marking
from workbench.rules import AttributionRule
from workbench.stances.attributions.asides import aside_of
from workbench.stances.attributions.contents import (
    begins_quote,
    clauses_of,
    content_of,
    gerund_of,
    infinitive_of,
    still_to_come,
)
from workbench.stances.attributions.cues import Cue, Takes, is_document, particle_of, verb_cue
from workbench.stances.attributions.report import Report
from workbench.stances.attributions.sources import is_nobody, may_speak, named_behind, source_of
from workbench.stances.clauses import agent_of, is_passive, opens_with_question, own_subject, subject_of, tokens_under

_SURE, _LIKELY, _HARDLY = 1.0, 0.7, 0.4
_OPENERS = frozenset({"you", "we"})


def by_verb(verb: Token) -> Iterator[Report]:
    """Yield what ``verb`` reports, if it is a cue."""
    cue = verb_cue(verb)
    if cue is None or (cue.kind is AttributionKind.BELIEF and still_to_come(verb)):
        return
    if is_passive(verb):
        yield from _by_passive(verb, cue)
        return
    behind = named_behind(verb)
    if behind is not None:
        yield _inverted(verb, cue, behind)
        return
    aside = aside_of(verb)
    infinitive = infinitive_of(verb) if Takes.INFINITIVE in cue.takes else None
    if aside is not None and cue.takes & {Takes.CLAUSE, Takes.QUOTE, Takes.ASIDE}:
        yield _report(verb, cue, content=aside.content, rule=AttributionRule.ASIDE)
    elif infinitive is not None:
        if not (cue.rejects and verb_cue(infinitive) is not None):  # "refused to say": no wish, but nothing said
            yield _wish(verb, cue, infinitive)
    else:
        content = content_of(verb, clauses_of(verb) if Takes.CLAUSE in cue.takes else [])
        yield _report(verb, cue, content=content or _gerund(verb, cue), rule=AttributionRule.REPORTING_VERB)


def _gerund(verb: Token, cue: Cue) -> frozenset[int]:
    gerund = gerund_of(verb) if Takes.GERUND in cue.takes else None
    return frozenset() if gerund is None else tokens_under(gerund)


def _inverted(verb: Token, cue: Cue, source: Token) -> Report:
    """Return the report of "..." said X, where X was not read as the subject."""
    told = [child for child in verb.children if child.i < verb.i and child.dep_ in {"ccomp", "parataxis"}]
    return Report(
        cue=cue_words(verb),
        source=source,
        content=frozenset().union(*(tokens_under(child) for child in told)),
        kind=_kind(verb, cue, source),
        negated=cue.rejects,
        quotes=True,
        only_quotes=True,
        rule=AttributionRule.ASIDE,
    )


def _report(verb: Token, cue: Cue, *, content: frozenset[int], rule: AttributionRule) -> Report:
    source = source_of(verb)
    return Report(
        cue=cue_words(verb),
        source=source,
        content=content,
        addressee=_hearer(verb, None) if content else None,
        kind=_kind(verb, cue, source),
        marking=Marking.IMPLIED if source is None else Marking.EXPLICIT,
        negated=(negation_of(verb) is not None) != cue.rejects,
        quotes=_may_quote(verb, cue, content),
        only_quotes=not cue.takes & {Takes.QUOTE, Takes.CLAUSE, Takes.GERUND},
        rule=rule,
        confidence=_confidence(verb, cue, source, rule),
    )


def _may_quote(verb: Token, cue: Cue, content: frozenset[int]) -> bool:
    """Whether quotes nearby may be what ``verb`` reports; in "went on to say" they are those of "say"."""
    goes_on = (
        child for child in verb.children if child.dep_ == "xcomp" and is_infinitive(child) and not begins_quote(child)
    )
    if any(verb_cue(child) is not None for child in goes_on):
        return False
    return Takes.QUOTE in cue.takes or (Takes.ASIDE in cue.takes and bool(content))


def cue_words(verb: Token) -> tuple[Token, ...]:
    """Return ``verb`` and the particle right after it."""
    particle = particle_of(verb)
    return (verb, particle) if particle is not None and particle.i == verb.i + 1 else (verb,)


def _confidence(verb: Token, cue: Cue, source: Token | None, rule: AttributionRule) -> float:
    if source is None or not _can_say(verb, cue, source):
        return _HARDLY
    if cue.kind is AttributionKind.BELIEF:
        interjection = rule is AttributionRule.ASIDE and source.lower_ in _OPENERS
        return _HARDLY if interjection or source.lower_ == "it" else _LIKELY
    return _SURE if Takes.QUOTE in cue.takes else _LIKELY


def _can_say(verb: Token, cue: Cue, source: Token) -> bool:
    """Whether ``source`` may say or show something; in "it is important to note" nobody notes."""
    if source.lower_ == "it":
        return own_subject(verb) is not None
    if Takes.DOCUMENT in cue.takes:
        return is_document(source)
    if Takes.SOMEBODY in cue.takes:
        return may_speak(source)
    return cue.kind is AttributionKind.DOCUMENT or not is_nobody(source)


def _kind(verb: Token, cue: Cue, source: Token | None) -> AttributionKind:
    """Return the kind of what ``verb`` reports; to ask whether something is so demands nothing."""
    if source is not None and is_document(source):
        return AttributionKind.DOCUMENT
    if cue.kind is not AttributionKind.DEMAND:
        return cue.kind
    return AttributionKind.SPEECH if any(opens_with_question(one) for one in clauses_of(verb)) else cue.kind


def _hearer(verb: Token, infinitive: Token | None) -> Token | None:
    for child in verb.children:
        if child.dep_ in {"dobj", "dative"} and child.i > verb.i:
            return next((one for one in child.children if one.dep_ == "pobj"), child)
    return own_subject(infinitive) if infinitive is not None else None


def _wish(verb: Token, cue: Cue, infinitive: Token) -> Report:
    subject = own_subject(infinitive)
    source = source_of(verb)
    told = subject is not None and Takes.HEARER in cue.takes
    return Report(
        cue=cue_words(verb),
        source=source,
        content=tokens_under(infinitive, without=[subject] if subject is not None and told else []),
        addressee=_hearer(verb, infinitive) if told or subject is None else None,
        kind=cue.kind if subject is not None and not told else AttributionKind.DEMAND,
        marking=Marking.IMPLIED if source is None else Marking.EXPLICIT,
        negated=(negation_of(verb) is not None) != cue.rejects,
        quotes=Takes.QUOTE in cue.takes,
        rule=AttributionRule.DEMAND,
        confidence=_HARDLY if source is None or is_nobody(source) or source.lower_ == "you" else _LIKELY,
    )


def _by_passive(verb: Token, cue: Cue) -> Iterator[Report]:
    """Yield what a passive reports: its subject is spoken of or spoken to, and never the source."""
    subject = own_subject(verb) or (subject_of(verb.head) if verb.dep_ == "advcl" else None)
    infinitive = next((c for c in verb.children if c.dep_ == "xcomp" and is_infinitive(c)), None)
    if infinitive is not None and subject is not None:
        yield _passive_wish(verb, cue, subject, infinitive)
        return
    aside = aside_of(verb)
    content = aside.content if aside is not None else content_of(verb, clauses_of(verb)) or _gerund(verb, cue)
    agent = agent_of(verb)
    quotes = agent is not None and Takes.QUOTE in cue.takes  # "was praised by Hale as"
    if quotes or (content and cue.takes & {Takes.CLAUSE, Takes.PASSIVE, Takes.GERUND}):
        impersonal = subject is None or subject.lower_ == "it"
        kind = _kind(verb, cue, agent)
        yield Report(
            cue=cue_words(verb),
            source=agent,
            content=content,
            addressee=None if impersonal else subject,
            kind=kind,
            marking=Marking.PASSIVE if agent is None else Marking.EXPLICIT,
            negated=(negation_of(verb) is not None) != cue.rejects,
            quotes=quotes,
            rule=AttributionRule.PASSIVE,
            confidence=_passive_confidence(cue, kind, agent, impersonal=impersonal),
        )


def _passive_wish(verb: Token, cue: Cue, subject: Token, infinitive: Token) -> Report:
    """Return who is told to do something, or who is said to have done it and then belongs to the content."""
    told = Takes.HEARER in cue.takes or cue.kind is AttributionKind.DEMAND
    agent = agent_of(verb)
    kind = AttributionKind.DEMAND if told else _kind(verb, cue, agent)
    return Report(
        cue=cue_words(verb),
        source=agent,
        content=tokens_under(infinitive) | (frozenset() if told else tokens_under(subject)),
        addressee=subject if told else None,
        kind=kind,
        marking=Marking.PASSIVE if agent is None else Marking.EXPLICIT,
        negated=(negation_of(verb) is not None) != cue.rejects,
        rule=AttributionRule.PASSIVE,
        confidence=_passive_confidence(cue, kind, agent, impersonal=False),
    )


def _passive_confidence(cue: Cue, kind: AttributionKind, agent: Token | None, *, impersonal: bool) -> float:
    if agent is not None:
        return _LIKELY
    if kind is AttributionKind.DEMAND:
        return _HARDLY
    if kind is AttributionKind.SPEECH and (impersonal or Takes.HEARER in cue.takes):
        return _LIKELY
    return _LIKELY if Takes.PASSIVE in cue.takes else _HARDLY
