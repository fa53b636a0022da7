"""Targets grouped into issues, so that their holders can be compared."""

from collections import Counter
from collections.abc import Sequence

from workbench.records import Entity, Issue
from workbench.stances.issues.targets import Target, likeness


def group_targets(targets: Sequence[Target], *, threshold: float, entities: Sequence[Entity] = ()) -> tuple[Issue, ...]:
    """Return the issues of ``targets``, in text order: each target is as like another of its issue as ``threshold``.

    Args:
        targets: What stances are about.
        threshold: Between 0 and 1; 1 keeps only equal targets together.
        entities: Gives an issue that is somebody that somebody's name.
    """
    names = {entity.id: entity.name for entity in entities}
    ordered = sorted(set(targets), key=lambda one: (one.span, one.name))
    groups: list[list[Target]] = []
    for target in ordered:
        near = [group for group in groups if any(likeness(target, one) >= threshold for one in group)]
        groups = [group for group in groups if group not in near]
        groups.append([one for group in near for one in group] + [target])
    issues = (_issue(sorted(group, key=lambda one: one.span), names) for group in groups)
    return tuple(sorted(issues, key=lambda issue: issue.targets[0]))


def _issue(group: list[Target], names: dict[str, str]) -> Issue:
    spans = tuple(dict.fromkeys(one.span for one in group))
    return Issue(id=f"i{spans[0].start}", name=_name(group, names), targets=spans)


def _name(group: list[Target], names: dict[str, str]) -> str:
    """Return the entity's name, or the commonest phrase; nouns go before clauses, short before long."""
    if group[0].head in names:
        return names[group[0].head]
    counts = Counter(one.name.lower() for one in group)
    best = min(
        group, key=lambda one: (not one.is_noun, -counts[one.name.lower()], not one.arguments, len(one.name), one.span)
    )
    return best.name
