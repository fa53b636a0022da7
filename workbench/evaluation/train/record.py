"""The record that stands beside weights: from which data, when, by which seed, and how good they are."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any


def digest(path: Path) -> str:
    """Return the SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def origin(path: Path, licences: Iterable[str]) -> dict[str, Any]:
    """Return what the record says of a file.

    Args:
        path: The file.
        licences: The licence of each document in it that was learned from.
    """
    return {"file": path.name, "sha256": digest(path), "documents": dict(sorted(Counter(licences).items()))}


def today() -> str:
    """Return the day on which it is run, where it is run."""
    return date.today().isoformat()  # noqa: DTZ011 - a day for readers, not an instant


def write_record(file: Path, record: Mapping[str, Any]) -> str:
    """Write ``record`` as JSON and return what was written."""
    file.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(record, indent=1, ensure_ascii=False)
    file.write_text(text + "\n", encoding="utf-8")
    return text
