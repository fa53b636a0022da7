"""A case that needs no model: the findings made by hand, narrowed by three parameters."""

from dataclasses import replace
from types import SimpleNamespace

from tests.findings import MODEL, sample_findings
from workbench.case import Case
from workbench.errors import ModelError
from workbench.parameters import Parameters
from workbench.records import EventKind
from workbench.tables.frames import Tables


class StandIn:
    """What widgets need of a case."""

    name = "Ferry"
    parameters = Parameters()
    problems, folder = (), None
    extractor = SimpleNamespace(model=MODEL, own_list=())

    def __init__(self, corrections=()):
        """Hold both articles."""
        self.articles = tuple(found.article for found in sample_findings())
        self.asked = []
        self.corrections = tuple(corrections)

    correct, group_issue, withdraw = Case.correct, Case.group_issue, Case.withdraw
    correction, keep = Case.correction, Case.keep
    share, brief = Case.share, Case.brief
    undo, redo, _withdrawn = Case.undo, Case.redo, Case._withdrawn

    def outcomes(self, findings):
        """Return nothing: no correction changes anything here."""
        return ()

    def _with_correction(self, made):
        return StandIn((*self.corrections, made))

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
