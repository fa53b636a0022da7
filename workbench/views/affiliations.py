"""To which organization a person belongs, as the articles say it."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from workbench.records import EntityType
from workbench.tables.frames import Tables, plain_rows

_HELD_FOR = (EntityType.ORGANIZATION, EntityType.PLACE)
"""What a role is held for, first choice first: "the director of the company" before "the Norwegian minister"."""


def affiliations(tables: Tables) -> Mapping[str, str]:
    """Return the organization of each person by name, over all articles; whom no role places is left out.

    Of several the one that the roles name most often counts, and of those the first.  A place stands for its
    authorities, but only where the roles name no organization.
    """
    told: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for row in plain_rows(tables["roles"]):
        for name, kind in zip(row["affiliation_names"], row["affiliation_types"], strict=True):
            if name and name != row["name"] and kind in _HELD_FOR:
                told[row["name"]][kind, name] += 1
    return {person: _first(counts) for person, counts in told.items()}


def _first(counts: Counter[tuple[str, str]]) -> str:
    _, name = min(counts, key=lambda one: (_HELD_FOR.index(EntityType(one[0])), -counts[one]))
    return name
