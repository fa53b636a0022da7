"""The workspace in one JupyterLab: what axe-core says of each view, what the keyboard reaches, the menu of exports."""

import shutil
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser import open_view, watched_page
from tests.gestures import ARTICLE
from tests.lab import ORIGIN, run_all, served
from tests.notebooks.test_notebooks import FOLDER

pytestmark = pytest.mark.browser

BOOK = "00_workspace.ipynb"
VIEWS = ("entities", "chronology", "stances", "attributions", "coverage", "framing", "corrections")

# Puts the focus on the frame; all that is focused from now on is remembered.
START = """() => {
    const frame = document.querySelector(".wb-workspace");
    window.reached = [];
    frame.scrollIntoView();
    frame.focus({ preventScroll: true });
}"""
# What is wrong with what has the focus: "out" where that is no longer the workspace. A date takes several steps
# that is still being drawn may push away what has the focus; what is scrolled to must be in sight.
STEP = """() => {
    const frame = document.querySelector(".wb-workspace"), here = document.activeElement;
    if (!frame.contains(here)) return "out";
    const again = window.reached.includes(here) && window.reached.at(-1) !== here;
    window.reached.push(here);
    const said = `${here.tagName} ${here.className} ${here.ariaLabel ?? here.textContent.slice(0, 40)}`;
    if (again) return `a second time: ${said}`;
    const rings = (one) => {
        const { outlineStyle, boxShadow } = getComputedStyle(one);
        return outlineStyle !== "none" || boxShadow !== "none";
    };
    if (!rings(here) && ![...here.children].some(rings)) return `no ring: ${said}`;
    const seen = () => {
        const { x, y, width, height } = here.getBoundingClientRect();
        const top = document.elementFromPoint(x + width / 2, y + Math.min(height / 2, 10));
        return here.contains(top) || Boolean(top?.contains(here));
    };
    if (seen()) return "";
    here.scrollIntoView({ block: "nearest" });
    return seen() ? "" : `covered: ${said}`;
}"""
MISSED = """() => {
    const usable = "a[href], button, input, select, textarea, summary, [tabindex]";
    return [...document.querySelectorAll(`.wb-workspace :is(${usable})`)]
        .filter((one) => one.checkVisibility() && !one.disabled && one.tabIndex >= 0 && !window.reached.includes(one))
        .map((one) => one.outerHTML.slice(0, 120));
}"""


@pytest.fixture(scope="module")
def lab(browser, tmp_path_factory):
    """Return a page of JupyterLab that shows the workspace, and what goes wrong in it."""
    folder = tmp_path_factory.mktemp("case")
    (folder / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WORKBENCH_CASE", str(folder))
        with served([FOLDER / BOOK]) as address, watched_page(browser, origin=ORIGIN) as (page, wrong):
            run_all(page, address.format(BOOK))
            mark = page.locator("[data-view=reader] .wb-entity").filter(has_text="Tomas Velde")
            expect(mark).to_be_visible(timeout=60_000)
            mark.click()
            yield page, wrong


def set_theme(page: Page, name: str) -> None:
    page.evaluate("(theme) => jupyterapp.commands.execute('apputils:change-theme', { theme })", f"JupyterLab {name}")
    expect(page.locator("body")).to_have_attribute("data-jp-theme-name", f"JupyterLab {name}")


def violations(page: Page, view: str) -> list[tuple[str, str, str]]:
    found = Axe().run(page, context=".wb-workspace").response["violations"]
    return [(view, one["id"], node["html"][:120]) for one in found for node in one["nodes"]]


@pytest.mark.parametrize("theme", ["Dark", "Light"])
def test_no_view_breaks_a_rule_of_accessibility(lab, theme):
    page, wrong = lab
    set_theme(page, theme)
    for layer in ("Positions", "Events"):
        page.get_by_label(layer, exact=True).check()

    for view in VIEWS:
        open_view(page, view)
        assert violations(page, view) == []
    page.get_by_role("button", name="Parameters", exact=True).click()
    page.locator("[data-view=controls] .wb-group > summary").first.click()
    assert violations(page, "controls") == []
    page.get_by_role("button", name="Parameters", exact=True).click()
    assert wrong == []


@pytest.mark.parametrize("view", [*VIEWS, "controls"])
def test_tab_goes_through_all_that_can_be_used_and_out_again(lab, view):
    page, wrong = lab
    drawer = page.get_by_role("button", name="Parameters", exact=True)
    drawer.click() if view == "controls" else open_view(page, view)

    page.evaluate(START)
    told = ""
    while not told:
        page.keyboard.press("Tab")
        told = page.evaluate(STEP)

    assert told == "out"
    assert page.evaluate(MISSED) == []
    drawer.click() if view == "controls" else None
    assert wrong == []


def test_the_menu_of_exports_makes_a_page_that_lives_on_without_a_network(lab, browser, tmp_path):
    page, wrong = lab
    page.get_by_role("menuitem", name="File", exact=True).click()
    page.locator(".lm-Menu-item", has_text="Save and Export Notebook As").click()
    with page.expect_download() as download:
        page.locator(".lm-Menu-item", has_text="Workbench").click()

    assert download.value.suggested_filename == "00_workspace.html"
    file = Path(shutil.copy(download.value.path(), tmp_path / "exported.html"))
    with watched_page(browser) as (exported, broken):
        exported.goto(file.as_uri())
        exported.wait_for_selector("body[data-ready]")
        exported.locator("[data-view=reader] .wb-entity").filter(has_text="Tomas Velde").click()
        expect(exported.locator("[data-view=evidence] .wb-heading")).to_have_text("Tomas Velde")
        assert broken == []
    assert wrong == []
