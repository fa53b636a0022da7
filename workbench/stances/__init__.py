"""Who said what and who stands where: attributions, quotes, stances, issues."""

from workbench.stances.attributions import find_attributions, find_quotes
from workbench.stances.finding import FoundStances, find_stances

__all__ = ["FoundStances", "find_attributions", "find_quotes", "find_stances"]
