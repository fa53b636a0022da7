"""What is said of words marked in the article, in a real Chromium with a session behind it."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser import watched_page
from tests.gestures import select_words
from tests.host import mount
from tests.widgets.stand_in import StandIn
from workbench.records import CorrectionAction, FindingKind, Part
from workbench.widgets.editing import edit
from workbench.widgets.session import Session
from workbench.widgets.view import Reader

pytestmark = pytest.mark.browser


@pytest.fixture
def session():
    return Session(StandIn())


@pytest.fixture
def page(browser, session):
    """Yield a page with the reader of a session."""
    with watched_page(browser, width=900) as (page, wrong):
        state = Reader(session).get_state(["payload", "offers", "selected", "kept", "article", "span", "issue", "live"])
        mount(page, "reader", state, style="views.css")
        yield page
        assert wrong == []


def parts(correction):
    return {str(anchor.part): anchor.quote for anchor in correction.anchors}


def test_who_stands_where_is_said_of_marked_words(page, session):
    form = page.get_by_role("form", name="Position")
    select_words(page, "close")
    page.get_by_role("button", name="Position …").click()
    expect(form.get_by_role("combobox", name="Who holds it")).to_be_focused()
    assert [one["id"] for one in Axe().run(page).response["violations"]] == []
    form.get_by_role("button", name="Save").click()
    expect(form.get_by_role("alert")).to_contain_text("Choose who holds it from the list, or mark the words")

    # By keyboard: a name of the list, the position, and words for the target that are marked in between.
    form.get_by_role("combobox", name="Who holds it").fill("velde")
    page.keyboard.press("Enter")
    form.get_by_role("button", name="Save").press("Enter")
    expect(form.get_by_role("alert")).to_have_text("Choose a position.")
    form.get_by_label("Position").select_option("opposes")
    form.get_by_role("button", name="Save").press("Enter")
    expect(form.get_by_role("alert")).to_contain_text("Mark what it is about, or choose an issue of this article: ")
    expect(form.get_by_role("button", name="Mark: What it is about")).to_be_focused()
    form.get_by_role("button", name="Mark: What it is about").press("Enter")
    select_words(page, "crossing")
    expect(form.locator(".wb-marked-words")).to_have_text(["none marked", "“crossing”"])
    form.get_by_label("Issue").fill("the line")
    form.get_by_label("Polarity").fill("-0.5")
    page.keyboard.press("Enter")

    [asked] = page.evaluate("sent")
    assert edit(session, asked)["kind"] == "done"
    stance, issue = session.case.corrections
    assert (stance.action, stance.about) == (CorrectionAction.ADD, FindingKind.STANCE)
    assert parts(stance) == {
        str(Part.FINDING): "close", str(Part.HOLDER): "Tomas Velde", str(Part.TARGET): "crossing",
    }  # fmt: skip
    assert dict(stance.values) == {"polarity": "-0.5", "position": "opposes"}
    assert (issue.action, issue.value("name"), issue.step) == (CorrectionAction.GROUP_ISSUE, "the line", stance.step)
    page.evaluate("(asked) => tell({ kind: 'done', what: 'kept', asked })", asked["asked"])
    expect(form).to_have_count(0)


def test_somebody_unnamed_is_marked_and_is_mentioned_from_then_on(page, session):
    form = page.get_by_role("form", name="Position")
    issue = page.evaluate("Object.values(held.offers.issues)[0][0]")
    select_words(page, "close")
    page.get_by_role("button", name="Position …").click()
    sort = form.get_by_label("That is")
    expect(sort).to_be_hidden()
    form.get_by_role("button", name="Mark: Or words").click()
    select_words(page, "Ingrid Solheim")
    expect(sort).to_be_hidden()  # somebody is mentioned there already
    form.get_by_role("button", name="Mark: Or words").click()
    select_words(page, "reporters")
    sort.select_option("group")
    form.get_by_label("Position").select_option("supports")
    form.get_by_label("Issue").fill(issue)
    form.get_by_role("button", name="Save").click()

    [asked] = page.evaluate("sent")
    assert edit(session, asked)["kind"] == "done"
    stance, mention = session.case.corrections
    assert parts(stance)["holder"] == "reporters"
    assert (mention.about, parts(mention), dict(mention.values)) == (
        FindingKind.MENTION, {"finding": "reporters"}, {"type": "group"},
    )  # fmt: skip
    page.evaluate("(asked) => tell({ kind: 'refused', why: 'no room', asked })", asked["asked"])
    expect(form.get_by_role("alert")).to_have_text("no room")
