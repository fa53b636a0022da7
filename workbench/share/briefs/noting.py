"""What stands in the footnotes of a brief."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping

from workbench.instants import Instant
from workbench.share.briefs.records import Note
from workbench.tables.frames import Row, Tables
from workbench.views.paragraphs import paragraphs
from workbench.views.wording import RULES, article_names, day_in_words, title_in_words

_TOLD = ("entities", "roles", "events", "contradictions", "attributions", "stances", "remarks")
"""The tables whose findings a brief tells."""


class Notes:
    """Makes the footnotes of findings."""

    def __init__(self, tables: Tables) -> None:
        """Look articles and attributions up in ``tables``."""
        articles = tables.rows("articles")
        self._names = article_names(articles)
        self._sources = {row["article_id"]: _source(row) for row in articles}
        self._told = {row["key"]: row for row in tables.rows("attributions")}
        self._sentences = tables.rows("sentences")
        self._at = {row["key"]: row["sentence_start"] for name in _TOLD for row in tables.rows(name)}
        self._starts = {article: [start for start, _ in held] for article, held in paragraphs(tables).items()}

    def of(self, row: Row, *, chain: Iterable[str] = (), others: Iterable[str] = ()) -> Note:
        """Return the footnote of a finding: its own sentence and ``others``, its place, its rule, and who tells it.

        Args:
            row: A row of any table of findings.
            chain: Who tells it besides the article, the outermost first.
            others: Further sentences that count.
        """
        named = (self._names[row["article_id"]], *chain)
        word = f"On the word of: {' › '.join(dict.fromkeys(named))}"
        return Note(
            sentences=tuple(dict.fromkeys(" ".join(one.split()) for one in (row["sentence"], *others))),
            source=", ".join(filter(None, (self._sources[row["article_id"]], self._place(row)))),
            told=". ".join(filter(None, (_rule(row["rule"]), word))),
        )

    def _place(self, row: Row) -> str:
        """Return which paragraph of its article the row's sentence is in; nothing where no paragraph leaves."""
        starts = self._starts[row["article_id"]]
        number = bisect_right(starts, self._at[row["key"]])
        return f"paragraph {number}" if number else ""

    def chain(self, attribution: str | None) -> list[str]:
        """Return who tells what an attribution holds, the outermost first."""
        return list(self._told[attribution]["chain"]) if attribution in self._told else []

    def sentences_at(self, row: Row, starts: Iterable[int]) -> list[str]:
        """Return the sentences of the row's article in which ``starts`` lie."""
        held = [one for one in self._sentences if one["article_id"] == row["article_id"]]
        return [one["text"] for start in starts for one in held if one["start"] <= start < one["end"]]


def _rule(rule: str | None) -> str:
    why = RULES.get(rule or "", "").removesuffix(".")
    return f"Rule: {rule} ({why})" if rule and why else f"Rule: {rule}" if rule else ""


def _source(article: Row) -> str:
    day = day_in_words(Instant.parse(article["published"][:10])) if article["published"] else "date unknown"
    return ", ".join(filter(None, (article["publisher"], f"“{title_in_words(article)}”", day)))


def counted(counts: Mapping[str, int]) -> str:
    """Return ``2 for, 1 against`` without what there is none of."""
    return ", ".join(f"{count} {name}" for name, count in counts.items() if count)
