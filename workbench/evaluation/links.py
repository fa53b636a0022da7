"""Single links against gold: which rule put a mention where it does not belong, and what was not put together."""

from collections import Counter, defaultdict
from collections.abc import Hashable
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
        apart = compared.keys(one.span for one in pronouns(compared)) if compared.heads else frozenset()
        for cluster in compared.clusters:
            self._add_cluster(compared, cluster, apart)
        for mentions in compared.entities.values():
            self._add_entity(compared, mentions, apart)

    def _add_cluster(self, compared: Comparison, cluster: FoundCluster, apart: frozenset[Hashable]) -> None:
        """Judge each mention but the first; one that is no mention in gold tells nothing."""
        met: dict[Hashable, str] = {}
        for one in cluster.mentions:
            key = compared.key(one.span)
            entity = compared.entity_at(key)
            if entity is None or key in met:
                continue
            right = entity in met.values()
            if met:
                self.by_rule[one.mention.rule][right] += 1
            if met and not right and key not in apart:
                self.mistakes.append(
                    _mistake(
                        compared,
                        "linked wrongly",
                        one.span,
                        entity,
                        found=compared.told_instead(cluster, entity),
                        link=one,
                    )
                )
            met[key] = entity

    def _add_entity(self, compared: Comparison, mentions: list[GoldMention], apart: frozenset[Hashable]) -> None:
        """Tell which mentions of a gold entity were not found, or stand in a cluster that begins with them."""
        met: set[int] = set()
        several = len(compared.keys(one.span for one in mentions)) > 1
        for gold in sorted(mentions, key=lambda one: one.span):
            key = compared.key(gold.span)
            held = compared.found_at(key)
            if held is None and several and key not in apart:
                self.mistakes.append(_mistake(compared, "mention not found", gold.span, gold.cluster, found="nothing"))
            elif held is not None:
                cluster, one = held
                if met and id(cluster) not in met and one is cluster.mentions[0] and key not in apart:
                    self.mistakes.append(
                        _mistake(
                            compared, "taken for a new one", gold.span, gold.cluster, found="a new entity", link=one
                        )
                    )
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
