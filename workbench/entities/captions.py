"""Lines that tell of a picture or list names: what stands beside a name there is no description of it."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc, Span

_LINE = re.compile(r"[^\n]+")
_CREDIT = re.compile(
    r"\b(?:image|photo|photograph|picture|file|credit|video|illustration|graphic|source|caption)s?(?: credit)?\s*[:/©]"
    r"|\bfrom file\b|\bfile (?:photo|picture|image)\b|\((?:left|right|l|r|cent(?:er|re)|pictured)\)|©",
    re.IGNORECASE,
)
_SIGNS = (":", "/", "©", "(", "file", "File", "FILE")
"""One of which each credit holds; a quick look for them spares most lines the search."""
_ITEM = re.compile(r"^\s*(?:[*•·–—-]|\d{1,3}[.)])\s+\S")
_SENTENCE = re.compile(r"[.!?][\"”’)]*\s*$")


@dataclass(frozen=True, slots=True)
class Captions:
    """The lines of a text that are captions, credits or items of a list."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def hold(self, span: Span) -> bool:
        """Whether ``span`` stands in such a line."""
        at = bisect_right(self.starts, span.start_char) - 1
        return at >= 0 and span.start_char < self.ends[at]


def find_captions(doc: Doc) -> Captions:
    """Return the lines of ``doc`` with a picture credit, and the items of lists that are no sentences."""
    lines = [line.span() for line in _LINE.finditer(doc.text) if _is_caption(line.group())]
    return Captions(tuple(start for start, _ in lines), tuple(end for _, end in lines))


def _is_caption(line: str) -> bool:
    may_credit = any(sign in line for sign in _SIGNS)
    return bool(may_credit and _CREDIT.search(line)) or bool(_ITEM.match(line) and not _SENTENCE.search(line))
