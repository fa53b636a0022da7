"""Which of several findings some words mean."""

from collections.abc import Callable, Iterable

from workbench.records import TextSpan


def share(one: TextSpan, other: TextSpan) -> float:
    """Return what two spans have in common, as a share of all that they cover together: from 0 to 1."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / (max(one.end, other.end) - min(one.start, other.start)) if common > 0 else 0.0


def meant[Record](
    records: Iterable[Record], span: TextSpan, words: Callable[[Record], Iterable[TextSpan]], *, least: float = 0.0
) -> Record | None:
    """Return the record whose words share most with ``span``, the first of several; ``None`` where none shares any.

    Args:
        records: Findings of one kind.
        span: The words that are marked.
        words: The words of a record, any of which may be marked.
        least: What they must share more than.
    """
    best, most = None, least
    for record in records:
        for mine in words(record):
            if mine.start < span.end and span.start < mine.end and (common := share(mine, span)) > most:
                best, most = record, common
    return best


def new_id(wanted: str, taken: Iterable[str]) -> str:
    """Return an id made of kind and offsets, with a number where another finding has it."""
    known, number, found = set(taken), 2, wanted
    while found in known:
        found, number = f"{wanted}-{number}", number + 1
    return found
