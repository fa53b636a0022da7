"""Gold time expressions from TimeML: the text of ``<TEXT>``, its ``<TIMEX3>`` and the day of ``<DCT>``.

TimeML 1.2.1: J. Pustejovsky and others, 2003.  The text is the character data of ``<TEXT>`` without its tags, from its
first character on, which is often a line break; offsets count in it.  The files are read as hostile: declared entities
are refused, and nothing outside a file is read.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from workbench.articles.publication import with_dateline
from workbench.errors import GoldError
from workbench.instants import Instant
from workbench.records import Article, Published, PublishedBy, TextSpan

_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?", re.ASCII)
_CREATED = "CREATION_TIME"


@dataclass(frozen=True, slots=True, order=True)
class GoldTime:
    """A time expression with its type and value."""

    span: TextSpan
    type: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeDocument:
    """One text with the time expressions annotated in it, in text order; they may lie inside each other."""

    id: str
    """The name of its file without the ending."""
    text: str
    published: Published | None
    """``None`` where the file gives no day of publication that the calendar has."""
    times: tuple[GoldTime, ...]

    @property
    def article(self) -> Article:
        """The text to read."""
        return Article(id=self.id, text=self.text, published=self.published)


def read_timeml(path: Path, *, only: str = "") -> tuple[TimeDocument, ...]:
    """Return the document of a file, or those of a folder's ``*.tml`` files whose names begin with ``only``.

    Raises:
        GoldError: If there is no such file, or one cannot be read as TimeML.
    """
    files = sorted(path.glob("*.tml")) if path.is_dir() else [path]
    wanted = [file for file in files if file.stem.startswith(only)]
    if not wanted:
        told = f" whose name begins with {only!r}" if files else "; want a folder of TimeML files, or one such file"
        msg = f"{path}: no .tml file here{told}"
        raise GoldError(msg)
    return tuple(map(read_document, wanted))


def read_document(file: Path) -> TimeDocument:
    """Return the document of a TimeML ``file``.

    Raises:
        GoldError: If it cannot be read, is no XML, declares entities, or has no ``<TEXT>``.
    """
    reading = _Reading()
    try:
        _parser(reading).Parse(file.read_bytes(), True)  # noqa: FBT003 - the parser's form
    except OSError as error:
        msg = f"{file}: {error.strerror}"
        raise GoldError(msg) from None
    except (expat.ExpatError, LookupError, ValueError) as error:
        msg = f"{file}: not TimeML: {error}"
        raise GoldError(msg) from None
    if not reading.has_text:
        msg = f"{file}: not TimeML: it has no <TEXT>"
        raise GoldError(msg)
    return TimeDocument(
        id=file.stem,
        text="".join(reading.pieces),
        published=with_dateline(_published(reading.created or reading.created_in_text), "".join(reading.pieces)),
        times=tuple(sorted(one for one, created in reading.times if reading.created or not created)),
    )


def _published(value: str) -> Published | None:
    """Return the day, or instant, that ``value`` begins with, if the calendar has it."""
    match = _DAY.match(value)
    try:
        return None if match is None else Published(when=Instant.parse(match[0]), by=PublishedBy.METADATA)
    except ValueError:
        return None


type _Open = tuple[int, dict[str, str]]
"""Where an element began in the text, and its attributes."""


@dataclass(slots=True)
class _Reading:
    """What was read of a file so far."""

    created: str = ""
    created_in_text: str = ""
    """For files without ``<DCT>``, in whose text the date stands; it is no gold there."""
    has_text: bool = False
    pieces: list[str] = field(default_factory=list)
    times: list[tuple[GoldTime, bool]] = field(default_factory=list)
    """The expressions, and whether each is said to be the day of creation."""
    _length: int = 0
    _open: list[_Open] = field(default_factory=list)
    """The expressions that are open in the text."""
    _inside: str = ""
    """``DCT`` or ``TEXT``, whichever is open."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the start of an element; a second ``<TEXT>`` is passed over."""
        if name == "TIMEX3" and self._inside == "DCT":
            self.created = attributes.get("value", "")
        elif name == "TIMEX3" and self._inside == "TEXT":
            self._open.append((self._length, attributes))
        elif not self._inside and (name == "DCT" or (name == "TEXT" and not self.has_text)):
            self._inside = name
            self.has_text = self.has_text or name == "TEXT"

    def characters(self, words: str) -> None:
        """Take character data."""
        if self._inside == "TEXT":
            self.pieces.append(words)
            self._length += len(words)

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if name == "TIMEX3" and self._inside == "TEXT":
            self._close(*self._open.pop())
        elif name == self._inside:
            self._inside = ""

    def _close(self, start: int, attributes: dict[str, str]) -> None:
        value, created = attributes.get("value", ""), attributes.get("functionInDocument") == _CREATED
        if created:
            self.created_in_text = value
        if self._length > start:  # expressions without words are no spans
            one = GoldTime(TextSpan(start, self._length), attributes.get("type", "").upper(), value)
            self.times.append((one, created))


def _parser(reading: _Reading) -> expat.XMLParserType:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = reading.start
    parser.CharacterDataHandler = reading.characters
    parser.EndElementHandler = reading.end
    parser.EntityDeclHandler = parser.SkippedEntityHandler = _refuse
    return parser


def _refuse(name: str, *_: object) -> None:
    """Refuse an entity, which may grow without bounds or stand for a file of this machine."""
    msg = f"it has an entity of its own, {name!r}; want character data alone"
    raise ValueError(msg)
