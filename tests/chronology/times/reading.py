"""Reads stored texts as if they had appeared on a Friday in March."""

from tests.parses import parsed
from workbench.chronology import find_times
from workbench.instants import Instant
from workbench.parameters import ChronologyParameters
from workbench.records import Published, PublishedBy

FRIDAY = Published(when=Instant.of(2025, 3, 7), by=PublishedBy.METADATA)


def times(name: str, *, file: str = "times") -> list[tuple[str, str]]:
    """Return the words and the value of each time expression of a stored text."""
    doc = parsed(file, name)
    found = find_times(doc, published=FRIDAY, parameters=ChronologyParameters())
    return [(time.span.of(doc.text), time.value) for time in found]
