"""The panel of parameters and the reasons of findings in a real JupyterLab: long work, presets, rules."""

import re

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import expect

from tests.browser import watched_page
from tests.lab import ORIGIN, run_all, served

KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}
OPEN = """
from ipywidgets import HBox
from workbench import open_case
from workbench.widgets import Session
from workbench.widgets.controls import Controls
from workbench.widgets.view import Evidence, Reader

session = Session(open_case())
HBox([Controls(session, opened=["entities"]), Reader(session), Evidence(session)])
"""
# Each article takes its time from now on.
SLOW = """
import time
from workbench.extract import Extractor

quick = Extractor.__call__
Extractor.__call__ = lambda *given, **named: (time.sleep(0.15), quick(*given, **named))[1]
"""
ARTICLE = """{day} March 2021

Mayor Ruth Calder opened the Elmsford bridge on Tuesday. She praised the Kestrel Group. Oskar Lindqvist was there.
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    case = tmp_path / "case"
    case.mkdir()
    for day in range(1, 21):
        (case / f"{day:02}.txt").write_text(ARTICLE.format(day=day), encoding="utf-8")
    monkeypatch.setenv("WORKBENCH_CASE", str(case))
    monkeypatch.setenv("WORKBENCH_PUBLISHED", "")
    return case


@pytest.mark.browser
def test_long_work_is_stopped_and_rules_and_presets_are_kept_in_the_case(browser, folder, tmp_path):
    book = tmp_path / "panel.ipynb"
    cells = [new_code_cell(OPEN), new_code_cell(SLOW)]
    nbformat.write(new_notebook(cells=cells, metadata={"kernelspec": KERNEL}), book)

    with served([book]) as address, watched_page(browser, width=1500, origin=ORIGIN) as (page, wrong):
        run_all(page, address.format("panel.ipynb"))
        changes, progress = page.locator(".wb-changes"), page.locator(".wb-progress")
        slider = page.get_by_role("slider", name="Mentions at least")
        expect(changes).to_be_visible(timeout=60_000)

        # Long work says how far it is, and is stopped: all is as it was.
        slider.press("ArrowRight")
        expect(progress).to_contain_text(re.compile(r"Reading, [1-9]\d* of 20 articles"), timeout=20_000)
        page.get_by_role("button", name="Stop").press("Enter")
        expect(changes).to_have_text("stopped: all is as it was", timeout=10_000)
        expect(slider).to_have_value("1")
        expect(progress).to_be_hidden()

        # A newer wish ends an older one, which is never told.
        slider.press("ArrowRight")
        expect(progress).to_be_visible(timeout=20_000)
        slider.press("ArrowRight")
        expect(changes).to_have_text(re.compile(r"^-\d+ entities, .* s$"), timeout=30_000)
        expect(slider).to_have_value("3")
        expect(slider).to_be_focused()

        # A preset goes into the case folder.
        page.locator(".wb-presets > summary").click()
        page.get_by_label("Save as").fill("Often named")
        page.get_by_label("Save as").press("Enter")
        expect(changes).to_have_text("“Often named” is kept", timeout=20_000)
        assert (folder / "presets" / "often-named.toml").read_text(encoding="utf-8").endswith("min_mentions = 3\n")
        page.get_by_label("Preset", exact=True).select_option("As it comes")
        page.get_by_role("button", name="Load", exact=True).press("Enter")
        expect(changes).to_have_text(re.compile(r"^\+\d+ entities, .* s$"), timeout=30_000)

        # What came is selected from the list of what changed, and says why it is there.
        page.locator(".wb-changed-kind summary").first.press("Enter")
        page.get_by_role("list", name="Added entities").get_by_role("button", name="Oskar Lindqvist").first.press(
            "Enter"
        )
        expect(page.locator(".wb-evidence .wb-heading")).to_have_text("Oskar Lindqvist")

        # A rule is switched off where it is told, and on again though its finding is gone.
        page.locator(".wb-reader .wb-seg").filter(has_text="She").first.click()
        evidence = page.locator(".wb-evidence")
        expect(evidence.locator(".wb-why").first).to_contain_text("Why: pronoun.")
        evidence.locator(".wb-depends summary").press("Enter")
        expect(evidence.locator(".wb-settings")).to_contain_text("entities.min_confidence = 0.3")
        evidence.get_by_role("button", name="Switch this rule off").press("Enter")
        expect(evidence.locator(".wb-rule-said")).to_contain_text("“pronoun” is switched off", timeout=30_000)
        evidence.get_by_role("button", name="Switch on again").press("Enter")
        expect(evidence.locator(".wb-rule-said")).to_contain_text("“pronoun” is switched on", timeout=30_000)

    assert wrong == []
