"""Gold attributions from JSON Lines: one document a line with ``doc``, ``text`` and ``attributions``.

An attribution has ``source``, ``cue`` and ``content``, each a list of ``[start, end]`` and any of them empty; it may
have an ``id`` and ``nested_in``, the ids of those in whose contents it stands.  Of several lines of one document, which
are those of several annotators, the first one holds.
"""

from dataclasses import dataclass
from pathlib import Path

from workbench.errors import GoldError
from workbench.evaluation.json_lines import JsonLine, parsed_lines, span_at
from workbench.records import Article, TextSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldAttribution:
    """A source, a cue and a content, each of which may be empty."""

    id: str
    source: tuple[TextSpan, ...]
    cue: tuple[TextSpan, ...]
    content: tuple[TextSpan, ...]
    nested_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributedText:
    """One text with its attributions."""

    id: str
    text: str
    genre: str = ""
    licence: str | None = None
    """``None`` where the file does not say."""
    attributions: tuple[GoldAttribution, ...]

    @property
    def article(self) -> Article:
        """The text to read."""
        return Article(id=self.id, text=self.text)


_Spans = tuple[tuple[int, int], ...]


class _Row(JsonLine):
    id: str | None = None
    source: _Spans = ()
    cue: _Spans = ()
    content: _Spans = ()
    nested_in: tuple[str, ...] = ()


class _Line(JsonLine):
    doc: str
    text: str
    genre: str = ""
    licence: str | None = None
    attributions: list[_Row]


def read_attributed(file: Path, *, only: str = "") -> tuple[AttributedText, ...]:
    """Return the documents of ``file`` whose ids begin with ``only``.

    Raises:
        GoldError: If a line has another form, an offset lies outside its text, or no document is left.
    """
    found: dict[str, AttributedText] = {}
    for where, line in parsed_lines(file, _Line):
        if line.doc.startswith(only) and line.doc not in found:
            found[line.doc] = _text(line, where)
    if not found:
        told = f"no document whose doc begins with {only!r}" if only else "no document; want one JSON object a line"
        msg = f"{file}: {told}"
        raise GoldError(msg)
    return tuple(found.values())


def _text(line: _Line, where: str) -> AttributedText:
    def spans(every: _Spans) -> tuple[TextSpan, ...]:
        return tuple(span_at(start, end, where, limit=len(line.text)) for start, end in every)

    return AttributedText(
        id=line.doc,
        text=line.text,
        genre=line.genre,
        licence=line.licence,
        attributions=tuple(
            GoldAttribution(
                id=row.id or str(at), source=spans(row.source), cue=spans(row.cue), content=spans(row.content),
                nested_in=row.nested_in,
            )
            for at, row in enumerate(line.attributions)
        ),
    )  # fmt: skip
