"""He, she, it and they: each points at one of those before it, with a probability for every candidate.

The model is a mention ranker (K. Lee and others, 2017, with features in place of a network): each earlier phrase gets a
score from a handful of signs, the exponentials of the scores of one somebody's phrases are added up, and "nobody" takes
part with a score of zero.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from workbench.entities.phrases import SUBJECTS, Phrase
from workbench.entities.profiles import Point, Profile, evidence_of
from workbench.entities.reading import REACH, Reading
from workbench.language.wordlists import read_mapping, read_rows
from workbench.records import EntityType, MentionKind
from workbench.rules import EntityRule

GENDERS: Mapping[str, str] = {"he": "m", "she": "f"}
SURE = 0.7
"""Probability from which on a pronoun tells the gender of whom it points at."""
_NOBODY = 0.25
"""Part of nobody's probability that the best candidate must reach: better a doubtful link, told as such, than none."""
_SENTENCES = 3
"""Sentences back that are told apart."""
_OPEN = 0.15
"""Probability from which on another candidate is shown."""
_INDEFINITE = frozenset({"a", "an", "some", "any", "no", "every", "each", "many", "several"})
_REPORTING = read_mapping("workbench.language", "reporting_verbs", value="kind")


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for and against one earlier phrase."""

    profile: Profile
    point: Point
    names: frozenset[str]


def find_pronoun(phrase: Phrase, reading: Reading, *, speaker: Profile | None) -> tuple[Profile, Point] | None:
    """Return whom a pronoun of the third person points at, and why; ``None`` if most likely nobody told before.

    Args:
        phrase: The pronoun.
        reading: What was read before it.
        speaker: Who says the quote in which it stands; he and she inside a quote are somebody else.
    """
    return choose(phrase, list(find_signs(phrase, reading, speaker=speaker)), shipped_weights(column_of(phrase)))


def choose(phrase: Phrase, signs: Sequence[Signs], weights: Mapping[str, float]) -> tuple[Profile, Point] | None:
    """Return whom ``phrase`` points at among the candidates that ``signs`` speak for; ``None`` for nobody."""
    shares = probabilities(signs, weights)
    best = max(shares, key=lambda one: shares[one], default=None)
    if best is None or shares[best] < _NOBODY * (1 - sum(shares.values())):
        return None
    shown = max((one for one in signs if one.profile is best), key=lambda one: one.point.phrase.head.i)
    return best, Point(
        phrase,
        EntityRule.PRONOUN,
        round(shares[best], 2),
        evidence_of(shown.point.phrase.head),
        _open(shares),
    )


def _open(shares: Mapping[Profile, float]) -> tuple[tuple[Profile, float], ...]:
    """Return those who might be meant, likeliest first, if they are several."""
    likely = sorted((one for one in shares if shares[one] >= _OPEN), key=lambda one: -shares[one])
    return tuple((one, round(shares[one], 2)) for one in likely) if len(likely) > 1 else ()


def probabilities(signs: Sequence[Signs], weights: Mapping[str, float]) -> dict[Profile, float]:
    """Return the probability of each candidate; what is missing to 1 is that of nobody."""
    mass: dict[Profile, float] = defaultdict(float)
    for one in signs:
        mass[one.profile] += math.exp(sum(weights.get(name, 0.0) for name in one.names))
    total = 1.0 + sum(mass.values())
    return {profile: value / total for profile, value in mass.items()}


@cache
def shipped_weights(column: str) -> Mapping[str, float]:
    """Return the weight of each sign, in log-odds, for the pronouns of ``column``: he, it or they."""
    return {row["sign"]: float(row[column]) for row in read_rows("workbench.entities", "pronoun_weights")}


def column_of(phrase: Phrase) -> str:
    """Return the column of the weights for a pronoun: he, it or they."""
    return "he" if phrase.pronoun in GENDERS else phrase.pronoun or ""


def find_signs(phrase: Phrase, reading: Reading, *, speaker: Profile | None) -> Iterator[Signs]:
    """Yield the candidates for a pronoun, each earlier phrase by itself, with what speaks for it."""
    near = reading.since(phrase.head.i - REACH)
    excluded = set(_ruled_out(phrase.head, near))
    if speaker is not None and phrase.pronoun in GENDERS:
        excluded.add(speaker)
    sentences = reading.sentences_before(phrase.head, count=_SENTENCES)
    clause = _clause(phrase.head)
    for profile, point in near:
        if profile not in excluded and _agrees(phrase, profile):
            yield Signs(profile, point, frozenset(_signs(phrase, profile, point, sentences, clause)))


def _agrees(phrase: Phrase, profile: Profile) -> bool:
    """Whether gender and number allow it."""
    gender = GENDERS.get(phrase.pronoun or "")
    if gender is not None:
        return profile.is_person and (gender in profile.genders or not profile.genders)
    if phrase.pronoun == "they":
        return profile.plural or profile.type in {EntityType.GROUP, EntityType.ORGANIZATION, EntityType.PERSON}
    return not profile.plural and profile.type not in {EntityType.PERSON, EntityType.GROUP}


def _ruled_out(pronoun: Token, near: Iterable[tuple[Profile, Point]]) -> Iterator[Profile]:
    """Yield whom syntax forbids: those whose phrase it is inside, and the subject of the clause whose object it is."""
    if pronoun.lower_.endswith(("self", "selves")):
        return
    verb = None
    if pronoun.dep_ in {"dobj", "pobj", "dative"}:
        verb = next((one for one in pronoun.ancestors if one.pos_ in {"VERB", "AUX"}), None)
    for profile, point in near:
        head = point.phrase.head
        if (verb is not None and head.head == verb and head.dep_ in SUBJECTS) or _is_inside(pronoun, point.phrase):
            yield profile


def _is_inside(pronoun: Token, phrase: Phrase) -> bool:
    """Whether ``pronoun`` is a part of ``phrase`` and not of a clause or description in it."""
    if not phrase.whole.start <= pronoun.i < phrase.whole.end or phrase.kind is MentionKind.PRONOUN:
        return False
    path = (one for one in [pronoun, *pronoun.ancestors] if phrase.head.is_ancestor(one))
    return not any(one.dep_ in {"relcl", "acl", "appos"} for one in path)


# Signs


def _signs(
    phrase: Phrase, profile: Profile, point: Point, sentences: Sequence[int], clause: Token | None
) -> Iterator[str]:
    """Yield the names of the signs; each has a weight for he and she, for it, and for they."""
    pronoun, head = phrase.head, point.phrase.head
    back = next((n for n, start in enumerate(sentences) if head.i >= start), len(sentences))
    yield f"{min(back, _SENTENCES)} sentences back"
    place = point.phrase.place
    yield place
    if back <= 1:
        yield f"{place}, {back} sentences back"
    if pronoun.dep_ in SUBJECTS and place == "subject":
        yield "both subjects"
    yield from _how_called(phrase, point)
    if _speaks_clause(head, pronoun):
        yield "speaks the clause"
    if back == 0 and place != "subject" and _clause(head) == clause:
        yield "same clause"
    if back == 0 and place == "subject" and pronoun.dep_ == "poss" and _clause(head) == clause:
        yield "subject of the owner's clause"
    distance = pronoun.i - head.i
    yield "within 5 words" if distance <= 5 else "within 20 words" if distance <= 20 else "within 110 words"
    yield from _who(phrase, profile)


def _how_called(phrase: Phrase, point: Point) -> Iterator[str]:
    other = point.phrase
    if other.name is not None:
        yield "name"
    elif other.pronoun is not None:
        yield "same pronoun" if other.pronoun == phrase.pronoun else "other pronoun"
    elif other.determiner is not None and other.determiner.lower_ in _INDEFINITE:
        yield "indefinite"
    elif other.plural and other.determiner is None:
        yield "bare plural"


def _who(phrase: Phrase, profile: Profile) -> Iterator[str]:
    yield str(profile.type) + (", several" if profile.plural else "")
    gender = GENDERS.get(phrase.pronoun or "")
    if gender is not None and gender in profile.genders:
        yield "gender known"
    elif gender is not None and profile.likely is not None:
        yield "gender hinted at" if profile.likely == gender else "gender hinted against"
    if profile.cluster is not None:
        yield "has a name"
    yield f"{min(len(profile.points), 4)} mentions before"


def _speaks_clause(head: Token, pronoun: Token) -> bool:
    """Whether ``head`` is the subject of a reporting verb in whose clause ``pronoun`` is the subject."""
    verb = head.head
    return head.dep_ == "nsubj" and verb.lemma_ in _REPORTING and pronoun.dep_ in SUBJECTS and verb.is_ancestor(pronoun)


def _clause(token: Token) -> Token | None:
    """Return the verb of the clause with a subject of its own in which ``token`` stands."""
    verbs = (one for one in token.ancestors if one.pos_ in {"VERB", "AUX"})
    return next((one for one in verbs if any(child.dep_ in SUBJECTS for child in one.children)), None)
