"""How long the live workspace takes in a headless Chromium: from the command to the marked article, and each change.

Run: ``uv run python benchmarks/lab.py [PATHS ...] [--changes N]``; a path that ends in ``.jsonl`` is gold annotation,
others are articles.  Each article is cut, or its paragraphs are repeated, to some 500 words; all stand in one case,
which ``workbench lab`` opens with the folders and settings of nobody.  The first view counts from the command until the
frame with the marked article is painted, without Chromium's own start.  A change counts from the event on its control
until the last frame that it changes is painted: once without the chart, which follows in a task of its own, and once
with it.  Each is turned from the defaults once.
"""

import shutil
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from timing import articles_in, parser, sized, spread, word_count
from workspace import CHANGES, Change, changes

sys.path.insert(0, str(Path(__file__).parents[1]))  # a Lab of nobody is that of the tests

from tests.browser import FLAGS
from tests.lab import commanded, private_folders, run_all
from workbench.records import Article
from workbench.shipped import shipped_folder

CASE_FILE = 'title = "A measured case"\n\n[published]\ndate = 2031-03-06\n'
_MARKED = "[data-view=reader] .wb-entity"
_PAINTED = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"
_START = """() => {
    const workspace = document.querySelector(".wb-workspace"), panel = workspace.querySelector(".wb-panel");
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const last = { views: 0, chart: 0 };
    const watch = new MutationObserver(async (changes) => {
        const seen = changes.some(({ target }) => target.parentElement?.closest(".wb-chart")) ? "chart" : "views";
        await painted();
        last[seen] = performance.now();
    });
    watch.observe(workspace, { subtree: true, childList: true, characterData: true, attributes: true });
    const turns = {
        checkbox: (control) => control.querySelector("input").click(),
        slider: (control, value) => type(control.querySelector("input"), value, "input"),
        date: (control, value) => type(control.querySelector("input"), value, "change"),
        choices: (control, value) => [...control.querySelectorAll("input")]
            .filter((box) => box.checked !== value.includes(box.value)).forEach((box) => box.click()),
    };
    function type(input, value, event) {
        input.value = value;
        input.dispatchEvent(new Event(event));
    }
    const still = (began) => new Promise((done, fail) => {
        const look = () => {
            const now = performance.now(), moved = now - Math.max(last.views, last.chart, began) < 400;
            if (now - began > 10000) fail(new Error("nothing came of it"));
            else if (panel.ariaBusy === "true" || moved) setTimeout(look, 20);
            else done();
        };
        look();
    });
    window.turned = async (group, name, value) => {
        const control = panel.querySelector(`[data-name="${group}"] [data-name="${name}"]`);
        const kind = Object.keys(turns).find((one) => control.classList.contains(`wb-${one}`));
        const began = performance.now();
        turns[kind](control, value);
        await still(began);
        const took = [last.views - began, Math.max(last.views, last.chart) - began];
        control.querySelector(".wb-reset").click();
        await still(performance.now());
        return took;
    };
}"""


def write_case(folder: Path, articles: Iterable[Article]) -> None:
    """Write a case of ``articles``, with a day of publication for those that state none."""
    folder.mkdir()
    (folder / "case.toml").write_text(CASE_FILE, encoding="utf-8")
    for number, article in enumerate(articles):
        (folder / f"{number:05}.txt").write_text(article.text, encoding="utf-8")


def first_view(page: Page, address: str) -> float:
    """Return the seconds until the article stands marked in the notebook at ``address``."""
    began = time.perf_counter()
    run_all(page, address)
    page.wait_for_selector(_MARKED, timeout=120_000)
    page.evaluate(_PAINTED)
    return time.perf_counter() - began


def turned(page: Page, wanted: Iterable[Change]) -> list[tuple[float, float]]:
    """Return the milliseconds of each change, without the chart and with it."""
    page.get_by_role("button", name="Parameters", exact=True).click()
    page.wait_for_timeout(2000)  # the first views are drawn
    page.evaluate(_START)
    return [tuple(page.evaluate("(change) => window.turned(...change)", list(change))) for change in wanted]


def main() -> None:
    """Print the table."""
    asking = parser(__doc__.splitlines()[0])
    asking.add_argument("--changes", type=int, default=CHANGES)
    asked = asking.parse_args()
    articles = [sized(article) for article in articles_in(asked.paths or [shipped_folder("seeds")])]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, sync_playwright() as playwright:
        write_case(Path(folder) / "case", articles)
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        began = time.perf_counter()
        with commanded(Path(folder) / "case", env=private_folders(Path(folder))) as address:
            answered = time.perf_counter() - began
            seen = first_view(page, address)
            took = turned(page, changes()[: asked.changes])
        browser.close()
    print(f"{len(articles)} articles, {sum(map(word_count, articles))} words")
    print(f"seconds: the server answers {answered:.1f}, page, kernel and cells {seen:.1f}, both {answered + seen:.1f}")
    print("milliseconds: median, 95th percentile, most")
    for name, times in zip(("views redrawn", "and the chart"), zip(*took, strict=True), strict=True):
        print(f"{name:20} {spread(times)}")


if __name__ == "__main__":
    main()
