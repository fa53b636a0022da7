"""Clusters of the analyst's own list, which come before all others."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from workbench.entities.links import AMBIGUOUS, Cluster, Link
from workbench.entities.names import Name
from workbench.records import EntityType
from workbench.rules import EntityRule


def cluster_listed(names: Iterable[Name]) -> list[Cluster]:
    """Return a cluster for each entry of the analyst's list that is named."""
    found: dict[str, Cluster] = {}
    shared: list[Name] = []
    for name in names:
        if len(name.listed) == 1:
            entry = name.listed[0]
            found.setdefault(entry.id, Cluster(entry.type, listed=entry)).links.append(Link(name, EntityRule.LISTED))
        elif name.listed:
            shared.append(name)
    sure = frozenset(found)
    for name in shared:
        owners = [found.setdefault(entry.id, Cluster(entry.type, listed=entry)) for entry in name.listed]
        _share_listed(name, owners, sure)
    return [cluster for cluster in found.values() if cluster.links]


def _share_listed(name: Name, owners: list[Cluster], sure: frozenset[str]) -> None:
    """Give a name that several entries share to the likeliest, and say whom else it fits.

    What speaks for an entry: that a name of its own stands in the article, most, and that its type fits the place.
    """
    weights = {
        one: 1 + 2 * (one.listed is not None and one.listed.id in sure) + (one.type is name.type) for one in owners
    }
    start = name.span.start_char
    ranked = sorted(owners, key=lambda one: (-weights[one], -one.last_before(start)))
    shares = tuple((one, round(weights[one] / sum(weights.values()), 2)) for one in ranked)
    ranked[0].links.append(Link(name, EntityRule.LISTED, max(shares[0][1], AMBIGUOUS), candidates=shares))


def by_own_form(own: Iterable[Cluster], form: Callable[[str], str]) -> dict[tuple[str, EntityType], Cluster]:
    """Return the listed clusters by the form and type of each of their names that no other has."""
    found: dict[tuple[str, EntityType], set[Cluster]] = defaultdict(set)
    for cluster in own:
        for key in cluster.keys:
            found[form(key), cluster.type].add(cluster)
    return {key: clusters.pop() for key, clusters in found.items() if len(clusters) == 1}
