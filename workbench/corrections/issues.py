"""To which issues the analyst gave what stances are about."""

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.corrections.meaning import meant
from workbench.corrections.placing import Placing
from workbench.records import CorrectionAction, Findings, Outcome, TextSpan

_NONE = "no stance is about these words any more"


@dataclass(frozen=True, slots=True)
class FixedIssues:
    """What corrections say of issues in some findings."""

    names: dict[tuple[str, TextSpan], str]
    """The name of the issue of each target that the analyst placed, by article id and span."""
    outcomes: tuple[tuple[str, Outcome], ...]
    """What became of each correction in each article that has its words, by article id."""


def fixed_issues(placing: Placing, findings: Sequence[Findings]) -> FixedIssues:
    """Return to which issues the analyst gave the targets in ``findings``; the last word on a target holds."""
    names: dict[tuple[str, TextSpan], str] = {}
    outcomes: list[tuple[str, Outcome]] = []
    for found in findings:
        for placed in placing.of(found.article).of(str(CorrectionAction.GROUP_ISSUE)):
            lost: list[str] = []
            for span in placed.spans():
                topic = meant(found.topics, span, lambda topic: (topic.span,))
                if topic is None:
                    lost.append(f"{span.of(found.article.text)!r}: {_NONE}")
                else:
                    names[found.article.id, topic.span] = placed.correction.value("name") or ""
            outcomes.append((found.article.id, placed.outcome(lost)))
    return FixedIssues(names, tuple(outcomes))
