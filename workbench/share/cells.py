"""Text and markup of a notebook's cells, cleaned: it may come from anybody and may quote any article."""

import re
from collections.abc import Mapping
from typing import Any

import nh3
from markdown_it import MarkdownIt

from workbench.views.still import SafeHtml, element

_TAGS = {
    "a", "b", "blockquote", "br", "caption", "code", "col", "colgroup", "dd", "del", "div", "dl", "dt", "em", "h1",
    "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "li", "mark", "ol", "p", "pre", "s", "section", "small", "span",
    "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
}  # fmt: skip
_ATTRIBUTES = {
    "a": {"href", "title"}, "img": {"src", "alt", "title", "width", "height"}, "ol": {"start"},
    "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan", "scope"}, "*": {"style"},
}  # fmt: skip
_STYLES = {
    "background", "background-color", "border", "border-bottom", "border-collapse", "border-left", "border-radius",
    "color", "display", "font-size", "font-style", "font-weight", "height", "line-height", "margin", "max-width",
    "min-width", "padding", "text-align", "vertical-align", "white-space", "width",
}  # fmt: skip
_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|svg\+xml);base64,[A-Za-z0-9+/=\s]*")
_LINKS = ("http:", "https:", "mailto:", "#")
_EMPTY_HEAD = re.compile(r"<th[^>]*></th>")
_ATTACHED = re.compile(r"\(attachment:([^)\s]+)\)")
_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
_PATH = re.compile(
    r"(?<![\w.:/<~\\-])(?:file://)?(?:~|[A-Za-z]:(?=[\\/]))?(?:[\\/][^\s\"'<>|:*?\\/]+)+[\\/]([^\s\"'<>|:*?\\/]*)"
)


class _Parser(MarkdownIt):
    """Reads Markdown; besides links also attached pictures have addresses."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the library's name
        """Whether ``url`` may be one."""
        return url.startswith(_LINKS) or bool(_PICTURE.fullmatch(url))


def cell_markdown(source: str, attachments: Mapping[str, Any]) -> SafeHtml:
    """Return a Markdown cell as markup: its own HTML stays text, links are marked, only attached pictures are shown."""
    held = _ATTACHED.sub(lambda match: f"({_attached(attachments.get(match[1]))})", source)
    parser = _Parser("commonmark", {"html": False}).enable(["table", "strikethrough"])
    return clean_markup(parser.render(held))


def clean_markup(markup: str) -> SafeHtml:
    """Return ``markup`` without all that could act, ask the network, or cover the page.

    A head without words, as pandas puts over its index, is made a cell: it names nothing.
    """
    cleaned = nh3.clean(
        markup, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes={"http", "https", "mailto", "data"},
        attribute_filter=_allowed, filter_style_properties=_STYLES,
    )  # fmt: skip
    return SafeHtml(_EMPTY_HEAD.sub("<td></td>", cleaned))


def plain_output(text: str) -> SafeHtml:
    """Return text that a cell printed, without paths and colours; nothing for none."""
    held = without_paths(_ESCAPES.sub("", text))
    return element("pre", held) if held.strip() else SafeHtml()


def without_paths(text: str) -> str:
    """Return ``text`` in which of each path of a machine only the last part is left."""
    return _PATH.sub(lambda match: f"…/{match[1]}", text)


def _attached(attachment: Any) -> str:
    """Return the first picture of an attachment as an address that holds it; nothing leads elsewhere."""
    for kind, data in attachment.items() if isinstance(attachment, Mapping) else ():
        address = f"data:{kind};base64,{''.join(str(data).split())}"
        if _PICTURE.fullmatch(address):
            return address
    return "#"


def _allowed(_tag: str, attribute: str, value: str) -> str | None:
    """Return an attribute's value, or ``None`` to drop it: a picture stands in the page, a link leads out of it."""
    if attribute == "src":
        return value if _PICTURE.fullmatch(value) else None
    if attribute == "href":
        return value if value.startswith(_LINKS) else None
    return None if "url(" in value.lower() and attribute == "style" else value
