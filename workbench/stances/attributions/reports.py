"""Cues of reported speech, and what the grammar around each gives: source, content, addressee."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from workbench.language.scope import is_hearsay, is_infinitive, negation_of
from workbench.language.wordlists import read_mapping, read_words
from workbench.records import AttributionKind, Marking
from workbench.rules import AttributionRule
from workbench.stances.attributions.asides import Aside, aside_of
from workbench.stances.clauses import agent_of, is_passive, own_subject, subject_by_noun, subject_of, tokens_under

VERB_KINDS = read_mapping("workbench.language", "reporting_verbs", value="kind")
_VERB_STANCES = read_mapping("workbench.language", "reporting_verbs", value="stance")
_NOUN_KINDS = read_mapping("workbench.stances", "reporting_nouns", value="kind")
_ADJECTIVE_KINDS = read_mapping("workbench.stances", "reporting_adjectives", value="kind")
_LIGHT_VERBS = read_words("workbench.stances", "carrier_verbs")
_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "PRODUCT"})
_QUESTIONS = frozenset({"whether", "if", "what", "why", "how", "when", "where", "who", "which"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A cue with its grammar; contents are token positions, empty where only quotation marks can tell."""

    cue: tuple[Token, ...]
    source: Token | None
    content: frozenset[int]
    addressee: Token | None = None
    kind: AttributionKind
    marking: Marking = Marking.EXPLICIT
    negated: bool = False
    rule: AttributionRule
    confidence: float = 1.0


def find_reports(doc: Doc) -> Iterator[Report]:
    """Yield the reports of ``doc``, by all rules and in text order."""
    for token in doc:
        lemma = token.lemma_.lower()
        if token.pos_ == "VERB" and lemma in VERB_KINDS:
            yield from _by_verb(token)
        elif token.pos_ == "NOUN" and lemma in _NOUN_KINDS:
            yield from _by_noun(token)
        elif token.pos_ == "ADJ" and lemma in _ADJECTIVE_KINDS:
            yield from _by_adjective(token)
        elif token.lower_ in {"according", "per"}:
            yield from _by_preposition(token)
        elif is_hearsay(token) and token.dep_ == "advmod":
            yield _by_adverb(token)


def _by_verb(verb: Token) -> Iterator[Report]:
    if is_passive(verb):
        yield from _by_passive(verb)
        return
    aside = aside_of(verb)
    source = subject_of(verb)
    if aside is not None:
        hearer = _hearer(verb, None)
        yield _report(verb, source=source, content=aside.content, addressee=hearer, rule=AttributionRule.ASIDE)
    elif (infinitive := _infinitive(verb)) is not None:
        yield _demand(verb, infinitive, source=source, addressee=_hearer(verb, infinitive))
    else:
        content = _clauses(verb)
        hearer = _hearer(verb, None) if content else None
        yield _report(verb, source=source, content=content, addressee=hearer, rule=AttributionRule.REPORTING_VERB)


def _clauses(verb: Token) -> frozenset[int]:
    """Return the positions of the clauses that ``verb`` reports, less what an aside inside them takes."""
    content: frozenset[int] = frozenset()
    for child in verb.children:
        if child.dep_ != "ccomp" and not (child.dep_ == "conj" and _opens_with_that(child)):
            continue
        nested = aside_of(child) if child.lemma_.lower() in VERB_KINDS else None
        misread = nested is not None and verb.i in nested.content
        content |= tokens_under(child) - (nested.own if isinstance(nested, Aside) and misread else frozenset())
    return content


def _infinitive(verb: Token) -> Token | None:
    """Return the infinitive that ``verb`` asks for or promises; beliefs and "continued to" have none."""
    if VERB_KINDS[verb.lemma_.lower()] in {"belief", "document"} or verb.lemma_ == "continue":
        return None
    for child in verb.children:
        if child.dep_ in {"xcomp", "ccomp"} and child.tag_ == "VB" and child.i > verb.i and is_infinitive(child):
            return child
    return None


def _hearer(verb: Token, infinitive: Token | None) -> Token | None:
    for child in verb.children:
        if child.dep_ in {"dobj", "dative"} and child.i > verb.i:
            return next((one for one in child.children if one.dep_ == "pobj"), child)
    return own_subject(infinitive) if infinitive is not None else None


def _demand(verb: Token, infinitive: Token, *, source: Token | None, addressee: Token | None) -> Report:
    subject = own_subject(infinitive)
    return _report(
        verb,
        source=source,
        content=tokens_under(infinitive, without=[subject] if subject is not None else []),
        addressee=addressee,
        kind=AttributionKind.DEMAND,
        rule=AttributionRule.DEMAND,
    )


def _by_passive(verb: Token) -> Iterator[Report]:
    """Yield what a passive reports: its subject is spoken of or spoken to, and never the source."""
    subject = own_subject(verb) or (_reader(verb) if verb.dep_ == "advcl" else None)
    agent = agent_of(verb)
    marking = Marking.PASSIVE if agent is None else Marking.EXPLICIT
    infinitive = next((c for c in verb.children if c.dep_ == "xcomp" and is_infinitive(c)), None)
    if infinitive is not None and subject is not None:
        told = verb.lemma_.lower() == "tell" or VERB_KINDS[verb.lemma_.lower()] == "demand"
        content = tokens_under(infinitive) | (frozenset() if told else tokens_under(subject))
        kind = AttributionKind.DEMAND if told else None
        yield _report(
            verb,
            source=agent,
            content=content,
            addressee=subject if told else None,
            kind=kind,
            marking=marking,
            rule=AttributionRule.PASSIVE,
        )
        return
    aside = aside_of(verb)
    content = aside.content if aside is not None else _clauses(verb)
    if content:
        impersonal = subject is None or subject.lower_ == "it"
        yield _report(
            verb,
            source=agent,
            content=content,
            addressee=None if impersonal else subject,
            marking=marking,
            rule=AttributionRule.PASSIVE,
        )


def _reader(verb: Token) -> Token | None:
    """Return who is asked in "Asked whether it was true, she nodded"."""
    return own_subject(verb.head)


def _by_noun(noun: Token) -> Iterator[Report]:
    clause = next((c for c in noun.children if c.dep_ in {"acl", "ccomp"} and c.i > noun.i and _complement(c)), None)
    if clause is None:
        return
    source = subject_by_noun(noun)
    if source is None and noun.dep_ == "dobj" and noun.head.lemma_.lower() in _LIGHT_VERBS:
        source = subject_of(noun.head)
    yield Report(
        cue=(noun,),
        source=source,
        content=tokens_under(clause),
        kind=AttributionKind.DEMAND if is_infinitive(clause) else AttributionKind(_NOUN_KINDS[noun.lemma_.lower()]),
        marking=Marking.HEARSAY if source is None else Marking.EXPLICIT,
        negated=noun.lemma_.lower() == "denial",
        rule=AttributionRule.REPORTING_NOUN,
        confidence=0.8,
    )


def _complement(clause: Token) -> bool:
    """Whether ``clause`` says what is claimed ("that ...") and not which claim is meant ("that they made")."""
    return is_infinitive(clause) or _opens_with_that(clause)


def _opens_with_that(clause: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)


def _by_adjective(adjective: Token) -> Iterator[Report]:
    clause = next((c for c in adjective.children if c.dep_ == "ccomp" and c.i > adjective.i), None)
    if clause is None or adjective.dep_ not in {"acomp", "ROOT", "conj"}:
        return
    yield Report(
        cue=(adjective,),
        source=subject_of(adjective.head) if adjective.dep_ == "acomp" else None,
        content=tokens_under(clause),
        kind=AttributionKind.BELIEF,
        negated=adjective.dep_ == "acomp" and negation_of(adjective.head) is not None,
        rule=AttributionRule.REPORTING_VERB,
        confidence=0.7,
    )


def _by_preposition(token: Token) -> Iterator[Report]:
    to = next((child for child in token.children if child.lower_ == "to"), token)
    source = next((child for child in to.children if child.dep_ == "pobj"), None)
    if source is None or (token.lower_ == "per" and source.ent_type_ not in _NAMED):
        return
    host = _host(token)
    yield Report(
        cue=(token,) if to == token else (token, to),
        source=source,
        content=tokens_under(host, without=[token]),
        kind=AttributionKind.SPEECH,
        rule=AttributionRule.ACCORDING_TO,
    )


def _host(token: Token) -> Token:
    """Return the head of the clause that "according to" speaks of: the sentence if it opens or closes it."""
    sent = token.sent
    if token.i == sent.start or (token.i > sent.start and token.nbor(-1).text == ","):
        return sent.root
    return next((one for one in token.ancestors if one.pos_ in {"VERB", "AUX"}), sent.root)


def _by_adverb(adverb: Token) -> Report:
    return Report(
        cue=(adverb,),
        source=None,
        content=tokens_under(adverb.head, without=[adverb]),
        kind=AttributionKind.SPEECH,
        marking=Marking.HEARSAY,
        rule=AttributionRule.ADVERB,
        confidence=0.9,
    )


def _report(
    verb: Token,
    *,
    source: Token | None,
    content: frozenset[int],
    rule: AttributionRule,
    addressee: Token | None = None,
    kind: AttributionKind | None = None,
    marking: Marking = Marking.EXPLICIT,
) -> Report:
    lemma = verb.lemma_.lower()
    rejects = _VERB_STANCES[lemma] == "reject"
    particle = [child for child in verb.children if child.dep_ == "prt"]
    return Report(
        cue=(verb, *particle) if particle and particle[0].i == verb.i + 1 else (verb,),
        source=source,
        content=content,
        addressee=addressee,
        kind=kind or _kind(verb),
        marking=Marking.IMPLIED if source is None and marking is Marking.EXPLICIT else marking,
        negated=(negation_of(verb) is not None) != rejects,
        rule=rule,
    )


def _kind(verb: Token) -> AttributionKind:
    """Return the kind of ``verb``; to ask whether something is so, or to call it names, demands nothing."""
    kind = AttributionKind(VERB_KINDS[verb.lemma_.lower()])
    if kind is not AttributionKind.DEMAND:
        return kind
    clauses = [child for child in verb.children if child.dep_ == "ccomp"]
    asks = any(word.lower_ in _QUESTIONS for one in clauses for word in one.subtree if word.i <= one.i)
    return AttributionKind.SPEECH if asks or (verb.lemma_ == "call" and not clauses) else kind
