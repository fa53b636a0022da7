"""The notebooks in a real JupyterLab, by keyboard and mouse, on an article of their own."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser import watched_page
from tests.lab import ORIGIN, run_all, served
from tests.notebooks.test_notebooks import FOLDER

ARTICLE = """Mayor Ruth Calder opened the Elmsford bridge on Tuesday. Calder praised the Kestrel Group, which built it.

The Kestrel Group said that Calder had asked for a second bridge. Oskar Lindqvist warned Calder.
"""

# Occupies the kernel without waiting for it.
BUSY = """() => {
    const { session } = window.jupyterapp.shell.currentWidget.sessionContext;
    session.kernel.requestExecute({ code: "import time; time.sleep(3)" });
}"""


@pytest.mark.browser
def test_the_panel_answers_to_keys_and_clicks_and_lab_does_not_take_them(browser, tmp_path, monkeypatch):
    (tmp_path / "bridge.txt").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.setenv("WORKBENCH_CASE", str(tmp_path))

    with (
        served([FOLDER / "01_entities.ipynb"]) as address,
        watched_page(browser, width=1400, origin=ORIGIN) as (page, wrong),
    ):
        run_all(page, address.format("01_entities.ipynb"))
        names = page.locator(".wb-entities tbody button")
        expect(names.filter(has_text="Oskar Lindqvist")).to_be_visible(timeout=30_000)
        evidence = page.locator(".wb-evidence blockquote")

        # A slider is turned by keys, Python answers, and no key reaches Lab, where x cuts the cell.
        slider = page.get_by_role("slider", name="Mentions at least")
        slider.focus()
        slider.press("ArrowRight")
        slider.press("x")
        expect(names.filter(has_text="Oskar Lindqvist")).to_have_count(0)
        expect(page.locator(".wb-changes")).to_have_text(re.compile(r"^-\d+ entit(y|ies), .*\d+ ms$"))
        expect(slider).to_be_focused()

        # Selecting is the page's own work: it does not wait for the kernel.
        page.evaluate(BUSY)
        names.filter(has_text="Ruth Calder").click()
        expect(evidence.first).to_contain_text("opened the Elmsford bridge", timeout=2_000)
        page.locator(".wb-reader .wb-seg").filter(has_text="Kestrel Group").first.click()
        expect(page.locator(".wb-evidence .wb-heading")).to_contain_text("Kestrel Group", timeout=2_000)

        # From the list one steps through the text, and what the list leaves out is not highlighted.
        name = names.filter(has_text="Ruth Calder")
        name.focus()
        name.press("Enter")
        name.press("n")
        name.press("x")
        expect(page.locator(".wb-reader .wb-here")).to_have_text("Calder", timeout=2_000)
        expect(page.locator(".wb-reader .wb-count")).to_have_text(re.compile(r"^2 of \d+$"))
        expect(name).to_be_focused()
        name.press("Escape")
        page.get_by_label("Type", exact=True).select_option("Organizations")
        expect(page.locator(".wb-reader .wb-entity").first).to_have_text("Kestrel Group", timeout=2_000)
        page.get_by_role("button", name="Show all", exact=True).click()

        page.get_by_role("button", name="Reset Mentions at least").click()
        expect(names.filter(has_text="Oskar Lindqvist")).to_be_visible(timeout=20_000)

    assert wrong == []


@pytest.mark.browser
def test_another_day_of_publication_dates_the_chronology_anew_and_can_be_taken_back(browser, tmp_path, monkeypatch):
    (tmp_path / "bridge.txt").write_text(f"1 March 2021\n\n{ARTICLE}", encoding="utf-8")
    monkeypatch.setenv("WORKBENCH_CASE", str(tmp_path))
    monkeypatch.setenv("WORKBENCH_PUBLISHED", "")

    with (
        served([FOLDER / "02_chronology.ipynb"]) as address,
        watched_page(browser, width=1400, origin=ORIGIN) as (page, wrong),
    ):
        run_all(page, address.format("02_chronology.ipynb"))
        view = page.locator(".wb-chronology")
        expect(view.locator(".main-svg").first).to_be_visible(timeout=60_000)
        opened = view.locator("[role=option]", has_text="opened")
        expect(opened).to_contain_text("23 February 2021")
        expect(view.locator(".wb-published")).to_contain_text("from the article's text")

        day = view.get_by_label("Count days from")
        day.fill("2021-03-15")
        day.press("Enter")
        expect(view.locator(".wb-published")).to_contain_text("15 March 2021 (set by the analyst)", timeout=20_000)
        expect(opened).to_contain_text("9 March 2021")
        expect(page.locator(".wb-changes")).to_have_text(re.compile(r"dates? changed.* ms$"))

        with page.expect_download() as download:
            view.get_by_role("button", name="CSV", exact=True).press("Enter")  # a click may miss while the chart grows
        assert "2021-03-09" in Path(download.value.path()).read_text(encoding="utf-8")

        view.get_by_role("button", name="The article’s own date").click()
        expect(opened).to_contain_text("23 February 2021", timeout=20_000)

    assert wrong == []


DISPUTE = """Mayor Ruth Calder supports the Elmsford bridge. Oskar Lindqvist opposed the bridge.

Nadia Wren welcomed the school. Oskar Lindqvist rejected the school.
"""


@pytest.mark.browser
def test_issues_are_merged_by_keyboard_and_taken_apart_again(browser, tmp_path, monkeypatch):
    (tmp_path / "dispute.txt").write_text(f"1 March 2021\n\n{DISPUTE}", encoding="utf-8")
    monkeypatch.setenv("WORKBENCH_CASE", str(tmp_path))

    with (
        served([FOLDER / "03_stances.ipynb"]) as address,
        watched_page(browser, width=1400, origin=ORIGIN) as (page, wrong),
    ):
        run_all(page, address.format("03_stances.ipynb"))
        view = page.locator(".wb-matrix")
        heads = view.locator(".wb-issue-head")
        expect(heads).to_have_count(2, timeout=60_000)

        for at in range(2):
            heads.nth(at).locator("input").press(" ")
        view.get_by_role("button", name="Merge").press("Enter")
        name = view.get_by_label("Name of the issue")
        expect(name).to_be_focused()
        name.fill("the new buildings")
        name.press("Enter")
        expect(heads).to_have_text(["the new buildings"], timeout=20_000)
        expect(view.locator(".wb-issues [role=status]")).to_have_text(re.compile(r"stances? changed.* ms$"))

        heads.locator("input").press(" ")
        view.get_by_role("button", name="Split").press("Enter")
        view.get_by_label("Calder").press(" ")
        name.fill("the bridge")
        name.press("Enter")
        expect(heads).to_have_count(2, timeout=20_000)
        undo = view.get_by_role("button", name="Undo", exact=True)
        undo.press("Enter")
        expect(heads).to_have_text(["the new buildings"], timeout=20_000)
        undo.press("Enter")
        expect(heads).to_have_count(2, timeout=20_000)
        undo.press("Enter")
        expect(view.locator(".wb-issues [role=status]")).to_have_text("there is no correction to undo")

        # No key of the tree reaches Lab.
        tree = page.get_by_role("tree")
        tree.get_by_role("treeitem").first.press("x")
        expect(tree).to_be_visible()

    assert wrong == []
