"""Descriptions without a name: "the envoy", "a close ally of the president", "this district"."""

from collections.abc import Sequence

from spacy.tokens import Token

from workbench.entities.nouns import (
    is_generic_organization_noun,
    is_generic_place_noun,
    is_organization_noun,
    is_person_noun,
    is_place_noun,
    type_of,
)
from workbench.entities.phrases import Phrase
from workbench.entities.profiles import Point, Profile, evidence_of
from workbench.records import EntityType
from workbench.rules import EntityRule

_REACH = 110
"""Tokens within which the name for "the company" or "the city" is looked for."""
_INDEFINITE = frozenset({"a", "an", "another", "some", "any", "no", "every", "each", "many", "several", "few"})


def find_described(phrase: Phrase, known: Sequence[Profile], *, rules: frozenset[EntityRule]) -> tuple[Profile, Point] | None:
    """Return whom a description points at, among those ``known`` so far, and why; ``None`` if it is somebody new."""
    if EntityRule.DESCRIPTION in rules and (beside := _beside_name(phrase, known)):
        return beside, Point(phrase, EntityRule.DESCRIPTION, 0.9, evidence_of(phrase.head.head))
    if EntityRule.ROLE_NOUN in rules and (found := _role_noun(phrase, known)):
        profile, confidence = found
        shown = profile.role_heads.get(phrase.head.lemma_.lower())
        return profile, Point(phrase, EntityRule.ROLE_NOUN, confidence, evidence_of(shown))
    if EntityRule.SAME_NOUN in rules and (same := _same_noun(phrase, known)):
        shown = same.points[-1].phrase.head
        return same, Point(phrase, EntityRule.SAME_NOUN, 0.7, evidence_of(shown))
    return None


def _beside_name(phrase: Phrase, known: Sequence[Profile]) -> Profile | None:
    """Return whom "the envoy" describes in "Jane Roe, the envoy," and "the envoy, Jane Roe,"."""
    head = phrase.head
    others = [head.head] if head.dep_ == "appos" else [child for child in head.rights if child.dep_ == "appos"]
    for other in others:
        for profile in known:
            if any(point.phrase.head == other for point in profile.points) and _may_be(phrase, profile):
                return profile
    return None


def _may_be(phrase: Phrase, profile: Profile) -> bool:
    kind = type_of(phrase.head)
    if kind in {EntityType.PERSON, EntityType.GROUP} or profile.type is EntityType.PERSON:
        return kind is profile.type
    return phrase.plural == profile.plural


# A role or generic noun


def _role_noun(phrase: Phrase, known: Sequence[Profile]) -> tuple[Profile, float] | None:
    """Return whom "the envoy", or "the king's trade envoy", points at."""
    noun = phrase.head
    if phrase.owner is not None:
        return _owned(phrase, known)
    if not phrase.definite or any(child.dep_ in {"nummod", "prep", "relcl", "acl"} for child in noun.children):
        return None
    return _by_role(phrase, known)


def _by_role(phrase: Phrase, known: Sequence[Profile]) -> tuple[Profile, float] | None:
    """Return the nearest before who has that role, else the only one after it; and how sure that is."""
    noun = phrase.head
    fitting = [one for one in known if one.cluster and noun.lemma_.lower() in one.role_heads and _fits(phrase, one)]
    before = [one for one in fitting if one.last_before(noun) is not None]
    if before:
        return max(before, key=lambda one: one.last_before(noun) or 0), 0.8
    if len(fitting) == 1:
        return fitting[0], 0.6
    generic = _nearest_body(phrase, known) or _nearest_place(phrase, known)
    return None if generic is None else (generic, 0.5)


def _owned(phrase: Phrase, known: Sequence[Profile]) -> tuple[Profile, float] | None:
    """Return the only one whose role has the noun and a word before it in common: "the city's trade envoy"."""
    noun, words = phrase.head, _premodifiers(phrase.head)
    fitting = []
    for one in known:
        shown = one.role_heads.get(noun.lemma_.lower())
        is_owner = any(point.phrase.head == phrase.owner for point in one.points)
        if one.cluster and shown is not None and not is_owner and _fits(phrase, one) and words & _premodifiers(shown):
            fitting.append(one)
    return (fitting[0], 0.6) if len(fitting) == 1 else None


def _premodifiers(noun: Token) -> set[str]:
    return {child.lemma_.lower() for child in noun.lefts if child.dep_ in {"compound", "amod"}}


def _fits(phrase: Phrase, one: Profile) -> bool:
    noun = phrase.head
    if one.type is EntityType.PERSON:
        return is_person_noun(noun) and not phrase.plural
    return is_person_noun(noun) if phrase.plural else is_organization_noun(noun)


def _nearest_body(phrase: Phrase, known: Sequence[Profile]) -> Profile | None:
    """Return the organization named last before "the company" and its like, within reach."""
    noun = phrase.head
    if not is_generic_organization_noun(noun) or phrase.plural or phrase.words:
        return None
    bodies = [one for one in known if one.cluster and one.type is EntityType.ORGANIZATION and not _has_own_noun(one)]
    near = [one for one in bodies if noun.i - (one.last_before(noun) or -_REACH) < _REACH]
    called = [one for one in near if any(is_generic_organization_noun(point.phrase.head) for point in one.points)]
    return max(called or near, key=lambda one: one.last_before(noun) or 0, default=None)


def _nearest_place(phrase: Phrase, known: Sequence[Profile]) -> Profile | None:
    """Return the place named last before "the country" and its like, within reach."""
    noun = phrase.head
    if not is_generic_place_noun(noun) or phrase.plural or phrase.words:
        return None
    places = [one for one in known if one.cluster and one.type is EntityType.PLACE]
    near = [one for one in places if noun.i - (one.last_before(noun) or -_REACH) < _REACH]
    return max(near, key=lambda one: one.last_before(noun) or 0, default=None)


def _has_own_noun(one: Profile) -> bool:
    """Whether a body is called by a noun of its own, such as "union", so that "the company" is another."""
    return any(is_organization_noun(token) and not is_generic_organization_noun(token) for token in one.role_heads.values())


# The same noun


def _same_noun(phrase: Phrase, known: Sequence[Profile]) -> Profile | None:
    """Return the last one called by the same noun that no word tells apart from this one."""
    found = [one for one in known if any(_is_same(phrase, point.phrase) for point in one.points)]
    return max(found, key=lambda one: one.last_before(phrase.head) or 0, default=None)


def _is_same(phrase: Phrase, earlier: Phrase) -> bool:
    if earlier.pronoun or earlier.head.i >= phrase.head.i or earlier.head.lemma_.lower() != phrase.head.lemma_.lower():
        return False
    if earlier.plural != phrase.plural or not (phrase.definite or phrase.owner is not None):
        return False
    return phrase.words <= earlier.words
