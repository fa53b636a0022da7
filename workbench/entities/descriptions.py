"""Descriptions without a name: "the envoy", "a close ally of the president", "this district"."""

from collections.abc import Sequence
from itertools import islice

from spacy.tokens import Token

from workbench.entities.forms import full_form
from workbench.entities.nouns import (
    is_generic_organization_noun,
    is_generic_place_noun,
    is_organization_noun,
    is_person_noun,
    type_of,
)
from workbench.entities.phrases import Phrase
from workbench.entities.profiles import Point, Profile, evidence_of
from workbench.entities.reading import Reading
from workbench.language.known import CAPITALS, COUNTRIES, is_place_ending
from workbench.records import EntityType
from workbench.rules import EntityRule

_STATES = frozenset({"country", "nation", "kingdom", "republic"})
_REGIONS = frozenset({"state", "province", "region", "county", "territory", "island", "peninsula"})
_ONLY, _NEAREST = 0.8, 0.6
"""Confidence that a role noun means the only one before who has the role, or the nearest of several."""
_LOOKED_BACK = 50
"""Times that somebody with the role was met, counted back from a role noun, beyond which nobody is looked for."""
_MOST_HOLDERS = 3
"""How many who have the role are shown."""
_MENTIONED_OFTEN = 3
"""Mentions from which on a place counts as what the article is about."""

type Ranked = Sequence[tuple[Profile, float]]
"""Those who may be meant, each with its share, the likeliest first."""


def find_described(phrase: Phrase, reading: Reading, *, rules: frozenset[EntityRule]) -> tuple[Profile, Point] | None:
    """Return whom a description points at, among those met so far, and why; ``None`` if it is somebody new."""
    if EntityRule.DESCRIPTION in rules and (
        beside := _beside_name(phrase, reading) or _said_of_subject(phrase, reading)
    ):
        one, shown = beside
        return one, Point(phrase, EntityRule.DESCRIPTION, 0.9, evidence_of(shown))
    if EntityRule.ROLE_NOUN in rules and (found := _role_noun(phrase, reading)):
        profile, confidence = found[0]
        role = profile.role_heads.get(phrase.head.lemma_.lower()) or profile.head_before(phrase.head)
        candidates = tuple(found) if len(found) > 1 else ()
        return profile, Point(phrase, EntityRule.ROLE_NOUN, confidence, evidence_of(role), candidates)
    if EntityRule.SAME_NOUN in rules and (same := _same_noun(phrase, reading)):
        earlier, point = same
        return earlier, Point(phrase, EntityRule.SAME_NOUN, 0.7, evidence_of(point.phrase.head))
    return None


# Beside a name


def _beside_name(phrase: Phrase, reading: Reading) -> tuple[Profile, Token] | None:
    """Return whom "the envoy" describes in "Jane Roe, the envoy," and "the envoy, Jane Roe,", and the word for them."""
    head = phrase.head
    described = reading.described_by(head)
    if described is not None:
        return described
    others = [head.head] if head.dep_ == "appos" else [child for child in head.rights if child.dep_ == "appos"]
    found = ((reading.at(other), other) for other in others)
    return next(((one, other) for one, other in found if one is not None and _may_be(phrase, one)), None)


def _said_of_subject(phrase: Phrase, reading: Reading) -> tuple[Profile, Token] | None:
    """Return the person of whom it is said, and the verb that says so: "Roe was a teacher"."""
    verb = phrase.head.head
    if phrase.head.dep_ != "attr" or any(child.dep_ in {"neg", "expl"} for child in verb.children):
        return None
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    one = reading.at(subject)
    if one is None or not one.is_person or type_of(phrase.head) is not EntityType.PERSON:
        return None
    return one, verb


def _may_be(phrase: Phrase, profile: Profile) -> bool:
    kind = type_of(phrase.head)
    if phrase.head.lower_ == "part" or any(letter.isdigit() for letter in phrase.span.text):
        return False
    if kind in {EntityType.PERSON, EntityType.GROUP} or profile.type is EntityType.PERSON:
        return kind is profile.type
    bare = phrase.determiner is None and phrase.owner is None
    return phrase.plural == profile.plural and not (bare and kind is EntityType.OTHER)


# A role or generic noun


def _role_noun(phrase: Phrase, reading: Reading) -> Ranked:
    """Return whom "the envoy", or "the king's trade envoy", may point at, the likeliest first."""
    if phrase.owner is not None:
        return _owned(phrase, reading)
    if not phrase.definite or any(c.dep_ in {"nummod", "prep", "relcl", "acl"} for c in phrase.head.children):
        return []
    return _by_role(phrase, reading)


def _by_role(phrase: Phrase, reading: Reading) -> Ranked:
    """Return those before who have that role, the nearest first, else the only one after it; and how sure each is."""
    lemma = phrase.head.lemma_.lower()
    last_met = islice(reading.met_with_role(lemma), _LOOKED_BACK)
    holders = dict.fromkeys(one for one in last_met if _fits(phrase, one))
    before = list(islice(holders, _MOST_HOLDERS))
    before = [one for one in before if phrase.words & _words_of_role(one, lemma)] or before
    if before:
        rest = round((1 - _NEAREST) / max(1, len(before) - 1), 2)
        first = _NEAREST if len(before) > 1 else _ONLY
        return [(before[0], first), *((one, rest) for one in before[1:])]
    fitting = [one for one in reading.with_role(lemma) if _fits(phrase, one)]
    if len(fitting) == 1:
        return [(fitting[0], 0.6)]
    generic = _nearest_body(phrase, reading) or _nearest_place(phrase, reading)
    return [] if generic is None else [(generic, 0.5)]


def _owned(phrase: Phrase, reading: Reading) -> Ranked:
    """Return the only one whose role has the noun and a word before it in common: "the city's trade envoy"."""
    noun, words, owner = phrase.head, _premodifiers(phrase.head), reading.at(phrase.owner)
    if not words:
        return []
    lemma = noun.lemma_.lower()
    fitting = [
        one
        for one in reading.with_role(lemma)
        if one is not owner and _fits(phrase, one) and words & _words_of_role(one, lemma)
    ]
    return [(fitting[0], 0.6)] if len(fitting) == 1 else []


def _words_of_role(one: Profile, lemma: str) -> set[str]:
    """Return the words before the noun by which somebody is called: "trade" of "trade envoy"."""
    return _premodifiers(one.role_heads[lemma]) if lemma in one.role_heads else set()


def _premodifiers(noun: Token) -> set[str]:
    return {child.lemma_.lower() for child in noun.lefts if child.dep_ in {"compound", "amod"}}


def _fits(phrase: Phrase, one: Profile) -> bool:
    noun = phrase.head
    if one.type is EntityType.PERSON:
        return is_person_noun(noun) and not phrase.plural
    return is_person_noun(noun) if phrase.plural else is_organization_noun(noun)


def _nearest_body(phrase: Phrase, reading: Reading) -> Profile | None:
    """Return the organization named last before "the company" and its like, within reach."""
    noun = phrase.head
    if not is_generic_organization_noun(noun) or phrase.plural or phrase.words:
        return None
    near = {
        one: last
        for one, last in reading.near(noun).items()
        if one.cluster and one.type is EntityType.ORGANIZATION and not _has_own_noun(one)
    }
    called = [one for one in near if any(is_generic_organization_noun(point.phrase.head) for point in one.points)]
    return max(called or near, key=lambda one: near[one], default=None)


def _nearest_place(phrase: Phrase, reading: Reading) -> Profile | None:
    """Return the place within reach that "the country" or its like means: the one told of most, then the last."""
    noun = phrase.head
    if not is_generic_place_noun(noun) or phrase.plural or phrase.words:
        return None
    near = {one: last for one, last in reading.near(noun).items() if _is_such_place(noun, one)}
    return max(near, key=lambda one: (min(len(one.points), _MENTIONED_OFTEN), near[one]), default=None)


def _is_such_place(noun: Token, one: Profile) -> bool:
    """Whether a named place can be called by ``noun``: a country is no city, a city no state, a street neither."""
    if one.cluster is None or one.type is not EntityType.PLACE:
        return False
    keys = {full_form(key) for key in one.cluster.keys}
    if noun.lemma_.lower() in _STATES:
        return bool(keys & COUNTRIES)
    if noun.lemma_.lower() in _REGIONS and keys & CAPITALS:
        return False
    return not keys & COUNTRIES and not any(is_place_ending(key.split()[-1]) for key in keys)


def _has_own_noun(one: Profile) -> bool:
    """Whether a body is called by a noun of its own, such as "union", so that "the company" is another."""
    return any(
        is_organization_noun(noun) and not is_generic_organization_noun(noun) for noun in one.role_heads.values()
    )


# The same noun


def _same_noun(phrase: Phrase, reading: Reading) -> tuple[Profile, Point] | None:
    """Return the last one called by the same noun that no word tells apart from this one."""
    if not (phrase.definite or phrase.owner is not None):
        return None
    owner = reading.at(phrase.owner)
    for profile, point in reversed(reading.called(phrase.head.lemma_.lower())):
        if _is_same(phrase, point.phrase) and _is_owned_alike(owner, point.phrase, reading):
            return profile, point
    return None


def _is_same(phrase: Phrase, earlier: Phrase) -> bool:
    return earlier.head != phrase.head and earlier.plural == phrase.plural and phrase.words <= earlier.words


def _is_owned_alike(owner: Profile | None, earlier: Phrase, reading: Reading) -> bool:
    """Whether nothing says that it belongs to somebody else: "her brother" is not "his brother"."""
    other = reading.at(earlier.owner)
    return owner is other or owner is None or other is None
