"""Corrections as a JSON Lines file that only grows.

Each line is an annotation in the W3C Web Annotation Data Model (2017): targets are selected by a quote with its context
and by a position, the body says what holds instead.
"""

import json
from pathlib import Path
from typing import Any

from workbench.errors import CorrectionError
from workbench.instants import Instant
from workbench.records import Anchor, Correction, CorrectionAction, FindingKind, Part, TextSpan

CORRECTIONS_FILE = "corrections.jsonl"
_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_UTC = "Z"


def read_corrections(file: Path) -> tuple[Correction, ...]:
    """Return the corrections of ``file``, none if there is no such file.

    Raises:
        CorrectionError: If a line is none; it is told which, and the file is left as it is.
    """
    if not file.is_file():
        return ()
    found = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        if line.strip():
            try:
                found.append(_from_annotation(json.loads(line)))
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                msg = f"{file}, line {number}: no correction: {error!r}; mend the line or move it elsewhere"
                raise CorrectionError(msg) from None
    return tuple(found)


def append_correction(file: Path, correction: Correction) -> None:
    """Write ``correction`` at the end of ``file``."""
    with file.open("a", encoding="utf-8", newline="\n") as lines:
        lines.write(json.dumps(_to_annotation(correction), ensure_ascii=False) + "\n")


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
