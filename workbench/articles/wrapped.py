"""Texts whose lines were broken at a column, as e-mail and terminals do: a sentence runs on over the end of a line.

A line was broken there if the next word would not have fit into it.  So the width shows: nearly every line that ends
within a sentence is as full as it allows.  Where no width is so, as in lists, verse and texts with a paragraph a line,
each line stays one.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice, pairwise

_WIDTHS = range(40, 121)
"""Widths at which people and programs break lines, in characters."""
_FULL = 0.9
"""Share of the lines that end within a sentence that must be full."""
_FEWEST = 3
"""Lines that must end within a sentence: fewer may be full by chance."""

_EXAMINED = 2000
"""Lines that are looked at."""

_ENDS = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_OWN_LINE = re.compile(r"\s|[-*•–—>#|]|\(?(?:\d{1,3}|[a-zA-Z])[.)]\s")
"""How a line begins that is one by itself: indented, an item of a list, a citation, a heading."""
_HYPHEN = re.compile(r"\w-$")


def unwrapped(text: str) -> str:
    """Return ``text`` with a paragraph a line if its lines were broken at a column, and as it is otherwise."""
    blocks = [list(block) for _, block in groupby(text.split("\n"), key=lambda line: bool(line.strip()))]
    width = _width(blocks)
    return text if width is None else "\n".join(line for block in blocks for line in _joined(block, width))


def _width(blocks: Iterable[Sequence[str]]) -> int | None:
    """Return at how many characters lines were broken, if they were: as which the most lines are full."""
    fitting = ((longest, block) for block in blocks if (longest := max(map(len, block))) in _WIDTHS)
    pairs = ((longest, *pair) for longest, block in fitting for pair in pairwise(block))
    inside = [
        (longest, _with_next_word(line, following))
        for longest, line, following in islice(pairs, _EXAMINED)
        if line.strip() and not _ENDS.search(line) and not _OWN_LINE.match(following)
    ]
    full: dict[int, int] = {}
    for width in sorted({longest for longest, _ in inside}):
        needed = [need for longest, need in inside if longest <= width]
        count = sum(need > width for need in needed)
        if count >= max(_FEWEST, _FULL * len(needed)):
            full[width] = count
    return max(full, key=full.__getitem__, default=None)


def _with_next_word(line: str, following: str) -> int:
    """Return how long ``line`` would be with the first word of the one that follows."""
    return len(line) + 1 + len(following.split(maxsplit=1)[0])


def _joined(block: Sequence[str], width: int) -> Iterator[str]:
    """Yield the paragraphs of ``block``; one that is wider was not broken there."""
    held = block[0]
    if not held.strip() or max(map(len, block)) > width:
        yield from block
        return
    for line, following in pairwise(block):
        if _with_next_word(line, following) > width and not _OWN_LINE.match(following):
            held += following if _HYPHEN.search(line) else f" {following}"
        else:
            yield held
            held = following
    yield held
