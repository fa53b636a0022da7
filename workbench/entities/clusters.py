"""Names into clusters, one for each somebody: rules in order of precision, each link with its rule."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from workbench.entities.forms import are_one_given_name, full_form, initials, last_name, name_key, short_names
from workbench.entities.links import AMBIGUOUS, DEMONYM_CONFIDENCE, Cluster, Link
from workbench.entities.listed_clusters import by_own_form, cluster_listed
from workbench.entities.name_signs import signs_around
from workbench.entities.names import Name
from workbench.language.known import DEMONYMS
from workbench.language.spans import span_of
from workbench.records import EntityType
from workbench.rules import EntityRule

_FIRST_MET = 0.85
"""Confidence of a last name that fits several, of whom only one was introduced before it."""
_LIKELIER = 0.6
"""Confidence of a name that is both a body's short name and somebody's last name."""


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
    if EntityRule.SHORT_NAME in rules:
        clusters = _merge_short_names(clusters)
    for cluster in clusters:
        cluster.links.sort(key=lambda link: link.name.span.start)
    return sorted(clusters, key=lambda cluster: cluster.first)


def _same_names(names: Sequence[Name], rules: frozenset[EntityRule]) -> list[Cluster]:
    own = cluster_listed(names)
    others = [name for name in names if not name.listed]
    if EntityRule.SAME_NAME not in rules:
        return [*own, *(Cluster(name.type, [Link(name, name.rule)]) for name in others)]
    found = by_own_form(own, str)
    for name in others:
        cluster = found.setdefault((name.key, name.type), Cluster(name.type))
        first = cluster.links[0].name.span if cluster.links else None
        rule = name.rule if first is None else EntityRule.SAME_NAME
        cluster.links.append(Link(name, rule, evidence=() if first is None else (span_of(first),)))
    for cluster in found.values():
        if cluster.links[0].rule is EntityRule.REPEATED:
            seen = (link.name.span for link in cluster.links if link.name.rule is not EntityRule.REPEATED)
            cluster.links[0] = replace(cluster.links[0], evidence=tuple(span_of(span) for span in islice(seen, 1)))
    return list(dict.fromkeys((*own, *found.values())))


def _merge_variants(clusters: list[Cluster]) -> list[Cluster]:
    """Join names whose full forms are equal, as "U.S." and "United States"."""
    own = [cluster for cluster in clusters if cluster.listed is not None]
    kept = by_own_form(own, full_form)
    for cluster in clusters:
        if cluster.listed is None:
            into = kept.setdefault((full_form(cluster.links[0].name.key), cluster.type), cluster)
            if into is not cluster:
                _join(cluster, into, EntityRule.VARIANT, 0.95)
    return list(dict.fromkeys((*own, *kept.values())))


def _merge_acronyms(clusters: list[Cluster]) -> list[Cluster]:
    """Join capitals with the name that they stand beside in brackets, or else the one whose initials they are."""
    links = [(cluster, link.name.span) for cluster in clusters for link in cluster.links]
    by_end = {span.end: cluster for cluster, span in sorted(links, key=lambda pair: len(pair[1]))}
    by_initials = _index(clusters, lambda text: initials(text) if " " in text else "")

    def owners(cluster: Cluster) -> Sequence[Cluster]:
        beside = _in_brackets_after(cluster, by_end)
        return [beside] if beside is not None else _by_initials(cluster, by_initials)

    return _merged(clusters, owners, EntityRule.ACRONYM, confidence=0.9)


def _index(clusters: Iterable[Cluster], key: Callable[[str], str]) -> dict[str, list[Cluster]]:
    """Return the clusters by the ``key`` of each of their names as written, but an empty one."""
    return _index_all(clusters, lambda text: [value] if (value := key(text)) else [])


def _index_all(clusters: Iterable[Cluster], keys: Callable[[str], Iterable[str]]) -> dict[str, list[Cluster]]:
    """Return the clusters by each of the ``keys`` of each of their names."""
    found: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        for value in dict.fromkeys(key for text in cluster.texts for key in keys(text)):
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
        if country is None or cluster.type is not EntityType.GROUP or cluster.listed is not None:
            kept.append(cluster)
            continue
        adjectives = [link for link in cluster.links if _is_adjective(link)]
        _join(Cluster(cluster.type, adjectives), country, EntityRule.DEMONYM, DEMONYM_CONFIDENCE)
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
        into = owners[0] if len(owners) == 1 and cluster.listed is None else cluster
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


def _merge_short_names(clusters: list[Cluster]) -> list[Cluster]:
    """Join the first words of a body's name with the whole: "Quist" with "Quist Holding"."""
    bodies = [cluster for cluster in clusters if cluster.type is EntityType.ORGANIZATION]
    by_start = _index_all(bodies, lambda text: short_names(name_key(text)))
    people = _index((c for c in clusters if c.type is EntityType.PERSON), last_name)

    def owners(cluster: Cluster) -> Sequence[Cluster]:
        if cluster.type is not EntityType.ORGANIZATION:
            return ()
        fitting = (other for key in sorted(cluster.keys) for other in by_start.get(key, ()))
        return [other for other in fitting if other is not cluster and _is_introduced(other, cluster)]

    merged = _merged(clusters, owners, EntityRule.SHORT_NAME, confidence=0.85)
    for key in by_start.keys() & people.keys():
        _doubt(key, [one for one in merged if one in by_start[key] or one in people[key]])
    return merged


def _is_introduced(whole: Cluster, short: Cluster) -> bool:
    """Whether the whole name stands before the short one, as news does it; a headline may hold the short one first."""
    headline = short.links[0].name.span.doc.text.find("\n")
    starts = (link.name.span.start_char for link in short.links)
    return whole.first.start < min((start for start in starts if start > headline), default=whole.first.end)


def _doubt(key: str, owners: Sequence[Cluster]) -> None:
    """Say of each mention by ``key``, a short name of a body and somebody's last name, that it may mean the other.

    Left alone are those whose own words tell: "Mr. Quist", "Quist, who".
    """
    for owner in owners if len(owners) > 1 else ():
        rest = round((1 - _LIKELIER) / (len(owners) - 1), 2)
        others = [(other, rest) for other in owners if other is not owner]
        candidates = ((owner, _LIKELIER), *others)
        owner.links = [
            replace(link, confidence=_LIKELIER, candidates=candidates)
            if link.name.key == key and not _tells(link.name, owner.type)
            else link
            for link in owner.links
        ]


def _tells(name: Name, kind: EntityType) -> bool:
    """Whether the words around a name speak for ``kind``."""
    return any(one is kind for one, _ in signs_around(name.span))


def _given_name(key: str) -> str:
    return key.split(maxsplit=1)[0]


def _merge_parts(
    clusters: list[Cluster], part: Callable[[str], str], rule: EntityRule, *, confidence: float, shared: bool
) -> list[Cluster]:
    """Join each name that is but a ``part`` of full names with the only person whom it fits.

    If it fits several and is ``shared``, each of its mentions goes to the one named last before it, unsurely.
    """
    people = [cluster for cluster in clusters if cluster.type is EntityType.PERSON]
    by_part = _index(people, lambda text: part(name_key(text)) if " " in name_key(text) else "")

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
        if not owners or cluster in owners or cluster.listed is not None or (len(owners) > 1 and not shared):
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
    """Give each name of ``cluster`` to who was called so before, or else named last before it; say whom else it fits.

    An owner who is introduced only later is out of the question once another one was introduced.
    """
    for link in cluster.links:
        start = link.name.span.start_char
        met = [owner for owner in owners if owner.last_before(start) >= 0] or owners
        ranked = sorted(met, key=lambda owner: (not _is_called_so(owner), -owner.last_before(start)))
        evidence = tuple(span_of(owner.links[0].name.span) for owner in ranked)
        share = AMBIGUOUS if len(met) > 1 else _FIRST_MET
        others = ((owner, min(round((1 - share) / (len(met) - 1), 2), share)) for owner in ranked[1:])
        candidates = ((ranked[0], share), *others) if len(met) > 1 else ()
        ranked[0].links.append(Link(link.name, EntityRule.SURNAME, share, evidence, candidates))


def _is_called_so(owner: Cluster) -> bool:
    """Whether somebody was called by the bare last name before."""
    return any(" " not in link.name.key for link in owner.links)
