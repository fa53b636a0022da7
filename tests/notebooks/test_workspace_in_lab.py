"""The workspace in a real JupyterLab: the same gestures show the same as on the page with no network."""

import json

import pytest

from tests.browser import watched_page
from tests.gestures import ARTICLE, played
from tests.lab import ORIGIN, run_all, served
from tests.notebooks.test_notebooks import FOLDER
from workbench.case import Case
from workbench.share import write_page

pytestmark = pytest.mark.browser
WIDTH = 1280


def test_the_same_gestures_show_the_same_in_lab_and_on_the_page(browser, tmp_path, monkeypatch):
    folder, file = tmp_path / "case", tmp_path / "page.html"
    folder.mkdir()
    (folder / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.setenv("WORKBENCH_CASE", str(folder))
    case = Case.open(folder)
    write_page(case.tables(), file, title=case.name, made_from={})
    with watched_page(browser, width=WIDTH) as (page, wrong):
        page.goto(file.as_uri())
        page.wait_for_selector("body[data-ready]")
        on_the_page = played(page)
        assert wrong == []

    with (
        served([FOLDER / "00_workspace.ipynb"]) as address,
        watched_page(browser, width=WIDTH, origin=ORIGIN) as (page, wrong),
    ):
        run_all(page, address.format("00_workspace.ipynb"))
        in_lab = played(page)
        assert wrong == []

    assert json.dumps(in_lab, indent=1) == json.dumps(on_the_page, indent=1)
    states = [json.dumps(state) for state in in_lab]
    assert len(set(states)) == len(states)  # every gesture shows something
