"""Who said what and who stands where: attributions, quotes, stances, issues."""

from workbench.stances.attributions import find_attributions
from workbench.stances.quotes import find_quotes
from workbench.stances.stances import find_stances

__all__ = ["find_attributions", "find_quotes", "find_stances"]
