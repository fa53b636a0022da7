"""Names in gold of mentions, as GUM has them: whether the word that heads a named mention lies in a name of its type.

Such gold marks whole noun phrases and no names as such, so spans cannot be compared.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from workbench.evaluation.gold import GoldDocument, GoldMention
from workbench.evaluation.measures import Score
from workbench.evaluation.mistakes import Mistake, sentence_with
from workbench.evaluation.names import FoundName

_TYPES: Mapping[str, str] = {"PERSON": "person", "ORG": "organization", "GPE": "place"}
"""The types of GUM by our labels; gold of other types is not asked for."""


@dataclass(slots=True)
class TypedNameScores:
    """The sums over documents, and what went wrong.

    Recall counts named mentions; precision counts found names that hold the head of any named mention, so that it tells
    how far their types can be trusted, and not whether they are names.
    """

    documents: list[Score] = field(default_factory=list)
    typed: Score = field(default_factory=Score)
    by_type: dict[str, Score] = field(default_factory=lambda: defaultdict(Score))
    held: Counter[bool] = field(default_factory=Counter)
    """How many named mentions have a head that lies in a name of whatever type, and how many have not."""
    by_rule: dict[str, Counter[bool]] = field(default_factory=lambda: defaultdict(Counter))
    mistakes: list[Mistake] = field(default_factory=list)


def has_named_heads(document: GoldDocument) -> bool:
    """Whether the mentions of ``document`` tell their heads and which of these are proper nouns."""
    return bool(document.mentions) and all(one.head and one.head_pos for one in document.mentions or ())


def score_typed_names(pairs: Iterable[tuple[GoldDocument, Sequence[FoundName]]]) -> TypedNameScores:
    """Return how many named mentions have the right type.

    Args:
        pairs: Documents and the names found in each, also those inside others: of several that hold a head, the
            shortest counts.
    """
    scores = TypedNameScores()
    for document, found in pairs:
        _add_document(scores, document, found)
    return scores


def _add_document(scores: TypedNameScores, document: GoldDocument, found: Sequence[FoundName]) -> None:
    named = [one for one in document.mentions or () if one.is_name]
    holders = [(one, _holder(one, found)) for one in named]
    parts: dict[str, Score] = defaultdict(Score)
    for gold, holder in holders:
        if gold.type in _TYPES.values():
            right = _type(holder) == gold.type
            parts[gold.type] += Score(recalled=right, gold=1)
            scores.held[holder is not None] += 1
            scores.mistakes += [] if right else [_mistake(document, gold, holder)]
    for holder, types in _types_held(holders).items():
        if kind := _type(holder):
            right = kind in types
            parts[kind] += Score(found=right, predicted=1)
            scores.by_rule[holder.rule][right] += 1
    for kind, part in parts.items():
        scores.by_type[kind] += part
    scores.documents.append(sum(parts.values(), Score()))
    scores.typed += scores.documents[-1]


def _holder(gold: GoldMention, found: Iterable[FoundName]) -> FoundName | None:
    holding = (one for one in found if gold.head is not None and one.span.contains(gold.head))
    return min(holding, key=lambda one: one.span.end - one.span.start, default=None)


def _types_held(holders: Iterable[tuple[GoldMention, FoundName | None]]) -> dict[FoundName, set[str]]:
    types: dict[FoundName, set[str]] = defaultdict(set)
    for gold, holder in holders:
        if holder is not None:
            types[holder].add(gold.type)
    return types


def _type(found: FoundName | None) -> str | None:
    return None if found is None else _TYPES.get(found.label)


def _mistake(document: GoldDocument, gold: GoldMention, holder: FoundName | None) -> Mistake:
    return Mistake(
        kind="missed" if holder is None else "wrong type",
        document=document.id,
        sentence=sentence_with(document.text, gold.head or gold.span),
        gold=f"{gold.type} {gold.span.of(document.text)!r}",
        found="nothing" if holder is None else f"{holder.label} {holder.span.of(document.text)!r}",
        rule=None if holder is None else holder.rule,
        confidence=None if holder is None else holder.confidence,
    )
