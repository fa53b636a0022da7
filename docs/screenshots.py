"""Makes the pictures of README from the real thing: the shared page of the sample article in a headless Chromium.

Run: ``uv run python docs/screenshots.py``.  It writes ``docs/*.png``.
"""

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from workbench.case import Case
from workbench.shipped import shipped_folder

FOLDER = Path(__file__).parent
SIZES = {"light": (1600, 900), "dark": (1280, 800)}
"""Theme, and width and height of the window."""


def _tab(page: Page, name: str) -> None:
    page.locator(f".wb-workspace-tabs [data-tab={name}]").click()
    page.wait_for_timeout(1500)  # charts are drawn in a task of their own


def main() -> None:
    """Write the pictures."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        address = Case.open(shipped_folder("seeds")).share(Path(folder) / "page.html").as_uri()
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for scheme, (width, height) in SIZES.items():
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
            page.goto(address)
            page.wait_for_selector("body[data-ready]")
            page.wait_for_timeout(2000)
            page.locator("[data-view=reader] .wb-entity").first.click()
            _tab(page, "chronology" if scheme == "light" else "stances")
            page.screenshot(path=FOLDER / f"workspace-{scheme}.png")
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
