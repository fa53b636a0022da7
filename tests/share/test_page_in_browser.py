"""The shared page in a real browser, opened from a file and with no network."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser import open_view, watched_page
from tests.findings import HOSTILE, sample_findings
from workbench.share import write_page
from workbench.tables.frames import Tables

pytestmark = pytest.mark.browser


_FIRST_MARKER_IN_SIGHT = """(chart) => {
    const plot = chart.querySelector(".nsewdrag").getBoundingClientRect();
    const boxes = [...chart.querySelectorAll(".points path")].map((path) => path.getBoundingClientRect());
    const box = boxes.find(({ x }) => x > plot.x + 20 && x < plot.right - 20);
    return [box.x + box.width / 2, box.y + box.height / 2];
}"""


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    file = tmp_path_factory.mktemp("page") / "page.html"
    write_page(Tables(sample_findings()), file, title=f"Ferries {HOSTILE}", made_from={"model": HOSTILE})
    return file.as_uri()


def _open(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector("body[data-ready]")
    expect(page.locator("[data-view=chronology] .main-svg").first).to_be_visible()


def test_views_are_linked_and_article_text_stays_text(browser, address):
    with watched_page(browser) as (page, wrong):
        _open(page, address)

        open_view(page, "entities").get_by_role("button", name="Ingrid Solheim", exact=True).click()
        expect(page.locator("[data-view=reader] .wb-lit-name")).to_have_text(["Ingrid Solheim", "Solheim", "Solheim"])
        expect(page.locator("[data-view=evidence] .wb-heading")).to_have_text("Ingrid Solheim")
        expect(page.locator("[data-view=evidence] [role=listbox] b")).to_have_text(
            ["Ingrid Solheim", "Solheim", "Solheim"]
        )
        expect(page.locator("[data-view=reader] .wb-count")).to_have_text("1 of 3")
        assert "selected=e75057ee424f1c0a%3Ae75" in page.evaluate("location.hash")

        open_view(page, "entities").get_by_label("Keep Ingrid Solheim").check()
        expect(open_view(page, "chronology").locator("[role=option]")).to_have_count(1)
        expect(open_view(page, "stances").locator("tbody tr")).to_have_count(1)
        open_view(page, "entities").get_by_role("button", name="Show all", exact=True).click()
        expect(open_view(page, "chronology").locator("[role=option]")).to_have_count(13)

        open_view(page, "stances").get_by_role("button", name="against 2nd hand").click()
        expect(page.locator("[data-view=evidence] .wb-heading")).to_have_text("Tomas Velde opposes the closure")
        expect(page.locator("[data-view=stances] .wb-said mark.wb-is-position")).to_have_text("position\u00a0opposes")
        expect(page.locator("[data-view=evidence] .wb-chain li").first).to_have_text("Norsund Courier")

        expect(page.locator("[data-view=reader]")).to_contain_text(HOSTILE)
        assert page.locator("main b, main img, header b, footer b").count() == 0
        assert wrong == []


def test_everything_can_be_reached_by_keyboard(browser, address):
    with watched_page(browser) as (page, wrong):
        _open(page, address)

        page.locator("[data-view=reader] [role=button]").first.focus()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("Enter")
        expect(page.locator("[data-view=evidence] .wb-heading")).to_have_text("Norsund Lines")
        page.keyboard.press("n")
        expect(page.locator("[data-view=reader] .wb-count")).to_have_text("2 of 5")
        expect(page.locator("[data-view=evidence] mark")).to_have_text(["it"])
        expect(page.locator("[data-view=reader] .wb-lit-name")).to_have_count(2)
        expect(page.locator("[data-view=reader] .wb-lit-pronoun")).to_have_css("border-top-style", "dashed")
        expect(page.locator("[data-view=reader] .wb-here")).to_be_focused()
        page.keyboard.press("p")
        page.keyboard.press("Enter")
        expect(page.locator("[data-view=evidence] .wb-heading")).to_have_text("Norsund Lines confirmed")
        page.keyboard.press("Escape")
        expect(page.locator("[data-view=evidence] .wb-heading")).to_have_text("Nothing selected")

        expect(open_view(page, "entities").locator("[aria-pressed=true]")).to_have_count(0)
        page.locator("[data-view=entities] tbody .wb-name").first.focus()
        page.keyboard.press("End")
        page.keyboard.press("Home")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.keyboard.press("n")
        page.keyboard.press("n")
        expect(page.locator("[data-view=reader] .wb-count")).to_have_text("3 of 5")
        expect(page.locator("[data-view=reader] .wb-here")).to_have_text("He")
        expect(page.locator("[data-view=entities] tbody .wb-name").nth(1)).to_be_focused()

        page.locator("[data-view=evidence] [role=option][tabindex='0']").focus()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(page.locator("[data-view=reader] .wb-count")).to_have_text("4 of 5")
        expect(page.locator("[data-view=evidence] [role=option][aria-selected=true]")).to_be_focused()

        open_view(page, "chronology").locator("[role=option]").first.focus()
        page.keyboard.press("ArrowDown")
        page.keyboard.press(" ")
        expect(page.locator("[data-view=evidence] .wb-heading")).to_have_text("a storm in January")
        expect(page.locator("[data-view=chronology] [role=option]").nth(1)).to_be_focused()

        open_view(page, "stances").locator("td button").first.focus()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Enter")
        expect(page.locator("[data-view=evidence] .wb-heading")).to_have_text("Tomas Velde opposes the closure")
        expect(page.locator("[data-view=stances] td button").nth(1)).to_be_focused()
        assert wrong == []


def test_show_in_article_opens_the_article_of_the_finding(browser, address):
    with watched_page(browser) as (page, _):
        _open(page, address)

        page.locator("[data-view=chronology] [role=option]", has_text="Norsund Lines had offered").click()
        page.get_by_role("button", name="Show in article").click()

        expect(page.locator("[data-view=reader] .wb-title")).to_have_text("Velde promises a tender")
        expect(page.locator("[data-view=reader] .wb-here")).to_have_text("offered")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_rule_of_accessibility_is_broken(browser, address, scheme):
    with watched_page(browser, scheme=scheme) as (page, wrong):
        _open(page, address)
        for layer in ("Positions", "Events"):
            page.get_by_label(layer, exact=True).check()
        page.locator("[data-view=chronology] [role=option]").first.click()
        assert _broken(page) == []
        open_view(page, "stances").locator("td button").first.click()
        page.locator("[data-view=reader] .wb-seg", has_text="He").first.click()
        open_view(page, "entities").get_by_label("Mentions ≥").fill("2")
        expect(page.get_by_role("button", name="Show everything")).to_be_visible()
        assert _broken(page) == []
        page.keyboard.press("Escape")
        page.get_by_role("button", name="Keys (?)").click()
        assert _broken(page) == []
        assert wrong == []


def _broken(page: Page) -> list[tuple[str, list[str]]]:
    found = Axe().run(page).response["violations"]
    return [(one["id"], [node["html"] for node in one["nodes"]]) for one in found]


def test_clicking_a_marker_of_the_chart_selects_its_event(browser, address):
    with watched_page(browser) as (page, _):
        _open(page, address)
        chart = page.locator("[data-view=chronology] .wb-chart")
        chart.scroll_into_view_if_needed()

        # The layer that takes the mouse lies over the markers, so the click goes to where a marker stands.
        place = chart.evaluate(_FIRST_MARKER_IN_SIGHT)
        page.mouse.click(*place)

        expect(page.locator("[data-view=chronology] [aria-selected=true]")).to_have_count(1)


def test_a_narrow_page_does_not_scroll_sideways(browser, address):
    with watched_page(browser, width=420) as (page, _):
        _open(page, address)

        assert page.evaluate("document.documentElement.scrollWidth") <= 420
