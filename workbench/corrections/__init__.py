"""What the analyst says instead of what was found."""

from workbench.corrections.anchors import anchor_at, find_anchor
from workbench.corrections.annotations import CORRECTIONS_FILE, append_correction, read_corrections
from workbench.corrections.making import make_correction
from workbench.corrections.replay import FixedIssues, fixed_issues, standing

__all__ = [
    "CORRECTIONS_FILE",
    "FixedIssues",
    "anchor_at",
    "append_correction",
    "find_anchor",
    "fixed_issues",
    "make_correction",
    "read_corrections",
    "standing",
]
