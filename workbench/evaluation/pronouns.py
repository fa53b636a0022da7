"""Third-person pronouns: does each point at the right entity?

A pronoun is right if most of what else is in its cluster and is no pronoun belongs to the same gold entity.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from workbench.evaluation.comparison import Comparison
from workbench.evaluation.gold import GoldMention
from workbench.evaluation.heads import Heads
from workbench.evaluation.mistakes import Mistake, sentence_with

_KINDS: Mapping[str, str] = {
    word: kind
    for kind, words in (
        ("he/she", "he him his himself she her hers herself"),
        ("it", "it its itself"),
        ("they", "they them their theirs themselves"),
    )
    for word in words.split()
}


@dataclass(slots=True)
class PronounCounts:
    """How many pronouns of a kind there are, point at anything, and point at the right entity."""

    total: int = 0
    linked: int = 0
    right: int = 0


@dataclass(slots=True)
class PronounScores:
    """The counts of all documents, by kind, and what went wrong."""

    counts: dict[str, PronounCounts] = field(default_factory=lambda: defaultdict(PronounCounts))
    mistakes: list[Mistake] = field(default_factory=list)

    def add(self, compared: Comparison) -> None:
        """Judge the pronouns of one document, which has a tree."""
        if compared.heads is None:
            return
        for mention in pronouns(compared):
            _judge(self, compared, compared.heads, mention)


def pronouns(compared: Comparison) -> Iterator[GoldMention]:
    """Yield the third-person pronouns of gold entities that have another kind of mention too; none without a tree."""
    if compared.heads is None:
        return
    for mentions in compared.entities.values():
        if not all(one.is_pronoun for one in mentions):
            yield from (one for one in mentions if _word(compared, one) in _KINDS)


def _judge(scores: PronounScores, compared: Comparison, heads: Heads, gold: GoldMention) -> None:
    head = heads.of(gold.span)
    held = compared.found_at(head)
    others = {heads.of(span) for span in held[0].spans} - {head} if held else set()
    full = sorted(other for other in others if not heads.is_pronoun(other))
    agreeing = sum(compared.entity_at(other) == gold.cluster for other in full)
    right = 2 * agreeing > len(full)
    counts = scores.counts[_KINDS[_word(compared, gold)]]
    counts.total += 1
    counts.linked += bool(others)
    counts.right += right
    if not right:
        text = compared.document.text
        scores.mistakes.append(
            Mistake(
                kind="pronoun linked wrongly" if full else "pronoun not linked",
                document=compared.document.id,
                sentence=sentence_with(text, gold.span),
                gold=compared.told(gold.cluster),
                found=compared.told_instead(held[0], gold.cluster) if held and full else "nothing",
                rule=held[1].mention.rule if held and full else None,
                confidence=held[1].mention.confidence if held and full else None,
            )
        )


def _word(compared: Comparison, mention: GoldMention) -> str:
    return mention.span.of(compared.document.text).lower()
