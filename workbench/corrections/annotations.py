"""Corrections as a JSON Lines file that only grows.

Each line is an annotation in the W3C Web Annotation Data Model (2017): targets are selected by a quote with its context
and by a position, the body says what holds instead.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from workbench.errors import CorrectionError
from workbench.instants import Instant
from workbench.records import Anchor, Correction, CorrectionAction, FindingKind, Part, TextSpan

CORRECTIONS_FILE = "corrections.jsonl"
_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_UTC = "Z"
_BEGINS = '{"@context"'
_LONGEST = 5
"""Characters of what may be cut in two and then is nothing: a word such as null, an escape."""


def read_corrections(file: Path) -> tuple[Correction, ...]:
    """Return the corrections of ``file``, none if there is no such file; torn lines are passed over (`torn_lines`).

    Raises:
        CorrectionError: If a line is none; it is told which, and the file is left as it is.
    """
    found = []
    for number, line in _lines(file):
        try:
            found.append(_from_annotation(json.loads(line)))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            if not _is_torn(line):
                msg = f"{file}, line {number}: no correction: {error!r}; mend the line or move it elsewhere"
                raise CorrectionError(msg) from None
    return tuple(found)


def torn_lines(file: Path) -> tuple[str, ...]:
    """Return one line of words on each line of ``file`` that was cut off while it was written."""
    return tuple(
        f"{file}, line {number}: cut off while it was written, so that this correction is not known; "
        "make it again, or mend the line"
        for number, line in _lines(file)
        if _is_torn(line)
    )


def append_correction(file: Path, correction: Correction) -> None:
    """Write ``correction`` at the end of ``file`` in one piece, so that another writer's lines stay whole.

    Where the last line was cut off, the correction gets a line of its own.
    """
    line = (json.dumps(_to_annotation(correction), ensure_ascii=False) + "\n").encode()
    with file.open("a+b", buffering=0) as lines:
        if lines.seek(0, os.SEEK_END):
            lines.seek(-1, os.SEEK_END)
            line = line if lines.read(1) == b"\n" else b"\n" + line
        lines.write(line)


def _lines(file: Path) -> Iterator[tuple[int, bytes]]:
    """Yield the lines of ``file`` with their numbers, without those that are empty; none if there is no such file."""
    held = file.read_bytes().split(b"\n") if file.is_file() else []
    yield from ((number, line) for number, line in enumerate(held, start=1) if line.strip())


def _is_torn(line: bytes) -> bool:
    """Whether a line begins as a correction and ends too early."""
    text = line.decode("utf-8", errors="ignore").strip()
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        left = len(text) - error.pos
        early = left <= 0 or (left <= _LONGEST and not text.endswith("}")) or error.msg.startswith("Unterminated")
        return early and (text.startswith(_BEGINS) or _BEGINS.startswith(text))
    return False


def _to_annotation(one: Correction) -> dict[str, Any]:
    return {
        "@context": _CONTEXT, "id": one.id, "type": "Annotation", "motivation": _motivation(one),
        "creator": one.author, "created": _created(one.made), "step": one.step,
        "body": {"action": str(one.action), "about": one.about and str(one.about), "values": dict(one.values)},
        "target": [_to_target(anchor) for anchor in one.anchors],
    }  # fmt: skip


def _motivation(one: Correction) -> str:
    return "commenting" if one.action is CorrectionAction.NOTE else "editing"


def _created(made: Instant) -> str:
    text = made.isoformat()
    return f"{text}{_UTC}" if "T" in text else f"{text}T00:00:00{_UTC}"


def _to_target(anchor: Anchor) -> dict[str, Any]:
    quote = {"type": "TextQuoteSelector", "exact": anchor.quote, "prefix": anchor.before, "suffix": anchor.after}
    position = {"type": "TextPositionSelector", "start": anchor.span.start, "end": anchor.span.end}
    return {"source": anchor.article, "part": str(anchor.part), "selector": [quote, position]}


def _from_annotation(row: dict[str, Any]) -> Correction:
    body = row["body"]
    return Correction(
        id=str(row["id"]),
        action=CorrectionAction(body["action"]),
        about=FindingKind(body["about"]) if body["about"] else None,
        anchors=tuple(_from_target(target) for target in row["target"]),
        values=tuple(sorted((str(name), str(value)) for name, value in body["values"].items())),
        step=str(row["step"]),
        author=str(row["creator"]),
        made=Instant.parse(row["created"].removesuffix(_UTC)),
    )


def _from_target(target: dict[str, Any]) -> Anchor:
    selectors = {one["type"]: one for one in target["selector"]}
    quote, position = selectors["TextQuoteSelector"], selectors["TextPositionSelector"]
    return Anchor(
        article=str(target["source"]),
        span=TextSpan(int(position["start"]), int(position["end"])),
        quote=str(quote["exact"]),
        before=str(quote.get("prefix", "")),
        after=str(quote.get("suffix", "")),
        part=Part(target["part"]),
    )
