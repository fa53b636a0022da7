"""Files with one article each: plain text, Markdown and HTML."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from workbench.articles.drafts import Draft, Flaw, metadata_of, title_of
from workbench.errors import ArticleError

_FRONT_MATTER_LINES = 50
_MARKDOWN = MarkdownIt("commonmark").disable("html_block")
"""Without blocks of HTML: their tags are then met inside paragraphs and left out, and their words are kept."""

_MAX_ELEMENTS = 100_000
"""Larger pages are bombs: 300,000 elements keep trafilatura busy for 18 seconds."""

_DATE_NAMES = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "dcterms.created",
    "dc.date.issued", "citation_publication_date", "sailthru.date", "pubdate", "publishdate", "publish-date",
    "article.published", "dc.date", "date",
)  # fmt: skip
"""Names of ``<meta>`` elements that give the day of publication, the best first."""


def read_plain(source: str) -> Iterator[Draft | Flaw]:
    """Yield the one article of a plain text; a headline stays part of the text."""
    yield Draft(text=source, title=title_of(source))


def read_markdown(source: str) -> Iterator[Draft | Flaw]:
    """Yield the one article of a Markdown file as plain text, with the metadata of its front matter."""
    stated, body = _front_matter(source.replace("\r\n", "\n"))
    tokens = _MARKDOWN.parse(body)
    text = "\n\n".join(block for block in map(_block_text, tokens) if block.strip())
    yield Draft(text=text, **metadata_of({"title": _heading(tokens)} | stated))


def _front_matter(source: str) -> tuple[dict[str, object], str]:
    """Return the ``key: value`` lines between two lines of ``---``, and what follows them."""
    lines = source.split("\n")
    if lines[0].rstrip() != "---":
        return {}, source
    for number, line in enumerate(lines[1:_FRONT_MATTER_LINES], start=1):
        if line.rstrip() == "---":
            pairs = (line.partition(":") for line in lines[1:number])
            stated = {key.strip(): value.strip().strip("\"'") for key, mark, value in pairs if mark}
            return {key: value for key, value in stated.items() if value}, "\n".join(lines[number + 1 :])
    return {}, source


def _block_text(token: Token) -> str:
    if token.type in {"fence", "code_block"}:
        return token.content
    return _inline_text(token) if token.type == "inline" else ""


def _inline_text(token: Token) -> str:
    breaks = {"softbreak": " ", "hardbreak": "\n"}
    return "".join(
        child.content if child.type in {"text", "code_inline", "text_special"} else breaks.get(child.type, "")
        for child in token.children or ()
    )


def _heading(tokens: list[Token]) -> str | None:
    headings = (number for number, token in enumerate(tokens) if token.type == "heading_open" and token.tag == "h1")
    first = next(headings, None)
    return None if first is None else _inline_text(tokens[first + 1])


def read_html(source: str) -> Iterator[Draft | Flaw]:
    """Yield the one article of a web page.

    The network is never asked.  The date is taken only from what the page's metadata states: what trafilatura finds
    elsewhere in a page may be the date of anything, and it refuses days later than the day of the run.

    Raises:
        ArticleError: If no article is found in it.
    """
    from trafilatura import load_html  # it takes 0.3 s to load, which other articles need not wait for

    tree: Any = load_html(source)
    if tree is None or (found := _article_in(tree)) is None or not found.text:
        msg = "no text found in the HTML: want a page with an article in it, not nested deeply"
        raise ArticleError(msg)
    yield Draft(
        text="\n\n".join(line for line in found.text.split("\n") if line.strip()),
        title=found.title,
        publisher=found.sitename,
        byline=found.author,
        published=_stated_date(tree),
        address=found.url,
        language=tree.get("lang"),
    )


def _article_in(tree: Any) -> Any:
    """Return what trafilatura finds in a page, ``None`` where it finds nothing."""
    from trafilatura import bare_extraction

    size = sum(1 for _ in tree.iter())
    if size > _MAX_ELEMENTS:
        msg = f"the HTML has {size:,} elements: want at most {_MAX_ELEMENTS:,}"
        raise ArticleError(msg)
    return bare_extraction(tree, include_comments=False, with_metadata=True)


def _stated_date(tree: Any) -> str | None:
    """Return the date of publication in a page's ``<meta>`` elements or JSON-LD, as it is written."""
    stated: dict[str, str] = {}
    for element in tree.iter("meta", "time"):
        value = element.get("content") or element.get("datetime") or ""
        for kind in ("property", "name", "itemprop"):
            stated.setdefault(element.get(kind, "").strip().lower(), value.strip())
    in_names = (stated.get(name) for name in _DATE_NAMES)
    in_scripts = (_published_in(script.text or "") for script in tree.xpath("//script[@type='application/ld+json']"))
    return next(filter(None, chain(in_names, in_scripts)), None)


def _published_in(script: str) -> str | None:
    match = re.search(r'"datePublished"\s{0,9}:\s{0,9}"([^"\\]{8,40})"', script)
    return None if match is None else match[1]
