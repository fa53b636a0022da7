"""Names into clusters, one for each somebody: rules in order of precision, each link with its rule."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from workbench.entities.forms import are_one_given_name, full_form, initials, last_name, name_key
from workbench.entities.names import Name
from workbench.language.known import DEMONYMS
from workbench.language.spans import span_of
from workbench.records import EntityType, TextSpan
from workbench.rules import EntityRule

_DEMONYM = 0.6
"""Confidence that "Norwegian" of "Norwegian officials" points at Norway."""
_AMBIGUOUS = 0.4
"""Confidence of a last name that several people of the article share."""


@dataclass(frozen=True, slots=True)
class Link:
    """A name in a cluster, and why it is there."""

    name: Name
    rule: EntityRule
    confidence: float = 1.0
    evidence: tuple[TextSpan, ...] = ()
    candidates: tuple[tuple["Cluster", float], ...] = ()
    """All whom the name fits, with their shares, if it fits several; the one it was given to first."""


@dataclass(slots=True, eq=False)
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
        telling = [link for link in self.links if link.confidence > _DEMONYM] or self.links
        counts = Counter(link.name.text for link in telling)
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
    if EntityRule.DEMONYM in rules:
        clusters = _merge_demonyms(clusters)
    if EntityRule.NICKNAME in rules:
        clusters = _merge_nicknames(clusters)
    if EntityRule.SURNAME in rules:
        clusters = _merge_parts(clusters, last_name, EntityRule.SURNAME, confidence=0.95, shared=True)
    if EntityRule.GIVEN_NAME in rules:
        clusters = _merge_parts(clusters, _given_name, EntityRule.GIVEN_NAME, confidence=0.75, shared=False)
    for cluster in clusters:
        cluster.links.sort(key=lambda link: link.name.span.start)
    return sorted(clusters, key=lambda cluster: cluster.first)


def _same_names(names: Iterable[Name], rules: frozenset[EntityRule]) -> list[Cluster]:
    if EntityRule.SAME_NAME not in rules:
        return [Cluster(name.type, [Link(name, name.rule)]) for name in names]
    found: dict[tuple[str, EntityType], Cluster] = {}
    for name in names:
        cluster = found.setdefault((name.key, name.type), Cluster(name.type))
        first = cluster.links[0].name.span if cluster.links else None
        rule = name.rule if first is None else EntityRule.SAME_NAME
        cluster.links.append(Link(name, rule, evidence=() if first is None else (span_of(first),)))
    for cluster in found.values():
        if cluster.links[0].rule is EntityRule.REPEATED:
            seen = (link.name.span for link in cluster.links if link.name.rule is not EntityRule.REPEATED)
            cluster.links[0] = replace(cluster.links[0], evidence=tuple(span_of(span) for span in islice(seen, 1)))
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
    """Join capitals with the name that they stand beside in brackets, or else the one whose initials they are."""
    links = [(cluster, link.name.span) for cluster in clusters for link in cluster.links]
    by_end = {span.end: cluster for cluster, span in sorted(links, key=lambda pair: len(pair[1]))}
    by_initials = _index(clusters, lambda name: initials(name.text) if " " in name.text else "")

    def owners(cluster: Cluster) -> Sequence[Cluster]:
        beside = _in_brackets_after(cluster, by_end)
        return [beside] if beside is not None else _by_initials(cluster, by_initials)

    return _merged(clusters, owners, EntityRule.ACRONYM, confidence=0.9)


def _index(clusters: Iterable[Cluster], key: Callable[[Name], str]) -> dict[str, list[Cluster]]:
    """Return the clusters by the ``key`` of each of their names, but an empty one."""
    found: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        for value in dict.fromkeys(key(link.name) for link in cluster.links):
            if value:
                found[value].append(cluster)
    return found


def _in_brackets_after(cluster: Cluster, by_end: Mapping[int, Cluster]) -> Cluster | None:
    """Return who is named right before "(IPB)": the longest name that ends there."""
    doc = cluster.links[0].name.span.doc
    for span in (link.name.span for link in cluster.links):
        if len(span) == 1 and span.text.isupper() and span.start > 1 and doc[span.start - 1].text == "(":
            owner = by_end.get(span.start - 1)
            if owner is not None:
                return owner if owner.type is cluster.type else None
    return None


def _by_initials(cluster: Cluster, by_initials: Mapping[str, Sequence[Cluster]]) -> Sequence[Cluster]:
    """Return the only one whose initials the capitals of ``cluster`` are."""
    text = cluster.links[0].name.text.replace(".", "")
    if not text.isupper() or cluster.type is EntityType.PERSON:
        return ()
    owners = [other for other in by_initials.get(text.lower(), ()) if other is not cluster]
    return owners if len(owners) == 1 else ()


def _merge_demonyms(clusters: list[Cluster]) -> list[Cluster]:
    """Give "Norwegian" of "Norwegian officials" to Norway, if the article names it; "Norwegians" stay a people."""
    countries = {
        full_form(key): cluster for cluster in clusters if cluster.type is EntityType.PLACE for key in cluster.keys
    }
    kept = []
    for cluster in clusters:
        country = countries.get(DEMONYMS.get(cluster.links[0].name.key, ""))
        if country is None or cluster.type is not EntityType.GROUP:
            kept.append(cluster)
            continue
        adjectives = [link for link in cluster.links if _is_adjective(link)]
        _join(Cluster(cluster.type, adjectives), country, EntityRule.DEMONYM, _DEMONYM)
        cluster.links = [link for link in cluster.links if not _is_adjective(link)]
        if cluster.links:
            kept.append(cluster)
    return kept


def _is_adjective(link: Link) -> bool:
    return link.name.span.root.dep_ in {"amod", "compound", "nmod"}


def _merge_nicknames(clusters: list[Cluster]) -> list[Cluster]:
    """Join full names with one last name whose given names are forms of each other: "Bill Roe", "William J. Roe"."""
    kept: list[Cluster] = []
    by_last: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        full = [key for key in cluster.keys if " " in key] if cluster.type is EntityType.PERSON else []
        namesakes = dict.fromkeys(other for key in full for other in by_last[last_name(key)])
        owners = [other for other in namesakes if _share_given_name(full, other)]
        into = owners[0] if len(owners) == 1 else cluster
        if into is cluster:
            kept.append(cluster)
        else:
            _join(cluster, into, EntityRule.NICKNAME, 0.85)
        for last in {last_name(key) for key in full}:
            if into not in by_last[last]:
                by_last[last].append(into)
    return kept


def _share_given_name(full: Iterable[str], other: Cluster) -> bool:
    """Whether a full name and one of ``other`` have one last name, and given names that are forms of each other."""
    pairs = ((one, two) for one in full for two in other.keys if " " in two)
    return any(
        last_name(one) == last_name(two) and are_one_given_name(one.split()[0], two.split()[0]) for one, two in pairs
    )


def _given_name(key: str) -> str:
    return key.split(maxsplit=1)[0]


def _merge_parts(
    clusters: list[Cluster], part: Callable[[str], str], rule: EntityRule, *, confidence: float, shared: bool
) -> list[Cluster]:
    """Join each name that is but a ``part`` of full names with the only person whom it fits.

    If it fits several and is ``shared``, each of its mentions goes to the one named last before it, unsurely.
    """
    people = [cluster for cluster in clusters if cluster.type is EntityType.PERSON]
    by_part = _index(people, lambda name: part(name.key) if " " in name.key else "")

    def owners(cluster: Cluster) -> Sequence[Cluster]:
        if cluster.type is not EntityType.PERSON:
            return ()
        fitting = [by_part.get(key, []) for key in sorted(cluster.keys)]
        return [other for other in fitting[0] if other is not cluster and all(other in one for one in fitting[1:])]

    return _merged(clusters, owners, rule, confidence=confidence, shared=shared)


def _merged(
    clusters: list[Cluster],
    owners_of: Callable[[Cluster], Sequence[Cluster]],
    rule: EntityRule,
    *,
    confidence: float,
    shared: bool = False,
) -> list[Cluster]:
    """Join each cluster with its only owner, or with whom that one was joined before; return the others."""
    went: dict[Cluster, Cluster] = {}
    for cluster in clusters:
        owners = list(dict.fromkeys(_end_of(went, owner) for owner in owners_of(cluster)))
        if not owners or cluster in owners or (len(owners) > 1 and not shared):
            continue
        if len(owners) == 1:
            _join(cluster, owners[0], rule, confidence)
        else:
            _share(cluster, owners)
        went[cluster] = owners[0]
    return [cluster for cluster in clusters if cluster not in went]


def _end_of(went: Mapping[Cluster, Cluster], cluster: Cluster) -> Cluster:
    while cluster in went:
        cluster = went[cluster]
    return cluster


def _join(cluster: Cluster, into: Cluster, rule: EntityRule, confidence: float) -> None:
    evidence = (span_of(into.links[0].name.span),)
    into.links += [Link(link.name, rule, confidence, evidence) for link in cluster.links]


def _share(cluster: Cluster, owners: list[Cluster]) -> None:
    """Give each name of ``cluster`` to the owner named last before it, and say whom else it fits."""
    for link in cluster.links:
        start = link.name.span.start_char
        ranked = sorted(owners, key=lambda owner: -_last_before(owner, start))
        rest = round((1 - _AMBIGUOUS) / (len(owners) - 1), 2)
        candidates = ((ranked[0], _AMBIGUOUS), *((owner, min(rest, _AMBIGUOUS)) for owner in ranked[1:]))
        evidence = tuple(span_of(owner.links[0].name.span) for owner in ranked)
        ranked[0].links.append(Link(link.name, EntityRule.SURNAME, _AMBIGUOUS, evidence, candidates))


def _last_before(cluster: Cluster, start: int) -> int:
    return max((one.name.span.start_char for one in cluster.links if one.name.span.start_char < start), default=-1)
