import base64
import hashlib
import json
import re

import pytest

from tests.findings import HOSTILE, sample_findings
from workbench.share import page, write_page
from workbench.share.hosting import in_script
from workbench.tables.frames import Tables, empty_tables

LARGEST = 3_000_000


@pytest.fixture(scope="module")
def html():
    return page(Tables(sample_findings()), title=f"Ferries {HOSTILE}", made_from={"model": HOSTILE, "parameters": "$x"})


def test_same_tables_give_the_same_small_page(html):
    again = page(
        Tables(sample_findings()), title=f"Ferries {HOSTILE}", made_from={"model": HOSTILE, "parameters": "$x"}
    )

    assert again == html
    assert len(html.encode()) < LARGEST


def test_no_word_of_an_article_is_markup(html):
    assert HOSTILE not in html
    assert "<b>" not in html
    assert html.count("</script>") == 4


def test_policy_allows_our_script_only(html):
    script = html.rsplit('<script type="module">', 1)[1].split("</script>")[0]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()

    assert f"script-src 'sha256-{digest}' blob:;" in html
    assert "default-src 'none'" in html


def test_no_element_asks_for_anything(html):
    assert re.findall(r"<(?:link|img|iframe|script)[^>]*\b(?:src|href)=(?!\"data:)", html) == []


def test_footer_says_what_it_was_made_from(html):
    assert "Velde promises a tender, Harbour Post, 2031-03-07" in html
    assert "<dd>$x</dd>" in html


def test_json_cannot_end_its_element():
    assert "<" not in in_script(HOSTILE)
    assert json.loads(in_script(HOSTILE)) == HOSTILE


def test_page_of_nothing_is_a_page(tmp_path):
    file = tmp_path / "page.html"

    write_page(empty_tables(), file, title="Nothing", made_from={})

    assert "<h1>Nothing</h1>" in file.read_text(encoding="utf-8")
