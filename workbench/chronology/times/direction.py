"""Which way from publication a date without a year lies: what governs it may speak of what is to come."""

from spacy.tokens import Span, Token

from workbench.chronology.events.factuality import clause_factuality
from workbench.chronology.syntax import governing_verb, governors
from workbench.language.scope import Tense, condition_of, is_infinitive, modal_of, tense_of
from workbench.language.wordlists import read_words
from workbench.records import Factuality

_PLANS = frozenset({"schedule", "plan", "expect", "due", "slate", "set", "upcoming", "intend", "aim"})
_EXPECTING = frozenset({"expect", "forecast", "predict", "hope", "await", "anticipate", "plan", "intend", "aim", "vow"})
_TEMPORAL = frozenset({"when", "once", "until", "till", "before", "after", "as", "whenever"})
_TIMETABLE = read_words("workbench.chronology", "timetable_verbs")


def is_ahead(span: Span) -> bool:
    """Return whether what governs ``span`` speaks of the future, as in "will vote on Friday"."""
    for token in governors(span.root):
        if token.lemma_.lower() in _PLANS and token.tag_ in {"VBN", "JJ", "VBG", "NN"}:
            return True
        if token.pos_ in {"VERB", "AUX"}:
            return _speaks_ahead(token) or _is_set_on(token, span)
    return False


def _speaks_ahead(verb: Token) -> bool:
    tense = tense_of(verb)
    if verb.tag_ in {"VBZ", "VBP"} and verb.lemma_.lower() in _EXPECTING:
        return True
    if tense is Tense.PRESENT and (condition_of(verb) is not None or _is_timetable(verb) or _awaits(verb)):
        return True
    return tense is Tense.FUTURE or _is_to(verb) or (verb.dep_ != "advcl" and _lies_ahead(verb))


def _is_to(verb: Token) -> bool:
    """Whether "is to" tells of a plan: "are to meet on Friday"."""
    infinitive = any(child.dep_ == "xcomp" and is_infinitive(child) for child in verb.children)
    return verb.lemma_ == "be" and verb.tag_ in {"VBZ", "VBP"} and infinitive


def is_past(span: Span) -> bool:
    """Return whether the verb that governs ``span`` tells of the past, as in "fell this weekend"."""
    verb = governing_verb(span.root)
    return verb is not None and tense_of(verb) in {Tense.PAST, Tense.PLUPERFECT}


def _is_set_on(verb: Token, span: Span) -> bool:
    """Whether a present "is on" tells when something will be: "the next meeting is on Friday"."""
    preposition = span.root.head
    told = verb.lemma_ == "be" and verb.tag_ in {"VBZ", "VBP"} and not any(c.dep_ == "acomp" for c in verb.children)
    return told and preposition.lower_ in {"on", "in"} and preposition.head == verb and preposition.i > verb.i


def _is_timetable(verb: Token) -> bool:
    """Whether a present tense tells what is arranged: "opens on Friday", "is meeting on Friday"."""
    if verb.lemma_.lower() in _TIMETABLE and verb.tag_ in {"VBZ", "VBP"}:
        return not any(child.dep_ in {"aux", "auxpass"} for child in verb.children)
    return verb.tag_ == "VBG" and any(child.lower_ in {"is", "are", "am", "'s", "'re", "'m"} for child in verb.children)


def _awaits(verb: Token) -> bool:
    """Whether the verb stands in a clause of time under one that speaks of the future: "will wait until it arrives"."""
    if verb.dep_ != "advcl" or not any(c.lower_ in _TEMPORAL for c in verb.children if c.dep_ in {"mark", "advmod"}):
        return False
    return tense_of(verb.head) is Tense.FUTURE


def _lies_ahead(verb: Token) -> bool:
    """Whether the verb is told as planned, demanded or possible: "would close", "asked them to leave", "may vote"."""
    perfect = any(child.lower_ == "have" for child in verb.children if child.dep_ == "aux")
    if modal_of(verb) is not None and not perfect:
        return True
    over = clause_factuality(verb)
    return over is not None and over[0] in {Factuality.PLANNED, Factuality.DEMANDED}
