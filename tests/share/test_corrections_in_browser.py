"""What was corrected, on the shared page: a list to read, and nothing that wants a kernel."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser import call, watched_page
from tests.findings import sample_findings
from workbench.corrections import anchor_at, make_correction
from workbench.records import CorrectionAction, FindingKind, Outcome
from workbench.share import write_page
from workbench.tables.frames import Tables
from workbench.views.corrections import corrections_payload

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    findings = sample_findings()
    first = findings[0]
    made = [
        make_correction(
            CorrectionAction.REJECT, about=FindingKind.MENTION, anchors=[anchor_at(first.article, one.span)]
        )
        for one in first.mentions[-3:]
    ]
    gone = Outcome(correction=made[0].id, applied=False, reasons=("nobody is named here",))
    shown = corrections_payload(Tables(findings), made, [gone])
    file = tmp_path_factory.mktemp("page") / "page.html"
    write_page(Tables(findings), file, title="Ferries", made_from={}, corrections=shown)
    return file.as_uri()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_corrections_are_a_list_to_read_and_no_control_wants_a_kernel(browser, address, scheme):
    with watched_page(browser, scheme=scheme) as (page, wrong):
        page.goto(address)
        page.wait_for_selector("body[data-ready]")
        page.get_by_role("tab", name="Corrections").click()
        table = page.locator(".wb-corrections")

        expect(table.locator(".wb-state")).to_have_text(["does not fit", "applied", "applied"])
        expect(table.get_by_label("State").locator("option")).to_have_text(["Any state", "does not fit", "applied"])
        expect(table.locator(".wb-badge")).to_have_text("1 no longer fits")
        expect(table.locator("tbody tr").first).to_contain_text("nobody is named here")
        expect(table.get_by_role("button", name="Undo")).to_have_count(0)
        table.get_by_label("State").select_option("applied")
        table.get_by_role("button", name="Show: ").first.click()
        expect(page.locator(".wb-evidence .wb-quote").first).to_be_visible()
        for controls in (".wb-edit", ".wb-edit-steps", ".wb-marking"):
            assert page.locator(f"{controls}:visible").count() == 0

        page.locator(".wb-reader [role=button]").first.focus()
        page.keyboard.press("m")
        page.keyboard.press("Control+z")
        assert page.locator(".wb-marking:visible").count() == 0
        assert Axe().run(page).response["violations"] == []
        assert wrong == []


def test_what_is_said_is_the_rest_of_its_sentence(browser):
    text = "“It will rain,” Wren said. Later, she added: go. Bye."
    article = {"text": text, "paragraphs": [[0, len(text)]]}

    def words(spans):
        return [text[one["start"] : one["end"]] for one in spans]

    def span(quote):
        return {"start": text.index(quote), "end": text.index(quote) + len(quote)}

    with watched_page(browser) as (page, _):
        first = call(page, "article_words", "sentenceAt", article, text.index("said"))
        second = call(page, "article_words", "sentenceAt", article, text.index("added"))

        assert words([first, second]) == ["“It will rain,” Wren said.", "Later, she added: go."]
        assert words(call(page, "article_words", "restOf", article, first, span("said"), span("Wren"))) == [
            "It will rain"
        ]
        assert words(call(page, "article_words", "restOf", article, second, span("she added"))) == ["Later", "go"]
        assert words(call(page, "article_words", "wordsOf", article)[:3]) == ["It", "will", "rain"]
