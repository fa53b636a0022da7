"""The live views: state in Python, drawing in plain ES modules."""

from workbench.widgets.panels import Panel, chronology_panel, correction_panel, entity_panel, source_panel, stance_panel
from workbench.widgets.session import Session

__all__ = ["Panel", "Session", "chronology_panel", "correction_panel", "entity_panel", "source_panel", "stance_panel"]
