"""What somebody is told to do or not to do, and what should be done."""

from spacy.tokens import Token

from workbench.language.scope import is_infinitive
from workbench.language.wordlists import read_mapping
from workbench.records import Position
from workbench.rules import StanceRule
from workbench.stances.clauses import own_subject
from workbench.stances.positions.aims import aim_from
from workbench.stances.positions.asserting import doer, obligation_over
from workbench.stances.positions.held import Held, hedge
from workbench.stances.positions.negation import negation_of

_REPORTING = read_mapping("workbench.language", "reporting_verbs", value="kind")

_ALSO_TELL = frozenset(
    {"tell", "warn", "caution", "press", "push", "pressure", "lobby", "invite", "exhort", "petition", "appeal"}
)
_BEFORE = frozenset({":", "\n", '"', "“", "‘"})
_OBLIGED = 0.7


def find_demand(verb: Token) -> Held | None:
    """Return what ``verb`` tells somebody to do, or warns not to do."""
    lemma = verb.lemma_.lower()
    if (_REPORTING.get(lemma) != "demand" and lemma not in _ALSO_TELL) or negation_of(verb) is not None:
        return None
    clause = next((c for c in verb.children if c.dep_ in {"xcomp", "ccomp", "advcl"} and _is_task(c, verb)), None)
    if clause is None or (own_subject(clause) is None and not _addresses(verb)):
        return None
    holder = doer(verb)
    return None if holder is None else hedge(_told(clause, cue=verb, holder=holder))


def _is_task(clause: Token, verb: Token) -> bool:
    if clause.tag_ != "VB" or clause.i < verb.i or not is_infinitive(clause):
        return False
    opening = next(c for c in clause.children if c.dep_ == "aux" and c.lower_ == "to")
    return not verb.doc[opening.i - 1].is_punct


def _addresses(verb: Token) -> bool:
    """Whether somebody is told it: "asked the bank to sell", "called on the bank to sell"; not "asked to leave"."""
    if any(c.dep_ in {"dobj", "dative", "nsubjpass"} for c in verb.children):
        return True
    return any(c.dep_ == "prep" and c.lower_ in {"on", "upon", "with", "to"} for c in verb.children)


def _told(clause: Token, *, cue: Token, holder: Token | None) -> Held:
    target, sign = aim_from(clause)
    forbidden = negation_of(clause) is not None
    position = Position.DEMANDS if sign > 0 else Position.OPPOSES
    if forbidden and sign < 0 and target == clause and cue.lemma_.lower() in {"warn", "caution", "advise"}:
        position = Position.WARNS_AGAINST
    return Held(
        holder=holder,
        cue=cue,
        target=target,
        position=position,
        sign=sign,
        strength=Position.DEMANDS.strength,
        rule=StanceRule.DEMAND,
    )


def find_obligation(verb: Token) -> Held | None:
    """Return what a speaker says should be done; who is to do it holds nothing yet."""
    modal = obligation_over(verb)
    if modal is None or any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children):
        return None
    if verb.pos_ != "VERB" or verb.dep_ == "relcl":
        return None
    return _owed(verb, cue=modal)


def find_imperative(verb: Token) -> Held | None:
    """Return what a speaker tells others to do by an imperative: "Stop the war"."""
    if verb.tag_ != "VB" or verb.pos_ != "VERB" or verb.dep_ not in {"ROOT", "ccomp"} or is_infinitive(verb):
        return None
    if any(c.dep_ in {"nsubj", "nsubjpass", "mark", "auxpass", "expl"} or c.tag_ == "MD" for c in verb.children):
        return None
    return _owed(verb, cue=verb) if _opens(verb) else None


def _opens(verb: Token) -> bool:
    """Whether ``verb`` opens a sentence or a quote, but for "please" and the like."""
    first = verb.left_edge.i
    return (
        first == verb.sent.start or verb.doc[first].is_quote or verb.doc[first - 1].text in {":", "\n", '"', "“", "‘"}
    )


def _owed(verb: Token, *, cue: Token) -> Held:
    target, sign = aim_from(verb)
    return Held(
        holder=None,
        cue=cue,
        target=target,
        position=Position.DEMANDS if sign > 0 else Position.OPPOSES,
        sign=sign,
        strength=_OBLIGED,
        rule=StanceRule.DEMAND,
        confidence=0.7,
    )
