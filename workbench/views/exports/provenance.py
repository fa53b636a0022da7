"""What an export was made from, beside it."""

import json
from collections.abc import Mapping
from pathlib import Path

ENDING = ".made-from.json"


def write_provenance(file: Path, facts: Mapping[str, str], *, rows: int) -> Path:
    """Write ``facts`` and the number of ``rows`` into a JSON file beside ``file``, and return where it is."""
    beside = file.with_name(file.name + ENDING)
    told = {"file": file.name, "rows": rows} | {name.lower().replace(" ", "_"): words for name, words in facts.items()}
    beside.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
    return beside
