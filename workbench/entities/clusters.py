"""Names into clusters, one for each somebody: rules in order of precision, each link with its rule."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from workbench.entities.forms import are_one_given_name, full_form, initials, last_name, name_key
from workbench.entities.names import Name
from workbench.entities.own_list import ListedEntity
from workbench.language.known import DEMONYMS
from workbench.language.spans import span_of
from workbench.records import EntityType, TextSpan
from workbench.rules import EntityRule

_MANY_WORDS = 2
"""Words that a name needs before its initials can stand for it."""
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
    listed: ListedEntity | None = None
    """The entry of the analyst's own list that it is; no rule gives such a cluster to another."""

    @property
    def keys(self) -> set[str]:
        """The different names, those of its entry in the list among them."""
        return {link.name.key for link in self.links} | {name_key(name) for name in self.own_names}

    @property
    def own_names(self) -> tuple[str, ...]:
        """The names in the analyst's own list."""
        return () if self.listed is None else (self.listed.name, *self.listed.aliases)

    @property
    def first(self) -> TextSpan:
        """Where the first name stands."""
        return min(span_of(link.name.span) for link in self.links)

    @property
    def canonical(self) -> str:
        """The listed name, or a person's fullest; of anything else the most frequent, no bare capitals if it can be."""
        if self.listed is not None:
            return self.listed.name
        telling = [link for link in self.links if link.confidence > _DEMONYM] or self.links
        counts = Counter(link.name.text for link in telling)
        if self.type is EntityType.PERSON:
            return max(counts, key=lambda text: (len(text.split()), not text.isupper(), counts[text], len(text)))
        return max(counts, key=lambda text: (not text.isupper() or "." in text, counts[text], len(text)))

    def aliases(self) -> tuple[str, ...]:
        """Return the other names, those of the analyst's list first, then the most frequent."""
        counts = Counter(link.name.text for link in self.links if link.rule is not EntityRule.LISTED)
        shown = {name_key(self.canonical): self.canonical}
        for text in (*self.own_names, *sorted(counts, key=lambda text: (-counts[text], text))):
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
        clusters = _merge_given_names(clusters)
    if EntityRule.SURNAME in rules:
        clusters = _merge_parts(clusters, _is_last_name, EntityRule.SURNAME, confidence=0.95, shared=True)
    if EntityRule.GIVEN_NAME in rules:
        clusters = _merge_parts(clusters, _is_given_name, EntityRule.GIVEN_NAME, confidence=0.75, shared=False)
    for cluster in clusters:
        cluster.links.sort(key=lambda link: link.name.span.start)
    return sorted(clusters, key=lambda cluster: cluster.first)


def _same_names(names: Sequence[Name], rules: frozenset[EntityRule]) -> list[Cluster]:
    own = _listed(names)
    others = [name for name in names if not name.listed]
    if EntityRule.SAME_NAME not in rules:
        return [*own, *(Cluster(name.type, [Link(name, name.rule)]) for name in others)]
    found = _by_form(own, str)
    for name in others:
        cluster = found.setdefault((name.key, name.type), Cluster(name.type))
        cluster.links.append(Link(name, EntityRule.SAME_NAME if cluster.links else name.rule))
    return list(dict.fromkeys((*own, *found.values())))


def _listed(names: Iterable[Name]) -> list[Cluster]:
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
    ranked = sorted(owners, key=lambda one: (-weights[one], -_last_before(one, start)))
    shares = tuple((one, round(weights[one] / sum(weights.values()), 2)) for one in ranked)
    ranked[0].links.append(Link(name, EntityRule.LISTED, max(shares[0][1], _AMBIGUOUS), candidates=shares))


def _by_form(own: Iterable[Cluster], form: Callable[[str], str]) -> dict[tuple[str, EntityType], Cluster]:
    """Return the listed clusters by the form and type of each of their names that no other has."""
    found: dict[tuple[str, EntityType], set[Cluster]] = defaultdict(set)
    for cluster in own:
        for key in cluster.keys:
            found[form(key), cluster.type].add(cluster)
    return {key: clusters.pop() for key, clusters in found.items() if len(clusters) == 1}


def _merge_variants(clusters: list[Cluster]) -> list[Cluster]:
    """Join names whose full forms are equal, as "U.S." and "United States"."""
    own = [cluster for cluster in clusters if cluster.listed is not None]
    kept = _by_form(own, full_form)
    for cluster in clusters:
        if cluster.listed is None:
            into = kept.setdefault((full_form(cluster.links[0].name.key), cluster.type), cluster)
            if into is not cluster:
                _join(cluster, into, EntityRule.VARIANT, 0.95)
    return list(dict.fromkeys((*own, *kept.values())))


def _merge_acronyms(clusters: list[Cluster]) -> list[Cluster]:
    """Join capitals with the name that they stand beside in brackets, or else the one whose initials they are."""
    kept = []
    for cluster in clusters:
        owner = _in_brackets_after(cluster, clusters) or _by_initials(cluster, clusters)
        if owner is not None and cluster.listed is None:
            _join(cluster, owner, EntityRule.ACRONYM, 0.9)
        else:
            kept.append(cluster)
    return kept


def _in_brackets_after(cluster: Cluster, clusters: Iterable[Cluster]) -> Cluster | None:
    """Return who is named right before "(IPB)"."""
    doc = cluster.links[0].name.span.doc
    before = {
        span.start - 1
        for span in (link.name.span for link in cluster.links)
        if len(span) == 1 and span.text.isupper() and span.start > 1 and doc[span.start - 1].text == "("
    }
    owners = [other for other in clusters if other is not cluster and _ends_at(other, before)]
    return owners[0] if owners and owners[0].type is cluster.type else None


def _ends_at(cluster: Cluster, positions: set[int]) -> bool:
    return any(link.name.span.end in positions for link in cluster.links)


def _by_initials(cluster: Cluster, clusters: Iterable[Cluster]) -> Cluster | None:
    text = cluster.links[0].name.text.replace(".", "")
    if not text.isupper() or cluster.type is EntityType.PERSON:
        return None
    owners = [other for other in clusters if other is not cluster and _stands_for(text.lower(), other)]
    return owners[0] if len(owners) == 1 else None


def _stands_for(acronym: str, cluster: Cluster) -> bool:
    names = {link.name.text for link in cluster.links}
    return any(len(name.split()) >= _MANY_WORDS and initials(name) == acronym for name in names)


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
        adjectives = [link for link in cluster.links if link.name.span.root.dep_ in {"amod", "compound", "nmod"}]
        _join(Cluster(cluster.type, adjectives), country, EntityRule.DEMONYM, _DEMONYM)
        cluster.links = [link for link in cluster.links if link not in adjectives]
        if cluster.links:
            kept.append(cluster)
    return kept


def _merge_given_names(clusters: list[Cluster]) -> list[Cluster]:
    """Join full names with one last name whose given names are forms of each other: "Bill Roe", "William J. Roe"."""
    kept: list[Cluster] = []
    for cluster in clusters:
        owners = [other for other in kept if _is_one_full_name(cluster, other)]
        if len(owners) == 1 and cluster.listed is None:
            _join(cluster, owners[0], EntityRule.NICKNAME, 0.85)
        else:
            kept.append(cluster)
    return kept


def _is_one_full_name(cluster: Cluster, other: Cluster) -> bool:
    if not cluster.type is other.type is EntityType.PERSON:
        return False
    pairs = [(one, two) for one in cluster.keys for two in other.keys if " " in one and " " in two]
    return any(
        last_name(one) == last_name(two) and are_one_given_name(one.split()[0], two.split()[0]) for one, two in pairs
    )


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
        lone = cluster.listed is None
        owners = [other for other in people if lone and other is not cluster and fits(cluster, other)]
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
    texts = (*owner.own_names, *(link.name.text for link in owner.links))
    return cluster.keys <= {last_name(text) for text in texts if " " in name_key(text)}


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
        ranked[0].links.append(Link(link.name, EntityRule.SURNAME, _AMBIGUOUS, candidates=candidates))


def _last_before(cluster: Cluster, start: int) -> int:
    return max((one.name.span.start_char for one in cluster.links if one.name.span.start_char < start), default=-1)
