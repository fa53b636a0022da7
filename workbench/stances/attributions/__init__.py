"""On whose word: cues, sources, contents, and the quotes that belong to them."""

from workbench.stances.attributions.candidates import find_candidates
from workbench.stances.attributions.finding import find_attributions
from workbench.stances.attributions.quotes import find_quotes

__all__ = ["find_attributions", "find_candidates", "find_quotes"]
