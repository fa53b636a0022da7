"""A real Chromium without a network, for tests marked ``browser``."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Locator, Page, sync_playwright

from workbench.views.modules import module

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
REQUIRED = "WORKBENCH_REQUIRE_BROWSER"
_LOCAL = ("file:", "blob:", "data:")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Yield the system's Chromium; skip without one, or fail where it is required."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        reason = "no Chromium on this machine"
        if os.environ.get(REQUIRED) == "1":
            pytest.fail(f"{reason}, and {REQUIRED} is 1")
        pytest.skip(reason)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield launched
        launched.close()


@contextmanager
def watched_page(
    browser: Browser, *, scheme: str = "light", width: int = 1280, origin: str | None = None
) -> Iterator[tuple[Page, list[str]]]:
    """Yield a page, and a list of all that goes wrong in it: errors, exceptions, requests that leave.

    The page is offline, or reaches only addresses that begin with ``origin``.
    """
    size = {"width": width, "height": 1000}
    context = browser.new_context(offline=origin is None, color_scheme=scheme, viewport=size)
    allowed = _LOCAL if origin is None else (*_LOCAL, origin)
    page, wrong = context.new_page(), []
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith(allowed) else wrong.append(request.url))
    yield page, wrong
    context.close()


def open_view(page: Page, name: str) -> Locator:
    """Open the tab of a view in the workspace, unless it stands beside the tabs; return the view."""
    tab = page.locator(f".wb-workspace-tabs [data-tab={name}]")
    if tab.count():
        tab.click()
    return page.locator(f"[data-view={name}]")


def call(page: Page, name: str, function: str, *arguments: object) -> object:
    """Return what ``function`` of the view module ``static/{name}.js`` gives for ``arguments`` in a blank page."""
    source = f"{module(name)}\nexport const asked = PARTS.{name}.{function};"
    return page.evaluate(
        """async ([source, given]) => {
            const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
            try { return (await import(url)).asked(...given); } finally { URL.revokeObjectURL(url); }
        }""",
        [source, list(arguments)],
    )
