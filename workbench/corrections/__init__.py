"""What the analyst says instead of what was found."""

from workbench.corrections.anchors import anchor_at, find_anchor
from workbench.corrections.annotations import CORRECTIONS_FILE, append_correction, read_corrections
from workbench.corrections.forms import check_form, stretch
from workbench.corrections.history import History, history, to_redo, to_undo
from workbench.corrections.making import make_correction, new_step
from workbench.corrections.marking import Mark, kind_of, marks_of
from workbench.corrections.replay import FixedIssues, fixed_issues, standing

__all__ = [
    "CORRECTIONS_FILE",
    "FixedIssues",
    "History",
    "Mark",
    "anchor_at",
    "append_correction",
    "check_form",
    "find_anchor",
    "fixed_issues",
    "history",
    "kind_of",
    "make_correction",
    "marks_of",
    "new_step",
    "read_corrections",
    "standing",
    "stretch",
    "to_redo",
    "to_undo",
]
