"""Makes the pictures of README from the real thing, in a headless Chromium: the shared page and the live notebook.

Run: ``uv run python docs/screenshots.py``.  It writes ``docs/*.png``, all of the sample article.
"""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1]))  # a Lab of nobody is that of the tests

from tests.lab import commanded, private_folders, run_all
from workbench.case import Case
from workbench.shipped import shipped_folder

FOLDER = Path(__file__).parent
SIZES = {"light": (1600, 900), "dark": (1280, 800)}
"""Theme, and width and height of the window."""
LAB_SIZES = {"light": (1520, 880), "dark": (1440, 900)}
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-partial-raster", "--disable-lcd-text"]
"""Painted anew as a whole, so that the same page is the same bytes."""
_COLLAPSE = "() => { const { shell } = window.jupyterapp; shell.collapseLeft(); shell.collapseRight(); }"

# What sticks while the article scrolls is else painted where it stood, with other edges from run to run.
_PAINT_ANEW = """async () => {
    const bar = document.querySelector(".wb-reader > .wb-bar");
    for (const seen of ["hidden", ""]) {
        bar.style.visibility = seen;
        await new Promise((done) => setTimeout(done, 500));
    }
}"""


def picture_pages(browser: Browser) -> None:
    """Write the pictures of the page that ``workbench report`` writes."""
    with tempfile.TemporaryDirectory() as folder:
        address = Case.open(shipped_folder("seeds")).share(Path(folder) / "page.html").as_uri()
        for scheme, (width, height) in SIZES.items():
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
            page.goto(address)
            page.wait_for_selector("body[data-ready]")
            page.wait_for_timeout(2000)
            page.locator("[data-view=reader] .wb-entity").first.click()
            _tab(page, "chronology" if scheme == "light" else "stances")
            page.screenshot(path=FOLDER / f"workspace-{scheme}.png")
            page.close()


def _tab(page: Page, name: str) -> None:
    page.locator(f".wb-workspace-tabs [data-tab={name}]").click()
    page.wait_for_timeout(1500)  # charts are drawn in a task of their own


def picture_notebooks(browser: Browser) -> None:
    """Write the pictures of the workspace in JupyterLab."""
    for scheme, show in {"light": _turned, "dark": _corrected}.items():
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, _lab(Path(folder), scheme) as address:
            width, height = LAB_SIZES[scheme]
            size = {"width": width, "height": height}
            page = browser.new_page(viewport=size, color_scheme=scheme, reduced_motion="reduce")
            run_all(page, address)
            page.evaluate(_COLLAPSE)
            page.wait_for_selector("[data-view=reader] .wb-entity", timeout=60_000)
            page.wait_for_timeout(2000)
            page.locator(".wb-workspace").evaluate("(box) => box.scrollIntoView()")
            show(page)
            page.wait_for_timeout(2000)
            page.evaluate(_PAINT_ANEW)
            page.screenshot(path=FOLDER / f"lab-{scheme}.png")
            page.close()


def _turned(page: Page) -> None:
    """Turn a parameter, unfold what that changed, and open a stance that is another one now."""
    page.locator(".wb-workspace-tabs [data-tab=stances]").click()
    page.get_by_role("button", name="Parameters", exact=True).click()
    panel = page.locator(".wb-panel")
    panel.locator(".wb-group[data-name=stances] > summary").click()
    panel.locator("[data-name=stances] [data-name=hearsay] input").click()
    panel.locator(".wb-changed-kind summary").first.click()
    panel.locator(".wb-changes").evaluate(
        "(told) => { told.textContent = told.textContent.replace(/, \\d+ ms$/, ''); }"
    )
    panel.locator(".wb-link").first.click()


def _corrected(page: Page) -> None:
    """Say who is meant by the first mark."""
    page.locator(".wb-workspace-tabs [data-tab=entities]").click()
    page.locator("[data-view=reader] .wb-entity").first.click()
    page.get_by_role("button", name="Is …").click()


@contextmanager
def _lab(folder: Path, scheme: str) -> Iterator[str]:
    """Run ``workbench lab`` on a copy of the sample, with settings of nobody; yield the address that it prints."""
    shutil.copytree(shipped_folder("seeds"), folder / "case")
    with commanded(folder / "case", env=private_folders(folder, dark=scheme == "dark")) as address:
        yield address


def main() -> None:
    """Write the pictures."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        picture_pages(browser)
        picture_notebooks(browser)
        browser.close()


if __name__ == "__main__":
    main()
