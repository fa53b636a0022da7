"""Gold entities and found clusters of one document side by side, and which mentions of the two are the same."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from workbench.entities import FoundEntities
from workbench.evaluation.gold import GoldDocument, GoldMention
from workbench.evaluation.heads import Heads
from workbench.records import Mention, MentionKind, TextSpan
from workbench.rules import EntityRule


@dataclass(frozen=True, slots=True)
class FoundMention:
    """A mention as predicted, with the span that gold would mark."""

    span: TextSpan
    mention: Mention


@dataclass(frozen=True, slots=True)
class FoundCluster:
    """The mentions of one entity as predicted, in text order."""

    mentions: tuple[FoundMention, ...]

    @property
    def spans(self) -> frozenset[TextSpan]:
        """The different spans."""
        return frozenset(one.span for one in self.mentions)


def found_clusters(found: FoundEntities) -> list[FoundCluster]:
    """Return the clusters in the spans of GUM: whole noun phrases, and no adjectives of peoples."""
    by_entity: dict[str, list[FoundMention]] = defaultdict(list)
    for mention in found.mentions:
        if mention.rule != EntityRule.DEMONYM:
            by_entity[mention.entity].append(FoundMention(mention.phrase or mention.span, mention))
    return [FoundCluster(tuple(sorted(every, key=lambda one: one.span))) for every in by_entity.values()]


class Comparison:
    """One document: mentions with the same head are the same where gold has a tree, else those with the same span."""

    def __init__(self, document: GoldDocument, clusters: Sequence[FoundCluster]) -> None:
        """Put the ``clusters`` of ``document`` beside its gold mentions."""
        self.document, self.clusters = document, clusters
        self.heads = None if document.tree is None else Heads(document.tree)
        self.entities: dict[str, list[GoldMention]] = defaultdict(list)
        """Gold mentions by cluster, in the order of the file."""
        for mention in document.mentions or ():
            self.entities[mention.cluster].append(mention)
        self._entity_at = {self.key(one.span): one.cluster for one in document.mentions or ()}
        self._found_at: dict[Hashable, tuple[FoundCluster, FoundMention]] = {}
        for cluster in clusters:
            for one in cluster.mentions:
                self._found_at.setdefault(self.key(one.span), (cluster, one))

    def key(self, span: TextSpan) -> Hashable:
        """Return what is equal for spans of the same mention."""
        return span if self.heads is None else self.heads.of(span)

    def keys(self, spans: Iterable[TextSpan]) -> frozenset[Hashable]:
        """Return the keys of ``spans``."""
        return frozenset(map(self.key, spans))

    def entity_at(self, key: Hashable) -> str | None:
        """Return the gold cluster of the mention with ``key``."""
        return self._entity_at.get(key)

    def found_at(self, key: Hashable) -> tuple[FoundCluster, FoundMention] | None:
        """Return the found mention with ``key``, and its cluster; the first if there are several."""
        return self._found_at.get(key)

    def told_instead(self, cluster: FoundCluster, entity: str) -> str:
        """Return the words that tell best who else than a gold entity is in ``cluster``: a name, or else no pronoun."""
        others = [one for one in cluster.mentions if self.entity_at(self.key(one.span)) != entity]
        kinds = list(MentionKind)
        return min(others, key=lambda one: kinds.index(one.mention.kind)).span.of(self.document.text)

    def told(self, entity: str) -> str:
        """Return the words that tell best who a gold entity is: the first name, or else the first no pronoun."""
        mentions = self.entities[entity]
        full = [one for one in mentions if not one.is_pronoun] or mentions
        return next((one for one in full if one.is_name), full[0]).span.of(self.document.text)


def gold_clusters(document: GoldDocument) -> tuple[frozenset[TextSpan], ...]:
    """Return the clusters of ``document``: its own layer of them, or those that its mentions tell."""
    if document.clusters is not None:
        return document.clusters
    by_id: dict[str, set[TextSpan]] = defaultdict(set)
    for mention in document.mentions or ():
        by_id[mention.cluster].add(mention.span)
    return tuple(map(frozenset, by_id.values()))
