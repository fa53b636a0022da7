"""The list of attitude words, and which of its rows a word of a text answers to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from workbench.language.wordlists import read_mapping, read_rows
from workbench.records import Position
from workbench.stances.clauses import is_passive, own_subject
from workbench.stances.positions.slots import filler, meant

CARRIERS = read_mapping("workbench.stances", "carrier_verbs", value="sign")
_PARTS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}
_OBJECTS_FIRST = ("dobj", "xcomp", "ccomp", "advised")


@dataclass(frozen=True, slots=True)
class Attitude:
    """One row of the list: what a word says of the target in one slot."""

    word: str
    part: str
    position: Position
    sign: int | None
    """1 for, -1 against, ``None`` where it tells no side."""
    strength: float
    slot: str
    when: str
    """"negated" or "inside" where it counts only so, else empty."""

    @property
    def of_subject(self) -> bool:
        """Whether the subject of a passive holds it: "was disappointed by"."""
        return self.part == "adjective"

    @property
    def of_clause(self) -> bool:
        """Whether its target is a whole clause, so that what stands inside is no further target."""
        return self.slot == "ccomp:subject" or (
            self.slot in {"ccomp", "advised", "whether"} and self.position in _ON_FACTS
        )


_TELLING = frozenset({Position.WARNS_AGAINST, Position.DEMANDS, Position.SEEKS})
"""Positions that are put to somebody: "asked the bank for money"."""
_ON_FACTS = frozenset({Position.DENIES, Position.CONFIRMS, Position.DOUBTS, Position.UNDISCLOSED})
"""Positions on what is so; the others are on what is to be."""


@dataclass(frozen=True, slots=True)
class Aimed:
    """An attitude and the word that heads its target."""

    attitude: Attitude
    target: Token
    owner: bool = False
    """Whether the word names who holds it, as "critic" does."""


def aimed(token: Token, *, part: str | None = None, inside: bool = False, without: Token | None = None) -> Aimed | None:
    """Return the attitude that ``token`` expresses and its target, ``None`` without either.

    Args:
        token: A verb, noun or adjective, or a preposition after "be".
        part: The part of speech to look up, where it is not the one of ``token``.
        inside: Whether it stands inside another attitude, where words that tell mere deeds count too.
        without: What is no target, such as the condition under which it is one.
    """
    for attitude in _rows_for(token, part):
        if (attitude.when == "inside" and not inside) or _has_another_object(token, attitude):
            continue
        target = filler(token, attitude.slot)
        if target is not None and attitude.position is Position.PLANS and attitude.slot == "xcomp":
            target = None if own_subject(target) is not None else target  # "expects sales to rise" is no plan
        if target is not None and target != without:
            return Aimed(attitude, meant(target), owner=attitude.slot.startswith("of:"))
    return None


def _has_another_object(token: Token, attitude: Attitude) -> bool:
    """Whether it is "broke the news with", where what the verb is about is its object."""
    if attitude.part != "verb" or not attitude.slot.startswith("prep:") or attitude.position in _TELLING:
        return False
    return any(c.dep_ == "dobj" and not c.lower_.endswith(("self", "selves")) for c in token.children)


def tells_by_silence(token: Token) -> bool:
    """Whether ``token`` is a word such as "comment", which tells a position only by being refused."""
    return any(one.when == "negated" for one in _rows_for(token, None))


def attitude_of_noun(noun: Token) -> Attitude | None:
    """Return what ``noun`` tells of whoever gets it: "backing", "criticism"."""
    rows = _rows().get(("noun", noun.lemma_.lower()), ())
    sided = {Position.SUPPORTS, Position.PRAISES, Position.CRITICIZES, Position.OPPOSES, Position.ACCEPTS}
    return next((one for one in rows if one.position in sided and one.when == "" and one.slot != "acl"), None)


def judgement(token: Token) -> Attitude | None:
    """Return what ``token`` says of what is called so: "a mistake", "unfair"."""
    words = [token.lemma_.lower(), token.lower_]
    words += [f"{words[0]} {child.lower_}" for child in token.children if child.dep_ in {"advmod", "prt"}]
    words += [f"{child.lower_} {words[0]}" for child in token.children if child.dep_ == "compound"]
    part = _PARTS.get(token.pos_, "")
    found = (one for word in reversed(words) for one in _rows().get((part, word), ()) if one.slot == "subject")
    return next(found, None)


def _rows_for(token: Token, part: str | None) -> Iterator[Attitude]:
    if part is not None:
        yield from _rows().get((part, token.lemma_.lower()), ())
    elif token.pos_ in {"VERB", "AUX"}:
        yield from _of_verb(token)
    elif token.pos_ == "NOUN":
        yield from _rows().get(("person", token.lemma_.lower()), ())
        yield from _rows().get(("noun", token.lemma_.lower()), ())
    elif token.pos_ == "ADJ":
        yield from _rows().get(("adjective", token.lower_), ())
        yield from (one for word in _with_particles(token) for one in _rows().get(("adjective", word), ()))


def _of_verb(verb: Token) -> Iterator[Attitude]:
    """Yield the rows of ``verb`` with its object or its particle, or else alone; "disappointed by" is an adjective."""
    if verb.tag_ == "VBN" and is_passive(verb):
        yield from _rows().get(("adjective", verb.lower_), ())
    lemma = verb.lemma_.lower()
    for child in verb.children:
        if child.dep_ == "dobj":
            yield from _rows().get(("phrase", f"{lemma} {child.lemma_.lower()}"), ())
    particles = list(_with_particles(verb))
    for word in particles or [lemma]:
        yield from _rows().get(("verb", word), ())


def _with_particles(token: Token) -> Iterator[str]:
    for child in token.children:
        if child.dep_ == "prt" or (child.dep_ in {"advmod", "prep"} and child.i == token.i + 1):
            word = f"{token.lemma_.lower()} {child.lower_}"
            if child.dep_ == "prt" or ("verb", word) in _rows() or ("adjective", word) in _rows():
                yield word


@cache
def _rows() -> Mapping[tuple[str, str], tuple[Attitude, ...]]:
    found: dict[tuple[str, str], list[Attitude]] = {}
    for row in read_rows("workbench.stances", "attitudes"):
        position = Position(row["position"])
        one = Attitude(
            row["word"],
            row["pos"],
            position,
            int(row["sign"]) if row["sign"] else position.sign,
            float(row["strength"]) if row["strength"] else position.strength,
            row["slot"],
            row["when"],
        )
        found.setdefault((row["pos"], row["word"]), []).append(one)
    return {key: tuple(sorted(rows, key=_rank)) for key, rows in found.items()}


def _rank(attitude: Attitude) -> int:
    """Return how early a row is tried: objects before what stands after prepositions."""
    return 0 if attitude.slot.partition(":")[0] in _OBJECTS_FIRST else 1
