"""Names against gold: exact spans and types, any overlap, spans alone."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from workbench.entities import FoundEntities
from workbench.errors import GoldError
from workbench.evaluation.alignment import best_alignment
from workbench.evaluation.gold import GoldDocument
from workbench.evaluation.measures import Score
from workbench.evaluation.mistakes import Mistake, sentence_with
from workbench.records import EntityType, MentionKind, TextSpan
from workbench.rules import EntityRule

LABELS: Mapping[EntityType, str] = {
    EntityType.PERSON: "PERSON",
    EntityType.ORGANIZATION: "ORG",
    EntityType.PLACE: "GPE",
    EntityType.GROUP: "NORP",
    EntityType.OTHER: "PRODUCT",
}
"""How our types are written in predictions: labels of OntoNotes 5, which scorers know."""
_SCHEMES: Mapping[str, Mapping[str, str]] = {
    "CoNLL-2003": {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC"},
    "OntoNotes 5": {"PERSON": "PERSON", "ORG": "ORG", "GPE": "GPE"},
    "re3d": {"PERSON": "Person", "ORG": "Organisation", "GPE": "Location"},
}
"""Our labels for persons, organizations and places in schemes of others; what has no counterpart is left out."""

type Labelled = tuple[TextSpan, str]
"""A span and its label in the scheme of the gold."""


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name as predicted, and what put it there."""

    span: TextSpan
    label: str
    """In OntoNotes 5, as `LABELS` gives it."""
    rule: str
    confidence: float


@dataclass(slots=True)
class NameScores:
    """The sums over documents, and what went wrong."""

    documents: list[Score] = field(default_factory=list)
    """The exact score of each document."""
    exact: Score = field(default_factory=Score)
    overlap: Score = field(default_factory=Score)
    """Same label and a character shared, matched one to one."""
    boundary: Score = field(default_factory=Score)
    """Same span, whatever the label."""
    by_label: dict[str, Score] = field(default_factory=lambda: defaultdict(Score))
    """The exact score of each label."""
    by_rule: dict[str, Counter[bool]] = field(default_factory=lambda: defaultdict(Counter))
    """How often what each rule found is right and wrong."""
    mistakes: list[Mistake] = field(default_factory=list)


def find_scheme(documents: Iterable[GoldDocument]) -> str:
    """Return the name of the label scheme that most labels belong to.

    Raises:
        GoldError: If no label belongs to any that we know.
    """
    labels = Counter(name.label for document in documents for name in document.names or ())
    fitting = {scheme: sum(labels[label] for label in ours.values()) for scheme, ours in _SCHEMES.items()}
    best = max(fitting, key=lambda scheme: fitting[scheme])
    if not fitting[best]:
        known = ", ".join(f"{scheme} ({'/'.join(ours.values())})" for scheme, ours in _SCHEMES.items())
        msg = f"no label of the gold is known: met {', '.join(sorted(labels)[:6]) or 'none'}, want those of {known}"
        raise GoldError(msg)
    return best


def is_nested(documents: Iterable[GoldDocument]) -> bool:
    """Whether the gold marks names inside names."""
    return any(_inside_another(document) for document in documents)


def _inside_another(document: GoldDocument) -> bool:
    spans = sorted({name.span for name in document.names or ()}, key=lambda span: (span.start, -span.end))
    return any(one.contains(other) for one, other in pairwise(spans))


def found_names(found: FoundEntities, *, nested: bool) -> list[FoundName]:
    """Return the proper names, each with its label.

    Args:
        found: What was found in one document.
        nested: Whether to return names inside names too, which flat gold does not mark.
    """
    types = {entity.id: entity.type for entity in found.entities}
    names = [one for one in found.mentions if one.kind is MentionKind.NAME and one.entity not in _bodies(found)]
    if not nested:
        names = [one for one in names if not any(other is not one and other.span.contains(one.span) for other in names)]
    # "Norwegian" is a people's, even where it points at Norway
    kinds = [EntityType.GROUP if one.rule == EntityRule.DEMONYM else types[one.entity] for one in names]
    return [FoundName(one.span, LABELS[kind], one.rule, one.confidence) for one, kind in zip(names, kinds, strict=True)]


def _bodies(found: FoundEntities) -> set[str]:
    """Return the bodies named after somebody, as "the Roe administration", which no gold takes for proper names."""
    return {mention.entity for mention in found.mentions if mention.rule == EntityRule.BODY}


def score_names(pairs: Iterable[tuple[GoldDocument, Sequence[FoundName]]], scheme: str) -> NameScores:
    """Return how well names were found in each document, in the labels of ``scheme``."""
    scores, labels = NameScores(), _SCHEMES[scheme]
    for document, found in pairs:
        gold = {(name.span, name.label) for name in document.names or () if name.label in labels.values()}
        predicted = {(one.span, labels[one.label]): one for one in found if one.label in labels}
        _add_sums(scores, gold, predicted.keys())
        for pair, one in predicted.items():
            scores.by_rule[one.rule][pair in gold] += 1
        scores.mistakes += _mistakes(document, gold, predicted)
    return scores


def _add_sums(scores: NameScores, gold: Iterable[Labelled], predicted: Iterable[Labelled]) -> None:
    wanted, met = frozenset(gold), frozenset(predicted)
    scores.documents.append(_same(wanted, met))
    scores.exact += _same(wanted, met)
    scores.boundary += _same(frozenset(span for span, _ in wanted), frozenset(span for span, _ in met))
    for label in {label for _, label in wanted | met}:
        theirs, ours = _with_label(wanted, label), _with_label(met, label)
        scores.by_label[label] += _same(theirs, ours)
        scores.overlap += Score.of_counts(_overlaps(theirs, ours), len(ours), len(theirs))


def _same[Item](gold: frozenset[Item], predicted: frozenset[Item]) -> Score:
    return Score.of_counts(len(gold & predicted), len(predicted), len(gold))


def _with_label(pairs: Iterable[Labelled], label: str) -> frozenset[TextSpan]:
    return frozenset(span for span, own in pairs if own == label)


def _overlaps(gold: Iterable[TextSpan], predicted: Iterable[TextSpan]) -> float:
    """Return how many spans can be matched one to one with one of the other side that shares a character."""
    ours = sorted(predicted)
    return best_alignment(
        {row: {column: 1.0 for column, one in enumerate(ours) if one.overlaps(span)} for row, span in enumerate(gold)}
    )


def _mistakes(
    document: GoldDocument, gold: Iterable[Labelled], predicted: Mapping[Labelled, FoundName]
) -> Iterable[Mistake]:
    """Yield what is wrong in text order: first what was found, then what was not."""
    wanted = sorted(gold)
    for (span, label), one in sorted(predicted.items(), key=lambda item: item[0]):
        near = [pair for pair in wanted if pair[0].overlaps(span)]
        if (span, label) in near:
            continue
        yield Mistake(
            kind="not a name"
            if not near
            else "wrong type"
            if any(other == span for other, _ in near)
            else "wrong span",
            document=document.id,
            sentence=sentence_with(document.text, span),
            gold=", ".join(f"{name} {other.of(document.text)!r}" for other, name in near) or "no name",
            found=label,
            rule=one.rule,
            confidence=one.confidence,
        )
    for span, label in wanted:
        if not any(other.overlaps(span) for other, _ in predicted):
            sentence = sentence_with(document.text, span)
            yield Mistake(kind="missed", document=document.id, sentence=sentence, gold=label, found="nothing")
