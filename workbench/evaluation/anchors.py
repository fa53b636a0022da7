"""Gold days of events, from JSON Lines: one event mention a line, with the day, month, year or interval of its event.

The form is that of MEANTIME's event anchors as JSON: ``time``, or else ``begin`` and ``end_time``, each as
``2009-12-11``, ``2009-12-XX`` or ``2009-12``, ``2009-XX-XX`` or ``2009``, and ``XXXX-XX-XX`` or nothing where it is
unknown.  The texts stand in the TimeML files beside.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import GoldError
from workbench.evaluation.days import Days, days_of
from workbench.evaluation.json_lines import JsonLine, parsed_lines, span_at
from workbench.evaluation.timeml import TimeDocument, read_document
from workbench.instants import Instant, Interval
from workbench.records import TextSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldEvent:
    """A mention of an event, and when that was."""

    document: str
    span: TextSpan
    when: Interval | None
    """``None`` where the gold says that nobody can know."""
    exact: bool
    """Whether the gold names the day."""
    where: str
    """File and line."""


class _AnchorLine(JsonLine):
    doc_id: str
    start: int
    end: int
    time: str = ""
    begin: str = ""
    end_time: str = ""


def read_anchors(file: Path, *, only: str = "") -> tuple[GoldEvent, ...]:
    """Return the events of ``file`` in documents whose ids begin with ``only``.

    Raises:
        GoldError: If a line has another form, or no event is left.
    """
    lines = ((where, line) for where, line in parsed_lines(file, _AnchorLine) if line.doc_id.startswith(only))
    found = tuple(_event(line, where) for where, line in lines)
    if not found:
        told = f"no event in a document whose doc_id begins with {only!r}" if only else "no event; want one a line"
        msg = f"{file}: {told}"
        raise GoldError(msg)
    return found


def read_anchored_texts(folder: Path, events: tuple[GoldEvent, ...]) -> dict[str, TimeDocument]:
    """Return the documents of ``events`` from the TimeML files of ``folder`` and of the folders in it.

    Raises:
        GoldError: If a document has no file, that cannot be read, or an event lies outside its text.
    """
    files = {file.stem: file for pattern in ("*/*.tml", "*.tml") for file in sorted(folder.glob(pattern), reverse=True)}
    wanted = dict.fromkeys(event.document for event in events)
    if missing := [name for name in wanted if name not in files]:
        more = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
        msg = f"{folder}: no .tml file here, or a folder below, has the text of {missing[0]!r}{more}"
        raise GoldError(msg)
    documents = {name: read_document(files[name]) for name in wanted}
    _check(events, documents)
    return documents


def _check(events: tuple[GoldEvent, ...], documents: Mapping[str, TimeDocument]) -> None:
    for event in events:
        length = len(documents[event.document].text)
        if event.span.end > length:
            msg = f"{event.where}: the event ends at {event.span.end}, outside its text of {length} characters"
            raise GoldError(msg)


def _event(line: _AnchorLine, where: str) -> GoldEvent:
    time = _days(line.time)
    return GoldEvent(
        document=line.doc_id,
        span=span_at(line.start, line.end, where),
        when=_interval(time, time) if time else _interval(_days(line.begin), _days(line.end_time)),
        exact=time is not None and time.first == time.last,
        where=where,
    )


def _days(value: str) -> Days | None:
    return days_of("DATE", value.removesuffix("-XX").removesuffix("-XX"))


def _interval(begin: Days | None, end: Days | None) -> Interval | None:
    """Return the stretch from the first day of ``begin`` to the last of ``end``, open where one is unknown."""
    if begin is None and end is None:
        return None
    if begin and end and end.last < begin.first:
        return None  # the gold contradicts itself
    return Interval(
        None if begin is None else Instant.from_date(begin.first),
        None if end is None else Instant.from_date(end.last).plus(days=1),
    )
