"""The shared page in a real Firefox: the same gestures as in Chromium, no network, no errors."""

import pytest
from nbformat import v4

from tests.findings import sample_findings
from tests.widgets.stand_in import StandIn
from workbench.exporter import WorkbenchExporter
from workbench.share import write_page
from workbench.tables.frames import Tables
from workbench.widgets import Session, entity_panel

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


def test_the_page_of_a_notebook_shows_its_marks_and_links_its_views(firefox, tmp_path):
    shown, metadata = entity_panel(Session(StandIn()))._repr_mimebundle_()
    output = v4.new_output("display_data", data=shown, metadata=metadata)
    notebook = v4.new_notebook(cells=[v4.new_code_cell("entity_panel(session)", outputs=[output])])
    file = tmp_path / "notebook.html"
    file.write_text(WorkbenchExporter().from_notebook_node(notebook)[0], encoding="utf-8")

    firefox.open(file.as_uri())
    assert firefox.ask(READY)
    marks = firefox.ask("document.querySelectorAll('.pane-reader .wb-entity').length")
    named = "[...document.querySelectorAll('.pane-reader .wb-entity')].find((one) => /^Ingrid/.test(one.textContent))"
    firefox.ask(f"{named}.focus()")
    firefox.press("\ue007")
    heading = firefox.ask("document.querySelector('.pane-evidence .wb-heading').textContent")
    lit = firefox.ask("document.querySelectorAll('.pane-reader .wb-lit-name').length")

    assert marks > 5
    assert (heading, lit) == ("Ingrid Solheim", 3)
    assert firefox.wrong == []
