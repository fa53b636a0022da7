"""Dates joined to others: ends of a stretch, and years lent from one to the other."""

import pytest

from workbench.chronology.times.grammar import candidates_in
from workbench.chronology.times.operators import Context
from workbench.chronology.times.pieces import pieces_of
from workbench.chronology.times.ranges import with_ranges
from workbench.chronology.times.wrapping import wrapped
from workbench.instants import Instant
from workbench.rules import ChronologyRule

FRIDAY = Context(published=Instant.of(2025, 3, 7))


def joined(text: str) -> list[tuple[str, str, str]]:
    """Return words, value and stretch of each date in ``text``."""
    pieces = pieces_of(text)
    found = with_ranges(wrapped(candidates_in(pieces, rules=frozenset(ChronologyRule)), pieces), pieces)
    return [
        (
            text[pieces[each.start].start : pieces[each.end - 1].end],
            each.operator.read(FRIDAY).value,
            "" if each.whole is None else str(each.whole.read(FRIDAY).interval),
        )
        for each in found
    ]


@pytest.mark.parametrize(
    ("text", "first", "last", "stretch"),
    [
        ("March 3-5", ("March 3", "2025-03-03"), ("5", "2025-03-05"), "2025-03-03/2025-03-05"),
        ("3 to 5 May 2020", ("3", "2020-05-03"), ("5 May 2020", "2020-05-05"), "2020-05-03/2020-05-05"),
        ("1998-2001", ("1998", "1998"), ("2001", "2001"), "1998-01-01/2001-12-31"),
        ("1998/99", ("1998", "1998"), ("99", "1999"), "1998-01-01/1999-12-31"),
        ("264 to 241 BC", ("264", "BC0264"), ("241 BC", "BC0241"), "-0263-01-01/-0240-12-31"),
        ("between May and July 1998", ("May", "1998-05"), ("July 1998", "1998-07"), "1998-05-01/1998-07-31"),
        ("November to March 1951", ("November", "1950-11"), ("March 1951", "1951-03"), "1950-11-01/1951-03-31"),
        (
            "from 14 May until 2 June 2003",
            ("14 May", "2003-05-14"),
            ("2 June 2003", "2003-06-02"),
            "2003-05-14/2003-06-02",
        ),
    ],
)
def test_both_ends_of_a_stretch_are_dates(
    text: str, first: tuple[str, str], last: tuple[str, str], stretch: str
) -> None:
    assert joined(text) == [(*first, stretch), (*last, stretch)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("in May and July 1998", ["1998-05", "1998-07"]),
        ("on 28 and 29 August 1944", ["1944-08-28", "1944-08-29"]),
        ("on 4 June, 9 June and 2 July 1944", ["1944-06-04", "1944-06-09", "1944-07-02"]),
    ],
)
def test_dates_in_a_row_are_of_one_year_and_no_stretch(text: str, values: list[str]) -> None:
    found = joined(text)

    assert [value for _, value, _ in found] == values
    assert {stretch for *_, stretch in found} == {""}


def test_dates_that_are_not_joined_keep_to_themselves() -> None:
    assert [value for _, value, _ in joined("May came; it was cold in July 1998")] == ["2024-05", "1998-07"]
