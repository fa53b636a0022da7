"""The chronology of the shared page in a real browser: looking closer, narrowing, exporting."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser import watched_page
from tests.chronicle import chronicle
from workbench.share import write_page
from workbench.tables.frames import Tables
from workbench.views.exports import export_file

pytestmark = pytest.mark.browser

TABLES = Tables([chronicle()])


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    file = tmp_path_factory.mktemp("page") / "page.html"
    write_page(TABLES, file, title="Corran", made_from={})
    return file.as_uri()


def _open(page: Page, address: str):
    page.goto(address)
    page.wait_for_selector("body[data-ready]")
    view = page.locator("[data-view=chronology]")
    expect(view.locator(".main-svg").first).to_be_visible()
    return view


def _download(page: Page, name: str) -> bytes:
    with page.expect_download() as download:
        page.locator("[data-view=chronology]").get_by_role("button", name=name, exact=True).click()
    return Path(download.value.path()).read_bytes()


def test_dragging_over_the_axis_narrows_list_and_export_and_all_times_brings_all_back(browser, address, tmp_path):
    with watched_page(browser) as (page, wrong):
        view = _open(page, address)
        view.get_by_role("button", name="All", exact=True).click()
        strip = view.locator(".wb-brush")
        strip.scroll_into_view_if_needed()
        box = strip.bounding_box()
        page.mouse.move(box["x"] + 2, box["y"] + 10)
        page.mouse.down()
        page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 10, steps=4)
        page.mouse.up()

        expect(view.locator("[role=option]")).to_have_count(2)
        expect(view.locator(".wb-total")).to_have_text("2 of 15 events; 3 without a date left out")
        begin, last = (view.get_by_label(name, exact=True).input_value() for name in ("From", "to"))
        assert begin < "1964" < "1990" < last < "2034"
        ours = export_file(TABLES, tmp_path / "ours.ics", span=("1900-01-01", "2000-01-01"))
        assert _download(page, "iCalendar").decode() == ours.text
        expect(view.get_by_role("status").last).to_have_text("chronology.ics: 2 events")

        view.get_by_role("button", name="All times").click()
        expect(view.locator("[role=option]")).to_have_count(15)
        assert _download(page, "TimelineJS").decode() == export_file(TABLES, tmp_path / "a.timeline.json").text
        assert wrong == []


def test_by_keyboard_one_narrows_with_two_dates_and_looks_closer_with_keys(browser, address):
    with watched_page(browser) as (page, wrong):
        view = _open(page, address)
        for name, day in (("From", "2034-04-10"), ("to", "2034-04-10")):
            view.get_by_label(name, exact=True).fill(day)
            page.keyboard.press("Enter")
        expect(view.locator("[role=option]")).to_have_count(6)

        view.locator("[role=option]", has_text="called the board").focus()
        page.keyboard.press("Enter")
        view.get_by_role("button", name="Day", exact=True).press("Enter")
        expect(view.get_by_role("button", name="Day", exact=True)).to_have_attribute("aria-pressed", "true")
        expect(view.locator(".xtick text", has_text="12:00")).to_be_visible()
        page.keyboard.press("-")
        expect(view.get_by_role("button", name="Day", exact=True)).to_have_attribute("aria-pressed", "false")
        expect(page.locator("[data-view=evidence] .wb-heading")).to_have_text("called the board")
        assert wrong == []


def test_tracks_and_lanes_narrow_and_part_what_is_drawn_and_exported(browser, address):
    with watched_page(browser) as (page, wrong):
        view = _open(page, address)
        view.get_by_label("Not asserted").uncheck()
        view.get_by_label("Lanes by").select_option("entity")

        expect(view.locator("[role=option]")).to_have_count(11)
        expect(view.locator(".annotation-text", has_text="Una Brodie")).to_have_count(2)
        assert ",the gates did not open," not in _download(page, "CSV").decode()
        assert wrong == []


def test_a_contradiction_is_shown_with_both_sentences_and_opens_its_events(browser, address):
    with watched_page(browser) as (page, wrong):
        view = _open(page, address)
        view.get_by_text("One contradiction about times").click()

        expect(view.locator(".wb-notice blockquote mark")).to_have_text(["before noon", "14:20 on Monday"])
        view.locator(".wb-notice").get_by_role("button", name="the first slide").click()
        expect(page.locator("[data-view=evidence] .wb-heading")).to_have_text("the first slide")
        expect(page.locator("[data-view=evidence] .wb-facts")).to_contain_text("but before noon")
        assert wrong == []


def test_without_a_kernel_the_day_of_publication_is_a_fact_and_no_control(browser, address):
    with watched_page(browser) as (page, _):
        view = _open(page, address)

        expect(view.locator(".wb-published")).to_have_text("Published 12 April 2034 (from the article's metadata)")
        assert view.locator(".wb-published input, .wb-published button").count() == 0


def test_the_chart_is_saved_as_it_stands_without_a_network(browser, address):
    with watched_page(browser) as (page, wrong):
        _open(page, address)

        assert _download(page, "PNG").startswith(b"\x89PNG")
        drawing = _download(page, "SVG").decode()
        assert drawing.startswith("<svg")
        assert "water ran over the wall" in drawing
        assert wrong == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_rule_of_accessibility_is_broken(browser, address, scheme):
    with watched_page(browser, scheme=scheme) as (page, wrong):
        view = _open(page, address)
        view.get_by_text("One contradiction about times").click()
        view.get_by_label("Lanes by").select_option("source")

        found = Axe().run(page, context="[data-view=chronology]").response["violations"]

        assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
        assert wrong == []
