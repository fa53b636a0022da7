"""Whether a text says of somebody that he does what a verb says, and of whom."""

from spacy.tokens import Token

from workbench.language.scope import condition_of, is_infinitive
from workbench.language.wordlists import read_words
from workbench.stances.clauses import agent_of, is_passive, own_subject, subject_by_noun, subject_of

_CAUSES = read_words("workbench.stances", "causing_verbs")
_CLAIMING = frozenset({"accuse", "suspect", "convict"})
_JUDGING = frozenset(
    {"blame", "criticize", "criticise", "praise", "thank", "condemn", "denounce", "fault", "slam", "hail"}
)
_NESTED = frozenset({"pcomp", "xcomp"})
_INVERTING = frozenset({"should", "were", "had"})
_OBLIGATIONS = frozenset({"should", "must"})
_WISHES = frozenset(
    {"call", "demand", "request", "plea", "appeal", "proposal", "recommendation", "hope", "wish", "desire"}
)
_DEEPEST = 4
_DENYING = frozenset({"deny", "regret", "avoid", "oppose", "consider", "rule"})
_UNREAL = frozenset({"instead", "rather", "without", "than", "from", "against"})
_OPEN_ENDS = frozenset({"?"})


def is_asserted(verb: Token) -> bool:
    """Whether the text says it of somebody: not in an if-clause, as a mere idea or another's task."""
    if condition_of(verb) is not None or verb.dep_ == "csubj" or _is_inverted(verb) or _is_alternative(verb):
        return False
    head = verb.head
    if is_infinitive(verb) and (verb.dep_ == "acl" or own_subject(verb) is not None):
        return False  # "the ability to defend it", "pressed for Russia to support it"
    if verb.dep_ in {"acl", "ccomp", "relcl"} and head.pos_ == "NOUN" and head.lemma_.lower() in _WISHES:
        return False
    if verb.dep_ == "pcomp":
        beside = (head, head.head, *head.children) if head.lower_ == "of" else (head,)
        return not any(one.lower_ in _UNREAL for one in beside)
    if verb.dep_ == "xcomp" and own_subject(verb) is not None:
        return False
    if verb.dep_ in {"xcomp", "conj"} and head.pos_ in {"VERB", "AUX"} and head != verb:
        denied = verb.dep_ == "xcomp" and head.lemma_.lower() in _DENYING
        return condition_of(head) is None and not denied
    if verb.dep_ == "ccomp" and verb.tag_ == "VB":
        return not is_infinitive(verb) and not _is_subjunctive(verb)
    return True


def obligation_over(verb: Token) -> Token | None:
    """Return the "should" or "must" of ``verb``, also where it shares that of the verb before it."""
    own = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    if not own and verb.dep_ == "conj" and verb.head != verb and own_subject(verb) is None:
        own = [c for c in verb.head.children if c.dep_ == "aux"]
    return next((c for c in own if c.lower_ in _OBLIGATIONS), None)


def is_owed(verb: Token) -> bool:
    """Whether ``verb`` is part of what should be done: "support" in "must work to support it"."""
    for _ in range(_DEEPEST):
        if verb.dep_ not in {"xcomp", "advcl"} or not is_infinitive(verb) or own_subject(verb) is not None:
            return False
        verb = verb.head
        if obligation_over(verb) is not None:
            return True
    return False


def _is_inverted(verb: Token) -> bool:
    """Whether it is "should he be willing", which is a condition."""
    subject = own_subject(verb)
    first = next((c for c in verb.children if c.dep_ in {"aux", "auxpass"}), None)
    return first is not None and subject is not None and first.i < subject.i and first.lower_ in _INVERTING


def _is_alternative(verb: Token) -> bool:
    """Whether it is what is not done: "rather than recall the phones or offer a case"."""
    if verb.tag_ != "VB":
        return False
    first = verb.head if verb.dep_ == "conj" else verb
    return any(c.lower_ == "than" for c in first.children) or verb.doc[first.left_edge.i - 1].lower_ == "than"


def _is_subjunctive(verb: Token) -> bool:
    """Whether it is what is asked for: "reject" in "demanded that the council reject the plan"."""
    return own_subject(verb) is not None and not any(c.dep_ in {"aux", "auxpass"} for c in verb.children)


def is_asked(verb: Token) -> bool:
    """Whether ``verb`` stands in a question that ends with its mark."""
    sent = verb.sent
    for i in range(sent.end - 1, verb.i, -1):
        token = verb.doc[i]
        if token.text in _OPEN_ENDS:
            return True
        if token.text.strip() and (token.is_alpha or token.text == "."):
            break
    following = verb.doc[verb.i : min(sent.end, verb.right_edge.i + 2)]
    return any(token.text in _OPEN_ENDS for token in following)


def doer(verb: Token) -> Token | None:
    """Return who does what ``verb`` says: the agent of a passive, whom "forced X to" makes do it, or the subject."""
    if is_passive(verb):
        return agent_of(verb)
    if own_subject(verb) is None and verb.head != verb:
        if verb.dep_ == "xcomp":
            made = _object(verb.head)
            if made is not None:
                return made if verb.head.lemma_.lower() in _CAUSES else _controller(verb)
            return doer(verb.head) if verb.head.dep_ in _NESTED and not is_passive(verb.head) else subject_of(verb)
        if verb.dep_ == "conj" and is_passive(verb.head):
            return own_subject(verb.head)
        if verb.dep_ == "pcomp" and verb.head.head.pos_ == "NOUN":
            return subject_by_noun(verb.head.head)
        if verb.dep_ == "pcomp" and verb.head.head.pos_ == "VERB" and _object(verb.head.head) is not None:
            return _object(verb.head.head) if verb.head.head.lemma_.lower() in _CLAIMING | _JUDGING else None
    return subject_of(verb)


def is_alleged(verb: Token) -> bool:
    """Whether ``verb`` is what somebody is accused of or blamed for."""
    while verb.dep_ == "xcomp" and verb.head != verb:
        verb = verb.head
    return verb.dep_ == "pcomp" and verb.head.head.lemma_.lower() in _CLAIMING | _JUDGING


def _object(verb: Token) -> Token | None:
    found = next((c for c in verb.children if c.dep_ == "dobj"), None)
    return found if found is not None else (own_subject(verb) if is_passive(verb) else None)


def _controller(verb: Token) -> Token | None:
    """Return the subject of "promised X to"; whom others are told to do holds nothing."""
    governor = verb.head
    if governor.lemma_.lower() in {"promise", "threaten", "use"} or is_passive(governor):
        return subject_of(verb)
    object_before = any(c.dep_ == "dobj" and c.pos_ in {"PROPN", "PRON", "NOUN"} for c in governor.children)
    return None if object_before else subject_of(verb)
