"""The live views: state in Python, drawing in plain ES modules."""

from workbench.widgets.panels import Panel, chronology_panel, correction_panel, entity_panel, source_panel, stance_panel
from workbench.widgets.session import Session
from workbench.widgets.workspace import Workspace

__all__ = [
    "Panel",
    "Session",
    "Workspace",
    "chronology_panel",
    "correction_panel",
    "entity_panel",
    "source_panel",
    "stance_panel",
]
