"""Targets as topics: whom they name stands in them by name, so that those of several articles can be compared."""

from collections.abc import Mapping

from workbench.records import Topic
from workbench.stances.issues.targets import Target

WHO = "who:"
"""Stands before names, so that nobody is taken for a word."""


def topic_of(target: Target, names: Mapping[str, str]) -> Topic:
    """Return ``target`` as a topic.

    Args:
        target: What a stance is about, in one article.
        names: The name of each entity of that article, by its id.
    """
    return Topic(
        span=target.span,
        name=names.get(target.head, target.name),
        head=_named(target.head, names),
        somebody=target.head in names,
        clause=not target.is_noun,
        concerns=frozenset(_named(one, names) for one in target.arguments),
        modifiers=target.modifiers,
        vector=target.vector,
    )


def _named(word: str, names: Mapping[str, str]) -> str:
    return f"{WHO}{names[word].lower()}" if word in names else word
