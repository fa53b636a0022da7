"""What corrections come to in some findings."""

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.corrections.anchors import find_anchor
from workbench.records import Anchor, Correction, CorrectionAction, Findings, TextSpan


def standing(corrections: Sequence[Correction]) -> tuple[Correction, ...]:
    """Return the corrections that hold, in their order: those that nothing later, which holds itself, withdraws."""
    withdrawn: set[str | None] = set()
    held = []
    for one in reversed(corrections):
        if one.id in withdrawn:
            continue
        if one.action is CorrectionAction.WITHDRAW:
            withdrawn.add(one.value("correction"))
        else:
            held.append(one)
    return tuple(reversed(held))


@dataclass(frozen=True, slots=True)
class FixedIssues:
    """What corrections say of issues in some findings."""

    names: dict[tuple[str, TextSpan], str]
    """The name of the issue of each target that the analyst placed, by article id and span."""
    left_over: tuple[str, ...]
    """One line on each mark of a correction that fits nothing any more."""


def fixed_issues(corrections: Sequence[Correction], findings: Sequence[Findings]) -> FixedIssues:
    """Return to which issues the analyst gave the targets in ``findings``; the last word on a target holds."""
    names: dict[tuple[str, TextSpan], str] = {}
    left_over: list[str] = []
    by_id = {found.article.id: found for found in findings}
    for one in standing(corrections):
        name = one.value("name")
        if one.action is not CorrectionAction.GROUP_ISSUE or name is None:
            continue
        for anchor in one.anchors:
            placed = _place(anchor, by_id)
            if isinstance(placed, str):
                left_over.append(f"correction {one.id} ({name}): {anchor.quote!r}: {placed}")
            else:
                names[placed] = name
    return FixedIssues(names, tuple(left_over))


def _place(anchor: Anchor, findings: dict[str, Findings]) -> tuple[str, TextSpan] | str:
    """Return the target that ``anchor`` marks, or why there is none."""
    own = findings.get(anchor.article)
    for found in [own] if own is not None else list(findings.values()):
        span = find_anchor(anchor, found.article)
        if span is None:
            continue
        near = [topic.span for topic in found.topics if topic.span.overlaps(span)]
        if not near:
            return "no stance is about these words any more"
        best = max(near, key=lambda one: (min(one.end, span.end) - max(one.start, span.start), one == span, -one.end))
        return found.article.id, best
    return "no article has these words any more"
