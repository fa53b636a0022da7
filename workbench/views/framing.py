"""How somebody is portrayed: by the outlet itself, and in the words of others."""

from collections import defaultdict
from typing import Any

from workbench.records import Tone
from workbench.tables.frames import Row, Tables

OUTLET, OTHERS = "outlet", "others"
"""Who portrays: the outlet where nobody is cited, others where somebody is."""


def framing_payload(tables: Tables) -> dict[str, Any]:
    """Return whom the articles portray, by name, with the keys of the portrayals by voice and by tone.

    ``tones`` come from good to bad.  Those whom the outlet itself portrays with most tone come first.
    """
    held: dict[str, list[Row]] = defaultdict(list)
    for row in tables.rows("framings"):
        held[row["name"] or row["text"]].append(row)
    portrayed = [{"name": name, OUTLET: _by_tone(rows, told=False), OTHERS: _by_tone(rows, told=True)}
                 for name, rows in held.items()]  # fmt: skip
    return {
        "tones": [str(tone) for tone in Tone],
        "portrayed": sorted(portrayed, key=lambda one: (-_toned(one[OUTLET]), -_toned(one[OTHERS]), one["name"])),
    }


def _by_tone(rows: list[Row], *, told: bool) -> dict[str, list[str]]:
    ours = [row for row in rows if (row["voice"] is not None) == told]
    return {str(tone): [row["key"] for row in ours if row["tone"] == tone] for tone in Tone}


def _toned(keys: dict[str, list[str]]) -> int:
    return len(keys[Tone.POSITIVE]) + len(keys[Tone.NEGATIVE])
