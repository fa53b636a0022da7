"""What the analyst says instead of what was found."""

from workbench.corrections.anchors import anchor_at, find_anchor
from workbench.corrections.annotations import CORRECTIONS_FILE, append_correction, read_corrections, torn_lines
from workbench.corrections.attributions import correct_attributions
from workbench.corrections.entities import correct_entities
from workbench.corrections.events import correct_events
from workbench.corrections.forms import check_form, stretch
from workbench.corrections.framings import correct_framings
from workbench.corrections.history import History, history, to_redo, to_undo
from workbench.corrections.issues import FixedIssues, fixed_issues
from workbench.corrections.making import make_correction, new_step
from workbench.corrections.marking import Mark, kind_of, marks_of
from workbench.corrections.outcomes import outcomes_of, reason_lines
from workbench.corrections.placing import NOTHING_SAID, Placed, Placing, Said, place_corrections
from workbench.corrections.remarks import remarks_of
from workbench.corrections.stances import Scene, correct_stances
from workbench.corrections.standing import holding, origin, standing
from workbench.corrections.times import correct_times, times_said

__all__ = [
    "CORRECTIONS_FILE",
    "NOTHING_SAID",
    "FixedIssues",
    "History",
    "Mark",
    "Placed",
    "Placing",
    "Said",
    "Scene",
    "anchor_at",
    "append_correction",
    "check_form",
    "correct_attributions",
    "correct_entities",
    "correct_events",
    "correct_framings",
    "correct_stances",
    "correct_times",
    "find_anchor",
    "fixed_issues",
    "history",
    "holding",
    "kind_of",
    "make_correction",
    "marks_of",
    "new_step",
    "origin",
    "outcomes_of",
    "place_corrections",
    "read_corrections",
    "reason_lines",
    "remarks_of",
    "standing",
    "stretch",
    "times_said",
    "to_redo",
    "to_undo",
    "torn_lines",
]
