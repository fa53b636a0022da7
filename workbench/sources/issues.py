"""The issues of several articles, put together so that holders can be compared across them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from workbench.records import Findings, Issue
from workbench.stances.issues.forming import Group, Place
from workbench.stances.issues.grouping import group_topics


def with_common_issues(
    findings: Iterable[Findings], *, threshold: float, fixed: Mapping[Place, str] = MappingProxyType({})
) -> tuple[Findings, ...]:
    """Return ``findings`` with issues that are the same in all of them where targets of several are alike.

    Args:
        findings: What was found in each article.
        threshold: How alike the topics of one issue are to its leader, from 0 to 1; 1 keeps only equal ones together.
        fixed: The name of the issue to which the analyst gave a target, by article id and span.
    """
    held = tuple(findings)
    topics = {(found.article.id, topic.span): topic for found in held for topic in found.topics}
    groups = group_topics(topics, threshold=threshold, fixed=fixed)
    of_place = {place: group for group in groups for place in group.places}
    return tuple(_with_issues(found, of_place) for found in held)


def _with_issues(found: Findings, groups: Mapping[Place, Group]) -> Findings:
    where = found.article.id
    issues: dict[str, Issue] = {}
    for topic in found.topics:
        group = groups[where, topic.span]
        if group.id not in issues:
            issues[group.id] = group.issue(where)
    return replace(
        found,
        issues=tuple(sorted(issues.values(), key=lambda issue: issue.targets[0])),
        stances=tuple(replace(stance, issue=groups[where, stance.target].id) for stance in found.stances),
    )
