"""A case that needs no model: the findings made by hand, narrowed by three parameters."""

from dataclasses import replace

from tests.findings import sample_findings
from workbench.corrections import anchor_at, make_correction
from workbench.errors import CorrectionError, ModelError
from workbench.parameters import Parameters
from workbench.records import CorrectionAction, EventKind
from workbench.tables.frames import Tables


class StandIn:
    """What widgets need of a case."""

    name = "Ferry"
    parameters = Parameters()
    problems, folder = (), None

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

    def with_model(self, name):
        """Return the same, unless it is asked for a pipeline that is none."""
        if name == "none":
            msg = "model 'none' is not installed"
            raise ModelError(msg)
        return StandIn(self.corrections)

    def find_in_steps(self, parameters=None):
        """Find where `min_mentions`, `reports` and `unnamed` count, an article a step."""
        wanted = parameters or self.parameters
        self.asked.append(wanted)
        yield 0
        yield 1
        yield 2
        return tuple(narrowed(found, wanted) for found in sample_findings())

    def tables(self, parameters=None):
        """Return what is found as tables."""
        steps = Returned(self.find_in_steps(parameters))
        assert list(steps) == [0, 1, 2]
        return Tables(steps.value, parameters=parameters or self.parameters)


class Returned:
    """A generator that keeps what it returns."""

    def __init__(self, steps):
        """Wrap ``steps``."""
        self._steps = steps

    def __iter__(self):
        """Yield what it yields."""
        self.value = yield from self._steps


def narrowed(found, wanted):
    return replace(
        found,
        entities=tuple(one for one in found.entities if len(one.mentions) >= wanted.entities.min_mentions),
        events=tuple(one for one in found.events if wanted.chronology.reports or one.kind is not EventKind.REPORT),
        attributions=tuple(one for one in found.attributions if wanted.attributions.unnamed or one.source is not None),
    )
