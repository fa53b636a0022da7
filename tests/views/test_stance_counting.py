"""What the page counts by itself: cells, what a choice leaves, pairs, changes of side."""

import pytest

from tests.browser import browser, call, watched_page  # noqa: F401 - browser is a fixture
from tests.findings import sample_findings
from tests.standing import dispute
from workbench.tables.frames import Tables
from workbench.views.stance_cells import stance_cells
from workbench.views.stances import stances_payload

pytestmark = pytest.mark.browser

CHOICE = {
    "level": "person", "side": "", "order": "count", "contested": False, "leastStances": 1, "leastHolders": 1,
}  # fmt: skip


@pytest.fixture(scope="module")
def rows():
    return stances_payload(Tables(dispute()))["rows"]


@pytest.fixture(scope="module")
def blank(browser):  # noqa: F811
    with watched_page(browser) as (page, _):
        yield page


def _names(matrix):
    return [one["name"] for one in matrix["holders"]], [one["name"] for one in matrix["issues"]]


@pytest.mark.parametrize("level", ["person", "organization"])
@pytest.mark.parametrize("found", [dispute, sample_findings])
def test_the_page_counts_cells_as_python_does(blank, found, level):
    rows = stances_payload(Tables(found()))["rows"]

    cells = call(blank, "stance_cells", "stanceCells", rows, level)

    ours = stance_cells(rows, level=level)
    assert [{name: cell[name] for name in ours[0]} for cell in cells] == ours


@pytest.mark.parametrize(
    ("choice", "holders", "issues"),
    [
        ({}, ["Una Brodie", "Lake Board", "Corran Union", "Piet Maas"], ["a new wall", "a delay"]),
        ({"order": "name"}, ["Corran Union", "Lake Board", "Piet Maas", "Una Brodie"], ["a delay", "a new wall"]),
        ({"side": "mixed"}, ["Una Brodie"], ["a new wall"]),
        ({"contested": True}, ["Una Brodie", "Corran Union", "Piet Maas"], ["a new wall"]),
        ({"leastHolders": 3}, ["Una Brodie", "Corran Union", "Piet Maas"], ["a new wall"]),
        ({"leastStances": 2}, ["Una Brodie", "Lake Board"], ["a delay", "a new wall"]),
        ({"level": "organization"}, ["Lake Board", "Una Brodie", "Corran Union"], ["a new wall", "a delay"]),
        ({"leastStances": 9}, [], []),
    ],
)
def test_a_choice_leaves_what_passes_in_its_order(blank, rows, choice, holders, issues):
    assert _names(call(blank, "stance_cells", "matrixOf", rows, CHOICE | choice)) == (holders, issues)


def test_pairs_agree_conflict_or_stay_open(blank, rows):
    matrix = call(blank, "stance_cells", "matrixOf", rows, CHOICE)

    pairs = {
        tuple(pair["holders"]): (len(pair["shared"]), pair["agree"], pair["conflict"])
        for pair in call(blank, "stance_pairs", "pairsOf", matrix)
    }

    assert pairs == {
        ("Corran Union", "Piet Maas"): (1, 0, 1),
        ("Corran Union", "Una Brodie"): (1, 0, 0),
        ("Piet Maas", "Una Brodie"): (1, 0, 0),
        ("Lake Board", "Una Brodie"): (1, 0, 0),
    }


def test_a_change_is_another_stated_side(blank, rows):
    asked = {"by": "holder", "name": "Una Brodie", "level": "person"}

    course = call(blank, "stance_course", "courseOf", rows, asked)

    (lane,) = course["lanes"]
    assert (lane["name"], [row["side"] for row in lane["rows"]]) == ("a new wall", ["against", "for"])
    assert [(one["from"], one["to"], one["when"]) for one in lane["changes"]] == [("against", "for", "18 April 2034")]
    assert [row["cue"] for row in course["undated"]] == ["accept"]


def test_silence_between_two_stances_is_no_change(blank, rows):
    row = rows[0]
    sides = [
        row | {"side": side, "best": f"2034-04-0{at + 1}"} for at, side in enumerate(("for", "undisclosed", "for"))
    ]

    assert call(blank, "stance_course", "changesOf", sides) == []


def test_marks_that_would_lie_on_each_other_are_one_or_stand_in_lines(blank, rows):
    days = (("for", "2034-04-01"), ("for", "2034-04-02"), ("against", "2034-04-01"), ("for", "2034-12-30"))
    given = [rows[0] | {"side": side, "best": day} for side, day in days]
    ends = [call(blank, "chronology_time", "toMs", day) for day in ("2034-04-01", "2034-12-30")]

    marks = call(blank, "stance_course", "placed", given, ends)

    assert [(len(one["rows"]), one["rows"][0]["side"], round(one["at"]), one["line"]) for one in marks] == [
        (2, "for", 0, 0),
        (1, "against", 0, 1),
        (1, "for", 100, 0),
    ]
