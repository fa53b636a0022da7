"""Which of those found an analyst wants to see listed."""

from collections.abc import Sequence

from workbench.entities.phrases import Phrase
from workbench.entities.profiles import Point, Profile
from workbench.language.wordlists import read_words
from workbench.parameters import EntityParameters
from workbench.records import EntityType, MentionKind

_SOMEBODY = frozenset({EntityType.PERSON, EntityType.GROUP, EntityType.ORGANIZATION})
_NOBODY = frozenset({"no", "any", "every", "each", "either", "neither", "such"})
_SEVERAL_SENSES = read_words("workbench.entities", "ambiguous_nouns")


def is_wanted(profile: Profile, points: Sequence[Point], *, parameters: EntityParameters) -> bool:
    """Whether ``parameters`` let somebody be listed; one of the analyst's own list may be mentioned ever so seldom.

    Args:
        profile: What the reading knows of it.
        points: Where it is spoken of for sure enough.
        parameters: Which types, counts and descriptions to keep.
    """
    if not points or profile.type not in parameters.types:
        return False
    if profile.listed is not None:
        return True
    if len(points) < parameters.min_mentions:
        return False
    if profile.members and len(points) == 1 and _is_list(profile.points[0].phrase):
        return False
    if profile.cluster is not None or parameters.things:
        return True
    return parameters.described and _is_somebody(profile)


def _is_somebody(profile: Profile) -> bool:
    """Whether a description is of people or a body told of in particular: "a senior official", not "voters"."""
    if profile.type not in _SOMEBODY:
        return False
    phrases = [point.phrase for point in profile.points if point.phrase.kind is MentionKind.NOMINAL]
    return any(_is_particular(phrase) for phrase in phrases) or (
        len(phrases) > 1 and profile.type is not EntityType.ORGANIZATION
    )


def _is_particular(phrase: Phrase) -> bool:
    if phrase.determiner is not None and phrase.determiner.lower_ in _NOBODY:
        return False
    if phrase.head.lemma_.lower() in _SEVERAL_SENSES:
        return False
    return phrase.determiner is not None or phrase.owner is not None or bool(phrase.words)


def _is_list(phrase: Phrase) -> bool:
    """Whether a group is but the names that "and" joins, never spoken of again."""
    return any(child.dep_ == "conj" for child in phrase.head.children)
