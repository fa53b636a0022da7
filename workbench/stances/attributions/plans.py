"""What somebody wants or decides to do, which may never have been said, apart from what is asked of others."""

from workbench.records import AttributionKind
from workbench.rules import AttributionRule
from workbench.stances.attributions.cues import Takes, verb_cue
from workbench.stances.attributions.report import Report

_TOLD = frozenset({Takes.HEARER, Takes.QUOTE})


def is_plan(report: Report) -> bool:
    """Whether ``report`` is of a plan or a wish: its verb asks nobody and takes no quote, as "wants to"."""
    if report.kind is not AttributionKind.DEMAND or report.cue[0].pos_ != "VERB":
        return False
    if report.rule is AttributionRule.OBJECT:
        return False  # "called for an inquiry": that others hold it
    cue = verb_cue(report.cue[0])
    return cue is None or not cue.takes & _TOLD
