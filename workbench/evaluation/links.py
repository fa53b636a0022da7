"""Single links against gold: which rule put a mention where it does not belong, and what was not put together."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field

from workbench.evaluation.comparison import Comparison, FoundCluster, FoundMention
from workbench.evaluation.gold import GoldMention
from workbench.evaluation.mistakes import Mistake, sentence_with
from workbench.evaluation.pronouns import pronouns
from workbench.records import TextSpan


@dataclass(slots=True)
class LinkScores:
    """How often each rule was right, and what went wrong but for third-person pronouns, which are judged apart."""

    by_rule: dict[str, Counter[bool]] = field(default_factory=lambda: defaultdict(Counter))
    """Whether a mention that a rule linked has a mention of the same gold entity before it in its cluster."""
    mistakes: list[Mistake] = field(default_factory=list)

    def add(self, compared: Comparison) -> None:
        """Judge the links of one document."""
        apart = compared.keys(one.span for one in pronouns(compared))
        for cluster in compared.clusters:
            for link, entity, right in _judged(compared, cluster):
                self.by_rule[link.mention.rule][right] += 1
                if not right and compared.key(link.span) not in apart:
                    other = compared.told_instead(cluster, entity)
                    self.mistakes.append(
                        _mistake(compared, "linked wrongly", link.span, entity, found=other, link=link)
                    )
        for mentions in compared.entities.values():
            for gold, opening in _not_joined(compared, mentions):
                if compared.key(gold.span) not in apart:
                    kind, found = ("taken for a new one", "a new entity") if opening else ("not found", "nothing")
                    self.mistakes.append(_mistake(compared, kind, gold.span, gold.cluster, found=found, link=opening))


def _judged(compared: Comparison, cluster: FoundCluster) -> Iterator[tuple[FoundMention, str, bool]]:
    """Yield mentions with their gold entity, and whether that was met before in ``cluster``.

    The first mention is no link, and one that is no mention in gold tells nothing.
    """
    met: dict[Hashable, str] = {}
    for link in cluster.mentions:
        key = compared.key(link.span)
        entity = compared.entity_at(key)
        if entity is None or key in met:
            continue
        if met:
            yield link, entity, entity in met.values()
        met[key] = entity


def _not_joined(
    compared: Comparison, mentions: Sequence[GoldMention]
) -> Iterator[tuple[GoldMention, FoundMention | None]]:
    """Yield the mentions of a gold entity that were not found, and those that open a cluster though others were."""
    if len(compared.keys(one.span for one in mentions)) == 1:
        return
    met: set[int] = set()
    for gold in sorted(mentions, key=lambda one: one.span):
        held = compared.found_at(compared.key(gold.span))
        if held is None:
            yield gold, None
            continue
        cluster, link = held
        if met and id(cluster) not in met and link is cluster.mentions[0]:
            yield gold, link
        met.add(id(cluster))


def _mistake(
    compared: Comparison, kind: str, span: TextSpan, entity: str, *, found: str, link: FoundMention | None = None
) -> Mistake:
    """Return that the mention at ``span`` belongs to a gold ``entity``, and what was made of it by which link."""
    return Mistake(
        kind=kind,
        document=compared.document.id,
        sentence=sentence_with(compared.document.text, span),
        gold=compared.told(entity),
        found=found,
        rule=None if link is None else link.mention.rule,
        confidence=None if link is None else link.mention.confidence,
    )
