"""All that the analyst said instead, with what became of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from workbench.corrections import find_anchor, holding
from workbench.records import Anchor, Article, Correction, CorrectionAction, FindingKind, Outcome, Part, TextSpan
from workbench.tables.corrections import APPLIED, UNDONE, UNFIT, state_of
from workbench.tables.frames import Row, Tables
from workbench.views.correction_words import correction_in_words, gestures_in_words, kind_in_words
from workbench.views.offsets import Utf16
from workbench.views.wording import article_names

_TABLES: Mapping[FindingKind, tuple[str, str]] = {
    FindingKind.ENTITY: ("mentions", "entity"), FindingKind.MENTION: ("mentions", "key"),
    FindingKind.TIME: ("times", "key"), FindingKind.EVENT: ("events", "key"),
    FindingKind.ATTRIBUTION: ("attributions", "key"), FindingKind.STANCE: ("stances", "key"),
    FindingKind.FRAMING: ("framings", "key"),
}  # fmt: skip
"""Where a finding of each kind stands, and the column that says which key selects it."""

_FIRST = (UNFIT, APPLIED, UNDONE)
"""The states, those to look at first."""


def corrections_payload(
    tables: Tables, corrections: Sequence[Correction], outcomes: Iterable[Outcome] = ()
) -> dict[str, Any]:
    """Return one row for each correction, those that fit no more first, then the latest first.

    A row has ``id``, ``made``, ``author``, ``words``, ``about``, ``state`` (``applied``, ``undone``, ``does not
    fit``) and ``reason``, also where only a part fits no more; ``back`` is the id to withdraw to turn its state;
    ``key`` selects what it is about, if that is found; ``marks`` are the words marked: ``article``, ``name`` of it,
    ``before``, ``quote``, ``after``, ``part``, and ``place``, their start and end in UTF-16 units of the article, if it
    has them.  ``undo`` and ``redo`` say what would be undone and redone next.

    Args:
        tables: What is found now.
        corrections: All that was ever said, withdrawals too.
        outcomes: What became of those that hold.
    """
    rows = list(_Rows(tables, corrections, outcomes).rows())
    rows.reverse()
    return {"corrections": sorted(rows, key=lambda row: _FIRST.index(row["state"]))} | gestures_in_words(corrections)


class _Rows:
    """What the rows of all corrections look up, made when a row asks: every turned parameter makes them anew."""

    def __init__(self, tables: Tables, corrections: Sequence[Correction], outcomes: Iterable[Outcome]) -> None:
        self.tables, self.corrections = tables, corrections
        self.outcomes = {one.correction: one for one in outcomes}
        self.articles = {found.article.id: found.article for found in tables.findings}
        self.names = article_names(tables.rows("articles"))
        self._units: dict[str, Utf16] = {}
        self._keys: dict[FindingKind, dict[tuple[str, int, int], str]] = {}
        held = holding(corrections)
        self.holding = {one.id for one in held}
        self.withdrawn = {one.value("correction"): one.id for one in held if one.action is CorrectionAction.WITHDRAW}

    def rows(self) -> Iterator[Row]:
        yield from (self._row(one) for one in self.corrections if one.action is not CorrectionAction.WITHDRAW)

    def _row(self, one: Correction) -> Row:
        holds, outcome = one.id in self.holding, self.outcomes.get(one.id)
        spans = [(anchor, self._span(anchor)) for anchor in one.anchors]
        return {
            "id": one.id, "made": one.made.isoformat(), "author": one.author, "words": correction_in_words(one),
            "about": kind_in_words(one), "state": state_of(outcome, stands=holds),
            "reason": "; ".join(outcome.reasons) if holds and outcome else "",
            "back": one.id if holds else self.withdrawn.get(one.id, ""),
            "key": self._key(one, spans), "marks": [self._mark(anchor, span) for anchor, span in spans],
        }  # fmt: skip

    def _span(self, anchor: Anchor) -> TextSpan | None:
        article = self.articles.get(anchor.article)
        return find_anchor(anchor, article) if article else None

    def _key(self, one: Correction, spans: Sequence[tuple[Anchor, TextSpan | None]]) -> str:
        """Return what to select for ``one``; empty where no finding has the words that it marks."""
        held = self._keys_of(one.about) if one.about else {}
        places = [
            (anchor.article, span.start, span.end) for anchor, span in spans if span and anchor.part is Part.FINDING
        ]
        return next((held[place] for place in places if place in held), "")

    def _keys_of(self, kind: FindingKind) -> dict[tuple[str, int, int], str]:
        """Return what to select for the words of each finding of a kind."""
        if kind not in self._keys:
            table, column = _TABLES[kind]
            rows = self.tables.rows(table)
            self._keys[kind] = {(row["article_id"], row["start"], row["end"]): row[column] for row in rows}
        return self._keys[kind]

    def _place(self, article: Article, span: TextSpan) -> list[int]:
        """Return start and end of ``span`` in UTF-16 units of ``article``."""
        units = self._units.get(article.id) or self._units.setdefault(article.id, Utf16(article.text))
        return [units(span.start), units(span.end)]

    def _mark(self, anchor: Anchor, span: TextSpan | None) -> Row:
        return {
            "article": anchor.article, "name": self.names.get(anchor.article, "an article that is gone"),
            "before": anchor.before, "quote": anchor.quote, "after": anchor.after, "part": str(anchor.part),
            "place": None if span is None else self._place(self.articles[anchor.article], span),
        }  # fmt: skip
