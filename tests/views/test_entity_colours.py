from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.views.entity_colours import FILLS, PALE, TYPE_FILLS, entity_fills

NAMES = ("Jane Roe", "John Doe", "Anna Lind", "Bridge Authority", "Norway", "Kestrel Group", "Mary Marsh")
TEXT = " ".join(f"{name} met {name}." for name in NAMES)


def _row(name, *, kind="person", article="a", named=True):
    return {"key": f"{article}:{name}:{kind}", "article_id": article, "name": name, "type": kind, "named": named}


def _fills(names, *, text=TEXT):
    return entity_fills([_row(name) for name in names], {"a": text})


def test_those_named_often_have_a_colour_each():
    fills = _fills(NAMES)

    assert len(set(fills.values())) == len(NAMES)
    assert set(fills.values()) <= set(FILLS)


@pytest.mark.parametrize("rare", [[_row("Zoe Quist")], [_row("a close ally", named=False)]])
def test_one_named_rarely_moves_nobody_when_it_comes_or_goes(rare):
    before = _fills(NAMES)

    after = entity_fills([*rare, *(_row(name) for name in NAMES)], {"a": f"{TEXT} Zoe Quist came, a close ally."})

    assert {key: after[key] for key in before} == before
    assert after[rare[0]["key"]] in PALE


@given(st.permutations(NAMES))
def test_the_order_of_rows_does_not_count(names):
    assert _fills(names) == _fills(NAMES)


def test_the_number_of_mentions_does_not_count():
    rows = [_row(name) | {"mentions": at} for at, name in enumerate(NAMES)]

    assert entity_fills(rows, {"a": TEXT}) == _fills(NAMES)


def test_one_name_has_one_colour_in_all_articles_and_keeps_others_off_it():
    rows = [_row("Jane Roe"), *(_row(name, article="b") for name in NAMES)]

    fills = entity_fills(rows, {"a": "Jane Roe and Roe.", "b": TEXT})

    assert fills["a:Jane Roe:person"] == fills["b:Jane Roe:person"]
    assert len({fill for key, fill in fills.items() if key.startswith("b:")}) == len(NAMES)


def test_more_than_there_are_colours_share_them_evenly():
    names = [f"Name{at}" for at in range(3 * len(FILLS))]

    fills = list(_fills(names, text=" ".join(names * 2)).values())

    assert {fills.count(fill) for fill in FILLS} == {3}


def test_black_letters_can_be_read_on_each_colour():
    assert all(_luminance(fill) + 0.05 >= 7 * 0.05 for fill in (*FILLS, *PALE, *TYPE_FILLS.values()))
    assert all(one != other for one, other in combinations((*FILLS, *PALE), 2))


def test_nobody_has_no_colour():
    assert entity_fills([], {}) == {}


def _luminance(fill):
    """Return the relative luminance of WCAG 2, 0 to 1."""
    parts = [int(fill[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_body_shortened_to_its_first_word_has_a_colour_of_its_own():
    row = {"key": "e1", "article_id": "a", "name": "Quist Holding", "type": "organization", "named": True}

    assert entity_fills([row], {"a": "Quist Holding sold. Quist bought."})["e1"] in FILLS
    assert entity_fills([row | {"type": "person"}], {"a": "Quist Holding sold. Quist bought."})["e1"] in PALE
