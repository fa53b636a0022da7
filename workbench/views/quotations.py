"""Sentences of the articles with words marked in them, each sentence kept once."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import partial
from operator import itemgetter
from typing import Any

from workbench.tables.frames import Row, Tables
from workbench.tables.leaving import WITHHELD
from workbench.views.offsets import Utf16

type Span = tuple[int, int]
type Part = tuple[str, int, int]
"""What some words are in a finding, as ``source`` or ``target``, and where they stand in the article."""

_MOST = 6
"""Sentences of one quote: a content may run over a whole page."""


class Quotations:
    """Makes quotes: the number of a sentence, and what is marked in it in UTF-16 units of the sentence."""

    def __init__(self, tables: Tables) -> None:
        """Quote from the articles of ``tables``."""
        self.sentences: list[str] = []
        """The words of each sentence that was quoted, by its number."""
        self._numbers: dict[tuple[str, int, str], int] = {}
        self._units: list[Utf16] = []
        self._held: dict[str, list[Row]] = {}
        for row in tables.rows("sentences"):
            self._held.setdefault(row["article_id"], []).append(row)

    def of(self, row: Row, spans: Iterable[Span], *, clues: Iterable[Span] = ()) -> list[Row]:
        """Return the sentence of ``row`` with ``spans`` marked, then each other sentence that holds a clue.

        Args:
            row: A row with ``article_id``, ``sentence_start`` and ``sentence``.
            spans: Stretches of the article; what lies outside the sentence is left out.
            clues: Other words that counted, anywhere in the article.
        """
        article, hints = row["article_id"], list(clues)
        quotes = [self._quote(article, row["sentence_start"], row["sentence"], spans, hints)]
        others = {one["start"]: one["text"] for one in map(partial(self._around, article), hints) if one}
        others.pop(row["sentence_start"], None)
        return quotes + [self._quote(article, start, text, (), hints) for start, text in sorted(others.items())]

    def in_parts(self, row: Row, parts: Iterable[Part]) -> list[Row]:
        """Return the sentences that ``parts`` touch, each with ``parts`` in it: start, end and name.

        The sentence of ``row`` is always there, also where it is not among the first.
        """
        found = list(parts)
        held = self._touched(row["article_id"], [(start, end) for _, start, end in found])
        own = (row["sentence_start"], row["sentence"])
        shown = sorted({own, *[one for one in held if one != own][: _MOST - 1]})
        return [self._parted(row["article_id"], start, text, found) for start, text in shown]

    def number(self, row: Row) -> int:
        """Return the number of the sentence of ``row``."""
        return self._number(row["article_id"], row["sentence_start"], row["sentence"])

    def _touched(self, article: str, spans: Iterable[Span]) -> list[tuple[int, str]]:
        """Return start and words of the sentences that ``spans`` touch, in text order."""
        held, found = self._held.get(article, []), set[int]()
        for start, end in spans:
            first = bisect_right(held, start, key=itemgetter("start"))
            found.update(range(max(first - 1, 0), bisect_left(held, end, key=itemgetter("start"))))
        return [(held[at]["start"], held[at]["text"]) for at in sorted(found)]

    def _parted(self, article: str, start: int, sentence: str, parts: Iterable[Part]) -> Row:
        number, end = self._number(article, start, sentence), start + len(sentence)
        units = self._units[number]
        inside = (
            [units(max(first, start) - start), units(min(last, end) - start), name]
            for name, first, last in parts
            if first < end and last > start and sentence != WITHHELD
        )
        return {"sentence": number, "marks": [], "clues": [], "parts": sorted(inside, key=_outermost_first)}

    def _around(self, article: str, span: Span) -> Row | None:
        """Return the sentence in which ``span`` begins."""
        held = self._held.get(article, [])
        before = bisect_right(held, span[0], key=itemgetter("start"))
        return held[before - 1] if before and span[0] < held[before - 1]["end"] else None

    def _quote(self, article: str, start: int, sentence: str, spans: Iterable[Span], clues: Iterable[Span]) -> Row:
        number = self._number(article, start, sentence)
        units = self._units[number]

        def inside(found: Iterable[Span]) -> list[list[int]]:
            if sentence == WITHHELD:
                return []
            pairs = sorted({(units(first - start), units(last - start)) for first, last in found if last > start})
            return [list(pair) for pair in merged(pairs)]

        return {"sentence": number, "marks": inside(spans), "clues": inside(clues)}

    def _number(self, article: str, start: int, sentence: str) -> int:
        place = (article, start, sentence)
        if place not in self._numbers:
            self._numbers[place] = len(self.sentences)
            self.sentences.append(sentence)
            self._units.append(Utf16(sentence))
        return self._numbers[place]


def _outermost_first(part: list[Any]) -> tuple[int, int, str]:
    start, end, name = part
    return start, -end, name


def merged(spans: Iterable[Span]) -> list[Span]:
    """Return ``spans``, which come in order, with those that overlap made one and empty ones left out."""
    found: list[Span] = []
    for start, end in spans:
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        elif end > start:
            found.append((start, end))
    return found
