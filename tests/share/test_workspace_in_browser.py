"""The workspace on the shared page: tabs, chips, keys, the address, and printing."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser import open_view, watched_page
from tests.standing import dispute
from workbench.share import write_page
from workbench.tables.frames import Tables

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    file = tmp_path_factory.mktemp("page") / "page.html"
    write_page(Tables(dispute()), file, title="Corran", made_from={})
    return file.as_uri()


def _open(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector("body[data-ready]")


def _chips(page: Page):
    return page.locator(".wb-chip")


def test_an_issue_narrows_all_views_and_one_click_brings_all_back(browser, address):
    with watched_page(browser) as (page, wrong):
        _open(page, address)
        open_view(page, "stances").get_by_role("button", name="a delay", exact=True).click()

        expect(_chips(page)).to_have_text("Issue: a delay×")
        expect(page.locator("[data-view=stances] thead th.wb-issue")).to_have_count(1)
        expect(page.locator("[data-view=stances] [role=status]").first).to_contain_text("also by the issue")
        expect(page.locator("[data-view=reader] .wb-stance")).not_to_have_count(0)
        people = open_view(page, "entities").locator("tbody tr")
        expect(page.locator("[data-view=entities] [role=status]").first).to_contain_text("in this time or issue")
        few = people.count()
        _chips(page).click()
        expect(page.locator(".wb-chips")).to_have_text("Everything is shown")
        expect(page.locator("[data-view=entities] [role=status]").first).to_contain_text("in all")
        assert people.count() > few
        assert wrong == []


def test_who_is_kept_narrows_the_tree_with_the_way_to_them(browser, address):
    with watched_page(browser) as (page, _):
        _open(page, address)
        tree = open_view(page, "attributions")
        tree.get_by_label("Article").select_option(label="Valley Echo: Brodie comes round")
        expect(tree.get_by_role("treeitem")).to_have_count(3)
        open_view(page, "entities").get_by_label("Keep Lake Post").check()

        expect(_chips(page)).to_contain_text("People: 1 of")
        open_view(page, "attributions")
        expect(tree.get_by_role("treeitem")).to_have_count(2)
        expect(tree.get_by_role("status").first).to_have_text("1 attributions; 1 hidden")


def test_the_address_holds_all_that_is_chosen(browser, address):
    with watched_page(browser) as (page, _):
        _open(page, address)
        open_view(page, "stances").get_by_role("button", name="a delay", exact=True).click()
        page.locator("[data-view=stances] td button").first.click()
        heading = page.locator("[data-view=evidence] .wb-heading").inner_text()
        link = page.url

    with watched_page(browser) as (page, wrong):
        _open(page, link)
        expect(page.locator("[data-view=evidence] .wb-heading")).to_have_text(heading)
        expect(_chips(page)).to_have_text("Issue: a delay×")
        expect(page.get_by_role("tab", name="Who stands where")).to_have_attribute("aria-selected", "true")
        assert wrong == []


@pytest.mark.parametrize(
    "told", ["#100%", "#selected=nobody&tab=none&span=x&kept=a,b", "#=&=", "#%00", "#marked=x", "#issue=nothing"]
)
def test_an_address_that_says_nothing_known_opens_the_page_as_it_is(browser, address, told):
    with watched_page(browser) as (page, wrong):
        _open(page, address + told)

        expect(page.locator("[data-view=evidence] .wb-heading")).to_have_text("Nothing selected")
        expect(page.locator(".wb-chips")).to_have_text("Everything is shown")
        assert wrong == []


def test_everything_is_reached_by_keys_and_the_keys_are_listed(browser, address):
    with watched_page(browser) as (page, wrong):
        _open(page, address)
        page.locator("[data-view=reader] [role=button]").first.focus()
        page.keyboard.press("?")
        dialog = page.get_by_role("dialog", name="Keys")
        expect(dialog).to_be_visible()
        assert [one["id"] for one in Axe().run(page).response["violations"]] == []
        page.keyboard.press("3")
        page.keyboard.press("Escape")
        expect(dialog).to_be_hidden()
        expect(page.locator("[data-view=reader] [role=button]").first).to_be_focused()

        page.keyboard.press("3")
        expect(page.get_by_role("tab", name="Who stands where")).to_be_focused()
        page.keyboard.press("/")
        expect(page.get_by_label("Find holder, issue or words")).to_be_focused()
        page.keyboard.press("3")
        expect(page.get_by_label("Find holder, issue or words")).to_have_value("3")
        page.keyboard.press("F6")
        expect(page.locator("[data-view=evidence]")).to_be_visible()
        assert page.evaluate("document.activeElement.closest('.wb-pane').className").startswith(
            "wb-pane wb-pane-evidence"
        )

        border = page.get_by_role("separator", name="Width of the article")
        border.focus()
        before = page.locator("[data-view=reader]").bounding_box()["width"]
        page.keyboard.press("ArrowRight")
        assert page.locator("[data-view=reader]").bounding_box()["width"] > before
        assert wrong == []


def test_a_pane_is_enlarged_and_put_back(browser, address):
    with watched_page(browser) as (page, _):
        _open(page, address)
        grow = page.get_by_role("button", name="Article: as large")
        grow.click()
        expect(page.locator("[data-view=evidence]")).to_be_hidden()
        grow.click()
        expect(page.locator("[data-view=evidence]")).to_be_visible()


# How far each tab lies from the edge of the window, and from the edge of what scrolls around it.
MARGINS = """(tabs) => tabs.map((tab) => {
    const row = tab.parentElement.getBoundingClientRect(), { left, right, top, bottom } = tab.getBoundingClientRect();
    return Math.min(left - row.left, row.right - right, top - row.top, row.bottom - bottom, innerWidth - right);
})"""


@pytest.mark.parametrize("width", [380, 600, 730, 900])
def test_no_tab_is_cut_and_arrows_go_through_all(browser, address, width):
    with watched_page(browser, width=width) as (page, _):
        _open(page, address)
        tabs = page.locator(".wb-workspace-tabs [role=tab]")
        names = tabs.all_inner_texts()
        assert min(tabs.evaluate_all(MARGINS)) >= 0

        page.locator(".wb-workspace-tabs [aria-selected=true]").focus()
        page.keyboard.press("Home")
        for name in names:
            expect(page.locator(".wb-workspace-tabs [tabindex='0']")).to_have_text(name)
            expect(page.get_by_role("tab", name=name, exact=True)).to_be_focused()
            page.keyboard.press("ArrowRight")
        expect(page.get_by_role("tab", name=names[0], exact=True)).to_be_focused()


@pytest.mark.parametrize("width", [600, 1280, 1700])
def test_the_panes_fit_from_a_phone_to_a_wide_screen(browser, address, width):
    with watched_page(browser, width=width) as (page, wrong):
        _open(page, address)
        shown = {name: page.locator(f"[data-view={name}]").is_visible() for name in ("reader", "entities", "evidence")}

        assert shown == {"reader": width > 600, "entities": width > 1280, "evidence": True}
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert wrong == []


def test_on_paper_all_views_stand_below_each_other(browser, address):
    with watched_page(browser) as (page, wrong):
        _open(page, address)
        page.emulate_media(media="print")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")

        for name in ("reader", "entities", "chronology", "stances", "attributions", "coverage", "framing"):
            expect(page.locator(f"[data-view={name}]")).to_be_visible()
        expect(page.locator(".wb-workspace-bar")).to_be_hidden()
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        page.emulate_media(media="screen")
        expect(page.locator("[data-view=coverage]")).to_be_hidden()
        assert wrong == []


def test_the_evidence_takes_little_room_until_something_is_selected_or_its_border_is_moved(browser, address):
    height = "(pane) => pane.getBoundingClientRect().height"
    with watched_page(browser, width=1100) as (page, wrong):
        _open(page, address)
        evidence = page.locator(".wb-pane-evidence")
        resting = evidence.evaluate(height)
        page.locator("[data-view=reader] .wb-entity").first.click()
        assert evidence.evaluate(height) > 2 * resting
        page.locator(".wb-workspace").press("Escape")
        assert evidence.evaluate(height) == resting

        page.get_by_role("separator", name="Height of the tabs").press("ArrowUp")
        moved = evidence.evaluate(height)
        assert moved > 2 * resting
        page.locator("[data-view=reader] .wb-entity").first.click()
        assert evidence.evaluate(height) == moved
        assert wrong == []
