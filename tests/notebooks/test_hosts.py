"""The workspace in other hosts than JupyterLab: Notebook 7, which hears keys first, and voila, which shows no code."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser import watched_page
from tests.gestures import ARTICLE
from tests.lab import NOTEBOOK, ORIGIN, VOILA, run_all, served
from tests.notebooks.test_notebooks import FOLDER

pytestmark = pytest.mark.browser

BOOK = "00_workspace.ipynb"
# What goes wrong in a host whatever it shows: Notebook 7.6 reads its shortcuts too early, voila asks for icons.
OWN_FAULTS = (
    "Cannot read properties of undefined (reading 'schema')",
    "/@fortawesome/",
    "Failed to load resource: net::ERR_NAME_NOT_RESOLVED",
)


@pytest.fixture(autouse=True)
def case(tmp_path, monkeypatch):
    (tmp_path / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.setenv("WORKBENCH_CASE", str(tmp_path))


def ours(wrong: list[str]) -> list[str]:
    return [one for one in wrong if not any(fault in one for fault in OWN_FAULTS)]


def select(page: Page) -> None:
    """Select somebody in the marked article; their card is shown."""
    mark = page.locator("[data-view=reader] .wb-entity").filter(has_text="Tomas Velde")
    expect(mark).to_be_visible(timeout=60_000)
    mark.click()
    expect(page.locator("[data-view=evidence] .wb-heading")).to_have_text("Tomas Velde")
    expect(page.locator("[data-view=evidence] [role=listbox] [role=option]")).to_have_count(2)


def test_notebook_7_shows_the_workspace_and_takes_none_of_its_keys(browser):
    with (
        served([FOLDER / BOOK], host=NOTEBOOK) as address,
        watched_page(browser, origin=ORIGIN) as (page, wrong),
    ):
        run_all(page, address.format(BOOK))
        select(page)
        cells = page.locator(".jp-Cell").count()

        # Notebook 7 hears keys before any element does: x would cut the cell, a add one, and Ctrl+Z undo in a cell.
        page.get_by_role("button", name="Parameters", exact=True).click()
        page.get_by_label("Search parameters and rules").fill("Mentions at least")
        slider = page.get_by_role("slider", name="Mentions at least")
        for key in ("ArrowRight", "x", "a"):
            slider.press(key)
        expect(page.locator(".wb-changes")).to_have_text(re.compile(r"^-1 entity, .* ms$"), timeout=20_000)
        page.get_by_role("button", name="Not a mention").click()
        expect(page.locator("[data-view=evidence] .wb-edit-said")).to_contain_text("no mention", timeout=20_000)
        page.get_by_role("tab", name="When").press("Control+z")
        expect(page.locator(".wb-workspace-bar .wb-edit-said")).to_contain_text("Undone: ", timeout=20_000)
        assert page.locator(".jp-Cell").count() == cells

        paper = page.locator(".wb-workspace").evaluate("(one) => getComputedStyle(one).backgroundColor")
        page.evaluate("jupyterapp.commands.execute('apputils:change-theme', { theme: 'JupyterLab Dark' })")
        expect(page.locator(".wb-workspace")).not_to_have_css("background-color", paper)
        assert ours(wrong) == []


def test_voila_shows_the_workspace_alone_and_in_the_dark(browser):
    with (
        served([FOLDER / BOOK], host=VOILA, dark=True) as address,
        watched_page(browser, origin=ORIGIN) as (page, wrong),
    ):
        page.goto(address.format(BOOK))
        select(page)
        expect(page.locator(".wb-workspace")).to_have_css("color-scheme", "dark")
        expect(page.locator(".wb-workspace")).to_have_css("background-color", "rgb(17, 17, 17)")
        assert page.evaluate("document.documentElement.scrollWidth") <= 1280
        assert Axe().run(page, context=".wb-workspace").response["violations"] == []

        page.get_by_role("button", name="Parameters", exact=True).click()
        page.get_by_label("Search parameters and rules").fill("Mentions at least")
        page.get_by_role("slider", name="Mentions at least").press("ArrowRight")
        expect(page.locator(".wb-changes")).to_have_text(re.compile(r"^-1 entity, .* ms$"), timeout=20_000)
        assert page.get_by_text("open_case(case_path").count() == 0
        assert ours(wrong) == []
