"""Offsets as JavaScript counts them."""

from bisect import bisect_right
from itertools import accumulate


class Utf16:
    """Turns offsets of a text's characters into offsets of its UTF-16 units, and back.

    Python counts a character beyond U+FFFF, such as an emoji, as one, and JavaScript as two.
    """

    def __init__(self, text: str) -> None:
        """Count the units before each character of ``text``; where all characters are one unit, nothing is counted."""
        self._length = len(text)
        self._units: list[int] | None = None
        if max(text, default="") > "\uffff":
            self._units = list(accumulate((1 + (character > "\uffff") for character in text), initial=0))

    def __call__(self, offset: int) -> int:
        """Return the units before the character ``offset``; offsets outside the text mean its ends."""
        inside = min(max(offset, 0), self._length)
        return inside if self._units is None else self._units[inside]

    def characters(self, offset: int) -> int:
        """Return the whole characters before the unit ``offset``; offsets outside the text mean its ends."""
        if self._units is None:
            return min(max(offset, 0), self._length)
        return max(0, bisect_right(self._units, offset) - 1)
