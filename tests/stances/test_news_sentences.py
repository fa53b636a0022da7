"""How much of what news sentences tell is found, with the entities that are found in them too."""

from collections.abc import Iterator

import pytest

from tests.parses import DATA, parsed
from workbench.entities import find_entities
from workbench.parameters import Parameters
from workbench.stances import find_attributions, find_stances

_PARAMETERS = Parameters()


def _expected(kinds: str) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
    """Yield the name of each parse, and the holder, head and side of each stance expected in it."""
    for line in (DATA / "positions_news.txt").read_text(encoding="utf-8").splitlines():
        if line[0] not in kinds:
            continue
        name, _, told = (f"{line}\t").split("\t")[:3]
        parts = (one.replace(": ", " > ").split(" > ") for one in told.split("; ") if one)
        yield name, [tuple(word.lower() for word in part) for part in parts]


def _found(name: str) -> list[tuple[str, str, str]]:
    doc = parsed("positions_news", name)
    found = find_entities(doc, parameters=_PARAMETERS.entities)
    said = find_attributions(doc, mentions=found.mentions, parameters=_PARAMETERS.attributions)
    stances = find_stances(
        doc,
        mentions=found.mentions,
        entities=found.entities,
        attributions=said,
        events=(),
        parameters=_PARAMETERS.stances,
    ).stances
    names = {one.id: one.name.lower() for one in found.entities}
    heads = [doc.char_span(one.target.start, one.target.end, alignment_mode="expand").root.lower_ for one in stances]
    return [(names[one.holder], head, str(one.side)) for one, head in zip(stances, heads, strict=True)]


@pytest.mark.parametrize(("kinds", "precision", "recall"), [("t", 0.95, 0.87), ("hf", 0.9, 0.75)])
def test_most_stances_are_found_and_few_others(kinds: str, precision: float, recall: float) -> None:
    right = found = wanted = 0
    for name, expected in _expected(kinds):
        left = list(expected)
        for holder, head, side in _found(name):
            found += 1
            match = next((one for one in left if one[0] in holder and one[1:] == (head, side)), None)
            if match is not None:
                left.remove(match)
                right += 1
        wanted += len(expected)

    assert right / found >= precision
    assert right / wanted >= recall
