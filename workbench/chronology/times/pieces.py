"""An article's text as pieces, each with the part that it can play in a time expression.

Pieces are cut from the characters, not from spaCy's tokens, which split ``2021-03-04`` and join ``10:30am``.
"""

import re
from typing import NamedTuple

from workbench.language.wordlists import read_rows

_HOLIDAYS = {row["name"]: row["day"] for row in read_rows("workbench.chronology", "holidays")}
_HOLIDAY = "|".join(re.escape(name).replace("'", "['’]") for name in sorted(_HOLIDAYS, key=len, reverse=True))
_INITIALS = "".join(sorted({name[0] for name in _HOLIDAYS}))
_PIECE = re.compile(
    rf"\ ?+(?:(?P<Holiday>\b(?=[{_INITIALS}])(?:{_HOLIDAY})\b)"
    r"""
  | (?P<plain>[^\W\d_]{3,}+(?!\.))  # most pieces: no other form has three letters in a row and no stop after them
  | (?P<Break>\n+)
  | (?P<IsoDate>(?<!\d)\d{4}(?:-\d\d-|/\d\d/)\d\d(?!\d))
  | (?P<SlashDate>(?<![\d/])\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?![\d/]))
  | (?P<NamedDate>(?<![\d/])9/11(?![\d/]))
  | (?P<ClockTime>(?<![\d:])\d{1,2}:\d\d(?![\d:]))
  | (?P<Decade>(?<!\d)(?:\d\d\d0['’]?|['’]\d0)s\b)
  | (?P<ShortYear>(?<!\w)['’]\d\d(?!\w))
  | (?P<QuarterName>\bQ[1-4]\b)
  | (?P<number>\d+(?:,\d{3}(?!\d))*(?:\.\d+)?(?P<suffix>st|nd|rd|th)?)
  | (?P<Oclock>\bo['’]clock\b)
  | (?P<Era>\b(?:B\.\ ?C\.|B\.C\.E\.|A\.D\.|C\.E\.))
  | (?P<Meridiem>\b[AaPp](?:\.[ ]?[Mm]\.|[Mm]\b))
  | (?P<word>\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.|[^\W\d_]+)
  | (?P<Possessive>['’]s\b)
  | (?P<Comma>,)
  | (?P<Slash>/)
  | (?P<Hyphen>[-–—‑])
  | (?P<other>(?!\[(?=[^\W\d_])|(?<=[^\W\d_])\])\S))  # an editor's brackets cut no expression: "[Ten] years ago"
    """,
    re.VERBOSE,
)
_NAMED_DATES = {"9/11": "2001-09-11"}
_LONGEST_NUMBER = 9
_CENTURY_TURN = 50
"""Two-digit years up to this one are of the twenty-first century."""
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_LAST_DAY = 31
_WORDS = {row["word"]: row for row in read_rows("workbench.chronology", "time_words")}

OTHER = "."
"""The code of a piece that has no part in time expressions."""
_NAMES = (
    *dict.fromkeys(row["kind"] for row in _WORDS.values()),
    *(
        "Holiday",
        "Break",
        "IsoDate",
        "SlashDate",
        "ClockTime",
        "Decade",
        "QuarterName",
        "Possessive",
        "Comma",
        "Slash",
        "Hyphen",
        "Oclock",
    ),
    *("Day", "Year", "Int"),
)
CODES = {name: chr(0x100 + number) for number, name in enumerate(dict.fromkeys(_NAMES))}
"""One character for each kind of piece, so that a pattern over kinds is a regular expression over characters."""

KINDS = {code: name for name, code in CODES.items()}


class Piece(NamedTuple):
    """A word, number or sign of the text."""

    start: int
    end: int
    code: str
    value: str
    """What the word means to the rules, as ``3`` for March; the text itself for numbers and dates."""


def pieces_of(text: str) -> list[Piece]:
    """Return the pieces of ``text`` in order; of those in a row that have no part in time expressions, the first."""
    found: list[Piece] = []
    other = False
    for match in _PIECE.finditer(text):
        if match.lastgroup == "plain":
            code, value = _word(match["plain"])
            if other and code == OTHER:
                continue
            piece = Piece(*match.span("plain"), code, value)
        else:
            piece = _piece(match)
        if not other or piece.code != OTHER:
            found.append(piece)
            other = piece.code == OTHER
    return found


def _piece(match: re.Match[str]) -> Piece:
    kind = str(match.lastgroup)
    text, (start, end) = match[kind], match.span(kind)
    if kind == "word":
        code, value = _word(text.removesuffix("."))
        return Piece(start, end, code, value)
    if match["number"]:
        code, value = _number(text, suffix=match["suffix"])
        return Piece(start, end, code, value)
    if kind == "Meridiem":
        return Piece(start, end, CODES[kind], "12" if text[0] in "pP" else "0")
    code, value = _sign(kind, text)
    return Piece(start, end, code, value)


def _sign(kind: str, text: str) -> tuple[str, str]:
    """Return code and value of what is neither a plain word nor a plain number."""
    match kind:
        case "Holiday":
            return CODES[kind], _HOLIDAYS[text.replace("’", "'")]
        case "NamedDate":
            return CODES["IsoDate"], _NAMED_DATES[text]
        case "ShortYear":
            return CODES["Year"], str(full_year(int(text[1:])))
        case "Era":
            return CODES["Bc" if text.startswith("B") else "Ad"], text
        case _:
            return CODES.get(kind, OTHER), text


def full_year(short: int) -> int:
    """Return the year that two digits mean."""
    return short + (2000 if short <= _CENTURY_TURN else 1900)


def _word(text: str) -> tuple[str, str]:
    row = _WORDS.get(text.lower())
    if row is None or (row["capital"] == "yes" and text[0].islower()):
        return OTHER, text
    return CODES[row["kind"]], row["value"]


def _number(text: str, *, suffix: str | None) -> tuple[str, str]:
    digits = text.removesuffix(suffix or "").replace(",", "")
    if len(digits) > _LONGEST_NUMBER:
        return OTHER, text
    if suffix:
        return CODES["Ordinal"], digits
    if "." in digits or "," in text:
        return CODES["Int"], digits
    if len(digits) <= 2 and 1 <= int(digits) <= _LAST_DAY:
        return CODES["Day"], digits
    return CODES["Year" if len(digits) == 4 and _FIRST_YEAR <= int(digits) <= _LAST_YEAR else "Int"], digits


def codes_of(pieces: list[Piece]) -> str:
    """Return one character a piece: the text that patterns are matched against."""
    return "".join(piece.code for piece in pieces)


def compile_kinds(pattern: str) -> re.Pattern[str]:
    """Return a regular expression over kinds of piece, as ``(?P<month>Month) Day? Comma? (?P<year>Year)``."""
    return re.compile(re.sub(r"\b[A-Z][A-Za-z]+", lambda match: CODES[match.group()], pattern).replace(" ", ""))
