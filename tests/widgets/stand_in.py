"""A case that needs no model: the findings made by hand, narrowed by three parameters."""

from dataclasses import replace
from types import SimpleNamespace

from tests.findings import MODEL, sample_findings
from workbench.case import Case
from workbench.parameters import Parameters
from workbench.records import EventKind
from workbench.tables.frames import Tables


class StandIn:
    """What widgets need of a case."""

    name = "Ferry"
    parameters = Parameters()
    problems = ()
    extractor = SimpleNamespace(model=MODEL, own_list=())

    def __init__(self, corrections=()):
        """Hold both articles."""
        self.articles = tuple(found.article for found in sample_findings())
        self.asked = []
        self.corrections = tuple(corrections)

    correct, group_issue, withdraw = Case.correct, Case.group_issue, Case.withdraw
    undo, redo, _withdrawn = Case.undo, Case.redo, Case._withdrawn

    def _with_correction(self, made):
        return StandIn((*self.corrections, made))

    def tables(self, parameters=None):
        """Return tables in which `min_mentions`, `reports` and `unnamed` count."""
        wanted = parameters or self.parameters
        self.asked.append(wanted)
        return Tables(narrowed(found, wanted) for found in sample_findings())


def narrowed(found, wanted):
    return replace(
        found,
        entities=tuple(one for one in found.entities if len(one.mentions) >= wanted.entities.min_mentions),
        events=tuple(one for one in found.events if wanted.chronology.reports or one.kind is not EventKind.REPORT),
        attributions=tuple(one for one in found.attributions if wanted.attributions.unnamed or one.source is not None),
    )
