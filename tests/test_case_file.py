"""What a case folder states of itself."""

import pytest

from workbench.case import Case
from workbench.errors import CaseError, ModelError, ParameterError
from workbench.records import PublishedBy

ONE = "Mayor Ruth Calder said on Tuesday that the bridge was safe.\n\nCalder opened it.\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "one.txt").write_text(ONE, encoding="utf-8")
    return tmp_path


def test_the_case_file_gives_title_assumed_date_and_parameters(folder):
    (folder / "case.toml").write_text(
        'title = "Bridge"\n[published]\ndate = 2021-03-05\nnote = "a guess"\n[parameters.entities]\nmin_mentions = 2\n',
        encoding="utf-8",
    )

    case = Case.open(folder)

    assert case.name == "Bridge"
    assert case.articles[0].published.by is PublishedBy.ASSUMED
    assert case.parameters.entities.min_mentions == 2
    assert [entity.name for entity in case.findings()[0].entities] == ["Ruth Calder"]
    assert "2021-03-05 is assumed: a guess" in case.findings()[0].notes[0]


@pytest.mark.parametrize(
    ("content", "error", "message"),
    [
        ("[published", CaseError, "not a TOML file"),
        ("colour = 1", CaseError, "colour"),
        ("[published]\ndate = 'soon'", CaseError, "published.date"),
        ("[parameters.entities]\nmin_mentions = 99", ParameterError, "case.toml: parameter entities.min_mentions"),
        ("model = 'none_such'", ModelError, "none_such"),
    ],
)
def test_a_wrong_case_file_is_named_with_what_is_wrong(folder, content, error, message):
    (folder / "case.toml").write_text(content, encoding="utf-8")

    with pytest.raises(error, match=message):
        Case.open(folder)


def test_two_case_folders_are_one_too_many(tmp_path):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "case.toml").write_text("", encoding="utf-8")

    with pytest.raises(CaseError, match="2 case folders"):
        Case.open(tmp_path / "one", tmp_path / "two")
