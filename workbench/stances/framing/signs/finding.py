"""All signs of a target."""

from collections.abc import Iterator
from itertools import chain

from workbench.stances.framing.signs.frames import find_frames
from workbench.stances.framing.signs.looks import find_looks
from workbench.stances.framing.signs.sign import Sign
from workbench.stances.framing.signs.tones import find_tones
from workbench.stances.framing.signs.tree import find_tree
from workbench.stances.framing.signs.wording import find_wording
from workbench.stances.framing.targets import Target

__all__ = ["Sign", "find_signs"]


def find_signs(target: Target) -> Iterator[Sign]:
    """Yield the signs of ``target``; one may be met several times, with other words."""
    return chain(find_looks(target), find_wording(target), find_tree(target), find_tones(target), find_frames(target))
