"""Gold annotation from JSON Lines: names, coreference, roles.

The forms are those of GUM, OntoGUM, MEANTIME and Universal NER as JSON: one document a line with ``doc_id`` and
``text``, and with ``ents`` (``start``, ``end``, ``label``) or with ``mentions`` (``s``, ``e``, ``type``, ``cluster``),
``tokens``, ``heads``, ``upos`` and ``ontogum_clusters``.  Roles are one a line; their texts stand in the files beside.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from workbench.errors import GoldError
from workbench.records import TextSpan

_PREFIX = re.compile(r"^(?:cross_)?(?:intra_)?")
"""What MEANTIME puts before a cluster's id to say how it was found."""


@dataclass(frozen=True, slots=True)
class GoldName:
    """A name with its label in the scheme of the gold."""

    span: TextSpan
    label: str


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A mention with its type, its cluster, and the part of speech of its head where the gold tells it."""

    span: TextSpan
    type: str
    cluster: str
    head_pos: str | None = None


@dataclass(frozen=True, slots=True)
class GoldTree:
    """The tokens of a document and their heads: positions of the governors, its own for a root."""

    tokens: tuple[TextSpan, ...]
    heads: tuple[int, ...]
    parts_of_speech: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldDocument:
    """One text with what was annotated in it; ``None`` where the file has no such layer."""

    id: str
    text: str
    names: tuple[GoldName, ...] | None = None
    mentions: tuple[GoldMention, ...] | None = None
    clusters: tuple[frozenset[TextSpan], ...] | None = None
    tree: GoldTree | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldRole:
    """What a person is said to be."""

    document: str
    name: str
    text: str
    head: str
    kind: str
    affiliations: tuple[str, ...] | None = None
    """``None`` where the gold does not say."""
    span: TextSpan | None = None
    """``None`` where the gold only says that the person has the role."""


class _Line(BaseModel):
    model_config = ConfigDict(extra="ignore")


class _Ent(_Line):
    start: int
    end: int
    label: str


class _MentionRow(_Line):
    s: int
    e: int
    type: str
    cluster: str
    hpos: str | None = None


_Offsets = tuple[int, int]


class _DocumentLine(_Line):
    doc_id: str
    text: str
    ents: list[_Ent] | None = None
    mentions: list[_MentionRow] | None = None
    ontogum_clusters: list[list[_Offsets]] | None = None
    tokens: list[_Offsets] | None = None
    heads: list[int] | None = None
    upos: list[str] | None = None


class _RoleLine(_Line):
    doc_id: str
    name: str
    role: str
    head: str
    kind: str
    affiliations: list[str] | None = None
    start: int | None = None
    end: int | None = None


class _TextLine(_Line):
    doc_id: str
    text: str | None = None


def read_documents(file: Path, *, only: str = "") -> tuple[GoldDocument, ...]:
    """Return the documents of ``file`` whose ids begin with ``only``.

    Raises:
        GoldError: If a line has another form, an offset lies outside its text, or no document is left.
    """
    found = tuple(
        _document(line, file, number) for number, line in _lines(file, _DocumentLine) if line.doc_id.startswith(only)
    )
    if not found:
        msg = f"{file}: no document" + (
            f" whose doc_id begins with {only!r}" if only else "; want one JSON object a line"
        )
        raise GoldError(msg)
    return found


def read_roles(file: Path, *, only: str = "") -> tuple[GoldRole, ...]:
    """Return the roles of ``file`` in documents whose ids begin with ``only``.

    Raises:
        GoldError: If a line has another form, or no role is left.
    """
    found = tuple(
        GoldRole(
            document=line.doc_id, name=line.name, text=line.role, head=line.head, kind=line.kind,
            affiliations=None if line.affiliations is None else tuple(line.affiliations),
            span=None if line.start is None or line.end is None else _span(line.start, line.end, file, number),
        )
        for number, line in _lines(file, _RoleLine)
        if line.doc_id.startswith(only)
    )  # fmt: skip
    if not found:
        msg = f"{file}: no role" + (f" in a document whose id begins with {only!r}" if only else "")
        raise GoldError(msg)
    return found


def read_texts(folder: Path, wanted: set[str]) -> dict[str, str]:
    """Return the texts of the ``wanted`` documents from the JSON Lines files of ``folder``.

    Raises:
        GoldError: If one of them is in none of the files.
    """
    texts: dict[str, str] = {}
    for file in sorted(folder.glob("*.jsonl")):
        texts |= {line.doc_id: line.text for _, line in _lines(file, _TextLine) if line.text and line.doc_id in wanted}
    if missing := sorted(wanted - texts.keys()):
        msg = f"{folder}: no file here has the text of {missing[0]!r}" + (
            f" and {len(missing) - 1} more" if len(missing) > 1 else ""
        )
        raise GoldError(msg)
    return texts


def _lines[Form: _Line](file: Path, form: type[Form]) -> Iterator[tuple[int, Form]]:
    try:
        lines = file.read_text(encoding="utf-8").split("\n")
    except (UnicodeDecodeError, OSError) as error:
        msg = f"{file}: cannot be read as UTF-8 text: {error}"
        raise GoldError(msg) from None
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield number, _parsed(line, form, file, number)


def _parsed[Form: _Line](line: str, form: type[Form], file: Path, number: int) -> Form:
    try:
        return form.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        msg = f"{file}:{number}: {where + ': ' if where else ''}{first['msg']}"
        raise GoldError(msg) from None


def _document(line: _DocumentLine, file: Path, number: int) -> GoldDocument:
    def span(start: int, end: int) -> TextSpan:
        return _span(start, end, file, number, limit=len(line.text))

    tree = None
    if line.tokens and line.heads and line.upos:
        tree = GoldTree(tuple(span(*one) for one in line.tokens), tuple(line.heads), tuple(line.upos))
    return GoldDocument(
        id=line.doc_id,
        text=line.text,
        names=None if line.ents is None else tuple(GoldName(span(e.start, e.end), e.label) for e in line.ents),
        mentions=None
        if line.mentions is None
        else tuple(GoldMention(span(m.s, m.e), m.type, _PREFIX.sub("", m.cluster), m.hpos) for m in line.mentions),
        clusters=None
        if line.ontogum_clusters is None
        else tuple(frozenset(span(*one) for one in cluster) for cluster in line.ontogum_clusters),
        tree=tree,
    )


def _span(start: int, end: int, file: Path, number: int, *, limit: int | None = None) -> TextSpan:
    if not 0 <= start < end or (limit is not None and end > limit):
        length = "" if limit is None else f" of {limit} characters"
        msg = f"{file}:{number}: [{start}, {end}) is no stretch of the text{length}"
        raise GoldError(msg)
    return TextSpan(start, end)
