"""Pronouns of gold documents as examples for the ranker, and how often a ranker is right."""

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from workbench.entities.find import read_article
from workbench.entities.linking import Found
from workbench.entities.phrases import Phrase
from workbench.entities.profiles import Point, Profile
from workbench.entities.pronouns import choose, column_of, find_signs
from workbench.entities.reading import Reading
from workbench.evaluation.gold import GoldDocument, GoldMention
from workbench.evaluation.heads import Heads
from workbench.evaluation.ranking import Example, fit
from workbench.evaluation.train.validation import folds
from workbench.language.spans import span_of
from workbench.records import TextSpan
from workbench.rules import EntityRule

type Weights = Mapping[str, Mapping[str, float]]
"""The weight of each sign, by the column of the weights."""


@dataclass(frozen=True, slots=True)
class GoldHeads:
    """Which gold entity each head word of a document belongs to."""

    tokens: Sequence[TextSpan]
    mentions: Mapping[int, Sequence[GoldMention]]
    """By the position of the head: "Roe" heads itself and "Roe and Doe"."""

    @classmethod
    def of(cls, document: GoldDocument) -> "GoldHeads":
        """Return the heads of the gold mentions of ``document``; none if it has no trees."""
        found: dict[int, list[GoldMention]] = defaultdict(list)
        tree = document.tree
        if tree is None or document.mentions is None:
            return cls((), {})
        heads = Heads(tree)
        for mention in document.mentions:
            found[heads.of(mention.span)].append(mention)
        return cls(tree.tokens, found)

    def at(self, phrase: Phrase) -> str | None:
        """Return the gold entity of the mention with the head of ``phrase``, of several the one most of its length."""
        whole = span_of(phrase.whole)
        position = bisect_right(self.tokens, phrase.head.idx, key=lambda span: span.start) - 1
        mentions = self.mentions.get(position, ())
        best = min(mentions, key=lambda one: _differing(one.span, whole), default=None)
        return None if best is None else best.cluster

    def of_profile(self, profile: Profile) -> str | None:
        """Return the gold entity that most names and descriptions of ``profile`` read so far belong to."""
        counts = Counter(self.at(point.phrase) for point in profile.points if point.phrase.pronoun is None)
        return max(counts, key=lambda one: counts[one], default=None)


def _differing(one: TextSpan, other: TextSpan) -> int:
    return abs(one.start - other.start) + abs(one.end - other.end)


@dataclass(slots=True)
class _Watcher:
    """Keeps what could be learned from each pronoun while an article is read; links it by ``weights``, or by the gold.

    A pronoun linked by the gold does not tell whether somebody is he or she, which a reader has to find out.
    """

    document: str
    gold: GoldHeads
    weights: Weights | None
    examples: dict[str, list[Example]] = field(default_factory=lambda: defaultdict(list))
    """By the column of the weights."""

    def __call__(self, phrase: Phrase, reading: Reading, *, speaker: Profile | None) -> Found | None:
        signs = list(find_signs(phrase, reading, speaker=speaker))
        wanted = self.gold.at(phrase)
        told = {one.profile: self.gold.of_profile(one.profile) for one in signs}
        right = [wanted is not None and told[one.profile] == wanted for one in signs]
        self.examples[column_of(phrase)].append(
            Example(
                document=self.document,
                candidates=[one.names for one in signs],
                whose=[list(told).index(one.profile) for one in signs],
                right=right,
            )
        )
        if self.weights is not None:
            return choose(phrase, signs, self.weights.get(column_of(phrase), {}))
        meant = [one.profile for one, fits in zip(signs, right, strict=True) if fits]
        return (meant[-1], Point(phrase, EntityRule.PRONOUN, confidence=0.5)) if meant else None


def find_examples(
    pairs: Iterable[tuple[GoldDocument, Doc]], *, weights: Weights | None = None
) -> dict[str, list[Example]]:
    """Return the pronouns of gold documents, each beside its parse, by the column of the weights: he, it, they.

    Args:
        pairs: The documents.
        weights: By which the pronouns before each one are linked; by the gold if left out.
    """
    found: dict[str, list[Example]] = defaultdict(list)
    for document, doc in pairs:
        watcher = _Watcher(document.id, GoldHeads.of(document), weights)
        read_article(doc, rules=frozenset(EntityRule), resolve=watcher)
        for column, examples in watcher.examples.items():
            found[column] += examples
    return dict(found)


def count_right(examples: Iterable[Example], weights: Mapping[str, float]) -> tuple[int, int]:
    """Return for how many pronouns the best candidate is right, and how many have a right one."""
    right = total = 0
    for example in examples:
        if any(example.right):
            mass: dict[int, float] = defaultdict(float)
            fits: dict[int, bool] = {}
            for who, signs, is_right in zip(example.whose, example.candidates, example.right, strict=True):
                mass[who] += math.exp(sum(weights.get(sign, 0.0) for sign in sorted(signs)))
                fits[who] = is_right
            total += 1
            right += fits[max(mass, key=lambda who: mass[who])]
    return right, total


def cross_validated(
    examples: Sequence[Example], *, penalty: float, start: Mapping[str, float], count: int, seed: int
) -> tuple[int, int]:
    """Return `count_right` summed over ``count`` parts of the documents, each by weights learned from the others."""
    parts = folds([example.document for example in examples], count=count, seed=seed)
    held = [
        count_right(
            [example for example in examples if example.document in part],
            fit([example for example in examples if example.document not in part], penalty=penalty, start=start),
        )
        for part in parts
    ]
    return sum(right for right, _ in held), sum(total for _, total in held)
