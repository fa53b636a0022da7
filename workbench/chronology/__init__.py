"""What happened when: time expressions, events, and the time of events."""

from workbench.chronology.events.finding import FoundEvents, find_events
from workbench.chronology.times.finding import find_times, read_candidates

__all__ = ["FoundEvents", "find_events", "find_times", "read_candidates"]
