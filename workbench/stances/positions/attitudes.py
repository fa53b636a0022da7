"""The list of attitude words, and where in the grammar each one's target stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from workbench.language.scope import is_infinitive, negation_of
from workbench.language.wordlists import read_mapping, read_rows
from workbench.records import Position
from workbench.stances.clauses import is_passive, own_subject
from workbench.stances.positions.joint_acts import joint_act

CARRIERS = read_mapping("workbench.stances", "carrier_verbs", value="sign")
_PARTS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adjective"}
_RELATIVES = frozenset({"that", "which", "who", "whom"})
_SUMMARIES = frozenset({"something", "anything", "which"})


@dataclass(frozen=True, slots=True)
class Attitude:
    """One row of the list: what a word says of the target in one slot."""

    word: str
    position: Position
    polarity: float | None
    slot: str

    @property
    def needs_negation(self) -> bool:
        """Whether the word tells something only where it is negated, as "comment"."""
        return self.slot.startswith("not ")


@dataclass(frozen=True, slots=True)
class Aimed:
    """An attitude and the word that heads its target."""

    attitude: Attitude
    target: Token


def aimed(token: Token) -> Aimed | None:
    """Return the attitude that ``token`` expresses and its target, ``None`` without either."""
    for attitude in _rows().get((_PARTS.get(token.pos_, ""), _word(token)), ()):
        target = _filler(token, attitude.slot.removeprefix("not "))
        if target is not None:
            return Aimed(attitude, meant(target))
    return None


def tells_by_silence(token: Token) -> bool:
    """Whether ``token`` is a word such as "comment", which tells a position only by being refused."""
    return any(one.needs_negation for one in _rows().get((_PARTS.get(token.pos_, ""), _word(token)), ()))


def inner(found: Aimed) -> tuple[Token, float]:
    """Return what is aimed at in the end and with which sign: the plan, and -1, in "vowed to block the plan"."""
    sign, target = 1.0, found.target
    if found.attitude.slot.startswith("ccomp") or found.attitude.position in {Position.DENIES, Position.CONFIRMS}:
        return target, sign
    for _ in range(3):
        if target.pos_ == "VERB" and (act := joint_act(target)) is not None:
            return act, sign
        deeper = aimed(target) if target.pos_ in {"VERB", "NOUN"} else None
        if deeper is None or deeper.attitude.polarity is None or deeper.attitude.slot.startswith("ccomp"):
            break
        flips = (deeper.attitude.polarity < 0) != (negation_of(target) is not None and target.tag_ == "VB")
        sign, target = (-sign if flips else sign), deeper.target
    return target, sign


def meant(token: Token) -> Token:
    """Return what ``token`` stands for: "which" for its antecedent, "something" for the clause that it sums up.

    That clause is the one that hangs on the noun before "something", if one does.
    """
    if token.lower_ in _RELATIVES and token.head.dep_ == "relcl":
        token = token.head.head
    elif token.lower_ in _RELATIVES and token.head.head.dep_ == "relcl":
        token = token.head.head.head
    if token.lower_ in _SUMMARIES and token.dep_ in {"appos", "npadvmod"}:
        hanging = (one for one in token.head.subtree if one.dep_ == "relcl" and one.i < token.i)
        return next((one for one in (*hanging, *token.ancestors) if one.pos_ == "VERB"), token)
    return token


@cache
def _rows() -> Mapping[tuple[str, str], tuple[Attitude, ...]]:
    found: dict[tuple[str, str], tuple[Attitude, ...]] = {}
    for row in read_rows("workbench.stances", "attitudes"):
        key = (row["pos"], row["word"])
        polarity = float(row["polarity"]) if row["polarity"] else None
        one = Attitude(row["word"], Position(row["position"]), polarity, row["slot"])
        found[key] = (*found.get(key, ()), one)
    return found


def _word(token: Token) -> str:
    particle = next((c for c in token.children if c.dep_ == "prt"), None) if token.pos_ == "VERB" else None
    return token.lemma_.lower() if particle is None else f"{token.lemma_.lower()} {particle.lower_}"


def _filler(token: Token, slot: str) -> Token | None:
    kind, _, words = slot.partition(":")
    if kind == "prep":
        return _after_preposition(token, frozenset(words.split("|")))
    if kind == "dobj":
        return _object(token)
    if kind == "whether":
        clause = _child(token, "ccomp")
        marked = clause is not None and any(c.lower_ in {"whether", "if"} and c.dep_ == "mark" for c in clause.children)
        return clause if marked else None
    if kind == "subject":
        return own_subject(token.head) if token.dep_ == "acomp" else None
    clause = _child(token, kind)
    if kind == "acl" and clause is not None and not is_infinitive(clause):
        return None
    if words != "subject" or clause is None:
        return clause
    subject = own_subject(clause)
    return subject if subject is not None and subject.pos_ != "PRON" else None


def _child(token: Token, dep: str) -> Token | None:
    found = (child for child in token.children if child.dep_ == dep and child.i > token.i)
    return next((child for child in found if child.pos_ not in {"PART", "ADP"}), None)


def _object(verb: Token) -> Token | None:
    if is_passive(verb):
        return own_subject(verb) or (verb.head if verb.dep_ == "acl" else None)
    own = next((child for child in verb.children if child.dep_ == "dobj"), None)
    if own is None and verb.dep_ == "relcl" and not _stranded(verb):
        subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
        return verb.head if subject is not None and subject.lower_ not in _RELATIVES else None
    return own


def _stranded(verb: Token) -> bool:
    return any(child.dep_ in {"prep", "xcomp", "ccomp"} and not list(child.children) for child in verb.children)


def _after_preposition(token: Token, words: frozenset[str]) -> Token | None:
    for child in token.children:
        if child.dep_ in {"prep", "prt", "agent"} and child.lower_ in words:
            filler = next((one for one in child.children if one.dep_ in {"pobj", "pcomp"}), None)
            if filler is not None:
                return filler
            if token.dep_ == "relcl":
                return token.head
    return None
