"""Signs of how a sentence portrays a target, each with a value and the words that show it."""

from workbench.stances.framing.signs.finding import Sign, find_signs

__all__ = ["Sign", "find_signs"]
