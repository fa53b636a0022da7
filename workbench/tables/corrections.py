"""All that the analyst said, as a table: what stands, what was undone, what fits no more."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import pandas as pd

from workbench.corrections import standing
from workbench.records import Correction, CorrectionAction, Outcome, Part
from workbench.tables.article_views import Row
from workbench.tables.frames import frame_of

APPLIED, UNDONE, UNFIT = "applied", "undone", "does not fit"
SCHEMA: Mapping[str, str] = dict.fromkeys(
    ("id", "step", "action", "about", "article_id", "words", "value", "author", "made", "state", "reason"), "string"
)
"""``words`` are those that are marked, ``value`` what holds instead, ``reason`` why marks fit nothing any more."""
_WORDS = {
    Part.HOLDER: "held by", Part.TARGET: "on", Part.SOURCE: "source", Part.CONTENT: "content", Part.TO: "means",
    Part.NEW_TARGET: "on",
}  # fmt: skip


def corrections_table(corrections: Sequence[Correction], outcomes: Iterable[Outcome]) -> pd.DataFrame:
    """Return a row for each correction but for withdrawals, the oldest first.

    Args:
        corrections: All of a case.
        outcomes: What became of those that stand.
    """
    told = {one.correction: one for one in outcomes}
    stand = {one.id for one in standing(corrections)}
    kept = (one for one in corrections if one.action is not CorrectionAction.WITHDRAW)
    return frame_of([_row(one, told.get(one.id), stands=one.id in stand) for one in kept], SCHEMA)


def state_of(outcome: Outcome | None, *, stands: bool) -> str:
    """Return what became of a correction: `APPLIED`, `UNDONE` or `UNFIT`; what nothing is told of applies."""
    if not stands:
        return UNDONE
    return APPLIED if outcome is None or outcome.applied else UNFIT


def _row(one: Correction, outcome: Outcome | None, *, stands: bool) -> Row:
    return {
        "id": one.id, "step": one.step, "action": str(one.action), "about": one.about and str(one.about),
        "article_id": one.anchors[0].article if one.anchors else None,
        "words": "; ".join(dict.fromkeys(_words(one, Part.FINDING, Part.HOLDER, Part.TARGET, Part.SOURCE))),
        "value": "; ".join(_values(one)), "author": one.author, "made": one.made.isoformat(),
        "state": state_of(outcome, stands=stands),
        "reason": "; ".join(outcome.reasons) if stands and outcome is not None and outcome.reasons else None,
    }  # fmt: skip


def _values(one: Correction) -> Iterator[str]:
    """Yield what holds instead: values by name, then whom and what is meant."""
    yield from (f"{name}: {value or 'none'}" for name, value in one.values)
    yield from _words(one, Part.TO, Part.NEW_TARGET, Part.CONTENT)


def _words(one: Correction, *parts: Part) -> Iterator[str]:
    for anchor in one.anchors:
        if anchor.part in parts:
            words = " ".join(anchor.quote.split())
            yield f"{_WORDS[anchor.part]}: {words}" if anchor.part in _WORDS else words
