"""What can be scored: each task reads its gold, finds what it needs with a run, and makes one report of it."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from workbench.evaluation.attribution_task import read_attribution_task
from workbench.evaluation.entity_tasks import read_coreference_task, read_name_task, read_role_task
from workbench.evaluation.event_task import read_event_task
from workbench.evaluation.report import Report
from workbench.evaluation.running import Run
from workbench.evaluation.sentiment_task import read_sentiment_task
from workbench.evaluation.time_task import read_time_task
from workbench.records import Article
from workbench.rules import Rule


class Task[Found](Protocol):
    """Gold of one kind, and how what was found is held against it."""

    @property
    def articles(self) -> Mapping[str, Article]:
        """The texts to read, by document."""
        ...

    @property
    def rules(self) -> type[Rule]:
        """The rules that find, each of which can be switched off."""
        ...

    def find(self, run: Run, *, without: frozenset[Rule]) -> Mapping[str, Found]:
        """Return what ``run`` finds in each document with some rules switched off."""
        ...

    def report(self, found: Mapping[str, Found]) -> Report:
        """Return how well ``found``, by document, agrees with the gold."""
        ...


TASKS: Mapping[str, Callable[..., Task[Any]]] = {
    "ner": read_name_task,
    "coref": read_coreference_task,
    "roles": read_role_task,
    "timex": read_time_task,
    "events": read_event_task,
    "attribution": read_attribution_task,
    "target-sentiment": read_sentiment_task,
}
"""How the gold of each task is read: from a path, and ``only`` documents whose ids begin so."""
