"""A notebook as one page: executed with nbclient, exported, and opened with no network."""

import base64
import gzip
import json
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from nbclient import NotebookClient
from nbconvert.exporters import get_exporter
from nbformat import v4
from playwright.sync_api import expect

from tests.browser import watched_page
from tests.findings import HOSTILE
from workbench.exporter import WorkbenchExporter
from workbench.share.cells import cell_markdown, clean_markup, without_paths
from workbench.views.modules import VIEW_TYPE

KERNEL = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
CELLS = (
    "from tests.widgets.stand_in import StandIn\nfrom workbench.widgets import *\nsession = Session(StandIn())",
    "entity_panel(session)",
    "chronology_panel(session)",
    "session.tables['articles'][['title', 'publisher']]",
    "print('read /home/somebody/secret/a.txt')\nimport sys\nprint('noise on the error stream', file=sys.stderr)",
    "raise ValueError('noise of a traceback')",
)


def _notebook(*cells):
    return v4.new_notebook(metadata=KERNEL, cells=list(cells))


def _exported(notebook, **options):
    return WorkbenchExporter(**options).from_notebook_node(notebook)[0]


@pytest.fixture(scope="module")
def executed():
    cells = [v4.new_code_cell(source, metadata={"tags": ["raises-exception"]}) for source in CELLS]
    notebook = _notebook(v4.new_markdown_cell(f"# Ferries\n\nSee [it](javascript:x) *now*. {HOSTILE}"), *cells)
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": "."}}).execute()
    return notebook


@pytest.fixture(scope="module")
def html(executed):
    return _exported(executed)


def test_the_exporter_is_known_by_name_and_stands_in_the_menu():
    assert get_exporter("workbench") is WorkbenchExporter
    assert WorkbenchExporter.export_from_notebook == "Workbench page"


def test_the_same_notebook_gives_the_same_bytes_below_three_megabytes(executed, html):
    assert _exported(executed) == html
    assert len(html.encode()) < 3_000_000


def test_lab_still_has_the_widget_beside_what_the_page_needs(executed):
    data = executed.cells[2].outputs[0]["data"]

    assert "application/vnd.jupyter.widget-view+json" in data
    assert [one["view"] for one in data[VIEW_TYPE]["views"]] == ["reader", "entities", "evidence"]
    assert len(json.dumps(data[VIEW_TYPE])) < 20_000


def test_each_payload_is_in_the_page_once(html):
    state = json.loads(html.split('<script type="application/json" id="state">')[1].split("</script>")[0])

    assert [name for name, *_ in state["mounts"]] == [
        "reader",
        "entities",
        "evidence",
        "chronology",
        "evidence",
        "reader",
    ]
    assert len(state["sessions"]) == 1
    assert len(state["payloads"]) == 4


def test_what_is_of_this_machine_or_went_wrong_stays_behind(html):
    body = html.split('<script type="application/json"')[0]

    assert "…/a.txt" in body
    for gone in ("/home/somebody", "noise on the error stream\n", "ZeroDivisionError", "Traceback", "File "):
        assert gone not in body


def test_words_of_others_are_no_markup_and_no_link(html):
    assert HOSTILE not in html
    assert 'href="javascript' not in html
    assert html.count("</script>") == 4
    assert re.findall(r"<(?:link|iframe|script)[^>]*\b(?:src|href)=", html) == []


@pytest.mark.parametrize(("code", "count"), [("collapsed", 6), ("hidden", 0)])
def test_code_is_folded_or_left_out(executed, code, count):
    assert _exported(executed, code=code).count('<details class="code">') == count


def test_what_a_page_was_made_from_stands_once_at_its_end(html):
    assert html.count("<dt>Pipeline</dt>") == 1


@pytest.mark.parametrize(
    "told",
    [
        "no state",
        {"version": 1},
        {"version": 2, "views": [{"view": "reader", "payload": ""}]},
        {
            "version": 1,
            "views": [{"view": "../../secret", "payload": "e30="}, {"view": "reader", "payload": "no base64"}],
        },
        {"version": 1, "views": [{"view": "reader", "payload": base64.b64encode(gzip.compress(b"[1]")).decode()}]},
        {"version": 1, "views": [{"view": "reader", "payload": base64.b64encode(gzip.compress(b"{")[:-9]).decode()}]},
    ],
)
def test_a_state_that_is_none_leaves_the_still_form(told):
    data = {VIEW_TYPE: told, "text/html": "<p>still</p><script>alert(1)</script>"}
    cell = v4.new_code_cell("x", outputs=[v4.new_output("display_data", data=data)])

    html = _exported(_notebook(cell))

    assert '<div class="out"><p>still</p></div>' in html
    assert 'data-mount="' not in html


def test_pictures_are_kept_if_they_are_pictures():
    outputs = [v4.new_output("display_data", data={"image/png": data}) for data in ("iVBORw0KGgo=", '"><script>x')]

    html = _exported(_notebook(v4.new_code_cell("x", outputs=outputs)))

    assert html.count("<img") == 1
    assert 'src="data:image/png;base64,iVBORw0KGgo="' in html


def test_only_an_attached_picture_is_shown():
    words = "![a](attachment:a.png) ![b](https://example.org/b.png) ![c](attachment:none)"
    shown = str(cell_markdown(words, {"a.png": {"image/png": "iVBORw0KGgo="}}))

    assert shown.count("data:image/png;base64,iVBORw0KGgo=") == 1
    assert "example.org/b.png" not in shown


def test_styles_that_ask_the_network_or_cover_the_page_are_dropped():
    shown = str(
        clean_markup('<p style="color:red;position:fixed">a</p><p style="background:url(https://x.example)">b</p>')
    )

    assert shown == '<p style="color:red">a</p><p>b</p>'


def test_a_head_without_words_is_a_cell():
    assert str(clean_markup('<table><tr><th scope="col"></th><th>a</th></tr></table>')).count("<th>") == 1


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("read /home/a/b.txt", "read …/b.txt"),
        ("'C:\\Users\\a\\b.csv'", "'…/b.csv'"),
        ("~/news/a.txt", "…/a.txt"),
        ("https://example.org/a/b", "https://example.org/a/b"),
        ("and/or 1/2 <b>x</b>", "and/or 1/2 <b>x</b>"),
    ],
)
def test_of_a_path_only_its_last_part_is_left(text, left):
    assert without_paths(text) == left


@pytest.mark.browser
def test_the_views_of_a_notebook_live_on_and_are_linked_with_no_network(browser, html, tmp_path):
    file = tmp_path / "notebook.html"
    file.write_text(html, encoding="utf-8")
    with watched_page(browser) as (page, wrong):
        page.goto(file.as_uri())
        page.wait_for_selector("body[data-ready]")

        page.get_by_role("button", name="Ingrid Solheim", exact=True).click()
        expect(page.locator(".pane-evidence .wb-heading")).to_have_text(["Ingrid Solheim"] * 2)
        expect(page.locator(".pane-reader").first.locator(".wb-lit-name")).to_have_count(3)
        page.get_by_label("Keep Ingrid Solheim").check()
        expect(page.locator(".pane-chronology [role=option]")).to_have_count(1)
        expect(page.locator(".pane-chronology .main-svg").first).to_be_visible()
        expect(page.locator(".still")).to_have_count(0)
        found = Axe().run(page).response["violations"]
        assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
        assert wrong == []
