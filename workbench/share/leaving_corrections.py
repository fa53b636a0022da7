"""What leaves of the corrections: what took effect, in words that may leave, without who said it.

Words of an article are in it only if they stand in text that leaves, or are a name that leaves.  What was undone or
fits no more stays, and so do the analyst's own notes unless they are asked for.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from workbench.corrections import find_anchor, standing
from workbench.records import Anchor, Article, Correction, CorrectionAction, TextSpan
from workbench.tables.corrections import APPLIED
from workbench.tables.frames import Row, Tables
from workbench.tables.leaving import BLOT, Include, few_words
from workbench.views.correction_words import correction_in_words
from workbench.views.corrections import corrections_payload

if TYPE_CHECKING:
    from workbench.case import Case
    from workbench.views.exports.selection import Selection

WITHHELD_WORDS = "[words withheld]"
"""What stands in the place of marked words that do not leave."""
_NO_REASON = "what was marked is not there any more"


def leaving_corrections(case: "Case", held: Tables, shown: Tables, *, selection: "Selection") -> dict[str, Any] | None:
    """Return the table of corrections for a page, ``None`` where none leaves.

    Where the page is narrowed, corrections of what it does not hold stay too.

    Args:
        case: What was corrected.
        held: All that was found.
        shown: What leaves of it.
        selection: By which it leaves.
    """
    said = [one for one in standing(case.corrections) if selection.notes or one.action is not CorrectionAction.NOTE]
    if not said:
        return None
    told = corrections_payload(selection.narrowed(held), said, case.outcomes(held.findings))
    words = _Words(held, shown, selection.include)
    by_id = {one.id: one for one in said}
    rows = [
        words.row(row, by_id[row["id"]])
        for row in told["corrections"]
        if row["state"] == APPLIED
        and (not selection.narrows or row["key"] or by_id[row["id"]].action is CorrectionAction.NOTE)
    ]
    return {"corrections": rows} if rows else None


class _Words:
    """Withholds the words of corrections that do not leave."""

    def __init__(self, held: Tables, shown: Tables, include: Include) -> None:
        self.include = include
        self.articles: Mapping[str, Article] = {found.article.id: found.article for found in held.findings}
        self.texts = {found.article.id: found.article.text for found in shown.findings}
        self.names = {name for row in shown.rows("entities") for name in (row["name"], *row["aliases"])}

    def row(self, row: Row, one: Correction) -> Row:
        """Return a row of the table of corrections as it may leave."""
        anchors = tuple(map(self._anchor, one.anchors))
        whole = all(anchor.quote == given.quote for anchor, given in zip(anchors, one.anchors, strict=True))
        clean = replace(one, anchors=anchors, values=tuple(self._values(one)))
        marks = [
            mark
            | {"before": anchor.before, "quote": anchor.quote, "after": anchor.after}
            | ({} if self._place(given) else {"place": None})
            for mark, anchor, given in zip(row["marks"], anchors, one.anchors, strict=True)
        ]
        reason = row["reason"] if whole or not row["reason"] else _NO_REASON
        return row | {"author": "", "words": correction_in_words(clean), "reason": reason, "marks": marks}

    def _place(self, anchor: Anchor) -> TextSpan | None:
        """Return where the words of ``anchor`` stand, ``None`` where they do not leave."""
        article, text = self.articles.get(anchor.article), self.texts.get(anchor.article, "")
        span = find_anchor(anchor, article) if article else None
        return None if span is None or BLOT in span.of(text) or span.end > len(text) else span

    def _anchor(self, anchor: Anchor) -> Anchor:
        """Return ``anchor`` with as many of its words as stand in text that leaves."""
        span, text = self._place(anchor), self.texts.get(anchor.article, "")
        if span is None:
            known = " ".join(anchor.quote.split()) in self.names
            return replace(anchor, quote=anchor.quote if known else WITHHELD_WORDS, before="", after="")
        before = text[max(0, span.start - len(anchor.before)) : span.start].rpartition(BLOT)[2]
        after = text[span.end : span.end + len(anchor.after)].partition(BLOT)[0]
        return replace(anchor, before=before, after=after)

    def _values(self, one: Correction) -> Iterator[tuple[str, str]]:
        """Yield the values; labels and names are cut as those of findings are, and a note is the analyst's own."""
        for name, value in one.values:
            cut = self.include is Include.FINDINGS and name in ("name", "label")
            yield name, few_words(value) if cut else value
