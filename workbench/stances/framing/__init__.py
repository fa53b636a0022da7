"""How a text portrays those whom it mentions: a track of its own, for a tone is no position."""

from workbench.stances.framing.finding import find_framings
from workbench.stances.framing.judging import Portrayal, note_on, portray
from workbench.stances.framing.reading import Reading

__all__ = ["Portrayal", "Reading", "find_framings", "note_on", "portray"]
