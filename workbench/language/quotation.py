"""What stands between quotation marks, read from the characters.

News convention: a quote that goes on in the next paragraph is not closed there, and opened again at its beginning.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

from workbench.records import TextSpan

_LINE = re.compile(r"[^\n]+")
_MARK = re.compile(r"[\"“”„«»]|''|``")
_OPENING = frozenset({"“", "„", "«", "``"})
_CLOSING = frozenset({"”", "»", "''"})
_AT_ENDS = " \t\n\"“”„«»‘’'"
_REOPENING = frozenset({'"', "“", "„", "«"})
_PARTNERS = {'"': '"', "“": "”", "„": "”", "«": "»"}
_REACH = 6
"""Lines over which a quote may run that is not opened anew at each."""
_SINGLE = re.compile(
    r"""
    (?<![\w’'])[‘'](?=[^\W\d]|\[)         # opens a word, and is no apostrophe
    ((?:[^‘’'\n]|[’'](?=\w))+            # words, with apostrophes inside them
    (?:(?<=s)[’']\ (?=[a-z])(?:[^‘’'\n]|[’'](?=\w))+)*)   # and the workers' own
    [’'](?!\w)
    """,
    re.VERBOSE,
)
_BEFORE_OPENING = frozenset(" \t([—–-:‘'")
_REMEMBERED = 4
"""Texts whose quotation is kept: several finders ask for that of one article in turn."""


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
        first = max(0, bisect_right(self._starts, span.start) - 1)
        last = bisect_left(self._starts, span.end)
        return tuple(stretch for stretch in self.stretches[first:last] if stretch.overlaps(span))

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


@lru_cache(maxsize=_REMEMBERED)
def find_quotation(text: str) -> Quotation:
    """Return what ``text`` quotes; a mark without its partner loses its own quote and no other."""
    lines = list(_LINE.finditer(text))
    stretches: list[TextSpan] = []
    opened: int | None = None
    for i, line in enumerate(lines):
        found, opened = _in_line(line.group(), line.start(), opened)
        stretches += found
        following = lines[i + 1 : i + 1 + _REACH]
        if opened is not None and not _closes_later(following, opened_by=text[opened - 1]):
            if following and following[0].group().lstrip()[:1] in _REOPENING and text[opened : line.end()].strip():
                stretches.append(TextSpan(opened, line.start() + len(line.group().rstrip())))
            opened = None
    return Quotation(text, tuple(sorted(stretches + list(_in_single_marks(lines, stretches)))))


def _in_line(line: str, offset: int, opened: int | None) -> tuple[list[TextSpan], int | None]:
    """Return what ``line`` quotes, and where a quote begins that it leaves open.

    Args:
        line: The line.
        offset: Where it begins in the text.
        opened: Where a quote began that the line before left open.
    """
    found: list[TextSpan] = []
    for mark in _MARK.finditer(line):
        if _opens(line, mark, is_open=opened is not None):
            opened = offset + mark.end()
        elif opened is not None:
            if line[max(0, opened - offset) : mark.start()].strip():
                found.append(TextSpan(opened, offset + mark.start()))
            opened = None
    return found, opened


def _closes_later(following: Sequence[re.Match[str]], *, opened_by: str) -> bool:
    """Whether the first mark in the lines that follow closes a quote that was not opened anew at each line."""
    for line in following:
        mark = _MARK.search(line.group())
        if mark is not None:
            return mark.group() == _PARTNERS.get(opened_by) and not _opens(line.group(), mark, is_open=True)
    return False


def _in_single_marks(lines: Sequence[re.Match[str]], doubly: Sequence[TextSpan]) -> Iterator[TextSpan]:
    """Yield what single marks hold outside of ``doubly``: two words or more, for an apostrophe looks alike."""
    for line in lines:
        for match in _SINGLE.finditer(line.group()):
            span = TextSpan(line.start() + match.start(1), line.start() + match.end(1))
            if len(match.group(1).split()) > 1 and not any(span.overlaps(other) for other in doubly):
                yield span


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
