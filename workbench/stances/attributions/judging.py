"""A learned judge of candidates: is this word a cue, and which source and content does it have?

Two linear models answer: the first reads the cue, the second its readings.  Their product is the confidence of what is
chosen.  What rules know surely is protected from them, since learned weights carry over to other sorts of text, and to
other notions of what an attribution is, less well than rules do: what a rule is sure that somebody said stays, and
where quotation marks or commas show what is reported, that is the content.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Doc

from workbench.language.linear import LinearModel, read_linear_model, read_record
from workbench.language.quotation import Quotation
from workbench.records import AttributionKind, Marking
from workbench.rules import AttributionRule
from workbench.stances.attributions.candidates import SURE_ENOUGH
from workbench.stances.attributions.cue_signs import complement_of, cue_signs, person_of
from workbench.stances.attributions.plans import is_plan
from workbench.stances.attributions.quoted import Candidate
from workbench.stances.attributions.reading_signs import reading_signs
from workbench.stances.attributions.readings import ALL_FREE, Free, Reading, by_cue, find_readings
from workbench.stances.attributions.report import Report

YES, NO = "yes", "no"
CUES, READINGS = "attribution_cues", "attribution_readings"
"""Names of the weights."""
RECORD = "attribution"
"""Name of what tells how they were made."""
_SOMEBODY = frozenset({"PERSON", "ORG", "GPE", "NORP", "1s", "1p", "2", "3s", "3p", "who", "PROPN"})
_UNSURE = 0.6
"""What no rule is sure of needs so much at least."""
_DIRECT = 0.85
"""Share of quoted letters from which a content is a quote."""
_UNTAUGHT = frozenset({AttributionRule.REPORTING_NOUN, AttributionRule.LABEL, AttributionRule.ACCORDING_TO})
_HEARSAY = frozenset({AttributionRule.ADVERB, AttributionRule.PASSIVE, AttributionRule.REPORTING_NOUN})
_UNNAMED = frozenset({Marking.PASSIVE, Marking.HEARSAY})


@dataclass(frozen=True, slots=True)
class Judge:
    """What was learned of cues and of their readings."""

    cues: LinearModel
    readings: LinearModel
    alone: bool = False
    """Whether it decides against sure rules too."""

    def choose(
        self, doc: Doc, candidates: Iterable[Candidate], *, quotation: Quotation, least: float
    ) -> Iterator[Candidate]:
        """Yield the best reading of each cue that is likely enough, in text order.

        Args:
            doc: A parsed article.
            candidates: All that may be an attribution.
            quotation: What stands between quotation marks.
            least: Confidence from which a reading is kept.
        """
        for group in by_cue(candidates):
            top = group[0]
            if not self.alone and _is_untaught(top.report):
                yield top
                continue
            needed = least if self.alone else _needed(top.report, least)
            likely = self.cues.probabilities(cue_signs(top.report, top.content, quotation=quotation))[YES]
            if likely < needed:
                continue  # no reading makes it likelier
            free = ALL_FREE if self.alone else _free(top, quotation)
            reading, fits = self._best(find_readings(doc, group, quotation=quotation, free=free), quotation)
            if likely * fits >= needed and (reading.source is not None or top.report.confidence >= SURE_ENOUGH):
                yield _chosen(reading, likely * fits if needed else max(likely * fits, least))

    def _best(self, readings: Sequence[Reading], quotation: Quotation) -> tuple[Reading, float]:
        """Return the reading of a cue that fits best, and how likely it is."""
        complement = complement_of(readings[0].report.cue[0])
        signs = (reading_signs(one, first=readings[0], quotation=quotation, complement=complement) for one in readings)
        fits = [self.readings.probabilities(one)[YES] for one in signs]
        best = max(range(len(readings)), key=fits.__getitem__)
        return readings[best], fits[best]


@cache
def shipped_judge() -> Judge:
    """Return the judge that comes with the package; ``attribution.json`` beside its weights tells of its making."""
    return Judge(read_linear_model("workbench.stances", CUES), read_linear_model("workbench.stances", READINGS))


@cache
def learned_from() -> frozenset[str]:
    """Return the ids of the documents that the shipped judge has learned from."""
    return frozenset(read_record("workbench.stances", RECORD)["documents"])


def _is_untaught(report: Report) -> bool:
    """Whether a rule is sure of ``report``, and it is of a sort that the texts that teach do not count.

    They know nothing that is asked for, no claim by a noun, no label before a colon, and no hearsay.
    """
    if report.confidence < SURE_ENOUGH:
        return False
    if report.kind is AttributionKind.DEMAND:
        return person_of(report.source) in _SOMEBODY or (report.source is not None and not is_plan(report))
    if report.source is not None:
        return report.rule in _UNTAUGHT
    hearsay = report.marking in _UNNAMED and report.kind in {AttributionKind.SPEECH, AttributionKind.BELIEF}
    return hearsay and report.rule in _HEARSAY


def _needed(report: Report, least: float) -> float:
    """Return the confidence that ``report`` needs: none where a rule is sure of a speaker, more where it is unsure."""
    if report.confidence < SURE_ENOUGH:
        return max(least, _UNSURE)
    said = report.kind is AttributionKind.SPEECH and report.source is not None
    return 0.0 if said else least


def _free(top: Candidate, quotation: Quotation) -> Free:
    """Return what may be read otherwise than the rule of ``top`` does, which is little where it is sure."""
    report = top.report
    if report.confidence < SURE_ENOUGH:
        return ALL_FREE
    settled = report.rule is AttributionRule.ASIDE or quotation.share(top.content) >= _DIRECT
    return Free(source=report.source is None and report.marking not in _UNNAMED, content=not settled)


def _chosen(reading: Reading, confidence: float) -> Candidate:
    report, source = reading.report, reading.source
    found = report.source is None and source is not None
    made = replace(
        report,
        source=source,
        marking=Marking.EXPLICIT if found else report.marking,
        confidence=round(confidence, 2),
    )
    return Candidate(made, reading.content)
