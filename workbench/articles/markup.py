"""Texts of feeds and databases that come with HTML tags in them."""

import html
import re

import nh3

_BLOCK_END = re.compile(r"<(?:/(?:p|div|li|h[1-6]|tr|blockquote)|br\s?/?)>", re.IGNORECASE)


def without_markup(text: str) -> str:
    """Return the words of a text that may be a piece of HTML; scripts and styles go with their content.

    The ends of paragraphs and lines become line breaks.  A text without a closing tag or line break of HTML is returned
    as it is, since "a < b" is no markup.
    """
    if _BLOCK_END.search(text) is None:
        return text
    return html.unescape(nh3.clean(_BLOCK_END.sub(lambda match: f"{match.group()}\n\n", text), tags=set()))
