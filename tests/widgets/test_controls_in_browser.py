"""The panel of parameters in a real Chromium, on the state of a session and a host that only writes down."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser import watched_page
from tests.host import mount, plain
from tests.widgets.stand_in import StandIn
from workbench.parameters import Parameters
from workbench.widgets.controls import Controls
from workbench.widgets.session import Session

pytestmark = pytest.mark.browser


@pytest.fixture
def session():
    return Session(StandIn())


@pytest.fixture
def mounted(browser, session):
    """Return a page with the panel of a session's state, and what shows it another state."""
    controls = Controls(session, opened=("entities",))
    state = controls.get_state(["specs", "request", "state", "working", "pipelines", "selected", "article"])
    with watched_page(browser, width=900) as (page, wrong):
        mount(page, "controls", state, style="controls.css")

        def answer():
            number = page.evaluate("held.request.number ?? 0")
            state = plain(controls.state) | {"number": number}
            page.evaluate("(state) => answer('state', state)", state)

        yield page, answer
        assert wrong == []


def request(page):
    page.wait_for_function("held.request.number")
    return page.evaluate("held.request.values")


def test_a_search_finds_controls_by_words_and_rules_by_what_they_do(mounted):
    page, _ = mounted
    query, groups = page.get_by_role("searchbox"), page.locator(".wb-group:visible")
    expect(page.locator(".wb-group")).to_have_count(5)

    query.fill("less often")
    expect(page.locator(".wb-control:visible")).to_have_count(1)
    expect(page.get_by_role("slider", name="Mentions at least")).to_be_visible()
    query.fill("Who holds WHICH")
    expect(groups).to_have_count(1)
    expect(page.get_by_role("checkbox", name="Second-hand")).to_be_visible()
    query.fill("best candidate")
    expect(page.locator(".wb-choice:visible")).to_have_count(1)
    expect(page.locator(".wb-choice:visible")).to_contain_text("pronoun")
    query.fill("attributions.plans")
    expect(page.locator(".wb-control:visible")).to_have_count(1)
    query.fill("no such words")
    expect(page.get_by_text("No parameter and no rule is called so.")).to_be_visible()
    query.press("Escape")
    expect(groups).to_have_count(5)
    expect(page.locator(".wb-group[open]")).to_have_count(1)
    expect(page.locator(".wb-choices[open]")).to_have_count(0)
    expect(query).to_be_focused()


def test_what_differs_is_counted_shown_alone_and_taken_back_by_group_or_at_once(mounted, session):
    page, answer = mounted
    session.set_all({"entities": {"min_mentions": 3, "things": True}, "stances": {"hearsay": False}})
    answer()

    expect(page.locator(".wb-group[data-name=entities] > summary")).to_contain_text("2 of 8 differ")
    page.get_by_label("Only the 3 that differ").check()
    expect(page.locator(".wb-control:visible")).to_have_count(3)
    page.locator(".wb-group[data-name=entities]").get_by_role("button", name="Reset this group").click()
    values = request(page)
    assert Parameters.of(values).changed() == {"stances": {"hearsay": False}}
    session.set_all(values)
    answer()
    expect(page.locator(".wb-control:visible")).to_have_count(1)
    page.get_by_role("button", name="Reset all").click()
    page.wait_for_function("held.request.number === 2")
    assert Parameters.of(request(page)) == Parameters()
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_a_control_says_its_range_and_default_and_goes_back_to_it(mounted, session):
    page, answer = mounted
    slider = page.get_by_role("slider", name="Mentions at least")
    expect(page.locator("[data-name=min_mentions] .wb-help")).to_have_text(
        "Leave out entities mentioned less often. From 1 to 10. Default: 1."
    )

    slider.focus()
    slider.press("ArrowRight")
    assert request(page)["entities"]["min_mentions"] == 2
    session.set("entities", "min_mentions", 2)
    answer()
    expect(slider).to_be_focused()
    page.get_by_role("button", name="Reset Mentions at least").click()
    page.wait_for_function("held.request.number === 2")
    assert request(page)["entities"]["min_mentions"] == 1
    expect(slider).to_be_focused()


def test_what_changed_unfolds_to_findings_that_can_be_selected(mounted, session):
    page, answer = mounted
    session.set("entities", "min_mentions", 4)
    answer()
    gone = session.change_list.kinds[0]

    expect(page.locator(".wb-changes")).to_have_text(session.changes)
    page.locator(".wb-changed-kind summary").click()
    items = page.get_by_role("list", name="Gone entities").get_by_role("listitem")
    expect(items).to_have_count(gone.counts[1])
    expect(items.first).to_contain_text(gone.went[0].sentence)
    expect(items.get_by_role("button")).to_have_count(0)

    session.set("entities", "min_mentions", 1)
    answer()
    added = page.get_by_role("list", name="Added entities").get_by_role("button")  # it stays unfolded
    expect(added).to_have_count(gone.counts[1])
    added.first.press("Enter")
    assert page.evaluate("held.selected") == gone.went[0].key
    assert page.evaluate("held.article") == gone.went[0].key.split(":")[0]


def test_presets_are_loaded_saved_and_deleted_by_message(mounted):
    page, _ = mounted
    page.locator(".wb-presets > summary").click()
    expect(page.locator(".wb-presets")).to_contain_text("“As it comes” holds")
    expect(page.locator(".wb-presets")).to_contain_text("This case has no folder")
    expect(page.get_by_role("button", name="Delete")).to_be_disabled()

    page.get_by_label("Preset", exact=True).select_option("Everything")
    expect(page.locator(".wb-presets")).to_contain_text("Also what is unsure")
    page.get_by_role("button", name="Load").click()
    page.get_by_label("Save as").fill("mine")
    page.get_by_label("Save as").press("Enter")

    load, save = page.evaluate("sent")
    assert load == {"kind": "preset-load", "name": "Everything"}
    assert (save["kind"], save["name"], Parameters.of(save["values"])) == ("preset-save", "mine", Parameters())


def test_long_work_shows_how_far_it_is_and_can_be_stopped(mounted):
    page, _ = mounted
    expect(page.locator(".wb-progress")).to_be_hidden()

    page.evaluate("answer('working', { done: 3, total: 200 })")
    expect(page.get_by_role("progressbar", name="Articles read")).to_have_attribute("value", "3")
    expect(page.locator(".wb-progress")).to_contain_text("Reading, 3 of 200 articles")
    page.get_by_role("button", name="Stop").click()
    page.evaluate("answer('working', {})")

    assert page.evaluate("sent") == [{"kind": "stop"}]
    expect(page.locator(".wb-progress")).to_be_hidden()
    expect(page.locator(".wb-panel > summary")).to_be_focused()


def test_pipelines_are_asked_for_once_and_one_that_lacks_is_a_line(mounted):
    page, _ = mounted
    for _ in range(3):
        page.locator(".wb-pipeline > summary").click()
    page.evaluate("""answer('pipelines', [
        { value: "one", label: "one 1.0" }, { value: "two", label: "two 2.0" },
        { value: "", label: "three: not installed" },
    ])""")

    page.get_by_label("Read with").select_option("two")
    page.get_by_role("button", name="Read anew").click()

    assert page.evaluate("sent") == [{"kind": "models"}, {"kind": "model", "name": "two"}]
    expect(page.locator(".wb-pipeline li")).to_have_text(["three: not installed"])


def test_code_is_selected_where_there_is_no_clipboard(mounted, session):
    page, answer = mounted
    session.set("entities", "min_mentions", 3)
    answer()
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")

    page.locator(".wb-code > summary").click()
    page.get_by_role("button", name="Copy TOML").click()

    expect(page.locator(".wb-code")).to_contain_text("Selected: copy it")
    assert page.evaluate("getSelection().toString()").strip() == session.to_toml().strip()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_open_panel_has_no_violation(mounted, session, scheme):
    page, answer = mounted
    page.emulate_media(color_scheme=scheme)
    session.set_all({"entities": {"min_mentions": 4}})
    answer()
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    page.evaluate("answer('working', { done: 3, total: 200 })")

    found = Axe().run(page).response["violations"]
    assert [(one["id"], node["html"]) for one in found for node in one["nodes"]] == []
