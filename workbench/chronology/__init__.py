"""What happened when: time expressions, events, and the time of events."""

from workbench.chronology.events import find_events
from workbench.chronology.times import find_times

__all__ = ["find_events", "find_times"]
