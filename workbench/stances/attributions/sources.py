"""Whose words a verb gives: its own subject, one that it shares, or one that governs it."""

from spacy.tokens import Token

from workbench.language.wordlists import read_words
from workbench.stances.attributions.contents import begins_quote, goes_on_with
from workbench.stances.attributions.cues import Takes, is_document, verb_cue
from workbench.stances.clauses import FINITE_TAGS, is_passive, own_subject, subject_by_noun, subject_of

_CARRIERS = read_words("workbench.stances", "carrier_verbs") | read_words("workbench.stances", "holding_verbs")
_PLACED = frozenset({"in", "during", "at", "on", "after", "before"})
_NOBODY = frozenset({"that", "this", "which", "what", "there", "it", "these", "those"})
_SOMEBODY = frozenset({"PERSON", "ORG", "GPE", "NORP", "PRODUCT"})
_CLOSING = frozenset({'"', "”", "''", "»", "’", "'"})
_REACH = 8
"""Words after a verb among which its subject may stand."""
_CAUSING = frozenset({"let", "make", "help", "have", "lead", "force", "allow", "enable"})


def source_of(verb: Token) -> Token | None:
    """Return whose words, thoughts or findings ``verb`` gives."""
    subject = own_subject(verb)
    head = verb.head
    if subject is not None and verb.tag_ == "VBG" and subject.i > verb.i and verb.dep_ in {"advcl", "conj"}:
        return source_of(head)  # "calling Rudd a liar", where Rudd was read as the subject
    if subject is not None:
        return subject
    if verb.dep_ == "pcomp" and head.lower_ == "as":  # "X is quoted as saying", "quoted X as saying"
        quoting = head.head
        return own_subject(quoting) if is_passive(quoting) else _object(quoting) or subject_of(verb)
    if verb.lemma_ == "add" and verb.tag_ == "VBG" and (speaking := _speaking_over(verb)) is not None:
        return source_of(speaking)
    if verb.dep_ == "conj" and (outer := _outer(verb)) is not None:
        return source_of(outer)
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and head.dep_ == "dobj" and head.head.lemma_.lower() in _CARRIERS:
        return source_of(head.head)  # "X issued a statement saying"
    if verb.dep_ == "xcomp":
        if begins_quote(verb):
            return None  # the words before it were cut off by an aside
        return _object_of(head) or subject_of(verb)
    if verb.dep_ in {"acl", "relcl"} and (verb.tag_ == "VB" or _at_an_event(head)):
        return _user_of(head)
    return subject_of(verb) or _misread_name(verb) or _held_by_participle(verb)


def _speaking_over(verb: Token) -> Token | None:
    """Return the cue to which "adding" adds something, however deep the parse hangs it in what was said."""
    cues = ((one, verb_cue(one)) for one in verb.ancestors if one.pos_ == "VERB")
    return next((one for one, cue in cues if cue is not None and Takes.QUOTE in cue.takes), None)


def _outer(verb: Token) -> Token | None:
    """Return the cue whose source ``verb`` shares though it was joined to what that cue reports."""
    first = verb.head
    cue = first.head
    return cue if first.dep_ == "ccomp" and cue != first and goes_on_with(verb, cue) else None


def _object_of(governor: Token) -> Token | None:
    """Return who is asked or made to speak: "asked Rudd to say"."""
    cue = verb_cue(governor)
    if governor.lemma_.lower() in _CAUSING or (cue is not None and Takes.HEARER in cue.takes):
        return _object(governor)
    return None


def _object(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ == "dobj"), None)


def _at_an_event(noun: Token) -> bool:
    """Whether ``noun`` names where something is said and not who says it: "at a rally, saying that"."""
    return noun.dep_ == "pobj" and noun.head.lower_ in _PLACED and not may_speak(noun)


def _held_by_participle(verb: Token) -> Token | None:
    """Return the subject that a participle between commas took: "Hale, asked about it, said"."""
    for child in verb.children:
        subject = own_subject(child) if child.dep_ == "advcl" and child.i < verb.i else None
        if subject is not None and subject.nbor(1).text == ",":
            return subject
    return None


def _misread_name(verb: Token) -> Token | None:
    """Return the name right before a verb that is left without subject: "May" taken for an auxiliary."""
    if verb.tag_ not in FINITE_TAGS or verb.i == verb.sent.start:
        return None
    before = verb.nbor(-1)
    return before if before.is_alpha and before.is_title and before.dep_ in {"aux", "dep", "advmod"} else None


def _user_of(noun: Token) -> Token | None:
    """Return who has a "way to estimate" or a "chance to say": the owner, or who acts on the noun."""
    owner = subject_by_noun(noun)
    if owner is not None:
        return owner
    governor = next((one for one in noun.ancestors if one.pos_ in {"VERB", "AUX"}), None)
    return None if governor is None else subject_of(governor)


def named_behind(verb: Token) -> Token | None:
    """Return whom "said" after a quotation mark names right after it, where the parse has no subject for it."""
    if verb.i == verb.sent.start or verb.i + 1 >= verb.sent.end or verb.nbor(-1).text not in _CLOSING:
        return None
    if own_subject(verb) is not None:
        return None
    first = verb.i + 1
    for token in verb.doc[first : min(first + _REACH, verb.sent.end)]:
        if token.is_punct:
            break
        if token.pos_ in {"PROPN", "NOUN", "PRON"} and token.left_edge.i == first and token.dep_ != "compound":
            return token
    return None


def is_nobody(source: Token) -> bool:
    """Whether ``source`` cannot speak or think: a clause, "that", "there"."""
    return source.dep_ in {"csubj", "expl"} or source.lower_ in _NOBODY


def may_speak(source: Token) -> bool:
    """Whether ``source`` is somebody, or something to be read."""
    return source.ent_type_ in _SOMEBODY or source.pos_ in {"PRON", "PROPN"} or is_document(source)
