import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.articles.markup import without_markup


def test_paragraphs_become_lines_and_entities_characters():
    assert without_markup("<p>One <b>bold</b> word.</p><p>Salt &amp; pepper.</p>").split("\n\n") == [
        "One bold word.",
        "Salt & pepper.",
        "",
    ]


def test_scripts_go_with_their_content():
    assert without_markup("<p>Safe.</p><script>steal()</script>").strip() == "Safe."


@pytest.mark.parametrize("text", ["5 < 6 and 7 > 3", "mail <jane@example.org> now", "Marks &amp; Co", "plain"])
def test_a_text_that_is_no_html_stays_as_it_is(text):
    assert without_markup(text) == text


@given(st.text())
def test_any_text_is_read(text):
    assert "<p>" not in without_markup(text.replace("&", "") + "<p>x</p>")
