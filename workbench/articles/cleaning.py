"""What is done to a text before it becomes an article; afterwards it never changes."""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from hashlib import sha256

from workbench.articles.wrapped import unwrapped
from workbench.errors import ArticleError
from workbench.records import Article, Published

MAX_CHARACTERS = 2_000_000
"""The longest text that is read as one article."""

_UNICODE_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LINE_BREAKS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_BLANK_LINES = re.compile(r"\n{4,}")
_UNSPACED_QUOTE = re.compile(r'(?<=[:,])(?=[“‘«„])|(?<=:)(?="\w)')
"""Where a space is missing; after a comma a straight mark rather ends a quotation."""
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_CONTROL_SHARE = 0.05
"""A text with more control characters than this is no text but something else under its name."""


def decode(raw: bytes) -> str:
    """Return the text of a file: UTF-8, or else Windows-1252; UTF-16 where its byte order mark says so.

    Raises:
        ArticleError: If the bytes are in none of them, or are no text at all.
    """
    if raw.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return _decoded(raw, "utf-16")
    if b"\0" in raw:
        msg = "this is a binary file, not a text: want a text in UTF-8"
        raise ArticleError(msg)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _decoded(raw, "cp1252")


def _decoded(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        msg = f"byte {error.start} is neither UTF-8 nor {encoding}: save the text as UTF-8"
        raise ArticleError(msg) from None


def clean(text: str) -> str:
    r"""Return ``text`` as an article keeps it.

    Line breaks become ``\n``, lines that were broken at a column are joined (`unwrapped`), other spaces become plain
    ones, a space is put before a quotation that touches its colon, blanks at the end of lines and long runs of blank
    lines go.  Letters stay as they are: no Unicode normalisation.

    Raises:
        ArticleError: If no words are left, or the text is too long, binary, or holds half of a character.
    """
    _check(text)
    text = _UNICODE_SPACES.sub(" ", _LINE_BREAKS.sub("\n", text))
    # Line by line, since a pattern for blanks at the end looks at each blank of a long run again and again.
    text = "\n".join(line.rstrip(" \t") for line in text.split("\n"))
    text = unwrapped(_BLANK_LINES.sub("\n\n", _UNSPACED_QUOTE.sub(" ", text)).strip(" \t\n\ufeff"))
    if not text:
        msg = "there is no text: want at least one word"
        raise ArticleError(msg)
    return text


def _check(text: str) -> None:
    if len(text) > MAX_CHARACTERS:
        msg = f"the text has {len(text):,} characters: want at most {MAX_CHARACTERS:,}, so split it"
        raise ArticleError(msg)
    if (half := _SURROGATES.search(text)) is not None:
        msg = f"character {half.start()} is a lone surrogate, half of a character: save the text as UTF-8 again"
        raise ArticleError(msg)
    controls = len(_CONTROLS.findall(text))
    if "\0" in text or controls > _CONTROL_SHARE * len(text):
        msg = f"{controls:,} of {len(text):,} characters are control characters: want a plain text"
        raise ArticleError(msg)


def clean_line(text: str | None) -> str | None:
    """Return a title, name or address on one line, or ``None`` if nothing is left of it."""
    if text is None:
        return None
    shown = _CONTROLS.sub(" ", _SURROGATES.sub("�", text))
    return " ".join(shown.split()) or None


def text_id(text: str) -> str:
    """Return the first sixteen hexadecimal digits of the SHA-256 of ``text``."""
    return sha256(text.encode()).hexdigest()[:16]


def make_article(
    text: str,
    *,
    title: str | None = None,
    publisher: str | None = None,
    byline: str | None = None,
    published: Published | None = None,
    language: str | None = None,
    address: str | None = None,
    file: str | None = None,
) -> Article:
    """Return an article of ``text``, which is cleaned first.

    Raises:
        ArticleError: If there are no words in ``text``, or it is no text.
    """
    kept = clean(text)
    return Article(
        id=text_id(kept),
        text=kept,
        title=clean_line(title),
        publisher=clean_line(publisher),
        byline=clean_line(byline),
        published=published,
        language=clean_line(language),
        address=clean_line(address),
        file=file,
    )
