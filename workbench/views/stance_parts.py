"""What is marked in the sentence of a stance or an attribution: who, the word that says it, and what about."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from workbench.tables.frames import Row, Tables
from workbench.views.quotations import Part


class Parts:
    """Finds the parts of stances and attributions, as names and offsets of the article."""

    def __init__(self, tables: Tables) -> None:
        """Look mentions and attributions up in ``tables``."""
        self._attributions = {row["key"]: row for row in tables.rows("attributions")}
        self._mentions: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for row in tables.rows("mentions"):
            self._mentions[row["entity"]].append((row["start"], row["end"]))
        for held in self._mentions.values():
            held.sort()

    def of_attribution(self, row: Row) -> list[Part]:
        """Return ``source``, ``cue`` and each stretch of ``content``."""
        return list(_attribution(row))

    def of_stance(self, row: Row) -> list[Part]:
        """Return ``holder``, ``position`` and ``target``, and the parts of the attribution that tells it."""
        own = [("position", row["start"], row["end"]), ("target", row["target_start"], row["target_end"])]
        if holder := self._holder(row):
            own.append(("holder", *holder))
        inner = self._attributions.get(row["attributions"][-1]) if row["attributions"] else None
        taken = {(start, end) for _, start, end in own}
        told = (part for part in _attribution(inner) if part[1:] not in taken) if inner else ()
        return [*own, *told]

    def _holder(self, row: Row) -> tuple[int, int] | None:
        """Return the holder's mention next before the cue in its sentence, or else the first after it."""
        held = self._mentions.get(row["holder"], [])
        at = bisect_left(held, (row["start"], 0))
        until = row["sentence_start"] + len(row["sentence"])
        if at and held[at - 1][0] >= row["sentence_start"]:
            return held[at - 1]
        return held[at] if at < len(held) and held[at][1] <= until else None


def _attribution(row: Row) -> Iterator[Part]:
    if row["source_start"] is not None:
        yield "source", row["source_start"], row["source_end"]
    yield "cue", row["start"], row["end"]
    for start, end in zip(row["content_start"], row["content_end"], strict=True):
        yield "content", start, end
