"""Rules that read a position off the grammar: whose, on what, and how strongly."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from workbench.records import Position
from workbench.rules import StanceRule
from workbench.stances.clauses import coordinated, is_passive, subject_of
from workbench.stances.positions.asserting import doer, is_alleged, is_asked, is_asserted, is_owed
from workbench.stances.positions.attitudes import CARRIERS, Aimed, aimed, tells_by_silence
from workbench.stances.positions.conditions import find_conditions
from workbench.stances.positions.demands import find_demand, find_imperative, find_obligation
from workbench.stances.positions.held import HEDGED, Held, hedge, hold
from workbench.stances.positions.intents import find_intent
from workbench.stances.positions.joint_acts import joint_act
from workbench.stances.positions.judgements import find_judgements
from workbench.stances.positions.negation import negation_of
from workbench.stances.positions.nominal import find_by_adjective, find_by_noun, find_by_preposition
from workbench.stances.positions.slots import is_no_target

_NOUNS = frozenset({"NOUN", "PROPN"})
_JOINT = 0.4
_NOT_JOINED = 0.5
_JOINT_CONFIDENCE = 0.7


def find_positions(doc: Doc) -> Iterator[Held]:
    """Yield the positions that ``doc`` shows, in text order of their cues.

    What happens is no position: "attacked the village" tells a deed.  A deed counts where it is itself a decision on
    something ("vetoed the bill"), where parties do it together ("signed a treaty"), and where it is only wanted,
    planned, demanded or threatened ("vowed to attack the village").
    """
    asking = any(token.text == "?" for token in doc)
    for token in doc:
        for held in _by_word(token):
            if asking and is_asked(held.cue):
                continue
            for target in _joined(held.target, cue=held.cue):
                if not is_no_target(target):
                    yield held if target == held.target else replace(held, target=target)


def _joined(target: Token, *, cue: Token) -> Iterator[Token]:
    """Yield ``target`` and the nouns joined to it: two in "the bridge and the tunnel"."""
    yield target
    inner = target.dep_ == "pobj" and target.head.head.pos_ == "NOUN" and target.head.head != cue
    if target.pos_ in _NOUNS and not inner:  # "an end to the war, and aid" is for aid
        yield from (one for one in coordinated(target)[1:] if one.pos_ in _NOUNS)


def _by_word(token: Token) -> Iterator[Held]:
    part = token.pos_
    if part in {"VERB", "AUX"}:
        if token.dep_ not in {"aux", "auxpass"}:
            yield from _by_verb(token)
    elif part == "NOUN":
        yield from find_by_noun(token)
    elif part == "ADJ":
        yield from find_by_adjective(token)
    elif part == "ADP":
        yield from find_by_preposition(token)


def _by_verb(verb: Token) -> Iterator[Held]:
    if not is_asserted(verb):
        return
    conditions = list(find_conditions(verb))
    yield from conditions
    if conditions:
        return
    told = find_obligation(verb)
    if told is None and not is_owed(verb):
        told = find_demand(verb) or find_imperative(verb)
    if told is not None:
        yield told
    elif not is_owed(verb):
        yield from _by_stand(verb)


def _by_stand(verb: Token) -> Iterator[Held]:
    """Yield what ``verb`` tells of whoever does it, unless an attitude over it has told it: "promised to support"."""
    over = aimed(verb.head) if verb.dep_ == "xcomp" and not is_passive(verb.head) else None
    told = over is not None and over.target == verb and over.attitude.position is not Position.CONFIRMS
    if told and not tells_by_silence(verb):
        return
    found = aimed(verb)
    held = _by_attitude(verb, found) if found is not None else _by_conduct(verb) or find_intent(verb)
    if held is not None:
        yield replace(held, strength=held.strength * HEDGED, hedged=True) if is_alleged(verb) else held
    yield from find_judgements(verb)


def _by_attitude(verb: Token, found: Aimed) -> Held | None:
    if found.attitude.slot in {"xcomp", "dobj"} and tells_by_silence(found.target):
        return None  # "declined to comment": "comment" tells it, if it says on what, and else there is no target
    if (
        verb.lemma_.lower() in CARRIERS
        and found.target.dep_ in {"dobj", "nsubjpass"}
        and aimed(found.target) is not None
    ):
        return None  # "dropped its opposition": the noun tells it
    if found.attitude.slot == "xcomp" and next(find_conditions(found.target), None) is not None:
        return None  # "agreed to testify in exchange for immunity" is no more than that
    rule = StanceRule.UNDISCLOSED if found.attitude.position is Position.UNDISCLOSED else StanceRule.ATTITUDE_VERB
    holder = subject_of(verb) if found.attitude.of_subject else doer(verb)
    if holder is None and verb.lemma_.lower() != "need":  # what "is needed" is what the speaker wants
        return None
    return hold(found, cue=verb, holder=holder, negation=negation_of(verb), rule=rule)


def _by_conduct(verb: Token) -> Held | None:
    act, holder = joint_act(verb), doer(verb)
    if act is None or holder is None or (act == verb and verb.dep_ == "relcl"):
        return None
    refused = negation_of(verb) is not None
    held = Held(
        holder=holder,
        cue=verb,
        target=act,
        position=Position.REFUSES if refused else Position.ACCEPTS,
        sign=-1 if refused else 1,
        strength=_NOT_JOINED if refused else _JOINT,
        negated=refused,
        rule=StanceRule.CONDUCT,
        confidence=_JOINT_CONFIDENCE,
    )
    return hedge(held)
