"""The workspace in a real Chromium with a session behind it, as in a notebook but with no JupyterLab around it."""

from contextlib import contextmanager

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser import watched_page
from tests.host import mount, plain
from tests.widgets.stand_in import StandIn
from workbench.widgets.workspace import Workspace

pytestmark = pytest.mark.browser


@pytest.fixture
def workspace():
    return Workspace(StandIn())


@contextmanager
def drawn(browser, workspace, *, width):
    """Yield a page with the workspace."""
    with watched_page(browser, width=width) as (page, wrong):
        hosted = {"layout", "tabbable", "tooltip"}
        names = [name for name in workspace.trait_names(sync=True) if name[0] != "_" and name not in hosted]
        state = {name: getattr(workspace, name) for name in names}
        mount(page, "workspace", state, style="workspace.css", more="views.css")
        yield page
    assert wrong == []


@pytest.fixture
def page(browser, workspace):
    with drawn(browser, workspace, width=1000) as page:
        yield page


def asked(page):
    """Return what the page asked for since, but for the chart's library."""
    return [one for one in page.evaluate("sent.splice(0)") if one["kind"] != "need-plotly"]


def hear(page, workspace):
    """Let the session do what the page asked for, and let the page hear of it."""
    answers = []
    workspace.send = lambda content, buffers=None: answers.append(content)
    for message in asked(page):
        workspace._handle_custom_msg(message, [])
    for name in ("corrections_payload", "history"):
        page.evaluate("([name, value]) => answer(name, value)", [name, plain(getattr(workspace, name))])
    for content in answers:
        page.evaluate("(content) => tell(content)", content)


def rejected(workspace, at):
    key = workspace.session.tables["times"]["key"][at]
    workspace.session.correct("reject", about="time", keys=[key])
    return workspace.history["undo"]


def test_the_bar_says_what_would_be_undone_and_redone_and_does_it(page, workspace):
    undo, redo = page.locator(".wb-workspace-bar .wb-edit-step").all()
    expect(undo).to_have_attribute("title", "Nothing to undo (Ctrl+Z)")
    expect(undo).to_have_attribute("aria-disabled", "true")
    first, second = rejected(workspace, 0), rejected(workspace, 1)
    hear(page, workspace)

    expect(undo).to_have_attribute("title", f"Undo: {second} (Ctrl+Z)")
    expect(undo).to_have_accessible_name(f"Undo {second}")
    assert [one["id"] for one in Axe().run(page).response["violations"]] == []
    undo.click()
    hear(page, workspace)
    expect(undo).to_have_attribute("title", f"Undo: {first} (Ctrl+Z)")
    expect(redo).to_have_attribute("title", f"Redo: {second} (Ctrl+Shift+Z)")
    expect(page.locator(".wb-workspace-bar .wb-edit-said")).to_contain_text(f"Undone: {second}")
    redo.press("Enter")
    hear(page, workspace)
    expect(redo).to_have_attribute("aria-disabled", "true")
    redo.press("Enter")
    assert asked(page) == []


def test_keys_undo_in_the_workspace_but_not_in_a_text_field(page, workspace):
    rejected(workspace, 0)
    hear(page, workspace)
    tab = page.get_by_role("tab", name="Who", exact=True)
    page.evaluate("answer('tab', 'entities')")
    search = page.get_by_label("Find a name or role")

    for key, kind in (("Control+z", "undo"), ("Control+Shift+Z", "redo"), ("Control+y", "redo")):
        tab.press(key)
        assert [one["kind"] for one in asked(page)] == [kind]
        search.press(key)
        assert asked(page) == []
    tab.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_contain_text("Ctrl Shift Z, Ctrl Y")


def test_what_leaves_is_chosen_and_the_browser_saves_it(page):
    handover = page.get_by_role("dialog", name="Hand over")
    opener = page.get_by_role("button", name="Hand over …")
    page.evaluate("answer('span', ['2031-02-01', '2031-03-01'])")

    opener.press("Enter")
    expect(handover.get_by_role("radio", name="A page")).to_be_focused()
    expect(handover.get_by_text("Short")).to_be_hidden()
    assert Axe().run(page, context="dialog").response["violations"] == []
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_hidden()
    handover.get_by_role("radio", name="A brief for Word").check()
    handover.get_by_role("radio", name="Short").check()
    handover.get_by_role("radio", name="Findings only").check()
    expect(handover.get_by_role("checkbox", name="Only what is shown now")).to_be_checked()
    expect(handover.get_by_text("Time: 2031-02-01 to 2031-02-28")).to_be_visible()
    save = handover.get_by_role("button", name="Save")
    save.press("Enter")
    save.press("Enter")
    assert asked(page) == [
        {
            "kind": "hand over", "view": "handover", "form": "word", "length": "short", "include": "findings",
            "notes": False, "narrowed": True,
        }
    ]  # fmt: skip

    with page.expect_download() as saved:
        made = {
            "kind": "handed",
            "view": "handover",
            "name": "ferry.docx",
            "type": "text/plain",
            "what": "ferry.docx, 1 kB",
        }
        page.evaluate("(made) => tell(made, 'the file')", made)
    assert saved.value.suggested_filename == "ferry.docx"
    assert saved.value.path().read_text() == "the file"
    expect(handover.get_by_role("status")).to_have_text("Saved by your browser: ferry.docx, 1 kB")

    save.press("Enter")
    page.evaluate("tell({ kind: 'refused', view: 'handover', why: 'no such stretch' })")
    expect(handover.get_by_role("status")).to_have_text("no such stretch")
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    asked(page)


def test_without_a_filter_nothing_is_said_of_one(page):
    page.get_by_role("button", name="Hand over …").click()

    expect(page.get_by_role("checkbox", name="Only what is shown now")).to_be_hidden()
    page.get_by_role("button", name="Save").click()
    assert [(one["form"], one["include"], one["narrowed"]) for one in asked(page)] == [("page", "text", False)]


def test_the_panel_of_parameters_takes_its_room_from_the_list_beside_the_tabs(browser, workspace):
    with drawn(browser, workspace, width=1500) as page:
        frame, tab = page.locator(".wb-workspace"), page.get_by_role("tab", name="Who", exact=True)
        expect(frame).to_have_attribute("data-mode", "wide")

        page.get_by_role("button", name="Parameters", exact=True).click()
        expect(frame).to_have_attribute("data-mode", "middle")
        expect(tab).to_be_visible()
        page.get_by_role("button", name="Parameters", exact=True).click()
        expect(frame).to_have_attribute("data-mode", "wide")
