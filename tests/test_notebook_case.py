"""The case of a notebook: what it states, what the environment tells, or the sample."""

from datetime import date

import pytest

from workbench.errors import ModelError, ParameterError
from workbench.notebook_case import open_case
from workbench.records import PublishedBy

ONE = "Mayor Ruth Calder said on Tuesday that the bridge was safe.\n\nCalder opened it.\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "one.txt").write_text(ONE, encoding="utf-8")
    return tmp_path


def test_the_sample_opens_without_a_name(monkeypatch):
    monkeypatch.delenv("WORKBENCH_CASE", raising=False)

    assert open_case().articles[0].published.by is PublishedBy.ASSUMED


def test_the_environment_names_another_case(monkeypatch, folder):
    monkeypatch.setenv("WORKBENCH_CASE", str(folder))
    monkeypatch.setenv("WORKBENCH_PUBLISHED", "2021-03-05")

    case = open_case()

    assert case.articles[0].text.startswith("Mayor Ruth Calder")
    assert case.parameters.chronology.published == date(2021, 3, 5)


def test_what_a_notebook_states_goes_before_the_environment(monkeypatch, folder, tmp_path):
    monkeypatch.setenv("WORKBENCH_CASE", str(tmp_path / "nowhere"))
    monkeypatch.setenv("WORKBENCH_PUBLISHED", "1999-01-01")

    case = open_case(folder, published="5 March 2021", parameters={"entities": {"min_mentions": 2}})

    assert case.folder == folder
    assert case.parameters.changed() == {"chronology": {"published": "2021-03-05"}, "entities": {"min_mentions": 2}}


@pytest.mark.parametrize(
    ("stated", "error", "says"),
    [
        ({"model": "none_such"}, ModelError, "none_such"),
        ({"published": "03/04/2021"}, ParameterError, "03/04/2021"),
        ({"parameters": {"entities": {"size": 1}}}, ParameterError, "parameters: parameter entities.size"),
    ],
)
def test_what_a_notebook_states_wrongly_is_said(folder, stated, error, says):
    with pytest.raises(error, match=says):
        open_case(folder, **stated)


def test_the_sample_that_comes_with_the_package_is_not_written_to(monkeypatch):
    monkeypatch.delenv("WORKBENCH_CASE", raising=False)

    assert open_case().folder is None


def test_the_environment_names_the_own_list(monkeypatch, folder, tmp_path_factory):
    people = tmp_path_factory.mktemp("lists") / "people.jsonl"
    people.write_text('{"name": "Calder", "type": "organization", "id": "c"}\n', encoding="utf-8")
    monkeypatch.setenv("WORKBENCH_CASE", str(folder))
    monkeypatch.setenv("WORKBENCH_ENTITIES", str(people))

    assert [one.id for one in open_case().extractor.own_list.entries] == ["c"]
