"""What the finder makes of a stored parse, in a form that is short to compare."""

from tests.parses import parsed
from workbench.entities import find_entities
from workbench.entities.find import find_names
from workbench.entities.names import Name
from workbench.parameters import EntityParameters
from workbench.records import Entity, Mention
from workbench.rules import EntityRule


def entities(name: str, *, without: EntityRule | None = None, **values: object) -> dict[str, Entity]:
    """Return the entities of a stored parse by name, found with all rules or all but one."""
    rules = frozenset(EntityRule) - {without}
    found = find_entities(parsed("entities", name), parameters=EntityParameters(rules=rules, **values))
    return {entity.name: entity for entity in found.entities}


def mentions(name: str, entity: str, *, without: EntityRule | None = None) -> list[str]:
    """Return the words of an entity's mentions in text order."""
    doc = parsed("entities", name)
    rules = frozenset(EntityRule) - {without}
    found = find_entities(doc, parameters=EntityParameters(rules=rules))
    wanted = next(one.id for one in found.entities if one.name == entity)
    return [mention.span.of(doc.text) for mention in found.mentions if mention.entity == wanted]


def roles(name: str, entity: str, *, without: EntityRule | None = None) -> list[str]:
    """Return an entity's roles in text order."""
    return [role.text for role in entities(name, without=without)[entity].roles]


def names(name: str, *, without: EntityRule | None = None) -> tuple[Name, ...]:
    """Return the names of a stored parse in text order."""
    return find_names(parsed("entities", name), rules=frozenset(EntityRule) - {without})


def links(name: str, rule: EntityRule, *, without: EntityRule | None = None) -> dict[str, Mention]:
    """Return the mentions that ``rule`` put into an entity, by their words; things are listed too."""
    doc = parsed("entities", name)
    rules = frozenset(EntityRule) - {without}
    found = find_entities(doc, parameters=EntityParameters(rules=rules, things=True, min_confidence=0))
    return {one.span.of(doc.text): one for one in found.mentions if one.rule == rule}
