"""Who said what and who stands where: attributions, quotes, stances, issues, framing."""

from workbench.stances.attributions import find_attributions, find_quotes
from workbench.stances.finding import FoundStances, find_stances
from workbench.stances.framing import find_framings
from workbench.stances.issues.marked import topic_at

__all__ = ["FoundStances", "find_attributions", "find_framings", "find_quotes", "find_stances", "topic_at"]
