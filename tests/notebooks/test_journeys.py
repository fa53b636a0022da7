"""Five people at work in a real JupyterLab, from opening an article to handing over what they found."""

import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser import open_view, watched_page
from tests.gestures import select_words
from tests.lab import ORIGIN, restart, run_all, served
from tests.notebooks.test_notebooks import FOLDER

pytestmark = pytest.mark.browser
WIDTH = 1440
SOON = 20_000
"""Milliseconds within which a kernel must have answered."""
START = 60_000
"""Milliseconds within which a kernel must have started and read the articles."""

JOURNEYS = ("pasted", "sources", "checked", "private", "batch")
"""Each has its own copy of the first notebook."""

END = "() => window.jupyterapp.shell.currentWidget.sessionContext.shutdown()"
DOWNLOAD = "() => window.jupyterapp.commands.execute('docmanager:download')"
SAVE = "() => window.jupyterapp.commands.execute('docmanager:save')"


@pytest.fixture(scope="module")
def lab(tmp_path_factory) -> Iterator[str]:
    """Yield the address of a JupyterLab with a copy of the first notebook for each journey."""
    folder = tmp_path_factory.mktemp("notebooks")
    copies = [folder / f"{name}.ipynb" for name in JOURNEYS]
    for copy in copies:
        copy.write_bytes((FOLDER / "00_workspace.ipynb").read_bytes())
    with served(copies) as address:
        yield address


@contextmanager
def desk(browser: Browser, lab: str, journey: str, **cells: str) -> Iterator[Page]:
    """Yield the notebook of a journey after its cells that begin as named were written anew and all were run."""
    with watched_page(browser, width=WIDTH, origin=ORIGIN) as (page, wrong):
        page.goto(lab.format(f"{journey}.ipynb"))
        page.wait_for_selector(".jp-Notebook", timeout=START)
        for start, source in cells.items():
            cell = page.locator(".jp-CodeCell .cm-content").filter(has_text=re.compile(f"^{start} =")).first
            cell.click()
            page.keyboard.press("Control+Home")
            page.keyboard.press("Control+Shift+End")
            page.keyboard.insert_text(source)
        run_all(page)
        expect(page.locator("[data-view=reader] .wb-seg").first).to_be_visible(timeout=START)
        yield page
        page.evaluate(END)
    assert wrong == []


def written(folder: Path, articles: dict[str, str]) -> str:
    """Write ``articles`` into a case folder; return the line of the notebook that names it."""
    folder.mkdir()
    (folder / "case.toml").write_text("", encoding="utf-8")
    for name, text in articles.items():
        (folder / name).write_text(text, encoding="utf-8")
    return f"case_path = {str(folder)!r}\npublished = model = parameters = None"


def evidence_of(page: Page) -> Locator:
    return page.locator("[data-view=evidence]")


def handed_over(page: Page, file: Path, *choices: str) -> Path:
    """Hand over with the radio buttons and boxes of these names; return where the browser saved it."""
    page.get_by_role("button", name="Hand over …").click()
    dialog = page.get_by_role("dialog", name="Hand over")
    for name in choices:
        dialog.get_by_label(re.compile(f"^{name}")).check()
    with page.expect_download() as saved:
        dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_role("status")).to_contain_text("Saved by your browser")
    dialog.get_by_role("button", name="Close").click()
    saved.value.save_as(file)
    return file


@contextmanager
def opened(browser: Browser, file: Path) -> Iterator[Page]:
    """Yield the page that was handed over, opened by somebody without a network."""
    with watched_page(browser, width=WIDTH) as (page, wrong):
        page.goto(file.as_uri())
        page.wait_for_selector("body[data-ready]")
        yield page
    assert wrong == []


PASTED = """Orchard board suspends its director

The board of the Vale Orchard Trust suspended its director, Helena Marsh, on Monday after an audit found that 40,000
euros were missing. "I took nothing," Marsh told reporters outside her office. Piet Anders, who chairs the board, said
that the trust would wait for the police.

Anders had praised Marsh in January. The police confirmed on Tuesday that they had opened an inquiry."""


def test_a_reporter_pastes_an_article_finds_a_quote_and_sends_the_page_to_the_desk(browser, lab, tmp_path):
    pasted = f"from workbench import Case\ncase = Case.from_text({PASTED!r})"

    with desk(browser, lab, "pasted", case=pasted) as page:
        # Who is in it, and on whose word.
        open_view(page, "entities").get_by_role("button", name="Helena Marsh", exact=True).click()
        expect(page.locator("[data-view=reader] .wb-lit").first).to_be_visible()
        tree = open_view(page, "attributions")
        tree.get_by_role("treeitem").filter(has_text="told").first.click()
        expect(evidence_of(page)).to_contain_text("I took nothing")

        # A name is completed, and all views have it.
        open_view(page, "entities").get_by_role("button", name="Helena Marsh", exact=True).click()
        evidence_of(page).get_by_role("button", name="Rename …").click()
        evidence_of(page).get_by_label("New name").fill("Helena Ruth Marsh")
        page.keyboard.press("Enter")
        expect(evidence_of(page).locator(".wb-heading")).to_have_text("Helena Ruth Marsh", timeout=SOON)

        file = handed_over(page, tmp_path / "page.html", "A page")

    with opened(browser, file) as page:
        open_view(page, "entities").get_by_role("button", name="Helena Ruth Marsh", exact=True).click()
        expect(evidence_of(page)).to_contain_text("suspended its director")
        expect(page.get_by_role("button", name="Hand over …")).to_have_count(0)


DISPUTE = {
    "herald.md": """---
title: Council split over the tram
publisher: Morning Herald
date: 2031-05-06
---
Mayor Ilse Brandt supports the new tram. Councillor Marek Dolny opposes the new tram. It was warm at the harbour.

Nora Lind, a shopkeeper, walked to the town hall and handed in signatures.
""",
    "post.md": """---
title: Traders fear the tram line
publisher: Valley Post
date: 2031-05-07
---
The Traders' Union rejected the tram line on Tuesday. Ilse Brandt defended the tram line against the union.
""",
}


def test_a_researcher_groups_an_issue_of_two_papers_and_hands_over_that_alone(browser, lab, tmp_path):
    with desk(browser, lab, "sources", case_path=written(tmp_path / "case", DISPUTE)) as page:
        # Two papers call it by two names: the analyst makes one issue of them.
        stances = open_view(page, "stances")
        expect(stances.locator("thead th.wb-issue")).to_have_count(2)
        for box in stances.get_by_role("checkbox", name=re.compile("^Choose ")).all():
            box.check()
        stances.get_by_role("button", name="Merge", exact=True).click()
        stances.get_by_label("Name of the issue").fill("The tram through the harbour")
        page.keyboard.press("Enter")
        expect(stances.locator("thead th.wb-issue")).to_have_count(1, timeout=SOON)

        # All views are narrowed to it, and a position leads to its sentence.
        stances.get_by_role("button", name="The tram through the harbour", exact=True).click()
        expect(page.locator(".wb-chip")).to_contain_text("Issue: The tram through the harbour")
        stances.get_by_role("row").filter(has_text="Marek Dolny").locator("td button").first.click()
        expect(evidence_of(page).locator("blockquote mark")).to_contain_text(["Marek Dolny", "opposes", "the new tram"])

        file = handed_over(page, tmp_path / "tram.html", "A page", "The sentences behind findings")

    assert "It was warm" not in file.read_text(encoding="utf-8")
    with opened(browser, file) as page:
        rows = open_view(page, "stances").locator("tbody tr")
        expect(rows.filter(has_text="Ilse Brandt")).to_have_count(1)
        expect(page.locator("[data-view=stances] thead th.wb-issue")).to_contain_text(["The tram through the harbour"])
        rows.filter(has_text="Traders' Union").locator("td button").first.click()
        expect(evidence_of(page).locator("blockquote mark").filter(has_text="rejected")).to_be_visible()
        page.get_by_role("button", name="Made from").or_(page.get_by_text("Made from")).first.click()
        expect(page.get_by_text("Narrowed to")).to_be_visible()


FERRY = """The ferry that never came

The harbour office announced a new ferry on Monday. On 3 June 2031 the company Blue Lines cancelled the ferry. Two weeks
later the mayor of Tarn, Oda Rehn, resigned.
"""


def test_a_fact_checker_dates_what_happened_and_hands_over_a_brief(browser, lab, tmp_path):
    with desk(browser, lab, "checked", case_path=written(tmp_path / "case", {"ferry.txt": FERRY})) as page:
        # Without a day of publication "on Monday" has no date; with one it has.
        when = open_view(page, "chronology")
        announced = when.locator(".wb-events-list li, .wb-what").filter(has_text="announced a new ferry").first
        expect(when.get_by_text("without a date").first).to_be_visible()
        when.get_by_label("Count days from").fill("2031-06-25")
        when.get_by_role("button", name="Set", exact=True).click()
        expect(evidence_of(page)).not_to_contain_text("…", timeout=SOON)
        announced.click()
        expect(evidence_of(page)).to_contain_text("23 June 2031", timeout=SOON)

        # It was an earlier Monday, and what is shown is narrowed to June.
        evidence_of(page).get_by_role("button", name="Date …").click()
        evidence_of(page).get_by_label("Day", exact=True).fill("2031-05-26")
        evidence_of(page).get_by_role("button", name="Save").click()
        expect(evidence_of(page)).to_contain_text("26 May 2031", timeout=SOON)
        when.get_by_label("From", exact=True).fill("2031-05-20")
        when.get_by_label("to", exact=True).fill("2031-06-10")
        when.get_by_label("to", exact=True).press("Enter")
        expect(page.locator(".wb-chip")).to_have_count(1)

        file = handed_over(page, tmp_path / "ferry.docx", "A brief for Word", "Full")

    with zipfile.ZipFile(file) as brief:
        text = re.sub(
            "<[^>]+>", " ", "".join(brief.read(f"word/{part}.xml").decode() for part in ("document", "footnotes"))
        )
    assert "26 May 2031" in text
    assert "On 3 June 2031 the company Blue Lines cancelled the ferry." in text
    assert "resigned" not in text.split("Made from")[0]


LEAK = """12 March 2031

Clara Wiese, a nurse, accused the Saint Anne clinic of false bills. Doctor Emil Roth defended Wiese on Tuesday.
"""


def test_an_editor_at_the_keyboard_keeps_notes_to_herself(browser, lab, tmp_path):
    folder = tmp_path / "case"
    with desk(browser, lab, "private", case_path=written(folder, {"leak.txt": LEAK})) as page:
        # By keyboard alone: from the list to the card, a note, a mistake that is undone and done again.
        open_view(page, "entities")
        name = page.locator("[data-view=entities]").get_by_role("button", name="Emil Roth", exact=True)
        name.press("Enter")
        note = evidence_of(page).get_by_role("button", name="Note …")
        note.press("Enter")
        page.keyboard.type("Met her in the car park")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator("[data-view=reader] .wb-remark").first).to_be_visible(timeout=SOON)
        evidence_of(page).get_by_role("button", name="Not an entity").press("Enter")
        expect(name).to_have_count(0, timeout=SOON)
        page.keyboard.press("Control+z")
        expect(name).to_have_count(1, timeout=SOON)

        # The kernel dies, and the work is still there.
        restart(page)
        expect(page.locator("[data-view=reader] .wb-remark").first).to_be_visible(timeout=START)
        corrections = open_view(page, "corrections")
        expect(corrections).to_contain_text("Met her in the car park")

        file = handed_over(page, tmp_path / "page.html", "A page", "Findings only")

    text = file.read_text(encoding="utf-8")
    assert "Met her" not in text
    assert "accused the Saint Anne clinic of false bills" not in text
    assert len((folder / "corrections.jsonl").read_text(encoding="utf-8").splitlines()) == 3
    with opened(browser, file) as page:
        open_view(page, "entities").get_by_role("button", name="Emil Roth", exact=True).click()
        expect(evidence_of(page)).to_contain_text("withheld")


def test_an_analyst_turns_parameters_marks_words_and_exports_the_notebook(browser, lab, tmp_path):
    folder = tmp_path / "case"
    with desk(browser, lab, "batch", case_path=written(folder, DISPUTE)) as page:
        # A position that no verb tells is added at its words.
        select_words(page, "signatures")
        reader = page.locator("[data-view=reader]")
        reader.get_by_role("button", name="Position …").click()
        form = reader.get_by_role("form", name="Position")
        form.get_by_role("combobox", name="Who holds it").fill("dolny")
        page.keyboard.press("Enter")
        form.get_by_label("Position").select_option("opposes")
        form.get_by_label("Issue").fill("new tram")
        page.keyboard.press("Enter")
        expect(evidence_of(page).locator(".wb-heading")).to_have_text("Marek Dolny opposes new tram", timeout=SOON)
        expect(evidence_of(page)).to_contain_text("signatures")

        # One parameter is turned, what it changed is told and opened, and it is kept by name.
        page.get_by_role("button", name="Parameters", exact=True).click()
        panel = page.locator("[data-view=controls]")
        panel.get_by_label("Search").fill("mentions at least")
        panel.get_by_role("slider", name="Mentions at least").press("ArrowRight")
        expect(panel.locator(".wb-changes")).to_have_text(re.compile(r"^-\d+ entit"), timeout=SOON)
        panel.locator(".wb-presets > summary").click()
        panel.get_by_label("Save as").fill("Named twice")
        panel.get_by_label("Save as").press("Enter")
        expect(panel.locator(".wb-changes")).to_have_text("“Named twice” is kept", timeout=SOON)
        page.get_by_role("button", name="Parameters", exact=True).click()

        # All is there when the cells run again, and in the notebook that is exported.
        run_all(page)
        expect(open_view(page, "corrections").locator("tbody tr")).to_have_count(1, timeout=START)
        page.evaluate(SAVE)
        with page.expect_download() as saved:
            page.evaluate(DOWNLOAD)
        book = tmp_path / "batch.ipynb"
        saved.value.save_as(book)

    assert (folder / "presets" / "named-twice.toml").read_text(encoding="utf-8").endswith("min_mentions = 2\n")
    subprocess.run([sys.executable, "-m", "nbconvert", "--to", "workbench", book], check=True, capture_output=True)
    with opened(browser, tmp_path / "batch.html") as page:
        expect(page.locator("[data-view=reader] .wb-entity").first).to_be_visible()
