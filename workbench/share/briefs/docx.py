"""A brief as a Word document (ECMA-376) with real footnotes.  The same brief gives the same bytes."""

import re
from collections.abc import Iterable, Iterator
from importlib.resources import files
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from workbench.share.briefs.records import Brief, Note, Section, Statement

_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PAGE = (
    '<w:sectPr><w:footerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1304" w:right="1304" w:bottom="1304" w:left="1304" w:header="708" w:footer="708" w:gutter="0"/>'
    "</w:sectPr>"
)
"""A sheet of A4 with its number."""
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold."""
_COMMA = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:t xml:space="preserve">, </w:t></w:r>'
"""Parts the numbers of two notes, which else would read as one."""
_FIXED = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_rels.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
    "word/styles.xml": "styles.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
    "word/footer1.xml": "footer.xml",
}
"""Parts that are the same in every brief, with the files that hold them."""


def docx_bytes(brief: Brief) -> bytes:
    """Return the brief as the bytes of a DOCX file."""
    notes: list[Note] = []
    document = _document(brief, notes)
    parts = {name: _fixed(file) for name, file in _FIXED.items()}
    parts |= {"word/document.xml": document, "word/footnotes.xml": _footnotes(notes), "docProps/core.xml": _core(brief)}
    held = BytesIO()
    with ZipFile(held, "w") as archive:
        for name, text in parts.items():
            info = ZipInfo(name, _EPOCH)
            info.compress_type, info.create_system = ZIP_DEFLATED, _UNIX
            archive.writestr(info, text.encode("utf-8"))
    return held.getvalue()


def _document(brief: Brief, notes: list[Note]) -> str:
    body = [_paragraph("Title", _run(brief.title))]
    for section in brief.sections:
        body += _section(section, notes)
    body.append(_paragraph("Heading1", _run("Made from")))
    body += [_paragraph("Small", _run(f"{name}: ", bold=True), _run(words)) for name, words in brief.made_from]
    names = f'xmlns:w="{_NAMESPACE}" xmlns:r="{_LINKS}"'
    return f"{_HEAD}<w:document {names}><w:body>{''.join(body)}{_PAGE}</w:body></w:document>"


def _section(section: Section, notes: list[Note]) -> Iterator[str]:
    yield _paragraph(f"Heading{section.level - 1}", _run(section.title))
    if section.intro:
        yield _paragraph("Intro" if section.statements else "Small", _run(section.intro))
    yield from (_statement(one, notes) for one in section.statements)


def _statement(one: Statement, notes: list[Note]) -> str:
    lead = [_run(f"{one.lead} ", bold=True)] if one.lead else []
    marks = _COMMA.join(_mark(note, notes) for note in one.notes)
    return _paragraph("ListBullet", *lead, _run(one.words), marks)


def _mark(note: Note, notes: list[Note]) -> str:
    """Return the reference to a footnote; one that is told again is a note of its own, as Word wants it."""
    notes.append(note)
    return (
        '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
        f'<w:footnoteReference w:id="{len(notes)}"/></w:r>'
    )  # fmt: skip


def _footnotes(notes: Iterable[Note]) -> str:
    separators = (
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
        "</w:footnote>"
    )
    told = "".join(_footnote(number, note) for number, note in enumerate(notes, 1))
    return f'{_HEAD}<w:footnotes xmlns:w="{_NAMESPACE}">{separators}{told}</w:footnotes>'


def _footnote(number: int, note: Note) -> str:
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    said = " … ".join(f"“{sentence}”" for sentence in note.sentences)
    words = (_run(f" {said} "), _run(note.source, italic=True), _run(f". {note.told}."))
    return f'<w:footnote w:id="{number}">{_paragraph("FootnoteText", mark, *words)}</w:footnote>'


def _paragraph(style: str, *runs: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{"".join(runs)}</w:p>'


def _run(text: str, *, bold: bool = False, italic: bool = False) -> str:
    look = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    lines = _FORBIDDEN.sub("�", text).splitlines() or [""]
    inside = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in lines)
    return f"<w:r>{properties}{inside}</w:r>"


def _core(brief: Brief) -> str:
    title = escape(_FORBIDDEN.sub("�", brief.title))
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></cp:coreProperties>'
    )


def _fixed(name: str) -> str:
    return (files("workbench.share") / "static" / "docx" / name).read_text(encoding="utf-8")
