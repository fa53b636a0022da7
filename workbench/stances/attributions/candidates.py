"""All that may be an attribution, before anybody chooses among it."""

from spacy.tokens import Doc

from workbench.language.quotation import Quotation
from workbench.parameters import AttributionParameters
from workbench.records import AttributionKind
from workbench.rules import AttributionRule
from workbench.stances.attributions.plans import is_plan
from workbench.stances.attributions.quoted import Candidate, with_quotes
from workbench.stances.attributions.report import Report
from workbench.stances.attributions.reports import find_reports

SURE_ENOUGH = 0.5
"""Confidence from which a candidate is kept where only rules choose."""


def find_candidates(
    doc: Doc, quotation: Quotation, *, parameters: AttributionParameters, least: float = 0.0
) -> tuple[Candidate, ...]:
    """Return all that may be an attribution, in text order of the cues; several may share a cue.

    Each has its cue, source and addressee as tokens, its content as token positions (what the grammar gives) and as
    stretches of text (what quotation marks add to it), the rule, kind and marking, and how sure the rule is.

    Args:
        doc: A parsed article.
        quotation: What stands between quotation marks in it.
        parameters: Which rules and kinds to use.
        least: Confidence that a rule must have; what is less sure takes no quotes from others.
    """
    wanted = [report for report in find_reports(doc) if report.confidence >= least and _wanted(report, parameters)]
    filled = with_quotes(doc, wanted, quotation, run_on=AttributionRule.QUOTE_RUN in parameters.rules)
    return tuple(sorted(filled, key=lambda one: one.report.cue[0].i))


def _wanted(report: Report, parameters: AttributionParameters) -> bool:
    if report.rule not in parameters.rules:
        return False
    if report.kind is AttributionKind.BELIEF and not parameters.beliefs:
        return False
    if report.kind is AttributionKind.DEMAND and not (parameters.demands and (parameters.plans or not is_plan(report))):
        return False
    return report.source is not None or parameters.unnamed
