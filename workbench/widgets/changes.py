"""What a change of parameters did, in one line."""

from collections.abc import Iterable, Iterator
from typing import Any

from workbench.records import Findings

_COUNTED = {
    "entities": ("entity", "entities"),
    "times": ("date", "dates"),
    "events": ("event", "events"),
    "contradictions": ("contradiction", "contradictions"),
    "attributions": ("attribution", "attributions"),
    "stances": ("stance", "stances"),
    "framings": ("portrayal", "portrayals"),
}
"""Fields of `Findings` that are reported, with the words for one and for many."""


def changes_between(before: Iterable[Findings], after: Iterable[Findings]) -> str:
    """Return what came, went and differs, as ``+2 events, -1 stance, 3 dates changed``."""
    old, new = list(before), list(after)
    parts = [
        part for field, names in _COUNTED.items() for part in _differences(_rows(old, field), _rows(new, field), names)
    ]
    return ", ".join(parts) or "nothing changed"


def _rows(findings: Iterable[Findings], field: str) -> dict[tuple[str, str], Any]:
    """Return the records of one kind by article and id."""
    return {(found.article.id, record.id): record for found in findings for record in getattr(found, field)}


def _differences(old: dict[Any, Any], new: dict[Any, Any], names: tuple[str, str]) -> Iterator[str]:
    came, went = len(new.keys() - old.keys()), len(old.keys() - new.keys())
    differ = sum(old[key] != new[key] for key in old.keys() & new.keys())
    for count, form in ((came, "+{} {}"), (went, "-{} {}"), (differ, "{} {} changed")):
        if count:
            yield form.format(count, names[count != 1])
