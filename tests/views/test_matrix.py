import pytest

from tests.findings import sample_findings
from workbench.tables.frames import Tables, empty_tables
from workbench.views.matrix import matrix_payload


@pytest.fixture(scope="module")
def matrix():
    return matrix_payload(Tables(sample_findings()))


def test_rows_stand_by_stances_and_columns_by_holders(matrix):
    assert [row["name"] for row in matrix["holders"]] == ["Tomas Velde", "Norsund Lines", "Ingrid Solheim"]
    assert [(column["name"], column["holders"]) for column in matrix["issues"][:3]] == [
        ("a new tender", 2),
        ("the closure", 2),
        ("a leaked note", 1),
    ]


def test_cell_says_side_and_whether_it_is_known_at_second_hand(matrix):
    cells = {(cell["holder"], cell["issue"]): (cell["side"], cell["second_hand"]) for cell in matrix["cells"]}

    assert cells == {
        ("Norsund Lines", "the closure"): ("for", False),
        ("Tomas Velde", "the closure"): ("against", True),
        ("Tomas Velde", "a new tender"): ("for", False),
        ("Tomas Velde", "talks with Norsund Lines"): ("conditional", False),
        ("Ingrid Solheim", "a leaked note"): ("undisclosed", False),
        ("Norsund Lines", "running the route"): ("for", True),
        ("Norsund Lines", "a new tender"): ("for", False),
    }


def test_stance_comes_with_its_sentence_and_its_chain_from_the_outlet_on(matrix):
    (cell,) = [cell for cell in matrix["cells"] if (cell["holder"], cell["issue"]) == ("Tomas Velde", "the closure")]

    assert cell["stances"][0]["sentence"].endswith("Mayor Tomas Velde opposes the closure.")
    assert cell["stances"][0]["chain"] == ["Norsund Courier", "Harbour Post", "Ingrid Solheim"]


def test_nothing_found_gives_an_empty_matrix():
    assert matrix_payload(empty_tables()) == {"holders": [], "issues": [], "cells": []}
