"""The blocks in which an article is shown."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from workbench.tables.frames import Tables

type Span = tuple[int, int]

_LINE = re.compile(r"[^\n]+")
_LONGEST = 3000
"""Characters after which a line is cut at the next sentence: at each change a browser lays out a whole paragraph."""


def paragraphs(tables: Tables) -> dict[str, list[Span]]:
    """Return each article's paragraphs as stretches of characters, by its id: its lines, the longest of them cut."""
    starts: dict[str, list[int]] = defaultdict(list)
    for row in tables.rows("sentences"):
        starts[row["article_id"]].append(row["start"])
    return {
        row["article_id"]: list(_paragraphs(row["text"], sorted(starts[row["article_id"]])))
        for row in tables.rows("articles")
    }


def _paragraphs(text: str, starts: Sequence[int]) -> Iterator[Span]:
    """Yield the lines of ``text``, a line of more than 3,000 characters in pieces that begin with a sentence."""
    for line in _LINE.finditer(text):
        first = line.start()
        while line.end() - first > _LONGEST:
            at = bisect_left(starts, first + _LONGEST)
            if at == len(starts) or starts[at] >= line.end():
                break
            yield first, starts[at]
            first = starts[at]
        yield first, line.end()
