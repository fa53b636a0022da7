"""What stands between quotation marks, read from the characters.

News convention: a quote that goes on in the next paragraph is not closed there, and opened again at its beginning.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, zip_longest

from workbench.records import TextSpan

_LINE = re.compile(r"[^\n]+")
_MARK = re.compile(r"[\"“”„«»]|''|``")
_OPENING = frozenset({"“", "„", "«", "``"})
_CLOSING = frozenset({"”", "»", "''"})
_AT_ENDS = ' \t\n"“”„«»'
_BEFORE_OPENING = frozenset(" \t([—–-:‘'")


@dataclass(frozen=True)
class Quotation:
    """What a text quotes."""

    text: str
    stretches: tuple[TextSpan, ...]
    """The quoted words without their marks, in text order."""

    @cached_property
    def _starts(self) -> list[int]:
        return [stretch.start for stretch in self.stretches]

    def around(self, offset: int) -> TextSpan | None:
        """Return the stretch that the character at ``offset`` stands in."""
        at = bisect_right(self._starts, offset) - 1
        return self.stretches[at] if at >= 0 and offset < self.stretches[at].end else None

    def within(self, span: TextSpan) -> tuple[TextSpan, ...]:
        """Return the stretches that share a character with ``span``."""
        return tuple(stretch for stretch in self.stretches if stretch.overlaps(span))

    def words(self, span: TextSpan) -> str:
        """Return the words of ``span``."""
        return span.of(self.text)

    def unmarked(self, span: TextSpan) -> TextSpan:
        """Return ``span`` without the marks at its ends, if nothing in it but marks stands outside of a quote."""
        if self.share([span]) < 1:
            return span
        words = self.words(span)
        lead = len(words) - len(words.lstrip(_AT_ENDS))
        return TextSpan(span.start + lead, span.start + len(words.rstrip(_AT_ENDS)))

    def share(self, spans: Sequence[TextSpan]) -> float:
        """Return the share of the letters and digits of ``spans`` that are quoted, 0 where there are none."""
        letters = sum(self._letters[span.end] - self._letters[span.start] for span in spans)
        quoted = sum(self._quoted[span.end] - self._quoted[span.start] for span in spans)
        return quoted / max(1, letters)

    def is_bare(self, start: int, end: int) -> bool:
        """Whether no word stands between two offsets."""
        return not any(letter.isalnum() for letter in self.text[start:end])

    @cached_property
    def _letters(self) -> list[int]:
        """How many letters and digits stand before each offset."""
        return list(accumulate((letter.isalnum() for letter in self.text), initial=0))

    @cached_property
    def _quoted(self) -> list[int]:
        """How many quoted letters and digits stand before each offset."""
        inside = [False] * len(self.text)
        for stretch in self.stretches:
            inside[stretch.start : stretch.end] = [True] * (stretch.end - stretch.start)
        marked = zip(self.text, inside, strict=True)
        return list(accumulate((letter.isalnum() and quoted for letter, quoted in marked), initial=0))


def find_quotation(text: str) -> Quotation:
    """Return what ``text`` quotes; a mark without its partner loses its own quote and no other."""
    lines = list(_LINE.finditer(text))
    stretches: list[TextSpan] = []
    for line, following in zip_longest(lines, lines[1:]):
        goes_on = following is not None and following.group().lstrip()[:1] in {'"', "“", "„", "«"}
        stretches += _in_line(line.group(), line.start(), goes_on=goes_on)
    return Quotation(text, tuple(stretches))


def _in_line(line: str, offset: int, *, goes_on: bool) -> Iterator[TextSpan]:
    opened: int | None = None
    for mark in _MARK.finditer(line):
        opens = _opens(line, mark, is_open=opened is not None)
        if opens:
            opened = mark.end()
        elif opened is not None:
            if line[opened : mark.start()].strip():
                yield TextSpan(offset + opened, offset + mark.start())
            opened = None
    if opened is not None and goes_on and line[opened:].strip():
        yield TextSpan(offset + opened, offset + len(line.rstrip()))


def _opens(line: str, mark: re.Match[str], *, is_open: bool) -> bool:
    """Whether ``mark`` opens a quote; a straight one shows it by what stands around it."""
    if mark.group() in _OPENING:
        return True
    if mark.group() in _CLOSING:
        return False
    after = line[mark.end() : mark.end() + 1]
    opening_place = mark.start() == 0 or line[mark.start() - 1] in _BEFORE_OPENING
    if is_open and opening_place and after.isalnum():
        return True
    return not is_open and bool(after.strip()) and opening_place
