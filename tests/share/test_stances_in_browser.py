"""Who stands where in the shared page, in a real browser: narrowing, reading by keyboard, exporting."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser import open_view, watched_page
from tests.findings import HOSTILE, sample_findings
from tests.standing import dispute
from workbench.share import write_page
from workbench.tables.frames import Tables
from workbench.views.exports import export_file

pytestmark = pytest.mark.browser

TABLES = Tables(dispute())


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    file = tmp_path_factory.mktemp("page") / "page.html"
    write_page(TABLES, file, title="Corran", made_from={})
    return file.as_uri()


def _open(page: Page, address: str):
    page.goto(address)
    page.wait_for_selector("body[data-ready]")
    return open_view(page, "stances")


def _download(page: Page, name: str) -> str:
    with page.expect_download() as download:
        page.locator("[data-view=stances]").get_by_role("button", name=name, exact=True).press(
            "Enter"
        )  # the chart above still grows
    return Path(download.value.path()).read_bytes().decode()


def test_a_cell_opens_its_sentences_one_after_the_other(browser, address):
    with watched_page(browser) as (page, wrong):
        view = _open(page, address)
        cell = view.get_by_title("Una Brodie on a new wall")
        expect(cell).to_contain_text("mixed")
        expect(view.get_by_title("Una Brodie on a delay")).to_contain_text("2nd hand")
        expect(view.get_by_title("Lake Board on a delay")).to_contain_text("partly 2nd hand")

        cell.click()
        expect(page.locator("[data-view=evidence] .wb-heading")).to_have_text("Una Brodie opposes a new wall")
        cell.click()
        expect(page.locator("[data-view=evidence] .wb-heading")).to_have_text("Una Brodie supports a new wall")
        expect(view.locator(".wb-said")).to_have_count(2)
        expect(page.locator("[data-view=evidence] .wb-is-position").last).to_have_text("position\u00a0")
        expect(page.locator("[data-view=evidence] mark.wb-is-position")).to_have_text("position\u00a0backed")
        assert wrong == []


def test_what_is_hidden_is_said_and_comes_back(browser, address):
    with watched_page(browser) as (page, wrong):
        view = _open(page, address)
        told, rows = view.get_by_role("status").first, view.locator("tbody tr")
        expect(told).to_have_text("7 stances, 4 holders, 2 issues")

        view.get_by_label("Side", exact=True).select_option("for")
        expect(told).to_have_text("Hidden: 6 stances, 3 holders, 1 issue")
        view.get_by_role("button", name="Show all stances").click()
        view.get_by_label("Find holder, issue or words").fill("UNION wall")
        expect(rows).to_have_count(1)
        view.get_by_role("button", name="Show all stances").click()
        view.get_by_label("Stances of a holder ≥").last.fill("3")
        expect(rows).to_have_count(1)
        view.get_by_role("button", name="Show all stances").click()
        view.get_by_label("Only contested issues").check()
        expect(view.locator("thead th.wb-issue")).to_have_count(1)
        view.get_by_role("button", name="Show all stances").click()
        open_view(page, "entities").get_by_label("Keep Corran Union").check()
        open_view(page, "stances")
        expect(told).to_have_text("Hidden: 6 stances, 3 holders, 1 issue (also by the list of who is kept)")
        view.get_by_role("button", name="Show all stances").click()
        expect(rows).to_have_count(4)
        expect(view.get_by_role("button", name="Show all stances")).to_be_hidden()

        view.get_by_label("Whose stances").select_option("organization")
        expect(rows).to_have_count(3)
        expect(view.get_by_title("Lake Board on a new wall")).to_contain_text("for")
        assert wrong == []


def test_tabs_cells_and_marks_are_reached_by_keyboard(browser, address):
    with watched_page(browser) as (page, wrong):
        view = _open(page, address)
        view.locator("td button").first.focus()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Enter")
        expect(page.locator("[data-view=evidence] .wb-heading")).to_have_text("Una Brodie accepts a delay")

        view.get_by_role("tab", name="Matrix").focus()
        page.keyboard.press("ArrowRight")
        expect(view.get_by_role("tab", name="Over time")).to_be_focused()
        expect(view.locator(".wb-change")).to_have_text("⇄ against → for, 18 April 2034")
        expect(view.get_by_text("Without a date: 1")).to_be_visible()
        mark = view.get_by_role("button", name="changed from against")
        mark.focus()
        page.keyboard.press("Enter")
        expect(page.locator("[data-view=evidence] .wb-heading")).to_have_text("Una Brodie supports a new wall")
        expect(mark).to_be_focused()

        view.get_by_role("tab", name="Over time").focus()
        page.keyboard.press("ArrowRight")
        first = view.locator("tbody tr", has_text="Corran Union and Piet Maas")
        expect(first.locator("td.wb-number")).to_have_text(["1", "0", "1"])
        first.get_by_role("button").first.press("Enter")
        expect(page.locator("[data-view=evidence] .wb-heading")).to_have_text("Corran Union dismisses a new wall")
        page.keyboard.press("Escape")
        expect(page.locator("[data-view=evidence] .wb-heading")).to_have_text("Nothing selected")
        view.get_by_role("tab", name="Who agrees").focus()
        page.keyboard.press("End")
        expect(view.locator(".wb-stance-item:visible")).to_have_count(7)
        assert wrong == []


def test_the_tree_is_walked_by_keys_and_a_node_opens_its_sentence(browser, address):
    with watched_page(browser) as (page, wrong):
        _open(page, address)
        tree = open_view(page, "attributions").get_by_role("tree")
        page.locator("[data-view=attributions]").get_by_label("Article").select_option(
            label="Valley Echo: Brodie comes round"
        )
        expect(tree.get_by_role("treeitem")).to_have_count(3)

        tree.get_by_role("treeitem").first.focus()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Enter")
        expect(page.locator("[data-view=evidence] .wb-heading")).to_have_text("Piet Maas said")
        expect(page.locator("[data-view=evidence] mark.wb-is-source")).to_have_text("source\u00a0Maas")
        page.locator("[data-view=evidence] .wb-chain").get_by_role("button", name="Lake Post").click()
        expect(tree.locator("[aria-selected=true]")).to_contain_text("According to")

        tree.locator("[aria-level='2']").first.focus()
        page.keyboard.press("ArrowLeft")
        expect(tree.locator("[aria-level='3']")).to_be_hidden()
        page.keyboard.press("ArrowLeft")
        expect(tree.locator("[aria-level='1']")).to_be_focused()
        page.locator("[data-view=attributions]").get_by_label("Marking").select_option("hearsay")
        expect(page.locator("[data-view=attributions]").get_by_role("status").first).to_have_text("2 attributions")
        assert wrong == []


def test_who_is_heard_by_one_publisher_only_and_how_they_are_portrayed(browser, address):
    with watched_page(browser) as (page, wrong):
        _open(page, address)
        heard = open_view(page, "coverage")
        heard.get_by_label("Only those heard by one publisher").check()
        expect(heard.locator("tbody th")).to_have_text(
            ["Corran Union◆ only Valley Echo", "Lake Post◆ only Valley Echo"]
        )
        heard.get_by_role("button", name="1 stance").click()
        expect(page.locator("[data-view=evidence] .wb-heading")).to_have_text("Corran Union dismisses a new wall")

        open_view(page, "framing").get_by_role("button", name="in others’ words: 1 negative").click()
        expect(page.locator("[data-view=evidence] .wb-heading")).to_have_text("Lake Board: negative")
        expect(page.locator("[data-view=evidence] .wb-clue")).to_have_text("warned")
        assert wrong == []


def test_the_buttons_write_what_is_shown(browser, address, tmp_path):
    with watched_page(browser) as (page, wrong):
        view = _open(page, address)
        for name, file in (("CSV", "a.stances.csv"), ("JSON", "a.stances.json"), ("Statements", "a.statements.csv")):
            assert _download(page, name).splitlines() == export_file(TABLES, tmp_path / file).text.splitlines()
        expect(view.get_by_role("status").last).to_have_text(
            "statements.csv: 6 stances; 1 left out, since neither for nor against"
        )
        view.get_by_label("Find holder, issue or words").fill("union")
        expect(view.locator("tbody tr")).to_have_count(1)
        assert len(_download(page, "CSV").splitlines()) == 2
        assert wrong == []


def test_without_a_kernel_no_issue_can_be_grouped(browser, address):
    with watched_page(browser) as (page, _):
        view = _open(page, address)

        expect(view.get_by_role("button", name="Merge")).to_be_hidden()
        assert view.locator("thead input").count() == 0


def test_article_text_stays_text(browser, tmp_path):
    write_page(Tables(sample_findings()), tmp_path / "page.html", title="Ferry", made_from={})
    with watched_page(browser) as (page, wrong):
        view = _open(page, (tmp_path / "page.html").as_uri())
        for tab in ("Over time", "Who agrees", "All sentences"):
            view.get_by_role("tab", name=tab).click()
        expect(open_view(page, "attributions")).to_contain_text(HOSTILE)
        assert page.locator("main b:not([data-view=evidence] b), main img").count() == 0
        assert wrong == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_rule_of_accessibility_is_broken(browser, address, scheme):
    with watched_page(browser, scheme=scheme) as (page, wrong):
        view = _open(page, address)
        view.locator("td button").first.click()
        for tab in ("Matrix", "Over time", "Who agrees", "All sentences"):
            view.get_by_role("tab", name=tab).click()
            assert _broken(page, "stances") == []
        for name in ("evidence", "attributions", "coverage", "framing"):
            open_view(page, name)
            assert _broken(page, name) == []
        assert wrong == []


def _broken(page: Page, name: str) -> list[tuple[str, list[str]]]:
    found = Axe().run(page, context=f"[data-view={name}]").response["violations"]
    return [(one["id"], [node["html"] for node in one["nodes"]]) for one in found]
