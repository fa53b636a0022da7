"""Who is in an article: mentions, entities, roles."""

from workbench.entities.building import FoundEntities
from workbench.entities.coordinates import with_coordinates
from workbench.entities.find import find_entities
from workbench.entities.own_list import ListedEntity, OwnList

__all__ = ["FoundEntities", "ListedEntity", "OwnList", "find_entities", "with_coordinates"]
