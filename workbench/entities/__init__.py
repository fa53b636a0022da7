"""Who is in an article: mentions, entities, roles."""

from workbench.entities.find import FoundEntities, find_entities

__all__ = ["FoundEntities", "find_entities"]
