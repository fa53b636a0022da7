"""How long the gestures of the workspace take on a long article, in a headless Chromium.

Run: ``uv run python benchmarks/reader.py [--words N] [--rounds N]``.  The article is made of invented sentences, the
same at each run.  A gesture counts from its event until the frame that shows it is painted, other views of the page
included but for the chart, which follows in a task of its own: for the gestures of the chart that task, the longest,
counts.  Median and slowest of several rounds are printed.
"""

import argparse
import random
import shutil
import statistics
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from workbench.case import Case
from workbench.share import write_page

SEED = 20310306
FIRST = (
    "Jane", "John", "Mary", "Peter", "Anna", "Paul", "Laura", "Mark", "Helen", "David",
    "Susan", "Robert", "Emma", "Thomas", "Alice", "George",
)  # fmt: skip
LAST = (
    "Roe", "Doe", "Hartley", "Lindqvist", "Marsh", "Velde", "Solheim", "Calder", "Brandt", "Okafor",
    "Novak", "Iversen", "Quist", "Tanaka", "Moreau",
)  # fmt: skip
TITLES = ("Mayor", "Minister", "Senator", "Judge", "Professor", "Governor")
ROLES = ("director", "lawyer", "engineer", "spokeswoman", "envoy", "chairman", "adviser")
ORGANIZATIONS = ("Bridge Authority", "Kestrel Group", "Norsund Lines", "Harbour Council", "Elmsford University")
PLACES = ("Norway", "Oslo", "Bergen", "Germany", "Berlin", "Canada", "Toronto", "Japan")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
FORMS = (
    "{title} {name} said on {day} that the {org} would close the route to {place} by May.",
    "{name}, {role} of the {org}, rejected the plan, and {surname} told reporters in {place} that it was too late.",
    "“We will not sign it,” {surname} said, and he called the talks with {other} a mistake.",
    "According to {other}, {surname} had opposed the deal since 2024, but she did not say why.",
    "The {org} later confirmed that {name} met {other} in {place} last week.",
    "They discussed a new bridge for two hours before the {role} of the {org} left for {place}.",
)
_PAINTED = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"
_GESTURE = """async ([selector, at, value]) => {
    const settled = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const target = [...document.querySelectorAll(selector)].at(at);
    let longest = 0;
    const watch = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    await settled();
    watch.observe({ type: "longtask" });
    const began = performance.now();
    if (!target) throw new Error(`nothing is at ${selector}, ${at}`);
    if (value === null) target.click();
    else {
        const none = target.options ? target.options[0].value : "";
        target.value = target.value === value ? none : value;
        target.dispatchEvent(new Event(target.options ? "change" : "blur"));
    }
    await settled();
    const took = performance.now() - began;
    await new Promise((done) => setTimeout(done, 1000));
    watch.disconnect();
    return [took, longest];
}"""


def long_article(words: int) -> str:
    """Return an invented article of about ``words`` words."""
    return "\n\n".join(_paragraphs(words))


def _paragraphs(words: int) -> Iterator[str]:
    chance = random.Random(SEED)  # noqa: S311 - the same article at each run
    written = 0
    while written < words:
        paragraph = " ".join(_sentence(chance) for _ in range(4))
        written += len(paragraph.split())
        yield paragraph


def _sentence(chance: random.Random) -> str:
    last = chance.choice(LAST)
    return chance.choice(FORMS).format(
        title=chance.choice(TITLES), name=f"{chance.choice(FIRST)} {last}", surname=last, role=chance.choice(ROLES),
        other=f"{chance.choice(FIRST)} {chance.choice(LAST)}", org=chance.choice(ORGANIZATIONS),
        place=chance.choice(PLACES), day=chance.choice(DAYS),
    )  # fmt: skip


GESTURES: dict[str, tuple[str, int, str | None]] = {
    "click to lit": ("[data-view=reader] .wb-entity", 7, None),
    "next mention": ("[data-view=reader] .wb-step:last-child", 0, None),
    "previous mention": ("[data-view=reader] .wb-step:first-child", 0, None),
    "a mention of the card": ("[data-view=evidence] .wb-mention", 1, None),
    "a name of the list": ("[data-view=entities] tbody .wb-name", 1, None),
    "keep on and off": ("[data-view=entities] tbody input", 0, None),
    "filter by type": ("[data-view=entities] .wb-filters select", 0, "place"),
    "layer of events": ("[data-view=reader] .wb-layer-events input", 0, None),
    "layer of names": ("[data-view=reader] .wb-layer-entities input", 0, None),
    "colours by type": ("[data-view=reader] .wb-labelled select", 0, "type_fill"),
    "chart: all": ("[data-view=chronology] .wb-zoom button:nth-child(2)", 0, None),
    "chart: month": ("[data-view=chronology] .wb-zoom button:nth-child(4)", 0, None),
    "chart: later": ("[data-view=chronology] .wb-zoom button:nth-child(8)", 0, None),
    "chart: by entity": ("[data-view=chronology] .wb-bar select", 0, "entity"),
    "chart: track": ("[data-view=chronology] .wb-layer input", 0, None),
    "time on and off": ("[data-view=chronology] .wb-day", 0, "2031-03-05"),
    "tab: Who stands where": ("[data-tab=stances]", 0, None),
    "a cell of the matrix": ("[data-view=stances] td button", 1, None),
    "an issue on and off": ("[data-view=stances] .wb-issue-name", 0, None),
    "tab: On whose word": ("[data-tab=attributions]", 0, None),
    "a node of the tree": ("[data-view=attributions] .wb-node-row", 1, None),
    "tab: When": ("[data-tab=chronology]", 0, None),
}
"""A selector, how far on from round to round in what it finds, and a value set in turn with the first, or a click."""


def measure(page: Page, address: str, *, rounds: int) -> dict[str, list[tuple[float, float]]]:
    """Return the milliseconds of each gesture, one pair a round, the first render first.

    The second of a pair is the longest task up to a second after the gesture: what another gesture would wait for.
    """
    page.goto(address, wait_until="commit")
    page.wait_for_selector("body[data-ready]", timeout=120_000)
    page.evaluate(_PAINTED)
    took = {"first render": [(float(page.evaluate("performance.now()")), 0.0)]}
    page.wait_for_timeout(1500)  # the chart is drawn
    for name, (selector, step, value) in GESTURES.items():
        took[name] = [tuple(page.evaluate(_GESTURE, [selector, (at + 1) * step, value])) for at in range(rounds)]
    return took


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--words", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=6)
    asked = parser.parse_args()
    case = Case.from_text(long_article(asked.words), title="A long article", published=date(2031, 3, 6))
    tables = case.tables()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "page.html"
        write_page(tables, file, title="A long article", made_from={})
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1600, "height": 1000})
        took = measure(page, file.as_uri(), rounds=asked.rounds)
        segments = page.locator("[data-view=reader] .wb-seg").count()
        browser.close()
        size = file.stat().st_size / 1e6
    counts = ", ".join(f"{len(tables[name])} {name}" for name in ("mentions", "events"))
    print(f"{asked.words} words, {counts}, {segments} segments, a page of {size:.1f} MB")
    print(f"{'':22} {'median':>9} {'slowest':>9} {'longest task':>13}")
    for name, pairs in took.items():
        seconds, tasks = zip(*pairs, strict=True)
        print(f"{name:22} {statistics.median(seconds):6.0f} ms {max(seconds):6.0f} ms {max(tasks):10.0f} ms")


if __name__ == "__main__":
    main()
