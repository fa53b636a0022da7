"""Gold annotation from JSON Lines: names, coreference, roles.

The forms are those of GUM, OntoGUM, MEANTIME, re3d and Universal NER as JSON: one document a line with ``doc_id`` and
``text``, and with ``ents`` (``start``, ``end``, ``label``) or with ``mentions`` (``s``, ``e``, ``type``, ``cluster``,
``head``, ``hpos``), ``tokens``, ``heads``, ``upos`` and ``ontogum_clusters``.  Roles are one a line; their texts stand
in the files beside.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError

from workbench.errors import GoldError
from workbench.evaluation.json_lines import JsonLine, parsed_lines, read_lines, span_at
from workbench.records import TextSpan

_PREFIX = re.compile(r"^(?:cross_)?(?:intra_)?")
"""What MEANTIME puts before a cluster's id to say how it was found."""


@dataclass(frozen=True, slots=True)
class GoldName:
    """A name with its label in the scheme of the gold."""

    span: TextSpan
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldMention:
    """A mention with its type and cluster, and its head word where the gold tells it."""

    span: TextSpan
    type: str
    cluster: str
    head: TextSpan | None = None
    head_pos: str | None = None

    @property
    def is_name(self) -> bool:
        """Whether its head is known to be a proper noun."""
        return self.head_pos == "PROPN"

    @property
    def is_pronoun(self) -> bool:
        """Whether its head is known to be a pronoun or determiner."""
        return self.head_pos in {"PRON", "DET"}


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


_Offsets = tuple[int, int]
_Words = Annotated[str, Field(min_length=1, pattern=r"\S")]


class _Ent(JsonLine):
    start: int
    end: int
    label: str


class _MentionRow(JsonLine):
    s: int
    e: int
    type: str
    cluster: str
    head: _Offsets | None = None
    hpos: str | None = None


class _DocumentLine(JsonLine):
    doc_id: str
    text: str
    ents: list[_Ent] | None = None
    mentions: list[_MentionRow] | None = None
    ontogum_clusters: list[list[_Offsets]] | None = None
    tokens: list[_Offsets] | None = None
    heads: list[int] | None = None
    upos: list[str] | None = None


class _RoleLine(JsonLine):
    doc_id: str
    name: _Words
    role: str
    head: str
    kind: str
    affiliations: list[str] | None = None
    start: int | None = None
    end: int | None = None


class _TextLine(JsonLine):
    doc_id: str
    text: str


def read_documents(file: Path, *, only: str = "") -> tuple[GoldDocument, ...]:
    """Return the documents of ``file`` whose ids begin with ``only``.

    Raises:
        GoldError: If a line has another form, an offset lies outside its text, an id stands twice, or no document is
            left.
    """
    found: dict[str, GoldDocument] = {}
    for where, line in parsed_lines(file, _DocumentLine):
        if line.doc_id in found:
            msg = f"{where}: document {line.doc_id!r} stood in a line before; want one line a document"
            raise GoldError(msg)
        if line.doc_id.startswith(only):
            found[line.doc_id] = _document(line, where)
    if not found:
        told = f"no document whose doc_id begins with {only!r}" if only else "no document; want one JSON object a line"
        msg = f"{file}: {told}"
        raise GoldError(msg)
    return tuple(found.values())


def read_roles(file: Path, *, only: str = "") -> tuple[GoldRole, ...]:
    """Return the roles of ``file`` in documents whose ids begin with ``only``.

    Raises:
        GoldError: If a line has another form, or no role is left.
    """
    lines = ((where, line) for where, line in parsed_lines(file, _RoleLine) if line.doc_id.startswith(only))
    found = tuple(_role(line, where) for where, line in lines)
    if not found:
        told = f"no role in a document whose doc_id begins with {only!r}" if only else "no role; want one a line"
        msg = f"{file}: {told}"
        raise GoldError(msg)
    return found


def read_texts(folder: Path, wanted: frozenset[str]) -> dict[str, str]:
    """Return the texts of the ``wanted`` documents from the JSON Lines files of ``folder``.

    Lines of another form, and files that are no text, are passed over: the folder may hold anything.

    Raises:
        GoldError: If one of the texts is in none of the files.
    """
    texts: dict[str, str] = {}
    for file in sorted(folder.glob("*.jsonl")):
        for line in _text_lines(file):
            if line.doc_id in wanted:
                texts.setdefault(line.doc_id, line.text)
    if missing := sorted(wanted - texts.keys()):
        more = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
        msg = f"{folder}: no .jsonl file here has the text of {missing[0]!r}{more}"
        raise GoldError(msg)
    return texts


def _text_lines(file: Path) -> Iterator[_TextLine]:
    try:
        lines = read_lines(file)
    except GoldError:
        return
    for line in lines:
        try:
            yield _TextLine.model_validate_json(line)
        except ValidationError:
            continue


def _document(line: _DocumentLine, where: str) -> GoldDocument:
    def span(start: int, end: int) -> TextSpan:
        return span_at(start, end, where, limit=len(line.text))

    def mention(row: _MentionRow) -> GoldMention:
        return GoldMention(
            span=span(row.s, row.e), type=row.type, cluster=_PREFIX.sub("", row.cluster),
            head=None if row.head is None else span(*row.head), head_pos=row.hpos,
        )  # fmt: skip

    ents, mentions, clusters = line.ents, line.mentions, line.ontogum_clusters
    return GoldDocument(
        id=line.doc_id,
        text=line.text,
        names=None if ents is None else tuple(GoldName(span(ent.start, ent.end), ent.label) for ent in ents),
        mentions=None if mentions is None else tuple(map(mention, mentions)),
        clusters=None if clusters is None else tuple(frozenset(span(*one) for one in every) for every in clusters),
        tree=_tree(line, where),
    )


def _tree(line: _DocumentLine, where: str) -> GoldTree | None:
    """Return the tree of a line that has one; tokens alone, without heads or parts of speech, are none."""
    if not (line.tokens and line.heads and line.upos):
        return None
    tokens = tuple(span_at(*one, where, limit=len(line.text)) for one in line.tokens)
    size = len(tokens)
    if len(line.heads) != size or len(line.upos) != size:
        msg = f"{where}: {size} tokens, {len(line.heads)} heads and {len(line.upos)} upos; want as many of each"
        raise GoldError(msg)
    if wrong := [head for head in line.heads if not 0 <= head < size]:
        msg = f"{where}: heads: {wrong[0]} is no position of a token; want 0 to {size - 1}"
        raise GoldError(msg)
    if list(tokens) != sorted(tokens):
        msg = f"{where}: tokens: want them in the order of the text"
        raise GoldError(msg)
    return GoldTree(tokens, tuple(line.heads), tuple(line.upos))


def _role(line: _RoleLine, where: str) -> GoldRole:
    return GoldRole(
        document=line.doc_id, name=line.name, text=line.role, head=line.head, kind=line.kind,
        affiliations=None if line.affiliations is None else tuple(line.affiliations),
        span=None if line.start is None or line.end is None else span_at(line.start, line.end, where),
    )  # fmt: skip
