"""Corrections in a real JupyterLab, by keyboard and mouse, kept through a restart of the kernel."""

import re

import nbformat
import pytest
from axe_playwright_python.sync_playwright import Axe
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import Page, expect

from tests.browser import watched_page
from tests.gestures import select_words
from tests.lab import ORIGIN, restart, run_all, served

pytestmark = pytest.mark.browser

ARTICLE = """1 March 2021

Mayor Ruth Hale opened the 🌉 Elmsford bridge on Tuesday. Hale praised the Kestrel Group, which built it.

Oskar Lindqvist warned Ruth Hale against a delay on Friday. The millers of Wick cheered.
"""

CELLS = (
    "from workbench import open_case\nfrom workbench.widgets import correction_panel",
    "correction_panel(open_case())",
)


@pytest.fixture
def notebook(tmp_path, monkeypatch):
    """Return a notebook of the panel, on a case of one article of its own."""
    folder = tmp_path / "case"
    folder.mkdir()
    (folder / "bridge.txt").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.setenv("WORKBENCH_CASE", str(folder))
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    book = new_notebook(cells=[new_code_cell(cell) for cell in CELLS], metadata={"kernelspec": kernel})
    nbformat.write(book, tmp_path / "editing.ipynb")
    return tmp_path / "editing.ipynb"


def violations(page: Page) -> list[str]:
    found = Axe().run(page, context=".jp-OutputArea-output").response["violations"]
    return [f"{one['id']}: {node['html'][:120]}" for one in found for node in one["nodes"]]


def test_the_analysts_corrections_hold_and_outlive_the_kernel(browser, notebook):
    with (
        served([notebook]) as address,
        watched_page(browser, width=1500, origin=ORIGIN) as (page, wrong),
    ):
        run_all(page, address.format("editing.ipynb"))
        names, evidence = page.locator(".wb-entities tbody .wb-name"), page.locator(".wb-evidence")
        reader, table = page.locator(".wb-reader"), page.locator(".wb-corrections")
        said, title = evidence.locator(".wb-edit-said"), evidence.locator(".wb-heading")
        expect(names.filter(has_text="Ruth Hale")).to_be_visible(timeout=60_000)
        reader.scroll_into_view_if_needed()

        # Renamed by keyboard: what was selected stays so, and focus is where it was.
        names.filter(has_text="Ruth Hale").press("Enter")
        rename = evidence.get_by_role("button", name="Rename …")
        rename.focus()
        rename.press("r")
        field = evidence.get_by_label("New name")
        expect(field).to_be_focused()
        field.fill("Ruth Ann Hale")
        field.press("Enter")
        expect(title).to_have_text("Ruth Ann Hale", timeout=20_000)
        expect(said).to_have_text(re.compile(r"^“Ruth Hale” renamed “Ruth Ann Hale”: .*1 entity changed.* ms$"))
        expect(rename).to_be_focused()
        expect(names.filter(has_text="Ruth Ann Hale")).to_have_count(1)

        # Merged with another, chosen by arrows; undone and done again by keys that Lab must not take.
        rename.press("m")
        page.keyboard.type("lind")
        expect(evidence.locator(".wb-picker-option[aria-selected=true]")).to_contain_text("Oskar Lindqvist")
        page.keyboard.press("Enter")
        page.keyboard.press("Enter")
        expect(names.filter(has_text="Oskar Lindqvist")).to_have_count(0, timeout=20_000)
        expect(title).to_have_text("Ruth Ann Hale")
        expect(evidence.get_by_role("form")).to_have_count(0)
        expect(said).to_contain_text("merged with")  # the kernel has answered, and no field takes the keys any more
        page.keyboard.press("Control+z")
        expect(names.filter(has_text="Oskar Lindqvist")).to_have_count(1, timeout=20_000)
        page.keyboard.press("Control+Shift+z")
        expect(names.filter(has_text="Oskar Lindqvist")).to_have_count(0, timeout=20_000)
        page.keyboard.press("Control+z")
        expect(names.filter(has_text="Oskar Lindqvist")).to_have_count(1, timeout=20_000)

        # Rejected; then a wrong stretch is refused beside its form, and a right one dates.
        names.filter(has_text="Elmsford").click()
        evidence.get_by_role("button", name="Not an entity").click()
        expect(names.filter(has_text="Elmsford")).to_have_count(0, timeout=20_000)
        reader.locator(".wb-time").filter(has_text="Friday").click()
        evidence.get_by_role("button", name="Date …").click()
        evidence.get_by_label("When").select_option("from … to …")
        evidence.get_by_label("First day").fill("2021-02-25")
        evidence.get_by_label("Last day").fill("2021-02-20")
        evidence.get_by_role("button", name="Save").click()
        expect(evidence.get_by_role("alert")).to_have_text("The last day comes before the first.")
        assert violations(page) == []
        evidence.get_by_label("Last day").fill("2021-02-27")
        evidence.get_by_role("button", name="Save").press("Enter")
        expect(evidence.locator(".wb-facts")).to_contain_text("25 to 27 February 2021", timeout=20_000)

        # Words are marked with the mouse, also behind a character of two units, and from word to word by keyboard.
        select_words(page, "millers")
        bar = reader.get_by_role("toolbar")
        expect(bar).to_be_visible()
        assert violations(page) == []
        bar.get_by_role("button", name="Group").click()
        expect(names.filter(has_text="millers")).to_have_count(1, timeout=20_000)
        expect(title).to_have_text("millers")
        expect(bar).to_be_hidden()
        page.keyboard.press("m")
        for key in ("ArrowRight", "ArrowRight", "Shift+ArrowRight", "Enter"):
            page.keyboard.press(key)
        expect(bar.get_by_role("button", name="Person")).to_be_focused()
        page.keyboard.press("End")
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("Enter")
        note = reader.get_by_role("textbox", name="Note")
        expect(note).to_be_focused()
        page.keyboard.type("Who saw it?")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(reader.locator(".wb-remark")).to_have_text(["Wick", " ", "cheered"], timeout=20_000)

        # Each can be taken back out of turn.
        expect(table.locator("tbody tr")).to_have_count(6)
        table.get_by_role("button", name="Undo: “Elmsford” is no entity").click()
        expect(names.filter(has_text="Elmsford")).to_have_count(1, timeout=20_000)
        table.get_by_label("State").select_option("undone")
        expect(table.locator("tbody tr")).to_have_count(2)

        # A new kernel finds the same.
        restart(page)
        expect(names.filter(has_text="Ruth Ann Hale")).to_have_count(1, timeout=60_000)
        expect(names.filter(has_text="millers")).to_have_count(1)
        expect(reader.locator(".wb-remark")).to_have_text(["Wick", " ", "cheered"])
        expect(table.locator("tbody tr")).to_have_count(6)
        expect(evidence.get_by_role("button", name="Undo Note on")).to_be_visible()

    assert wrong == []


def test_words_become_a_position_and_entities_are_merged_from_the_list_also_in_the_dark(browser, notebook):
    with (
        served([notebook], dark=True) as address,
        watched_page(browser, width=1500, origin=ORIGIN) as (page, wrong),
    ):
        run_all(page, address.format("editing.ipynb"))
        reader = page.locator(".wb-reader")
        expect(reader.locator(".wb-seg").first).to_be_visible(timeout=60_000)
        reader.scroll_into_view_if_needed()

        # On whose word: source and cue are marked, and what is said is the rest of the sentence.
        select_words(page, "cheered")
        reader.get_by_role("button", name="Says …").click()
        reader.get_by_role("button", name="Mark: Who says it").click()
        select_words(page, "millers")
        expect(reader.locator(".wb-marked-words")).to_have_text(["“millers”", "the sentence: “The”"])
        assert violations(page) == []
        page.keyboard.press("Escape")
        expect(reader.get_by_role("toolbar")).to_be_visible()
        page.locator(".wb-text .wb-seg").filter(has_text="Lindqvist").click()
        page.locator(".wb-evidence").get_by_role("button", name="Not a mention").click()
        expect(page.locator(".wb-corrections tbody tr")).to_have_count(1, timeout=20_000)

        # Those ticked in the list are one; undo is heard there too.
        names = page.locator(".wb-entities tbody .wb-name")
        page.get_by_label("Keep Ruth Hale").press(" ")
        page.get_by_label("Keep Kestrel Group").press(" ")
        page.locator(".wb-entities").get_by_role("button", name="Merge …").press("Enter")
        page.get_by_label("Name of all").fill("Everybody")
        page.keyboard.press("Enter")
        expect(names.filter(has_text="Everybody")).to_have_count(1, timeout=20_000)
        expect(names.filter(has_text="Kestrel Group")).to_have_count(0)
        expect(page.locator(".wb-entities").get_by_role("form")).to_have_count(0)
        assert violations(page) == []
        page.locator(".wb-entities .wb-sort").first.press("Control+y")
        expect(page.locator(".wb-entities .wb-edit-said")).to_have_text(
            "there is no undone correction to bring back", timeout=20_000
        )
        page.locator(".wb-entities .wb-sort").first.press("Control+z")
        expect(names.filter(has_text="Kestrel Group")).to_have_count(1, timeout=20_000)

        # Who stands where: the words that show it, somebody of the list, and words for what it is about.
        select_words(page, "cheered")
        reader.get_by_role("button", name="Position …").click()
        form = reader.get_by_role("form", name="Position")
        form.get_by_role("combobox", name="Who holds it").fill("hale")
        page.keyboard.press("Enter")
        form.get_by_label("Position").select_option("praises")
        form.get_by_role("button", name="Mark: What it is about").click()
        select_words(page, "bridge")
        form.get_by_label("Issue").fill("the crossing")
        page.keyboard.press("Enter")
        evidence = page.locator(".wb-evidence")
        expect(evidence.locator(".wb-heading")).to_have_text("Ruth Hale praises the crossing", timeout=20_000)
        expect(evidence).to_contain_text("The millers of Wick position cheered.")
        expect(page.locator(".wb-corrections tbody tr").first).to_contain_text("the crossing")
        evidence.get_by_role("button", name="Polarity …").press("Control+z")
        expect(evidence.locator(".wb-heading")).to_have_text("Nothing selected", timeout=20_000)

    assert wrong == []
