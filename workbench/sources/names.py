"""Persons whom one article names in full and another by their last name."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from workbench.records import Entity, EntityType, Findings, Topic
from workbench.stances.issues.topics import WHO


def with_common_names(findings: Iterable[Findings]) -> tuple[Findings, ...]:
    """Return ``findings`` in which a person known by a last name alone has the full name that other articles give.

    Only where all articles together name one such person: of two, either could be meant.  A name that the analyst gave
    stays.
    """
    held = tuple(findings)
    full = _full_names(held)
    return tuple(_renamed(found, full) for found in held)


def _full_names(findings: Iterable[Findings]) -> dict[str, str]:
    """Return the full name of each last name that only one full name ends in."""
    names: dict[str, set[str]] = defaultdict(set)
    for found in findings:
        for entity in found.entities:
            words = entity.name.split()
            if _is_person(entity) and len(words) > 1:
                names[words[-1].casefold()].add(entity.name)
    return {last: next(iter(known)) for last, known in names.items() if len(known) == 1}


def _is_person(entity: Entity) -> bool:
    return entity.type is EntityType.PERSON and entity.named and entity.listed is None


def _renamed(found: Findings, full: Mapping[str, str]) -> Findings:
    taken = {entity.name for entity in found.entities}
    new = {
        entity.name: full[entity.name.casefold()]
        for entity in found.entities
        if _is_person(entity)
        and not entity.by_analyst
        and entity.name.casefold() in full
        and full[entity.name.casefold()] not in taken
    }
    if not new:
        return found
    entities = (
        replace(one, name=new[one.name], aliases=(one.name, *one.aliases))
        if _is_person(one) and not one.by_analyst and one.name in new
        else one
        for one in found.entities
    )
    words = {f"{WHO}{short.lower()}": f"{WHO}{name.lower()}" for short, name in new.items()}
    return replace(
        found, entities=tuple(entities), topics=tuple(_reworded(topic, words, new) for topic in found.topics)
    )


def _reworded(topic: Topic, words: Mapping[str, str], names: Mapping[str, str]) -> Topic:
    return replace(
        topic,
        head=words.get(topic.head, topic.head),
        name=names.get(topic.name, topic.name) if topic.head in words else topic.name,
        concerns=frozenset(words.get(one, one) for one in topic.concerns),
    )
