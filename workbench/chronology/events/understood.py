"""Whom a verb without a subject is said of: who does or suffers the verb over it, or the noun that it describes."""

from spacy.tokens import Token

from workbench.chronology.syntax import governors
from workbench.language.wordlists import read_mapping

_REPORTING = read_mapping("workbench.language", "reporting_verbs", value="kind")
_SUBJECTS = ("nsubj", "nsubjpass")
_ABOUT_OBJECTS = frozenset({"of", "from", "for", "with", "into"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})


def understood(verb: Token) -> Token | None:
    """Return the subject that ``verb`` does not name itself; ``None`` where there is none.

    It is that of the verb over an infinitive, a gerund or a verb joined by "and", or that verb's object after
    "asked X to" and "accused X of"; a participle after a noun is said of the noun.
    """
    if verb.dep_ == "acl":
        return _of_noun(verb)
    for over in governors(verb):
        if over.dep_ == "prep" or over.pos_ in {"ADP", "SCONJ"}:
            if verb.dep_ != "pcomp":
                return None
            return _of_gerund(over)
        if over.pos_ == "ADJ" and verb.dep_ == "xcomp":
            continue
        if over.pos_ not in {"VERB", "AUX"} or verb.dep_ not in {"xcomp", "conj", "advcl"}:
            return None
        by_role = {child.dep_: child for child in over.children}
        if verb.dep_ == "xcomp" and _REPORTING.get(over.lemma_.lower()) in {"demand", "speech"} and "dobj" in by_role:
            return by_role["dobj"]
        subject = _subject(over)
        if subject is not None:
            return subject
        verb = over
    return None


def _of_noun(verb: Token) -> Token | None:
    """Return the noun of "the man killed by police", and the owner of "his plan to leave"."""
    noun = verb.head
    if verb.tag_ in {"VBN", "VBG", "VBD"}:
        return noun
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    if owner is None and noun.dep_ in {"dobj", "attr"}:
        return _subject(noun.head)
    return owner


def _of_gerund(preposition: Token) -> Token | None:
    """Return whom a gerund after a preposition is said of: the accused of "accused her of lying", else the subject."""
    over = preposition.head
    if over.pos_ not in {"VERB", "AUX"}:
        return over if over.dep_ in {"dobj", "nsubjpass"} and preposition.lower_ in _ABOUT_OBJECTS else None
    thing = next((child for child in over.children if child.dep_ == "dobj"), None)
    if thing is not None and preposition.lower_ in _ABOUT_OBJECTS:
        return thing
    return _subject(over)


def _subject(verb: Token) -> Token | None:
    found = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
    relative = found is not None and found.lower_ in _RELATIVE and verb.dep_ == "relcl"
    return verb.head if relative else found
