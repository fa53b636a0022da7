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

# Where words stand on the screen, first in the article: left, middle, right.
PLACE = """(words) => {
    const walker = document.createTreeWalker(document.querySelector(".wb-text"), NodeFilter.SHOW_TEXT);
    for (let one = walker.nextNode(); one; one = walker.nextNode()) {
        const at = one.data.indexOf(words), range = document.createRange();
        if (at < 0) continue;
        one.parentElement.scrollIntoView({ block: "nearest" });
        range.setStart(one, at);
        range.setEnd(one, at + words.length);
        const box = range.getBoundingClientRect();
        return [box.left, box.top + box.height / 2, box.right];
    }
}"""


def select_words(page: Page, words: str) -> None:
    """Drag over ``words`` in the article, once it stands still: charts and answers of the kernel may still move it."""
    place, before = page.evaluate(PLACE, words), None
    while place != before:
        page.wait_for_timeout(400)
        place, before = page.evaluate(PLACE, words), place
    left, middle, right = place
    page.mouse.move(left + 1, middle)
    page.mouse.down()
    page.mouse.move((left + right) / 2, middle)
    page.mouse.move(right - 1, middle)
    page.mouse.up()


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
