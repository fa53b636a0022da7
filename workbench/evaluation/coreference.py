"""Coreference against gold, in two ways: exact spans with all entities, and the heads of what is named.

The second asks what a reader of highlighted text asks: does each mark of a person, organization or place belong to the
right one?  Mentions are compared by their head words, found with the gold tree for both sides, so that "Mayor Jane Roe"
and "Jane Roe" are one.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from workbench.entities import FoundEntities
from workbench.evaluation.gold import GoldDocument, GoldMention, GoldTree
from workbench.evaluation.measures import Score, add_scores, conll_f1, coreference_scores, without_singletons
from workbench.evaluation.mistakes import Mistake, sentence_with
from workbench.records import Mention, TextSpan
from workbench.rules import EntityRule

TRACKED = ("person", "organization", "place")
"""Types of GUM that are tracked by head."""
PRONOUNS: Mapping[str, str] = {
    word: kind
    for kind, words in (
        ("he/she", "he him his himself she her hers herself"),
        ("it", "it its itself"),
        ("they", "they them their theirs themselves"),
    )
    for word in words.split()
}
_NOT_HEADS = frozenset({"PUNCT", "DET", "ADP"})
_PRONOUN_TAGS = frozenset({"PRON", "DET"})

type Heads = frozenset[int]


@dataclass(frozen=True, slots=True)
class FoundCluster:
    """The mentions of one entity as predicted, by the spans that gold would mark."""

    mentions: tuple[tuple[TextSpan, Mention], ...]

    @property
    def spans(self) -> frozenset[TextSpan]:
        """The different spans."""
        return frozenset(span for span, _ in self.mentions)


@dataclass(slots=True)
class PronounCounts:
    """How many pronouns of a kind there are, point at anything, and point at the right entity."""

    total: int = 0
    linked: int = 0
    right: int = 0


@dataclass(slots=True)
class CoreferenceScores:
    """The sums over documents, and what went wrong."""

    documents: list[dict[str, Score]] = field(default_factory=list)
    """Exact spans, clusters of two mentions or more, one entry a document."""
    tracked: dict[str, list[dict[str, Score]]] = field(default_factory=lambda: defaultdict(list))
    """By head, by the types that are tracked, one entry a document."""
    pronouns: dict[str, PronounCounts] = field(default_factory=lambda: defaultdict(PronounCounts))
    by_rule: dict[str, Counter[bool]] = field(default_factory=lambda: defaultdict(Counter))
    """How often a mention that a rule linked has a mention of the same gold entity before it in its cluster."""
    mistakes: list[Mistake] = field(default_factory=list)

    @property
    def exact(self) -> dict[str, Score]:
        """The sums of all documents, exact spans."""
        return add_scores(self.documents)

    def headline(self, documents: Sequence[dict[str, Score]]) -> float:
        """Return the CoNLL F1 of some documents."""
        return conll_f1(add_scores(documents))


def found_clusters(found: FoundEntities) -> list[FoundCluster]:
    """Return the clusters in the spans of GUM: whole noun phrases, and no adjectives of peoples."""
    by_entity: dict[str, list[tuple[TextSpan, Mention]]] = defaultdict(list)
    for mention in found.mentions:
        if mention.rule != EntityRule.DEMONYM:
            by_entity[mention.entity].append((mention.phrase or mention.span, mention))
    return [FoundCluster(tuple(mentions)) for mentions in by_entity.values()]


def score_coreference(pairs: Iterable[tuple[GoldDocument, Sequence[FoundCluster]]]) -> CoreferenceScores:
    """Return how well the mentions of each document were put together."""
    scores = CoreferenceScores()
    for document, clusters in pairs:
        spans = [cluster.spans for cluster in clusters]
        gold = document.clusters if document.clusters is not None else _gold_clusters(document)
        scores.documents.append(coreference_scores(without_singletons(gold), without_singletons(spans)))
        if document.tree is not None and document.mentions is not None:
            _track(scores, _Heads(document, document.tree), clusters)
    return scores


def _gold_clusters(document: GoldDocument) -> list[frozenset[TextSpan]]:
    """Return the clusters that the mentions themselves tell."""
    by_id: dict[str, set[TextSpan]] = defaultdict(set)
    for mention in document.mentions or ():
        by_id[mention.cluster].add(mention.span)
    return [frozenset(spans) for spans in by_id.values()]


# By head


class _Heads:
    """A document whose mentions are known by the positions of their head tokens."""

    def __init__(self, document: GoldDocument, tree: GoldTree) -> None:
        self.document, self.tree = document, tree
        self._starts = [token.start for token in tree.tokens]
        self.clusters: dict[str, list[tuple[int, GoldMention]]] = defaultdict(list)
        for mention in document.mentions or ():
            self.clusters[mention.cluster].append((self.of(mention.span), mention))
        self.cluster_at = {head: name for name, pairs in self.clusters.items() for head, _ in pairs}

    def of(self, span: TextSpan) -> int:
        """Return the position of the token that heads ``span``: the first whose governor lies outside."""
        tokens = self.tree.tokens
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        if tokens[first].end <= span.start:
            first += 1
        last = first
        while last + 1 < len(tokens) and tokens[last + 1].start < span.end:
            last += 1
        inside = range(min(first, len(tokens) - 1), last + 1)
        tops = [at for at in inside if self.tree.heads[at] not in inside or self.tree.heads[at] == at]
        telling = [at for at in tops if self.tree.parts_of_speech[at] not in _NOT_HEADS] or tops
        return telling[0] if telling else inside[0]

    def tag(self, head: int) -> str:
        return self.tree.parts_of_speech[head]

    def gold(self, types: frozenset[str]) -> list[Heads]:
        """Return the entities of ``types`` that are named at least once."""
        return [
            frozenset(head for head, _ in pairs)
            for pairs in self.clusters.values()
            if pairs[0][1].type in types and any(mention.head_pos == "PROPN" for _, mention in pairs)
        ]

    def found(self, clusters: Iterable[FoundCluster]) -> list[Heads]:
        """Return the predicted clusters that hold a name; a head counts for the first cluster only."""
        taken: set[int] = set()
        kept = []
        for cluster in clusters:
            heads = {self.of(span) for span, _ in cluster.mentions} - taken
            taken |= heads
            if any(self.tag(head) == "PROPN" for head in heads):
                kept.append(frozenset(heads))
        return kept


def _track(scores: CoreferenceScores, heads: _Heads, clusters: Sequence[FoundCluster]) -> None:
    found = heads.found(clusters)
    for types in (*TRACKED, "all"):
        wanted = frozenset(TRACKED) if types == "all" else frozenset({types})
        gold = heads.gold(wanted)
        held = frozenset().union(*gold)
        judged = found if types == "all" else [cluster for cluster in found if cluster & held]
        scores.tracked[types].append(coreference_scores(gold, judged))
        scores.tracked[f"{types}, no singletons"].append(
            coreference_scores(without_singletons(gold), without_singletons(judged))
        )
    _judge_rules(scores, heads, clusters)
    _judge_pronouns(scores, heads, clusters)


def _judge_rules(scores: CoreferenceScores, heads: _Heads, clusters: Iterable[FoundCluster]) -> None:
    for cluster in clusters:
        met: set[str] = set()
        for span, mention in sorted(cluster.mentions, key=lambda pair: pair[0]):
            gold = heads.cluster_at.get(heads.of(span))
            if met and gold is not None:
                scores.by_rule[mention.rule][gold in met] += 1
            if gold is not None:
                met.add(gold)


def _judge_pronouns(scores: CoreferenceScores, heads: _Heads, clusters: Sequence[FoundCluster]) -> None:
    where: dict[int, tuple[FoundCluster, Mention]] = {}
    for cluster in clusters:
        for span, mention in cluster.mentions:
            where.setdefault(heads.of(span), (cluster, mention))
    for name, head, gold in _pronouns(heads):
        held = where.get(head)
        others = {heads.of(span) for span, _ in held[0].mentions} - {head} if held else set()
        full = sorted(other for other in others if heads.tag(other) not in _PRONOUN_TAGS)
        agreeing = sum(heads.cluster_at.get(other) == name for other in full)
        right = bool(full) and 2 * agreeing > len(full)
        counts = scores.pronouns[PRONOUNS[gold.span.of(heads.document.text).lower()]]
        counts.total += 1
        counts.linked += bool(others)
        counts.right += right
        if not right:
            scores.mistakes.append(_pronoun_mistake(heads, name, gold, full, held[1] if held else None))


def _pronouns(heads: _Heads) -> Iterator[tuple[str, int, GoldMention]]:
    """Yield the third-person pronouns of entities that have another kind of mention too."""
    for name, pairs in heads.clusters.items():
        if all(mention.head_pos in _PRONOUN_TAGS for _, mention in pairs):
            continue
        for head, mention in pairs:
            if mention.span.of(heads.document.text).lower() in PRONOUNS:
                yield name, head, mention


def _pronoun_mistake(
    heads: _Heads, name: str, mention: GoldMention, full: Sequence[int], link: Mention | None
) -> Mistake:
    text = heads.document.text
    told = next((one for _, one in heads.clusters[name] if one.head_pos not in _PRONOUN_TAGS), mention)
    return Mistake(
        "pronoun linked wrongly" if full else "pronoun not linked",
        heads.document.id,
        sentence_with(text, mention.span),
        told.span.of(text),
        heads.tree.tokens[full[0]].of(text) if full else "nothing",
        link.rule if link else None,
        link.confidence if link else None,
    )
