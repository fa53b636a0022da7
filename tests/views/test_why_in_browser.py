"""Why a finding is there, in a real Chromium: the parameters behind it, and its rule switched off."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser import watched_page
from tests.findings import sample_findings
from tests.host import mount
from workbench.parameters import Parameters
from workbench.tables.frames import Tables
from workbench.views.evidence import evidence_payload

pytestmark = pytest.mark.browser

WANTED = Parameters().with_value("stances", "min_strength", 0.2)


@pytest.fixture(scope="module")
def payload():
    return evidence_payload(Tables(sample_findings(), parameters=WANTED))


@pytest.fixture
def page(browser):
    with watched_page(browser, width=700) as (page, wrong):
        yield page
        assert wrong == []


def shown(page, payload, *, live, kind="stance"):
    """Show the first finding of a kind, and return its item."""
    key, item = next((key, one) for key, one in payload["items"].items() if one["kind"] == kind)
    state = {"payload": payload, "selected": key, "article": item["article"], "live": live}
    mount(page, "evidence", state, style="views.css")
    return item


def test_a_finding_names_the_parameters_behind_it_and_marks_those_that_differ(page, payload):
    shown(page, payload, live=True)

    summary = page.locator(".wb-depends summary")
    expect(summary).to_have_text("Depended on 5 parameters, 1 not at the default")
    summary.press("Enter")
    expect(page.locator(".wb-settings li")).to_have_count(5)
    expect(page.locator(".wb-settings .wb-differs")).to_have_text(
        "stances.min_strength = 0.2 Strength at least; not at the default, 0.0"
    )
    assert [one["id"] for one in Axe().run(page).response["violations"]] == []


@pytest.mark.parametrize("kind", ["stance", "mention by pronoun", "attribution", "report", "time expression", "role"])
def test_every_finding_says_rule_sureness_and_parameters(page, payload, kind):
    item = shown(page, payload, live=False, kind=kind)

    expect(page.locator(".wb-why").first).to_contain_text(f"Why: {item['rule']}. {item['why']} Confidence ")
    expect(page.locator(".wb-depends").first).to_be_visible()
    expect(page.get_by_role("button", name="Switch this rule off")).to_have_count(0)


def test_a_rule_is_switched_off_and_the_way_back_stays_when_the_finding_is_gone(page, payload):
    rule = shown(page, payload, live=True)["rule"]

    page.get_by_role("button", name="Switch this rule off").press("Enter")
    assert page.evaluate("sent") == [{"kind": "rule-off", "rule": rule}]
    page.evaluate("tell({ kind: 'done', what: 'something else' })")
    expect(page.locator(".wb-rule-said")).to_contain_text("Switching")
    page.evaluate("(rule) => tell({ kind: 'done', rule, on: false, what: '-2 stances, 9 ms' })", rule)
    page.evaluate("answer('payload', { items: {}, sentences: [], articles: {} })")

    expect(page.locator(".wb-heading")).to_have_text("Nothing selected")
    expect(page.locator(".wb-heading")).to_be_focused()
    expect(page.locator(".wb-rule-said")).to_contain_text(f"“{rule}” is switched off: -2 stances, 9 ms.")
    page.get_by_role("button", name="Switch on again").press("Enter")
    assert page.evaluate("sent.at(-1)") == {"kind": "rule-on", "rule": rule}
    page.evaluate("(rule) => tell({ kind: 'refused', rule, why: 'no such rule' })", rule)
    expect(page.locator(".wb-rule-said [role=status]")).to_have_text("no such rule")
