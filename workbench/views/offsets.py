"""Offsets as JavaScript counts them."""


class Utf16:
    """Turns offsets of a text's characters into offsets of its UTF-16 units.

    Python counts a character beyond U+FFFF, such as an emoji, as one, and JavaScript as two.
    """

    def __init__(self, text: str) -> None:
        """Count the units before each character of ``text``."""
        self._units = [0]
        for character in text:
            self._units.append(self._units[-1] + 1 + (character > "\uffff"))

    def __call__(self, offset: int) -> int:
        """Return the units before the character ``offset``; offsets outside the text mean its ends."""
        return self._units[min(max(offset, 0), len(self._units) - 1)]
