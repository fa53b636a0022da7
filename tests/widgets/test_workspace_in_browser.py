"""The frame of the live workspace in a real Chromium, on the state of a session."""

import pytest
from playwright.sync_api import expect

from tests.browser import watched_page
from tests.host import mount
from tests.widgets.stand_in import StandIn
from workbench.views.modules import static_text
from workbench.widgets import Session, Workspace

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def state():
    workspace = Workspace(Session(StandIn()))
    hosted = {"layout", "comm"}
    return {name: value for name, value in workspace.get_state().items() if name[0] != "_" and name not in hosted}


def _mounted(page, state):
    page.add_style_tag(content=static_text("views.css"))
    mount(page, "workspace", state, style="workspace.css")


def test_the_panel_of_parameters_takes_its_room_from_the_list_beside_the_tabs(browser, state):
    with watched_page(browser, width=1500) as (page, wrong):
        _mounted(page, state)
        frame, tab = page.locator(".wb-workspace"), page.get_by_role("tab", name="Who", exact=True)
        expect(frame).to_have_attribute("data-mode", "wide")

        page.get_by_role("button", name="Parameters", exact=True).click()
        expect(frame).to_have_attribute("data-mode", "middle")
        expect(tab).to_be_visible()
        page.get_by_role("button", name="Parameters", exact=True).click()
        expect(frame).to_have_attribute("data-mode", "wide")
        assert wrong == []


@pytest.mark.parametrize("width", [760, 1300])
def test_every_tab_is_in_sight_where_there_is_room_for_two_panes(browser, state, width):
    with watched_page(browser, width=width) as (page, _):
        _mounted(page, state)
        tabs = page.get_by_role("tablist", name="Views")

        expect(tabs.get_by_role("tab")).to_have_count(7)
        assert tabs.evaluate("(row) => row.scrollWidth <= row.clientWidth")
