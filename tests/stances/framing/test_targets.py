import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.parses import parsed
from tests.stances.framing.framed import target
from workbench.records import TextSpan
from workbench.stances.framing.reading import Reading
from workbench.stances.framing.targets import find_target


@pytest.mark.parametrize(
    ("name", "words", "part", "deed"),
    [
        ("praised", "Vera Hale", "agent", "praised"),
        ("praised", "Lena Ortiz", "patient", "praised"),
        ("by-agent", "Vera Hale", "agent", "attacked"),
        ("regime", "Rudd", "owner's agent", "banned"),
        ("by-agent", "Galton Mills", "of", "plan"),
    ],
)
def test_a_target_has_its_part_in_a_deed(name, words, part, deed):
    one = target(name, words)

    found, word = one.governed

    assert (found, one.reading.doc[word.at].text) == (part, deed)


def test_a_clause_ends_where_another_begins():
    one = target("with-clause", "Tom Rudd")

    words = {one.reading.doc[at].text for at in one.clause}

    assert {"Rudd", "praised", "Moen"} <= words
    assert not {"lied", "honest"} & words


def test_ways_lead_up_and_down_the_tree():
    one = target("accused", "Tom Rudd")

    ways = {one.reading.doc[at].text: way for at, way in one.ways.items()}

    assert ways["accused"] == (1, "^dobj")
    assert ways["Hale"] == (2, "^dobjvnsubj")


@given(st.integers(0, 80), st.integers(0, 80))
def test_any_span_is_a_target_or_none(start, length):
    reading = Reading(parsed("framing", "praised"))

    found = find_target(reading, TextSpan(start, start + length))

    assert found is None or found.covers(found.head.at)
