"""Mentions without a name: "the envoy", "the ministry", he, she, they, its."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from workbench.entities.clusters import Cluster
from workbench.entities.names import is_generic_organization_noun, is_organization_noun
from workbench.entities.roles import gender_of, is_person_noun
from workbench.language.spans import span_of
from workbench.language.wordlists import read_mapping
from workbench.records import EntityType, MentionKind, TextSpan
from workbench.rules import EntityRule

_GENDERS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
_POSSESSIVE_IT = "its"
_REACH = 110
"""Tokens within which the name or noun for a pronoun is looked for."""
_SURE = 0.7
"""Confidence from which on a pronoun tells the gender of whom it points at."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_REPORTING = read_mapping("workbench.language", "reporting_verbs", value="kind")


@dataclass(frozen=True, slots=True)
class Pointer:
    """A description or pronoun and the cluster that it points at."""

    span: Span
    head: Token
    kind: MentionKind
    cluster: Cluster
    rule: EntityRule
    confidence: float
    evidence: tuple[TextSpan, ...]


@dataclass(slots=True)
class Who:
    """A cluster with what descriptions and pronouns can be matched against."""

    cluster: Cluster
    role_heads: dict[str, Token] = field(default_factory=dict)
    """Lemmas of the heads of its roles, each with a token that shows it."""
    genders: set[str] = field(default_factory=set)
    points: list[tuple[Span, Token]] = field(default_factory=list)
    """Its mentions so far, each with its head."""


def known(cluster: Cluster, role_heads: Sequence[Token]) -> Who:
    """Return ``cluster`` with the ``role_heads`` found beside its names."""
    who = Who(cluster, {token.lemma_.lower(): token for token in role_heads})
    who.genders |= {gender for gender in map(gender_of, role_heads) if gender}
    who.points = [(link.name.span, link.name.span.root) for link in cluster.links]
    for span, root in who.points:
        titles = (gender_of(token) for token in root.lefts if token.i < span.start)
        who.genders |= {gender for gender in titles if gender}
        if who.cluster.type is EntityType.ORGANIZATION:
            named_after = [root.head] if root.dep_ == "compound" and is_organization_noun(root.head) else []
            own = [token for token in span if is_organization_noun(token)] + named_after
            who.role_heads.update({token.lemma_.lower(): token for token in own})
            who.role_heads.update({token.lemma_.lower(): token for token in _members(root)})
    return who


def _members(root: Token) -> list[Token]:
    """Return "rebels" of "the Free Valley rebels": all of a body's people, whom it can be called by later."""
    head = root.head
    is_whole = head.tag_ == "NNS" and _determiner(head) is not None and not any(c.dep_ == "amod" for c in head.children)
    return [head] if root.dep_ == "compound" and is_whole and is_person_noun(head) else []


def find_pointers(doc: Doc, people: Sequence[Who], *, rules: frozenset[EntityRule]) -> Iterator[Pointer]:
    """Yield what points at one of ``people`` without a name, in text order."""
    named = {token.i for who in people for span, _ in who.points for token in span}
    for token in doc:
        if token.i in named:
            continue
        pointer = None
        if token.lower_ in _GENDERS or token.lower_ in _PLURAL or token.lower_ == _POSSESSIVE_IT:
            pointer = _pronoun(token, people) if EntityRule.PRONOUN in rules else None
        elif EntityRule.ROLE_NOUN in rules and (is_person_noun(token) or is_organization_noun(token)):
            pointer = _role_noun(token, people)
        if pointer is not None:
            who = next(one for one in people if one.cluster is pointer.cluster)
            who.points.append((pointer.span, token))
            if token.lower_ in _GENDERS and pointer.confidence >= _SURE:
                who.genders.add(_GENDERS[token.lower_])
            yield pointer


# Descriptions


def _role_noun(noun: Token, people: Sequence[Who]) -> Pointer | None:
    """Return whom "the envoy", or "the king's trade envoy", points at."""
    if noun.dep_ in {"compound", "appos", "attr"} or any(child.dep_ == "appos" for child in noun.children):
        return None
    span, found = _definite(noun), None
    if span is not None:
        found = _by_role(noun, people)
    elif (owner := next((child for child in noun.lefts if child.dep_ == "poss"), None)) is not None:
        span, found = noun.doc[noun.left_edge.i : noun.i + 1], _owned(noun, owner, people)
    if span is None or found is None:
        return None
    chosen, confidence = found
    shown = chosen.role_heads.get(noun.lemma_.lower())
    evidence = (span_of(shown),) if shown is not None else ()
    return Pointer(span, noun, MentionKind.NOMINAL, chosen.cluster, EntityRule.ROLE_NOUN, confidence, evidence)


def _by_role(noun: Token, people: Sequence[Who]) -> tuple[Who, float] | None:
    """Return the nearest before ``noun`` who has that role, else the only one after it; and how sure that is."""
    fitting = [who for who in people if noun.lemma_.lower() in who.role_heads and _fits(noun, who)]
    before = [who for who in fitting if _latest_before(who, noun) is not None]
    if before:
        return max(before, key=lambda who: _latest_before(who, noun) or 0), 0.8
    if len(fitting) == 1:
        return fitting[0], 0.6
    generic = _nearest_body(noun, people)
    return None if generic is None else (generic, 0.5)


def _owned(noun: Token, owner: Token, people: Sequence[Who]) -> tuple[Who, float] | None:
    """Return the only one whose role has the noun and a word before it in common: "the city's trade envoy"."""
    words = _premodifiers(noun)
    fitting = []
    for who in people:
        shown = who.role_heads.get(noun.lemma_.lower())
        is_owner = any(head == owner for _, head in who.points)
        if shown is not None and not is_owner and _fits(noun, who) and words & _premodifiers(shown):
            fitting.append(who)
    return (fitting[0], 0.6) if len(fitting) == 1 else None


def _premodifiers(noun: Token) -> set[str]:
    return {child.lemma_.lower() for child in noun.lefts if child.dep_ in {"compound", "amod"}}


def _definite(noun: Token) -> Span | None:
    """Return the noun phrase of ``noun`` if it begins with "the", "this" or "that" and names nobody else's."""
    determiner = _determiner(noun)
    if determiner is None:
        return None
    if any(child.dep_ in {"poss", "nummod"} for child in noun.children):
        return None
    if any(child.dep_ in {"prep", "relcl", "acl"} for child in noun.rights):
        return None
    return noun.doc[determiner.i : noun.i + 1]


def _determiner(noun: Token) -> Token | None:
    return next((child for child in noun.lefts if child.lower_ in {"the", "this", "that", "these", "those"}), None)


def _fits(noun: Token, who: Who) -> bool:
    plural = noun.tag_ in {"NNS", "NNPS"}
    if who.cluster.type is EntityType.PERSON:
        return is_person_noun(noun) and not plural
    return is_person_noun(noun) if plural else is_organization_noun(noun)


def _nearest_body(noun: Token, people: Sequence[Who]) -> Who | None:
    """Return the organization named last before "the company" and its like, within the reach of a pronoun."""
    if not is_generic_organization_noun(noun) or noun.tag_ == "NNS":
        return None
    bodies = [who for who in people if who.cluster.type is EntityType.ORGANIZATION and not _has_own_noun(who)]
    near = [who for who in bodies if noun.i - (_latest_before(who, noun) or -_REACH) < _REACH]
    called = [who for who in near if any(is_generic_organization_noun(head) for _, head in who.points)]
    return max(called or near, key=lambda who: _latest_before(who, noun) or 0, default=None)


def _has_own_noun(who: Who) -> bool:
    """Whether a body is called by a noun of its own, such as "union", so that "the company" is another."""
    return any(
        is_organization_noun(token) and not is_generic_organization_noun(token) for token in who.role_heads.values()
    )


def _latest_before(who: Who, token: Token) -> int | None:
    return max((head.i for _, head in who.points if head.i < token.i), default=None)


# Pronouns


def _pronoun(pronoun: Token, people: Sequence[Who]) -> Pointer | None:
    ranked = sorted(_candidates(pronoun, people), key=lambda pair: -pair[0])
    if not ranked:
        return None
    score, who, head = ranked[0]
    runner_up = ranked[1][0] if len(ranked) > 1 else 0.0
    confidence = round(min(0.9, 0.5 + (score - runner_up) / 4), 2)
    evidence = (span_of(head),)
    span = pronoun.doc[pronoun.i : pronoun.i + 1]
    return Pointer(span, pronoun, MentionKind.PRONOUN, who.cluster, EntityRule.PRONOUN, confidence, evidence)


def _candidates(pronoun: Token, people: Sequence[Who]) -> list[tuple[float, Who, Token]]:
    if pronoun.lower_ in _PLURAL and _pair_before(pronoun, people):
        return []
    found = []
    sentence, clause = pronoun.sent.start, _clause(pronoun)
    for who in people:
        heads = [head for _, head in who.points if 0 < pronoun.i - head.i <= _REACH]
        acts_on_it = any(_same_clause_object(pronoun, head) for head in heads)
        if heads and not acts_on_it and _agrees(pronoun, who):
            score, head = max((_score(pronoun, head, who, sentence=sentence, clause=clause), head) for head in heads)
            if score > 0:
                found.append((score, who, head))
    return found


def _agrees(pronoun: Token, who: Who) -> bool:
    gender = _GENDERS.get(pronoun.lower_)
    if gender is not None:
        return who.cluster.type is EntityType.PERSON and not who.genders - {gender}
    if pronoun.lower_ in _PLURAL:
        return who.cluster.type in {EntityType.ORGANIZATION, EntityType.GROUP}
    return who.cluster.type in {EntityType.ORGANIZATION, EntityType.PLACE}


def _score(pronoun: Token, head: Token, who: Who, *, sentence: int, clause: Token | None) -> float:
    """Return how likely ``pronoun`` points at the mention with ``head``: near, subject, the speaker of its clause.

    Args:
        pronoun: The pronoun.
        head: Head of a mention before it.
        who: Whose mention that is.
        sentence: Where the sentence of the pronoun begins.
        clause: The verb of its clause.
    """
    score = 2.0 - (pronoun.i - head.i) / _REACH * 2
    near = head.i >= sentence
    if head.dep_ in _SUBJECTS:
        score += 1.0
    if near:
        score += 0.3
    if head.dep_ in {"poss", "compound", "amod", "appos"}:
        score -= 0.6
    if who.cluster.type is EntityType.PLACE and head.dep_ not in _SUBJECTS:
        score -= 0.7
    if _speaks_clause(head, pronoun):
        score += 0.8
    if near and head.dep_ not in _SUBJECTS and _clause(head) == clause:
        score += 0.7
    if _GENDERS.get(pronoun.lower_) in who.genders:
        score += 0.4
    if pronoun.lower_ not in _GENDERS and not near:
        score -= 1.0
    return score


def _speaks_clause(head: Token, pronoun: Token) -> bool:
    """Whether ``head`` is the subject of a reporting verb in whose clause ``pronoun`` is the subject."""
    verb = head.head
    return (
        head.dep_ == "nsubj" and verb.lemma_ in _REPORTING and verb.is_ancestor(pronoun) and pronoun.dep_ in _SUBJECTS
    )


def _clause(token: Token) -> Token | None:
    """Return the verb of the clause with a subject of its own in which ``token`` stands."""
    verbs = (one for one in token.ancestors if one.pos_ in {"VERB", "AUX"})
    return next((one for one in verbs if any(child.dep_ in _SUBJECTS for child in one.children)), None)


def _same_clause_object(pronoun: Token, head: Token) -> bool:
    """Whether ``pronoun`` is an object in the clause whose subject ``head`` is, and so is somebody else."""
    if pronoun.dep_ not in {"dobj", "pobj", "dative"} or pronoun.lower_.endswith(("self", "selves")):
        return False
    verb = next((one for one in pronoun.ancestors if one.pos_ in {"VERB", "AUX"}), None)
    return head.head == verb and head.dep_ in _SUBJECTS


def _pair_before(pronoun: Token, people: Sequence[Who]) -> bool:
    """Whether two people joined by "and" stand in this sentence or the last, so that "they" may be the two."""
    start = pronoun.sent.start
    earliest = pronoun.doc[start - 1].sent.start if start > 0 else start
    heads = {head.i for who in people if who.cluster.type is EntityType.PERSON for _, head in who.points}
    return any(
        earliest <= i < pronoun.i and (pronoun.doc[i].dep_ == "conj" and _first_conjunct(pronoun.doc[i]).i in heads)
        for i in heads
    )


def _first_conjunct(token: Token) -> Token:
    while token.dep_ == "conj":
        token = token.head
    return token
