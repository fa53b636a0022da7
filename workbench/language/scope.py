"""What stands over a verb: its tense, negation, modal verb, hedge and condition."""

from enum import StrEnum

from spacy.tokens import Token

from workbench.language.wordlists import read_mapping, read_words

_AUXILIARIES = frozenset({"aux", "auxpass"})
_MODALS = frozenset({"may", "might", "could", "would", "should", "can", "must", "shall", "will"})
_FUTURE_HEADS = frozenset(
    {"set", "go", "plan", "expect", "schedule", "due", "intend", "slate", "aim", "prepare", "want"}
)
_CLAUSAL = frozenset({"xcomp", "ccomp", "pcomp", "conj", "advcl", "acl", "relcl"})
_DEEPEST = 40
"""Verbs over a verb that are looked at; a tree that is deeper is a list or no language."""
_HEARSAY_WORDS = read_mapping("workbench.language", "hedges", value="kind")
_NEGATIONS = read_mapping("workbench.language", "negations", value="kind")
_CONDITIONS = read_words("workbench.language", "conditions")


class Tense(StrEnum):
    """The time that a verb speaks of, seen from its own text."""

    PAST = "past"
    PLUPERFECT = "pluperfect"
    PRESENT = "present"
    FUTURE = "future"
    CONDITIONAL = "conditional"


def auxiliaries_of(verb: Token) -> list[Token]:
    """Return the auxiliaries of ``verb``, those of a coordinated verb before it if it has none."""
    own = _own_auxiliaries(verb)
    for _ in range(_DEEPEST):
        if own or verb.dep_ != "conj" or verb.tag_ in {"VBD", "VBZ", "VBP"}:
            return own
        verb = verb.head
        own = _own_auxiliaries(verb)
    return own


def _own_auxiliaries(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in _AUXILIARIES]


def tense_of(verb: Token) -> Tense:
    """Return the tense of ``verb``; an infinitive or participle takes that of what governs it."""
    for _ in range(_DEEPEST):
        tense = _tense_from_words(verb)
        if tense is not None:
            return tense
        verb = verb.head
    return Tense.PRESENT


def _tense_from_words(verb: Token) -> Tense | None:
    """Return the tense of ``verb`` as its own words tell it; ``None`` where it is that of its head."""
    auxiliaries = auxiliaries_of(verb)
    lemmas = [token.lemma_.lower() for token in auxiliaries]
    forms = {token.lower_ for token in auxiliaries}
    if forms & {"will", "'ll", "wo", "shall"}:
        return Tense.FUTURE
    if forms & {"would", "could", "might"} or ("'d" in forms and "have" not in lemmas):
        return Tense.CONDITIONAL
    if forms & {"had"} and verb.tag_ in {"VBN", "VBD", "VBG"}:
        return Tense.PLUPERFECT
    if "have" in lemmas and "to" not in forms:
        return Tense.PAST
    if verb.tag_ == "VBD" or forms & {"was", "were", "did"}:
        return Tense.PAST
    if "to" in forms and verb.head != verb:
        return _infinitive_tense(verb)
    if auxiliaries or verb.tag_ in {"VBZ", "VBP", "MD"}:
        return Tense.PRESENT
    if verb.dep_ in _CLAUSAL and verb.head != verb and verb.head.pos_ in {"VERB", "AUX"}:
        return None
    return Tense.PAST if verb.tag_ == "VBN" else Tense.PRESENT


def _infinitive_tense(verb: Token) -> Tense | None:
    """Return the tense of ``to`` and a verb: ahead after words of planning, else (``None``) that of its governor."""
    head = verb.head
    if head.lemma_.lower() in _FUTURE_HEADS and verb.dep_ in {"xcomp", "ccomp", "advcl"}:
        return Tense.FUTURE
    if head.pos_ == "AUX" or verb.dep_ in {"acl", "relcl"}:
        return Tense.FUTURE
    return None if head.pos_ == "VERB" else Tense.PRESENT


def is_infinitive(verb: Token) -> bool:
    """Whether ``verb`` stands with "to"."""
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def negation_of(verb: Token) -> Token | None:
    """Return the word that negates ``verb``: a particle, a negative subject or object, or a verb like "refused to"."""
    for child in verb.children:
        if child.dep_ == "neg" or child.lower_ in {"never", "hardly", "scarcely", "barely"}:
            return child
    for child in verb.children:
        if child.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"}:
            negative = _negative_noun(child)
            if negative is not None:
                return negative
    head = verb.head
    if verb.dep_ == "xcomp" and head != verb and _NEGATIONS.get(head.lemma_.lower()) == "verb":
        return head
    if verb.dep_ == "conj" and verb.head != verb and not any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children):
        return next((c for c in verb.head.children if c.dep_ == "neg"), None) if _under_and(verb) else None
    return None


def _under_and(verb: Token) -> bool:
    """Whether ``verb`` shares the auxiliary of the verb that it is joined to by "or" or "and"."""
    joined = any(child.dep_ == "cc" and child.lower_ in {"or", "and"} for child in verb.head.children)
    return joined and not any(child.dep_ in _AUXILIARIES for child in verb.children) and verb.tag_ == "VB"


def _negative_noun(noun: Token) -> Token | None:
    if _NEGATIONS.get(noun.lower_) == "determiner":
        return noun
    return next(
        (c for c in noun.children if c.dep_ in {"det", "neg"} and _NEGATIONS.get(c.lower_) == "determiner"), None
    )


def modal_of(verb: Token) -> Token | None:
    """Return the modal verb over ``verb``, other than a plain future."""
    for token in auxiliaries_of(verb):
        if token.lower_ in _MODALS - {"will", "shall"}:
            return token
    return None


def hedge_of(verb: Token) -> Token | None:
    """Return the adverb that weakens ``verb``, such as "reportedly"."""
    return next((child for child in verb.children if child.lower_ in _HEARSAY_WORDS), None)


def is_hearsay(token: Token) -> bool:
    """Whether ``token`` says that somebody unnamed says so, as "allegedly"."""
    return _HEARSAY_WORDS.get(token.lower_) == "hearsay"


def condition_of(verb: Token) -> Token | None:
    """Return the word that makes the clause of ``verb`` a condition, such as "if"."""
    for child in verb.children:
        if child.dep_ in {"mark", "advmod"} and child.lower_ in _CONDITIONS:
            return child
    return None
