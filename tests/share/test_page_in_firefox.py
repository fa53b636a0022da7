"""The shared page in a real Firefox: the same gestures as in Chromium, no network, no errors."""

import pytest

from tests.findings import sample_findings
from workbench.share import write_page
from workbench.tables.frames import Tables

pytestmark = pytest.mark.browser

READY = """new Promise((done) => {
    const look = () => (document.body?.dataset.ready ? done(true) : setTimeout(look, 30));
    look();
})"""


def test_the_page_selects_and_narrows_without_a_network(firefox, tmp_path):
    file = tmp_path / "page.html"
    write_page(Tables(sample_findings()), file, title="Ferry", made_from={})

    firefox.open(file.as_uri())
    assert firefox.ask(READY)
    firefox.ask("document.querySelector('[data-view=reader] [role=button]').focus()")
    firefox.press("\ue007")
    heading = firefox.ask("document.querySelector('[data-view=evidence] .wb-heading').textContent")
    firefox.press("n")
    count = firefox.ask("document.querySelector('[data-view=reader] .wb-count').textContent")
    address = firefox.ask("location.hash")

    assert (heading, count) == ("Norsund Lines", "2 of 5")
    assert len(address) > 1
    assert firefox.wrong == []
