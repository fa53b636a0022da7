"""What sentences of all kinds say of the truth of their events; the sentences stand in ``data/factuality.txt``."""

import re
from collections.abc import Iterator

import pytest

from tests.parses import DATA, parsed
from workbench.chronology.events.factuality import factuality_of
from workbench.chronology.events.triggers import find_triggers
from workbench.records import Factuality

_MARKED = re.compile(r"\[(\w+)\|(\w+)(\??)\]")


def _cases() -> Iterator[object]:
    """Yield the parse, the word, its offset and what it is told as; a question mark tells a known miss."""
    for line in (DATA / "factuality.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, marked = line.split("\t")
        for match in _MARKED.finditer(marked):
            start = len(_MARKED.sub(r"\1", marked[: match.start()]))
            missed = pytest.mark.xfail(strict=True, reason="the parse is wrong, or two readings are one")
            marks = missed if match[3] else ()
            yield pytest.param(name, start, Factuality(match[2]), marks=marks, id=f"{name}-{match[1]}")


@pytest.mark.parametrize(("name", "start", "factuality"), list(_cases()))
def test_each_event_is_told_as_what_the_sentence_says(name: str, start: int, factuality: Factuality) -> None:
    trigger = {each.token.idx: each for each in find_triggers(parsed("factuality", name))}[start]

    found, word = factuality_of(trigger)

    assert found is factuality
    assert (word is None) is (factuality is Factuality.ASSERTED)
