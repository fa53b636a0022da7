import pytest

from tests.findings import sample_findings
from tests.standing import dispute
from workbench.tables.frames import Tables, empty_tables
from workbench.views.stance_cells import ORGANIZATION, stance_cells
from workbench.views.stance_rows import stance_rows
from workbench.views.stances import stances_payload


@pytest.fixture(scope="module")
def payload():
    return stances_payload(Tables(dispute()))


@pytest.fixture(scope="module")
def rows(payload):
    return payload["rows"]


def _row(rows, cue):
    return next(row for row in rows if row["cue"] == cue)


def test_a_row_says_who_where_and_on_whose_word(rows):
    row = _row(rows, "accept")

    assert (row["name"], row["issue"], row["position"], row["side"]) == (
        "Una Brodie",
        "a delay",
        "accepts",
        "conditional",
    )
    assert (row["chain"], len(row["links"]), row["second_hand"]) == (["Valley Echo", "Lake Post", "Piet Maas"], 2, True)
    assert (row["ways"], row["strength"], row["when"]) == (["conditional", "hedged"], 1.0, "")


def test_a_row_stands_in_the_middle_of_its_time(rows):
    assert _row(rows, "opposed")["best"] == "2034-04-03T12:00:00"
    assert _row(rows, "rejected")["best"] is None


def test_person_and_organization_are_told_apart(rows):
    told = {row["cue"]: (row["person"], row["organization"]) for row in rows}

    assert told["supports"] == ("Piet Maas", "Lake Board")
    assert told["opposed"] == ("Una Brodie", None)
    assert told["warned"] == (None, "Lake Board")


def test_a_quote_names_the_parts_of_its_sentence(payload):
    (quote,) = _row(payload["rows"], "accept")["quotes"]
    words = payload["sentences"][quote["sentence"]]

    assert [(name, words[start:end]) for start, end, name in quote["parts"]] == [
        ("source", "Maas"),
        ("cue", "said"),
        ("content", "Brodie would accept a delay if the board paid"),
        ("holder", "Brodie"),
        ("position", "accept"),
        ("target", "a delay"),
    ]


def test_parts_count_utf_16_units_behind_an_emoji():
    payload = stances_payload(Tables(sample_findings()))

    for row in payload["rows"]:
        for quote in row["quotes"]:
            units = payload["sentences"][quote["sentence"]].encode("utf-16-le")
            cues = [
                units[2 * start : 2 * end].decode("utf-16-le")
                for start, end, name in quote["parts"]
                if name == "position"
            ]
            assert cues == [row["cue"]]


def test_a_cell_counts_its_sides_and_says_at_which_hand_it_is_known(rows):
    cells = {(cell["holder"], cell["issue"]): cell for cell in stance_cells(rows)}

    assert {name: (cell["side"], cell["second"]) for name, cell in cells.items()} == {
        ("Piet Maas", "a new wall"): ("for", "none"),
        ("Una Brodie", "a new wall"): ("mixed", "none"),
        ("Lake Board", "a delay"): ("against", "some"),
        ("Una Brodie", "a delay"): ("conditional", "all"),
        ("Corran Union", "a new wall"): ("against", "none"),
    }
    assert cells["Una Brodie", "a new wall"]["counts"] == {"for": 1, "against": 1, "conditional": 0, "undisclosed": 0}
    assert cells["Lake Board", "a delay"]["counts"] == {"for": 0, "against": 1, "conditional": 0, "undisclosed": 1}


def test_persons_are_rolled_up_to_their_organization_and_who_has_none_stays(rows):
    cells = {(cell["holder"], cell["issue"]) for cell in stance_cells(rows, level=ORGANIZATION)}

    assert ("Lake Board", "a new wall") in cells
    assert ("Una Brodie", "a new wall") in cells
    assert all(holder != "Piet Maas" for holder, _ in cells)


def test_nothing_found_gives_an_empty_view():
    assert stances_payload(empty_tables()) == {"rows": [], "sentences": [], "articles": {}}
    assert stance_rows(empty_tables()) == stance_cells([]) == []
