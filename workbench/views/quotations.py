"""Sentences of the articles with words marked in them, each sentence kept once."""

from bisect import bisect_right
from collections.abc import Iterable
from functools import partial
from operator import itemgetter

from workbench.tables.frames import Row, Tables, plain_rows
from workbench.views.offsets import Utf16

type Span = tuple[int, int]


class Quotations:
    """Makes quotes: the number of a sentence, and what is marked in it in UTF-16 units of the sentence."""

    def __init__(self, tables: Tables) -> None:
        """Quote from the articles of ``tables``."""
        self.sentences: list[str] = []
        """The words of each sentence that was quoted, by its number."""
        self._numbers: dict[tuple[str, int, str], int] = {}
        self._units: list[Utf16] = []
        self._held: dict[str, list[Row]] = {}
        for row in plain_rows(tables["sentences"]):
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

    def _around(self, article: str, span: Span) -> Row | None:
        """Return the sentence in which ``span`` begins."""
        held = self._held.get(article, [])
        before = bisect_right(held, span[0], key=itemgetter("start"))
        return held[before - 1] if before and span[0] < held[before - 1]["end"] else None

    def _quote(self, article: str, start: int, sentence: str, spans: Iterable[Span], clues: Iterable[Span]) -> Row:
        number = self._number(article, start, sentence)
        units = self._units[number]

        def inside(found: Iterable[Span]) -> list[list[int]]:
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


def merged(spans: Iterable[Span]) -> list[Span]:
    """Return ``spans``, which come in order, with those that overlap made one and empty ones left out."""
    found: list[Span] = []
    for start, end in spans:
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        elif end > start:
            found.append((start, end))
    return found
