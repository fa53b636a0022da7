"""One parse of an article, line by line, with the article's own offsets.

Each visible line is parsed alone, and a dateline before its report, so that a headline, a dateline and a lead never
become one sentence; the pieces are joined again, so that token offsets are those of the text.
"""

import re
from collections import OrderedDict
from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

from workbench.language.capitals import recase_lines

PIECE_LIMIT = 20_000
"""Characters that are parsed at once; a longer line is cut at a space."""
RUN_LIMIT = 200
"""Characters without a space that the tokenizer is given; longer runs, which take it quadratic time, become blanks."""

_PIECES = re.compile(r"[^\n]+|\n+")
_DATELINE = re.compile(
    r"""
    [A-Z][A-Z.'’\ -]{2,30}(?:,\ [A-Z][\w.\ ]{1,30}){0,2}
    (?:,?\ (?:[A-Z][a-z]{2,8}\.?\ \d{1,2}|\d{1,2}\ [A-Z][a-z]{2,8}\.?)(?:,?\ \d{4})?)?
    (?:\ \([^()\n]{1,30}\))?\ (?:--|[-–—])\ (?=["“‘'A-Z])
    """,
    re.VERBOSE,
)
"""Where a report is from, in front of its first sentence: "GENEVA, 3 March (Agency) - "."""
_RUN = re.compile(rf"\S{{{RUN_LIMIT + 1},}}")


def parse(nlp: Language, text: str) -> Doc:
    """Return the parse of ``text``, with the same offsets.

    ``doc.text == text`` but for runs of over `RUN_LIMIT` characters, which are blank, and the case of capital lines.
    """
    return parse_all(nlp, [text])[0]


def parse_all(nlp: Language, texts: Iterable[str]) -> list[Doc]:
    """Return the parses of ``texts``, each as `parse` gives it; many short ones take less time together than alone."""
    cut = [list(_pieces(recase_lines(blank_runs(text)))) for text in texts]
    parsed = iter(nlp.pipe(piece for pieces in cut for piece in pieces if not piece.isspace()))

    def doc_of(piece: str) -> Doc:
        return Doc(nlp.vocab, words=[piece], spaces=[False]) if piece.isspace() else next(parsed)

    return [_joined(nlp, [doc_of(piece) for piece in pieces]) for pieces in cut]


def _joined(nlp: Language, docs: list[Doc]) -> Doc:
    joined = Doc.from_docs(docs, ensure_whitespace=False, exclude=["tensor"]) if docs else None  # type: ignore[call-arg]
    return Doc(nlp.vocab) if joined is None else joined


def blank_runs(text: str) -> str:
    """Return ``text`` with each over-long run of characters without a space replaced by as many spaces."""
    return _RUN.sub(lambda match: " " * len(match.group()), text)


def sentences(doc: Doc) -> Iterator[Span]:
    """Yield the sentences of ``doc`` that have visible words."""
    return (sent for sent in doc.sents if not sent.text.isspace())


def _pieces(text: str) -> Iterator[str]:
    for match in _PIECES.finditer(text):
        yield from _cut(match.group())


def _cut(line: str) -> Iterator[str]:
    dateline = _DATELINE.match(line)
    if dateline is not None:
        yield dateline.group()
        line = line[dateline.end() :]
    while len(line) > PIECE_LIMIT:
        at = line.rfind(" ", 1, PIECE_LIMIT)
        at = at if at > 0 else PIECE_LIMIT
        yield line[:at]
        line = line[at:]
    yield line


class ParseCache:
    """The latest parses of one pipeline, by text."""

    def __init__(self, nlp: Language, *, limit: int = 256) -> None:
        """Keep up to ``limit`` parses."""
        self._nlp = nlp
        self.limit = limit
        self._docs: OrderedDict[str, Doc] = OrderedDict()

    def __call__(self, text: str) -> Doc:
        """Return the parse of ``text``, made now if it is not kept."""
        self.read(text)
        self._docs.move_to_end(text)
        return self._docs[text]

    def read(self, *texts: str) -> None:
        """Parse those of ``texts`` that are not kept, together."""
        new = [text for text in dict.fromkeys(texts) if text not in self._docs]
        if new:
            self._docs.update(zip(new, parse_all(self._nlp, new), strict=True))
        while len(self._docs) > max(self.limit, len(texts)):
            self._docs.popitem(last=False)
