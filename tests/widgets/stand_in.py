"""A case that needs no model: the findings made by hand, narrowed by three parameters."""

from dataclasses import replace
from types import SimpleNamespace

from tests.findings import MODEL, sample_findings
from workbench.corrections import anchor_at, make_correction
from workbench.errors import CorrectionError
from workbench.parameters import Parameters
from workbench.records import CorrectionAction, EventKind
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

    def group_issue(self, targets, *, name):
        """Return a stand-in with one more correction, which changes nothing that is found."""
        by_id = {article.id: article for article in self.articles}
        anchors = [anchor_at(by_id[article], span) for article, span in targets]
        if not anchors:
            msg = "no target"
            raise CorrectionError(msg)
        made = make_correction(CorrectionAction.GROUP_ISSUE, anchors=anchors, value=name)
        return StandIn((*self.corrections, made))

    def withdraw(self, correction):
        """Return a stand-in in which a correction is withdrawn."""
        return StandIn((*self.corrections, make_correction(CorrectionAction.WITHDRAW, value=correction)))

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
