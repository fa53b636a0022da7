"""What negates a position: more than a particle."""

from spacy.tokens import Token

from workbench.language import scope

_SHORT = "short"
_UNABLE = frozenset({"unable", "powerless", "impossible", "incapable", "yet"})
_ENDED = frozenset({"longer", "anymore"})
_BESIDE = frozenset({"without", "instead", "than", "rather"})


def negation_of(verb: Token) -> Token | None:
    """Return the word that negates ``verb``, also "no longer", "stopped short of", "has yet to", "is unable to"."""
    return scope.negation_of(verb) or _ended(verb) or _short_of(verb) or _unable(verb)


def is_no_longer(verb: Token) -> bool:
    """Whether ``verb`` is said to have been so once: "no longer", "not any more"."""
    return _ended(verb) is not None


def _ended(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ == "advmod" and c.lower_ in _ENDED and _is_negative(c)), None)


def _is_negative(adverb: Token) -> bool:
    beside = (*adverb.children, *adverb.head.children)
    return any(one.dep_ == "neg" or one.lower_ in {"no", "not", "n't"} for one in beside)


def _short_of(verb: Token) -> Token | None:
    if verb.dep_ != "pcomp" or verb.head.lower_ not in {"of", "without"}:
        return None
    if verb.head.lower_ == "without":
        return verb.head
    return verb.head.head if verb.head.head.lower_ == _SHORT else None


def _unable(verb: Token) -> Token | None:
    if verb.dep_ not in {"xcomp", "advcl"} or verb.head == verb:
        return None
    words = (verb.head, *(c for c in verb.head.children if c.dep_ in {"advmod", "acomp"}))
    return next((one for one in words if one.lower_ in _UNABLE), None)
