"""The kernel of the first notebook is ready before a cell runs."""

import pytest

from workbench import lab_kernel
from workbench.extract import Extractor
from workbench.notebook_case import open_case


@pytest.fixture
def read(tmp_path, monkeypatch):
    """Return what is read, by the articles of two steps, in a case of two."""
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(f"Mayor Ruth Calder opened bridge {name}.", encoding="utf-8")
    monkeypatch.setenv("WORKBENCH_CASE", str(tmp_path))
    monkeypatch.setattr(lab_kernel, "_READ", [])
    asked, real = [], Extractor.__call__
    monkeypatch.setattr(Extractor, "__call__", lambda *given, **named: asked.append(given[1]) or real(*given, **named))
    return asked


def test_a_cell_that_opens_the_case_finds_it_read(read, monkeypatch):
    lab_kernel.load()
    monkeypatch.setattr("workbench.extract.find_entities", lambda *_, **__: pytest.fail("read again"))

    case = open_case()

    assert len(read) == 2
    assert len(case.findings()) == 2
    assert case.extractor is lab_kernel._READ[0].extractor


def test_many_articles_are_not_read_before_they_are_asked_for(read, monkeypatch):
    monkeypatch.setattr(lab_kernel, "_MANY", 1)

    lab_kernel.load()

    assert read == []
    assert len(lab_kernel._READ) == 1
