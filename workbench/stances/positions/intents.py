"""What speakers say that they will do or will not do: "said he would appeal", "we will not pay"."""

from spacy.tokens import Token

from workbench.language.wordlists import read_mapping, read_words
from workbench.records import Position
from workbench.rules import StanceRule
from workbench.stances.clauses import is_passive, own_subject
from workbench.stances.positions.aims import aim_from
from workbench.stances.positions.held import Held
from workbench.stances.positions.negation import negation_of

_REPORTING = read_mapping("workbench.language", "reporting_verbs", value="kind")

_WILL = frozenset({"will", "would", "'ll", "wo", "shall"})
_STATES = read_words("workbench.stances", "state_verbs")
_SELVES = frozenset({"i", "we"})
_CONFIDENCE = 0.6


def find_intent(verb: Token) -> Held | None:
    """Return what the subject of ``verb`` will do or will not do; it counts only in his own words."""
    subject = own_subject(verb)
    if verb.pos_ != "VERB" or subject is None or is_passive(verb) or verb.lemma_.lower() in _STATES:
        return None
    if not any(c.dep_ == "aux" and c.lower_ in _WILL for c in verb.children) or not _is_told(verb, subject):
        return None
    refused = negation_of(verb) is not None
    target, sign = (verb, -1) if refused else aim_from(verb)
    against = Position.REFUSES if refused else Position.OPPOSES
    return Held(
        holder=subject,
        cue=verb,
        target=target,
        position=Position.PLANS if sign > 0 else against,
        sign=sign,
        strength=Position.PLANS.strength,
        negated=refused,
        own_words=True,
        rule=StanceRule.INTENT,
        confidence=_CONFIDENCE,
    )


def _is_told(verb: Token, subject: Token) -> bool:
    """Whether somebody tells it of himself, as far as the grammar shows."""
    if subject.lower_ in _SELVES:
        return True
    told = verb.dep_ == "ccomp" and _REPORTING.get(verb.head.lemma_.lower()) == "speech"
    return told and own_subject(verb.head) is not None
