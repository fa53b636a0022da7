"""The brief: what it says, and its two forms."""

import re
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from tests.findings import HOSTILE, sample_findings
from tests.share.cases import a_shared_case
from workbench.errors import ParameterError
from workbench.share import Selection
from workbench.share.briefs import Length, Section, compose_brief, write_brief
from workbench.share.briefs.docx import docx_bytes
from workbench.share.briefs.markdown import markdown_text, plain_words
from workbench.tables.frames import Tables, empty_tables

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPECIALS = "1. *not* _a_ [list](x) `code` # | ~~x~~ <b>&amp;</b> ^a ![p](q) \\ $x$"


def _brief(length=Length.MEDIUM, tables=None):
    return compose_brief(
        tables or Tables(sample_findings()), title=f"Ferries {HOSTILE}", made_from={"Pipeline": "x"}, length=length
    )


def _section(brief, title):
    return next(one for one in brief.sections if one.title == title)


def _lines(section):
    return [f"{one.lead} | {one.words}" for one in section.statements]


def _rendered(text: str) -> str:
    return MarkdownIt("gfm-like", {"linkify": False}).render(text)


def test_who_is_told_with_roles_and_most_mentioned_first():
    people = _section(_brief(), "Who")

    assert [one.lead for one in people.statements][:3] == ["Norsund Lines:", "Tomas Velde:", "Ingrid Solheim:"]
    assert (
        people.statements[1].words == "Mayor; 7 mentions in 2 articles; also Velde."
        or "Mayor" in people.statements[1].words
    )
    assert people.statements[2].notes[0].sentences[0].startswith("🚢 Ingrid Solheim, the company's director")


def test_what_happened_stands_in_the_order_of_time_and_what_is_not_asserted_apart():
    brief = _brief()

    assert _section(brief, "What happened when").statements[0].lead == "1998:"
    apart = _lines(_section(brief, "Denied, demanded, planned or only discussed"))
    assert "without a date: | Tomas Velde a new tender (demanded, told by Tomas Velde)." in apart
    assert not any("Norsund Lines confirmed" in line for line in _lines(_section(brief, "What happened when")))
    assert any(
        "Norsund Lines confirmed" in line for line in _lines(_section(_brief(Length.FULL), "What happened when"))
    )


def test_a_position_has_its_sentence_its_rule_and_its_chain():
    stand = _section(_brief(), "the closure")
    velde = next(one for one in stand.statements if one.lead == "Tomas Velde")

    assert velde.words == "opposes: the closure (against, at second hand: Harbour Post › Ingrid Solheim)."
    (note,) = velde.notes
    assert note.sentences == (
        "According to the Harbour Post, Solheim said that Mayor Tomas Velde opposes the closure.",
    )
    assert note.source == f"Norsund Courier, “Ferry line to end {HOSTILE}”, 6 March 2031, paragraph 2"
    assert note.told.startswith("Rule: attitude verb (")
    assert note.told.endswith("On the word of: Norsund Courier › Harbour Post › Ingrid Solheim")


def test_a_contradiction_has_both_sentences():
    (one,) = _section(_brief(), "Contradictions").statements

    assert one.words.startswith("the decision after the storm")
    assert len(one.notes[0].sentences) == 2


def test_a_short_brief_says_less_and_says_so():
    short = _brief(Length.SHORT)

    assert len(_section(short, "On whose word").statements) == 4
    assert _section(short, "On whose word").intro.startswith("The first 4 of ")
    assert len(markdown_text(short)) < len(markdown_text(_brief())) < len(markdown_text(_brief(Length.FULL)))


def test_each_mark_has_its_footnote_in_markdown():
    text = markdown_text(_brief())
    body, notes = text[: text.index("\n[^1]:")], text[text.index("\n[^1]:") :]

    used, told = set(re.findall(r"\[\^(\d+)\]", body)), re.findall(r"^\[\^(\d+)\]:", notes, re.MULTILINE)
    assert used == set(told)
    assert told == [str(number) for number in range(1, len(told) + 1)]


def test_words_of_an_article_are_no_markup_in_markdown():
    html = _rendered(markdown_text(_brief()))

    assert HOSTILE not in html
    assert "<b>" not in html
    assert "&lt;/script&gt;&lt;b&gt;closure&lt;/b&gt;" in html


@pytest.mark.parametrize("words", [SPECIALS, "- x", "+ x", "=== x", "12) x", "> x", "a\n\n# b", "\ud800x"])
def test_escaped_words_say_just_what_they_said(words):
    html = _rendered(f"- {plain_words(words)}".encode("utf-8", "replace").decode())

    shown = re.sub(r"</?(?:ul|li)>", "", html).strip()
    told = " ".join(words.split()).encode("utf-8", "replace").decode()
    expected = told.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    assert shown == expected


def test_a_word_document_is_whole_and_each_mark_has_its_footnote(tmp_path):
    file = write_brief(a_shared_case(), tmp_path / "deep" / "brief.docx")

    with ZipFile(file) as archive:
        assert archive.testzip() is None
        parts = {name: ET.fromstring(archive.read(name)) for name in archive.namelist()}
    marks = [one.get(f"{W}id") for one in parts["word/document.xml"].iter(f"{W}footnoteReference")]
    notes = {one.get(f"{W}id"): "".join(one.itertext()) for one in parts["word/footnotes.xml"]}
    assert marks == [str(number) for number in range(1, len(marks) + 1)]
    assert set(notes) == {*marks, "-1", "0"}
    assert any("“Solheim declined to comment on it.”" in words for words in notes.values())
    used = {
        one.get(f"{W}val") for part in parts.values() for one in part.iter() if one.tag in (f"{W}pStyle", f"{W}rStyle")
    }
    assert used <= {one.get(f"{W}styleId") for one in parts["word/styles.xml"]}


def test_what_a_word_document_links_and_declares_is_in_it(tmp_path):
    file = write_brief(a_shared_case(), tmp_path / "brief.docx")

    with ZipFile(file) as archive:
        names = set(archive.namelist())
        types = ET.fromstring(archive.read("[Content_Types].xml"))
        links = ET.fromstring(archive.read("word/_rels/document.xml.rels"))
    assert {one.get("PartName")[1:] for one in types if one.get("PartName")} <= names
    assert {f"word/{one.get('Target')}" for one in links} <= names


def test_a_word_program_reads_headings_statements_and_footnotes(tmp_path):
    brief = _brief()

    file = write_brief(a_shared_case(), tmp_path / "brief.docx", selection=Selection.of(notes=True))
    read = Document(str(file))

    by_style = {name: [one.text for one in read.paragraphs if one.style.name == name] for name in
                ("Title", "Heading 1", "Heading 2", "List Bullet")}  # fmt: skip
    assert by_style["Title"] == [read.core_properties.title] == [f"Ferries {HOSTILE}"]
    assert by_style["Heading 1"] == [*(one.title for one in brief.sections if one.level == 2), "Made from"]
    assert by_style["Heading 2"] == [one.title for one in brief.sections if one.level == 3]
    said = [f"{one.lead} {one.words}".strip() for section in brief.sections for one in section.statements]
    assert [words.rstrip(", ") for words in by_style["List Bullet"]] == said
    marks = [one.get(qn("w:id")) for one in read.element.iter(qn("w:footnoteReference"))]
    assert len(marks) == sum(len(one.notes) for section in brief.sections for one in section.statements)
    assert len(set(marks)) == len(marks)
    assert "PAGE" in read.sections[0].footer.paragraphs[0]._p.xml


def test_the_numbers_of_two_notes_are_parted():
    two = next(one for section in _brief().sections for one in section.statements if len(one.notes) == 2)
    brief = replace(_brief(), sections=(Section(title="x", statements=(two,)),))

    with ZipFile(BytesIO(docx_bytes(brief))) as archive:
        body = ET.fromstring(archive.read("word/document.xml"))
    [bullet] = [one for one in body.iter(f"{W}p") if one.find(f".//{W}footnoteReference") is not None]
    kinds = [part.tag for part in bullet.iter() if part.tag in (f"{W}footnoteReference", f"{W}t")]
    assert kinds[-3:] == [f"{W}footnoteReference", f"{W}t", f"{W}footnoteReference"]
    assert "[^1] [^2]" in markdown_text(brief)


def test_markdown_with_footnotes_renders_each_note_once_and_leaves_no_mark_open():
    brief = _brief(Length.FULL)
    text = markdown_text(brief)

    html = MarkdownIt("commonmark").use(footnote_plugin).render(text)

    assert "[^" not in html
    assert html.count('class="footnote-item"') == len(re.findall(r"^\[\^\d+\]:", text, re.MULTILINE))
    assert html.count('class="footnote-ref"') == sum(len(s.notes) for one in brief.sections for s in one.statements)


def test_each_statement_has_a_footnote_with_article_day_and_paragraph():
    for section in _brief(Length.FULL).sections:
        for one in section.statements:
            assert one.notes
            for note in one.notes:
                assert re.search(r"”, \d+ March 2031, paragraph [123]$", note.source)
                assert all(words == " ".join(words.split()) for words in note.sentences)


def test_no_paragraph_is_told_where_no_sentence_leaves(tmp_path):
    held = Selection.of(include="findings").of_tables(Tables(sample_findings()))

    assert not any(
        "paragraph" in note.source
        for section in _brief(tables=held).sections
        for one in section.statements
        for note in one.notes
    )


def test_no_statement_has_one_footnote_twice():
    held = Selection.of(include="findings").of_tables(Tables(sample_findings()))

    for section in _brief(Length.FULL, tables=held).sections:
        assert all(len(set(one.notes)) == len(one.notes) for one in section.statements)


def test_what_is_no_verb_is_told_in_a_sentence():
    lines = [line for section in _brief(Length.FULL).sections for line in _lines(section)]

    assert "Ingrid Solheim | gives no position: it (undisclosed)." in lines
    assert not any(line.partition(" | ")[2].startswith(("undisclosed", "conditions")) for line in lines)


def test_the_same_brief_gives_the_same_bytes():
    assert docx_bytes(_brief()) == docx_bytes(_brief())
    assert markdown_text(_brief()) == markdown_text(_brief())


def test_what_xml_cannot_hold_leaves_a_document_whole():
    odd = replace(_brief(), title="a\x00b\x1fc\ufffed\ud800")

    with ZipFile(__import__("io").BytesIO(docx_bytes(odd))) as archive:
        title = "".join(ET.fromstring(archive.read("word/document.xml")).find(f".//{W}p").itertext())
    assert title == "a�b�c�d�"


def test_only_what_may_leave_is_in_a_brief(tmp_path):
    chosen = Selection.of(include="findings", kept=["Tomas Velde"])
    text = write_brief(a_shared_case(), tmp_path / "brief.md", selection=chosen).read_text("utf-8")

    assert "sentence withheld" in text
    assert "leave the islanders" not in text
    assert "**Tomas Velde:**" in text
    assert "every sentence of the articles is withheld" in text


def test_a_brief_of_nothing_is_a_brief():
    brief = compose_brief(empty_tables(), title="Nothing", made_from={})

    assert "No people and organizations." in markdown_text(brief)
    assert docx_bytes(brief)


def test_another_form_or_length_is_refused(tmp_path):
    with pytest.raises(ParameterError, match=r"a brief is written as \.md or \.docx"):
        write_brief(a_shared_case(), tmp_path / "brief.pdf")
    with pytest.raises(ParameterError, match="want one of short, medium, full"):
        write_brief(a_shared_case(), tmp_path / "brief.md", length="long")
