"""Names into clusters, one for each somebody: rules in order of precision, each link with its rule."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from workbench.entities.forms import full_form, initials, last_name, name_key
from workbench.entities.names import Name
from workbench.language.spans import span_of
from workbench.records import EntityType, TextSpan
from workbench.rules import EntityRule

_MANY_WORDS = 2
"""Words that a name needs before its initials can stand for it."""
_AMBIGUOUS = 0.4
"""Confidence of a last name that several people of the article share."""


@dataclass(frozen=True, slots=True)
class Link:
    """A name in a cluster, and why it is there."""

    name: Name
    rule: EntityRule
    confidence: float = 1.0
    evidence: tuple[TextSpan, ...] = ()


@dataclass(slots=True)
class Cluster:
    """Names of one somebody, in text order once `cluster_names` has returned it."""

    type: EntityType
    links: list[Link] = field(default_factory=list)

    @property
    def keys(self) -> set[str]:
        """The different names."""
        return {link.name.key for link in self.links}

    @property
    def first(self) -> TextSpan:
        """Where the first name stands."""
        return min(span_of(link.name.span) for link in self.links)

    @property
    def canonical(self) -> str:
        """The fullest name of a person; of anything else the most frequent one, but no bare capitals if it can be."""
        counts = Counter(link.name.text for link in self.links if link.confidence > _AMBIGUOUS)
        if self.type is EntityType.PERSON:
            return max(counts, key=lambda text: (len(text.split()), not text.isupper(), counts[text], len(text)))
        return max(counts, key=lambda text: (not text.isupper() or "." in text, counts[text], len(text)))

    def aliases(self) -> tuple[str, ...]:
        """Return the other names, most frequent first."""
        counts = Counter(link.name.text for link in self.links)
        shown = {name_key(self.canonical): self.canonical}
        for text in sorted(counts, key=lambda text: (-counts[text], text)):
            shown.setdefault(name_key(text), text)
        return tuple(shown.values())[1:]


def cluster_names(names: Sequence[Name], *, rules: frozenset[EntityRule]) -> list[Cluster]:
    """Return the clusters of ``names``, by their first name in the text."""
    clusters = _same_names(names, rules)
    if EntityRule.VARIANT in rules:
        clusters = _merge_variants(clusters)
    if EntityRule.ACRONYM in rules:
        clusters = _merge_acronyms(clusters)
    if EntityRule.SURNAME in rules:
        clusters = _merge_parts(clusters, _is_last_name, EntityRule.SURNAME, confidence=0.95, shared=True)
    if EntityRule.GIVEN_NAME in rules:
        clusters = _merge_parts(clusters, _is_given_name, EntityRule.GIVEN_NAME, confidence=0.75, shared=False)
    for cluster in clusters:
        cluster.links.sort(key=lambda link: link.name.span.start)
    return sorted(clusters, key=lambda cluster: cluster.first)


def _same_names(names: Iterable[Name], rules: frozenset[EntityRule]) -> list[Cluster]:
    if EntityRule.SAME_NAME not in rules:
        return [Cluster(name.type, [Link(name, name.rule)]) for name in names]
    found: dict[tuple[str, EntityType], Cluster] = {}
    for name in names:
        cluster = found.setdefault((name.key, name.type), Cluster(name.type))
        cluster.links.append(Link(name, EntityRule.SAME_NAME if cluster.links else name.rule))
    return list(found.values())


def _merge_variants(clusters: list[Cluster]) -> list[Cluster]:
    """Join names whose full forms are equal, as "U.S." and "United States"."""
    kept: dict[tuple[str, EntityType], Cluster] = {}
    for cluster in clusters:
        into = kept.setdefault((full_form(cluster.links[0].name.key), cluster.type), cluster)
        if into is not cluster:
            _join(cluster, into, EntityRule.VARIANT, 0.95)
    return list(kept.values())


def _merge_acronyms(clusters: list[Cluster]) -> list[Cluster]:
    """Join capitals with the one name whose initials they are."""
    kept = []
    for cluster in clusters:
        text = cluster.links[0].name.text.replace(".", "")
        owners = [
            other for other in clusters if other is not cluster and text.isupper() and _stands_for(text.lower(), other)
        ]
        if len(owners) == 1 and cluster.type is not EntityType.PERSON:
            _join(cluster, owners[0], EntityRule.ACRONYM, 0.9)
        else:
            kept.append(cluster)
    return kept


def _stands_for(acronym: str, cluster: Cluster) -> bool:
    names = {link.name.text for link in cluster.links}
    return any(len(name.split()) >= _MANY_WORDS and initials(name) == acronym for name in names)


def _merge_parts(
    clusters: list[Cluster],
    fits: Callable[[Cluster, Cluster], bool],
    rule: EntityRule,
    *,
    confidence: float,
    shared: bool,
) -> list[Cluster]:
    """Join each lone part of a name with the only person whom it fits.

    If it fits several and is ``shared``, each of its mentions goes to the one named last before it, unsurely.
    """
    people = [c for c in clusters if c.type is EntityType.PERSON and any(" " in key for key in c.keys)]
    kept = []
    for cluster in clusters:
        owners = [other for other in people if other is not cluster and fits(cluster, other)]
        if len(owners) == 1:
            _join(cluster, owners[0], rule, confidence)
        elif owners and shared:
            _share(cluster, owners)
        else:
            kept.append(cluster)
    return kept


def _is_given_name(cluster: Cluster, owner: Cluster) -> bool:
    lone = cluster.type is EntityType.PERSON and all(" " not in key for key in cluster.keys)
    return lone and cluster.keys <= {key.split()[0] for key in owner.keys if " " in key}


def _is_last_name(cluster: Cluster, owner: Cluster) -> bool:
    if cluster.type is not EntityType.PERSON or any(" " in key and last_name(key) != key for key in cluster.keys):
        return False
    return cluster.keys <= {last_name(link.name.text) for link in owner.links if " " in link.name.key}


def _join(cluster: Cluster, into: Cluster, rule: EntityRule, confidence: float) -> None:
    evidence = (span_of(into.links[0].name.span),)
    into.links += [Link(link.name, rule, confidence, evidence) for link in cluster.links]


def _share(cluster: Cluster, owners: list[Cluster]) -> None:
    """Give each name of ``cluster`` to the owner named last before it."""
    for link in cluster.links:
        start = link.name.span.start_char
        nearest = max(owners, key=lambda owner: _last_before(owner, start))
        nearest.links.append(Link(link.name, EntityRule.SURNAME, _AMBIGUOUS))


def _last_before(cluster: Cluster, start: int) -> int:
    return max((one.name.span.start_char for one in cluster.links if one.name.span.start_char < start), default=-1)
