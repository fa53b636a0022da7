"""Files with one article each."""

import time

import pytest

from workbench.articles.drafts import Draft, title_of
from workbench.articles.pages import read_html, read_markdown, read_plain
from workbench.errors import ArticleError

WORDS = "The old lighthouse on the cape went dark last night, the harbour master said."
OTHER = "A crew will look at its lamp as soon as the sea allows it, she added on the radio."


def page(head: str = "", body: str = f"<article><h1>Lighthouse dark</h1><p>{WORDS}</p><p>{OTHER}</p></article>") -> str:
    return f'<!DOCTYPE html><html lang="en-GB"><head>{head}</head><body>{body}</body></html>'


def only(drafts: object) -> Draft:
    (draft,) = drafts  # type: ignore[misc]  # any iterable of one draft
    assert isinstance(draft, Draft)
    return draft


def test_a_plain_text_is_all_text_and_its_headline_is_a_title_too():
    draft = only(read_plain(f"Lighthouse dark\n\n{WORDS}\n"))

    assert draft.title == "Lighthouse dark"
    assert draft.text.startswith("Lighthouse dark\n\n")


@pytest.mark.parametrize(
    "text", [WORDS, f"{WORDS}\n\n{OTHER}", f"One line\n{OTHER}", "Alone", "", "Word " * 40 + f"\n\n{OTHER}"]
)
def test_a_first_line_that_is_no_headline_gives_no_title(text: str):
    assert title_of(text) is None


def test_markdown_becomes_paragraphs_of_plain_words():
    source = (
        "# Lighthouse *dark*\n\nThe **old** light\nis [out](https://x.example).\n\n> Quoted &amp; told.\n\n"
        "- One\n- Two\n\n---\n\n![photo](a.png)\n\n<div>\nIn a box.\n</div>\n\nA `code` line.  \nAnother.\n"
    )

    draft = only(read_markdown(source))

    assert draft.title == "Lighthouse dark"
    assert draft.text.split("\n\n") == [
        "Lighthouse dark", "The old light is out.", "Quoted & told.", "One", "Two", " In a box. ",
        "A code line.\nAnother.",
    ]  # fmt: skip


def test_front_matter_is_metadata_and_no_text():
    lines = [
        "---", 'title: "Dark: a light"', "Author: Una Berg", "source: The Cape", "date: 2031-03-04",
        "url: https://c.example/1", "tags:", "- sea", "language: en", "---", "# Other", "", WORDS, "",
    ]  # fmt: skip
    source = "\r\n".join(lines)

    draft = only(read_markdown(source))

    assert (draft.title, draft.byline, draft.publisher) == ("Dark: a light", "Una Berg", "The Cape")
    assert (draft.published, draft.address, draft.language) == ("2031-03-04", "https://c.example/1", "en")
    assert draft.text == f"Other\n\n{WORDS}"


def test_a_rule_at_the_top_that_is_never_closed_is_no_front_matter():
    assert only(read_markdown(f"---\ntitle: x\n\n{WORDS}")).title is None


def test_a_page_gives_its_article_and_what_its_metadata_states():
    head = (
        '<meta property="og:site_name" content="The Cape"><meta name="author" content="Una Berg">'
        '<meta property="og:title" content="A light goes out"><link rel="canonical" href="https://cape.example/light">'
        '<meta property="article:published_time" content="2031-03-04T10:15:00+02:00">'
    )

    draft = only(read_html(page(head)))

    assert draft.text == f"Lighthouse dark\n\n{WORDS}\n\n{OTHER}"
    assert (draft.title, draft.publisher, draft.byline) == ("A light goes out", "The Cape", "Una Berg")
    assert (draft.published, draft.language) == ("2031-03-04T10:15:00+02:00", "en-GB")
    assert draft.address == "https://cape.example/light"


def test_a_date_in_json_ld_is_metadata():
    head = '<script type="application/ld+json">{"@graph": [{"datePublished" : "2031-03-04"}]}</script>'

    assert only(read_html(page(head))).published == "2031-03-04"


def test_a_time_element_that_says_so_is_metadata():
    time_element = '<time itemprop="datePublished" datetime="2031-03-04">Tuesday</time>'
    body = f"<article>{time_element}<p>{WORDS}</p><p>{OTHER}</p></article>"

    assert only(read_html(page(body=body))).published == "2031-03-04"


def test_a_date_elsewhere_in_a_page_is_not_guessed_from():
    body = f"<article><p>{WORDS}</p><p>{OTHER} On March 5, 2024 it burned.</p></article><footer>Copyright 2023</footer>"

    assert only(read_html(page(body=body))).published is None


def test_markup_told_as_text_is_kept_as_text():
    body = f"<article><p>{WORDS}</p><p>He wrote &lt;script&gt;alert(1)&lt;/script&gt; on the wall.</p></article>"

    assert "<script>alert(1)</script>" in only(read_html(page(body=body))).text


@pytest.mark.parametrize(
    "source",
    ["", "no markup", "<html></html>", page(body="<script>x</script>"), "<div>" * 300_000 + WORDS, "<" * 500_000],
    ids=["empty", "no markup", "no body", "script only", "nested", "brackets"],
)
def test_a_page_without_an_article_is_refused_and_never_crashes(source: str):
    with pytest.raises(ArticleError, match="no text found in the HTML"):
        list(read_html(source))


def test_a_page_of_very_many_elements_is_refused_before_it_is_looked_at():
    started = time.perf_counter()
    with pytest.raises(ArticleError, match=r"120,00\d elements: want at most 100,000"):
        list(read_html(page(body="<p>a b c</p>" * 120_000)))

    assert time.perf_counter() - started < 2
