"""What the lists and charts of the shared page save: what is shown, as CSV, JSON, PNG and SVG, with no network."""

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Page, expect

from tests.browser import open_view, watched_page
from tests.findings import HOSTILE, sample_findings
from workbench.share import write_page
from workbench.tables.frames import Tables

pytestmark = pytest.mark.browser

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    file = tmp_path_factory.mktemp("page") / "page.html"
    write_page(Tables(sample_findings()), file, title=f"Ferries {HOSTILE}", made_from={})
    return file.as_uri()


def _saved(page: Page, view: str, name: str) -> bytes:
    with page.expect_download() as download:
        open_view(page, view).locator(".wb-export").get_by_role("button", name=name, exact=True).click()
    return Path(download.value.path()).read_bytes()


def _rows(page: Page, view: str) -> list[dict]:
    """Return what a view saves as JSON, which its CSV says too."""
    rows = json.loads(_saved(page, view, "JSON"))
    lines = list(csv.DictReader(io.StringIO(_saved(page, view, "CSV").decode())))
    assert [list(line) for line in lines] == [list(row) for row in rows]
    return rows


def _shown(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector("body[data-ready]")


def test_each_list_saves_what_it_shows(browser, address):
    with watched_page(browser) as (page, wrong):
        _shown(page, address)

        people = _rows(page, "entities")
        assert [row["name"] for row in people[:2]] == ["Norsund Lines", "Tomas Velde"]
        page.locator("[data-view=entities]").get_by_label("Type", exact=True).select_option("person")
        assert {row["type"] for row in _rows(page, "entities")} == {"person"}
        expect(page.locator("[data-view=entities] .wb-export [role=status]")).to_have_text("entities.csv: 2 rows")
        page.get_by_role("button", name="Show everything").click()

        told = _rows(page, "attributions")
        assert len(told) == 6
        page.get_by_label("Depth", exact=True).select_option("nested")
        assert [row["name"] for row in _rows(page, "attributions")] == ["Harbour Post", "Ingrid Solheim"]

        open_view(page, "coverage").get_by_label("Only those heard by one publisher").check()
        assert all(row["only"] == row["publisher"] for row in _rows(page, "coverage"))
        assert {row["tone"] for row in _rows(page, "framing")} == {"positive", "neutral", "negative"}
        assert wrong == []


def test_the_matrix_and_the_course_are_saved_as_pictures(browser, address):
    with watched_page(browser) as (page, wrong):
        _shown(page, address)

        matrix = ET.fromstring(_saved(page, "stances", "SVG"))
        words = [one.text for one in matrix.iter(f"{SVG}text")]
        assert "− against" in words
        assert "Tomas Velde" in words
        assert "2nd hand" in words
        assert _saved(page, "stances", "PNG").startswith(b"\x89PNG")

        page.get_by_role("tab", name="Over time").click()
        course = ET.fromstring(_saved(page, "stances", "SVG"))
        assert len(list(course.iter(f"{SVG}circle"))) == 3
        page.get_by_role("tab", name="Who agrees").click()
        page.locator("[data-view=stances] .wb-export").get_by_role("button", name="SVG", exact=True).click()
        expect(page.locator("[data-view=stances] .wb-export [role=status]")).to_contain_text(
            "There is no chart in sight"
        )
        assert wrong == []
