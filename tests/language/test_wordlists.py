from importlib.resources import files

import pytest

import workbench
from workbench.language.wordlists import read_mapping, read_rows, read_words

LISTS = sorted(path for path in files(workbench).glob("*/words/*.csv"))


def test_comments_are_no_rows():
    assert "if" in read_words("workbench.language", "conditions")
    assert not any(word.startswith("#") for word in read_words("workbench.language", "hedges"))


def test_two_columns_make_a_mapping():
    assert read_mapping("workbench.language", "hedges", value="kind")["reportedly"] == "hearsay"


@pytest.mark.parametrize("path", LISTS, ids=lambda path: f"{path.parent.parent.name}-{path.stem}")
def test_each_list_says_where_its_words_come_from_and_fills_its_columns(path):
    package = f"workbench.{path.parent.parent.name}"

    rows = read_rows(package, path.stem)

    assert path.read_text(encoding="utf-8").startswith("#")
    assert rows
    assert all(None not in row and None not in row.values() for row in rows)
