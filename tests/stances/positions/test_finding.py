"""What sentences of all kinds tell of somebody's position; the sentences stand in ``data/positions.txt``."""

from collections.abc import Iterator

import pytest

from tests.parses import DATA, parsed
from tests.stances.found import stances
from workbench.records import Stance


def _cases() -> Iterator[object]:
    """Yield the parse and what it tells; a question mark before that tells a known miss."""
    for line in (DATA / "positions.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, _, expected = (f"{line}\t").split("\t")[:3]
        missed = pytest.mark.xfail(strict=True, reason="the parse is wrong")
        marks = missed if expected.startswith("?") else ()
        yield pytest.param(name, sorted(filter(None, expected.removeprefix("?").split("; "))), marks=marks, id=name)


@pytest.mark.parametrize(("name", "expected"), list(_cases()))
def test_each_position_is_told_as_what_the_sentence_says(name: str, expected: list[str]) -> None:
    found, _ = stances(name, file="positions")

    assert sorted(_written(name, one) for one in found) == expected


def _written(name: str, stance: Stance) -> str:
    head = parsed("positions", name).char_span(stance.target.start, stance.target.end, alignment_mode="expand").root
    put = [word for word in ("negated", "conditional", "hedged") if getattr(stance, word)]
    return f"{stance.holder} > {head.text}: {' '.join([stance.position, *put])}"


def test_the_five_ways_not_to_say_yes_differ() -> None:
    kinds = ["not-agree-1", "not-refuse-1", "denied-1", "said-to-7", "would-if-5"]
    put = [stances(name, file="positions")[0][0] for name in kinds]

    assert len({(one.position, one.negated, one.conditional, one.hedged) for one in put}) == len(kinds)
    assert [one.side for one in put] == ["against", "undisclosed", "against", "for", "conditional"]
