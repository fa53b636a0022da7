"""Cues of gold documents as examples for the judge of attributions: which are right, and which of their readings."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from workbench.evaluation.attribution_gold import AttributedText
from workbench.evaluation.attributions import Pair, Roles, WordsOf
from workbench.evaluation.train.fitting import fit_linear_model
from workbench.language.quotation import find_quotation
from workbench.language.spans import span_of
from workbench.parameters import AttributionParameters
from workbench.records import covering
from workbench.stances.attributions import find_candidates
from workbench.stances.attributions.cue_signs import complement_of, cue_signs
from workbench.stances.attributions.judging import NO, YES, Judge
from workbench.stances.attributions.reading_signs import reading_signs
from workbench.stances.attributions.readings import Reading, by_cue, find_readings
from workbench.stances.clauses import phrase_of

type Signs = dict[str, float]

CUE_STRENGTH, READING_STRENGTH = 0.3, 0.3
LEAST = 3
"""In how many examples a sign must stand."""
HELD = {"lemma": 0.3, "child word": 0.5}
"""How far signs of words may weigh, so that what generalises comes first."""
IMPORTANCE = {"news": 2.0}
"""How much more a genre counts; others count once."""
_OF_READINGS = 3.0
"""How much all readings of one cue count together."""


@dataclass(frozen=True, slots=True)
class CueExample:
    """A cue with its signs and those of its readings."""

    signs: Signs
    right: bool
    """Whether the gold has a cue there."""
    readings: Sequence[tuple[Signs, bool]]
    """Whether each is right end to end."""


def find_cue_examples(document: AttributedText, doc: Doc) -> list[CueExample]:
    """Return the cues of a gold document beside its parse, by all rules."""
    words = WordsOf(document.text)
    gold = [words.roles(one.source, one.cue, one.content) for one in document.attributions]
    quotation = find_quotation(doc.text)
    found = []
    for group in by_cue(find_candidates(doc, quotation, parameters=AttributionParameters())):
        top = group[0]
        every = find_readings(doc, group, quotation=quotation)
        complement = complement_of(top.report.cue[0])
        signs = [reading_signs(one, first=every[0], quotation=quotation, complement=complement) for one in every]
        roles = [_roles(one, words) for one in every]
        found.append(
            CueExample(
                signs=cue_signs(top.report, top.content, quotation=quotation),
                right=any(one.cue & roles[0].cue for one in gold),
                readings=[(own, _is_right(one, gold)) for own, one in zip(signs, roles, strict=True)],
            )
        )
    return found


def _roles(reading: Reading, words: WordsOf) -> Roles:
    cue = covering(span_of(token) for token in reading.report.cue)
    source = () if reading.source is None else (phrase_of(reading.source),)
    return words.roles(source, (cue,), reading.content)


def _is_right(found: Roles, gold: Iterable[Roles]) -> bool:
    return any(one.cue and Pair(0, 0, one, found).right for one in gold)


def fit_judge(examples: Iterable[tuple[str, Sequence[CueExample]]]) -> Judge:
    """Return the judge that examples teach.

    Args:
        examples: Those of each document, beside its genre.
    """
    held = [(IMPORTANCE.get(genre, 1.0), one) for genre, every in examples for one in every]
    cues = fit_linear_model(
        [one.signs for _, one in held],
        [YES if one.right else NO for _, one in held],
        strength=CUE_STRENGTH, least=LEAST, importance=[weight for weight, _ in held], scale=HELD,
    )  # fmt: skip
    taught = [
        (_OF_READINGS * weight / len(one.readings), signs, right)
        for weight, one in held
        if one.right and any(right for _, right in one.readings)
        for signs, right in one.readings
    ]
    readings = fit_linear_model(
        [signs for _, signs, _ in taught],
        [YES if right else NO for *_, right in taught],
        strength=READING_STRENGTH, least=LEAST, importance=[weight for weight, *_ in taught],
    )  # fmt: skip
    return Judge(cues, readings)
