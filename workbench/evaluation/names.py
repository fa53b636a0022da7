"""Names against gold: exact spans and types, any overlap, spans alone."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from workbench.entities import FoundEntities
from workbench.errors import GoldError
from workbench.evaluation.gold import GoldDocument, GoldName
from workbench.evaluation.measures import Score
from workbench.evaluation.mistakes import Mistake, sentence_with
from workbench.records import EntityType, Mention, MentionKind, TextSpan
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
    "GUM": {"PERSON": "person", "ORG": "organization", "GPE": "place"},
    "re3d": {"PERSON": "Person", "ORG": "Organisation", "GPE": "Location"},
}
"""Our labels for persons, organizations and places in schemes of others; what has no counterpart is left out."""


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name as predicted, and what put it there."""

    span: TextSpan
    label: str
    rule: str
    confidence: float


@dataclass(slots=True)
class NameScores:
    """The sums over documents, and what went wrong."""

    scheme: str
    documents: list[Score] = field(default_factory=list)
    """The exact score of each document."""
    exact: Score = field(default_factory=Score)
    overlap: Score = field(default_factory=Score)
    boundary: Score = field(default_factory=Score)
    by_label: dict[str, Score] = field(default_factory=lambda: defaultdict(Score))
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


def found_names(found: FoundEntities) -> list[FoundName]:
    """Return the outermost names, each with its label.

    Gold of names is flat and knows proper names only: names inside names and "the Roe administration" are left out.
    """
    types = {entity.id: entity.type for entity in found.entities}
    names = [
        mention for mention in found.mentions if mention.kind is MentionKind.NAME and mention.rule != EntityRule.BODY
    ]
    outer = [one for one in names if not any(other is not one and other.span.contains(one.span) for other in names)]
    return [FoundName(one.span, LABELS[_type(one, types)], one.rule, one.confidence) for one in outer]


def _type(mention: Mention, types: Mapping[str, EntityType]) -> EntityType:
    """Return the type of a name; "Norwegian" is a people's, even where it points at Norway."""
    return EntityType.GROUP if mention.rule == EntityRule.DEMONYM else types[mention.entity]


def score_names(pairs: Iterable[tuple[GoldDocument, Sequence[FoundName]]], scheme: str) -> NameScores:
    """Return how well names were found in each document, in the labels of ``scheme``."""
    scores, labels = NameScores(scheme), _SCHEMES[scheme]
    for document, found in pairs:
        names = [name for name in document.names or () if name.label in labels.values()]
        known = {
            FoundName(one.span, labels[one.label], one.rule, one.confidence) for one in found if one.label in labels
        }
        _add_document(scores, document, names, sorted(known, key=lambda one: (one.span, one.label)))
    return scores


def _add_document(
    scores: NameScores, document: GoldDocument, names: Sequence[GoldName], found: Sequence[FoundName]
) -> None:
    gold = {(name.span, name.label) for name in names}
    predicted = {(one.span, one.label) for one in found}
    exact = Score.of_counts(len(gold & predicted), len(predicted), len(gold))
    scores.documents.append(exact)
    scores.exact += exact
    spans, marked = {span for span, _ in gold}, {span for span, _ in predicted}
    scores.boundary += Score.of_counts(len(spans & marked), len(marked), len(spans))
    for label in sorted({label for _, label in gold | predicted}):
        ours, theirs = _spans(predicted, label), _spans(gold, label)
        scores.by_label[label] += Score.of_counts(len(set(ours) & set(theirs)), len(ours), len(theirs))
        scores.overlap += Score.of_counts(most_overlaps(theirs, ours), len(ours), len(theirs))
    for one in found:
        scores.by_rule[one.rule][(one.span, one.label) in gold] += 1
    scores.mistakes += _mistakes(document, gold, found)


def _spans(labelled: Iterable[tuple[TextSpan, str]], wanted: str) -> list[TextSpan]:
    return sorted(span for span, label in labelled if label == wanted)


def most_overlaps(gold: Sequence[TextSpan], found: Sequence[TextSpan]) -> int:
    """Return how many spans can be matched one to one with one of the other side that shares a character."""
    owner: dict[int, int] = {}

    def place(at: int, tried: set[int]) -> bool:
        for other, span in enumerate(found):
            if other not in tried and span.overlaps(gold[at]):
                tried.add(other)
                if other not in owner or place(owner[other], tried):
                    owner[other] = at
                    return True
        return False

    return sum(place(at, set()) for at in range(len(gold)))


def _mistakes(document: GoldDocument, gold: set[tuple[TextSpan, str]], found: Sequence[FoundName]) -> Iterable[Mistake]:
    for one in found:
        if (one.span, one.label) in gold:
            continue
        near = sorted(pair for pair in gold if pair[0].overlaps(one.span))
        kind = "not a name" if not near else "wrong type" if near[0][0] == one.span else "wrong span"
        told = ", ".join(f"{span.of(document.text)!r} {label}" for span, label in near) or "no name"
        yield Mistake(
            kind, document.id, sentence_with(document.text, one.span), told, one.label, one.rule, one.confidence
        )
    for span, label in sorted(gold):
        if not any(one.span.overlaps(span) for one in found):
            yield Mistake("missed", document.id, sentence_with(document.text, span), label, "nothing")
