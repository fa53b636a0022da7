"""The same gestures in every host of the workspace, and what is to be seen after each."""

from typing import Any

from playwright.sync_api import Page, expect

from tests.browser import open_view

ARTICLE = """Ferry plan divides Hask

2 March 2031

HASK - Mayor Tomas Velde rejected the new harbour on Monday. Ingrid Solheim, the chief executive of Norsund Lines, said
that the company supports the new harbour.

Norsund Lines signed a contract with the Kestrel Group on 24 February. Velde criticized the contract on Friday. Solheim
opposes a delay.
"""


def played(page: Page) -> list[dict[str, Any]]:
    """Play the gestures on a workspace of `ARTICLE`; return what all views show after each of them."""
    expect(page.locator("[data-view=reader] .wb-entity").first).to_be_visible(timeout=30_000)
    seen = []
    open_view(page, "entities").get_by_role("button", name="Tomas Velde", exact=True).click()
    seen.append(_shown(page))
    page.keyboard.press("n")
    seen.append(_shown(page))
    open_view(page, "stances").locator("td button").first.click()
    seen.append(_shown(page))
    page.locator("[data-view=stances] .wb-issue-name").first.click()
    open_view(page, "entities")
    seen.append(_shown(page))
    page.get_by_role("button", name="Show everything").click()
    when = open_view(page, "chronology")
    when.get_by_label("From", exact=True).fill("2031-02-20")
    when.get_by_label("to", exact=True).fill("2031-02-25")
    when.get_by_label("to", exact=True).press("Enter")
    seen.append(_shown(page))
    open_view(page, "stances")
    seen.append(_shown(page))
    page.get_by_role("button", name="Show everything").click()
    page.get_by_role("button", name="Back to what was selected before").click()
    seen.append(_shown(page))
    return seen


def _shown(page: Page) -> dict[str, Any]:
    """Return what is to be seen, once the page has come to rest."""
    page.wait_for_timeout(150)
    texts = {
        "selected": "[data-view=evidence] .wb-heading", "place": "[data-view=reader] .wb-count",
        "lit": "[data-view=reader] .wb-lit", "marked": "[data-view=reader] .wb-stance, [data-view=reader] .wb-event",
        "people": "[data-view=entities] tbody .wb-name", "events": "[data-view=chronology] .wb-what",
        "stances": "[data-view=stances] tbody tr", "narrowed": ".wb-chip",
    }  # fmt: skip
    return {name: page.locator(f"{place} >> visible=true").all_text_contents() for name, place in texts.items()}
