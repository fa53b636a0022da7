"""What leaves of what the analyst said instead, and of her own notes."""

import json
from dataclasses import replace
from types import SimpleNamespace
from zipfile import ZipFile

import pytest

from tests.findings import sample_findings
from tests.share.cases import a_shared_case
from workbench.corrections import anchor_at, make_correction
from workbench.instants import Instant
from workbench.records import CorrectionAction, FindingKind, Outcome, Remark, TextSpan
from workbench.share import Include, Selection, share_case
from workbench.share.briefs import write_brief
from workbench.share.leaving_corrections import WITHHELD_WORDS, leaving_corrections
from workbench.tables.frames import Tables
from workbench.views.exports import export_file

UNQUOTED, NOTE, AUTHOR = "A leaked note held the words", "Ask the harbour who leaked it.", "an.analyst"
ARTICLE = sample_findings()[0].article


def _at(words):
    start = ARTICLE.text.index(words)
    return anchor_at(ARTICLE, TextSpan(start, start + len(words)))


def _said(action, *marks, about=None, **values):
    made = make_correction(action, about=about, anchors=map(_at, marks), values=values)
    return replace(made, author=AUTHOR)


NOTED = _said(CorrectionAction.NOTE, UNQUOTED, text=NOTE)
RENAMED = _said(CorrectionAction.SET, "Tomas Velde", about=FindingKind.ENTITY, name="Tom Velde")
REJECTED = _said(CorrectionAction.REJECT, "leaked", about=FindingKind.EVENT)
DATED = _said(CorrectionAction.SET, "opened", about=FindingKind.EVENT, time="1998-05-01")


def _case(*corrections, unfit=()):
    """Return the case with corrections, and the notes among them as findings, too."""
    first, second = sample_findings()
    remarks = tuple(
        Remark(
            id=f"n{at}", span=one.anchors[0].span, text=one.value("text"), author=AUTHOR,
            made=Instant.parse("2031-03-08"), correction=one.id,
        )
        for at, one in enumerate(corrections)
        if one.action is CorrectionAction.NOTE
    )  # fmt: skip
    case = vars(a_shared_case(corrections=corrections))
    outcomes = [Outcome(correction=one.id, applied=False, reasons=("'x': gone",)) for one in unfit]
    tables = Tables([replace(first, remarks=remarks), second])
    return SimpleNamespace(**case | {"tables": lambda _=None: tables, "outcomes": lambda _: outcomes})


def _rows(case, **chosen):
    held, selection = case.tables(), Selection.of(**chosen)
    told = leaving_corrections(case, held, selection.of_tables(held), selection=selection)
    return told["corrections"] if told else []


def _all_bytes(case, folder, **chosen):
    """Return all that leaves: the page, both briefs, a workbook of all tables and each table."""
    selection, book = Selection.of(**chosen), folder / "all.xlsx"
    facts = selection.made_from(case)
    export_file(case.tables(), book, include=selection.include, notes=selection.notes, facts=facts)
    page = share_case(case, folder / "page.html", selection=selection)
    plain, word = (
        write_brief(case, folder / name, length="full", selection=selection) for name in ("brief.md", "brief.docx")
    )
    shown = selection.of_tables(case.tables())
    parts = [page.read_text("utf-8"), plain.read_text("utf-8").replace("\\", ""), *_inside(book), *_inside(word)]
    return "\n".join([*parts, json.dumps({name: shown.rows(name) for name in shown}, ensure_ascii=False)])


def _inside(file):
    with ZipFile(file) as archive:
        return [archive.read(name).decode("utf-8") for name in archive.namelist()]


@pytest.mark.parametrize("include", list(Include))
def test_a_note_leaves_only_when_asked_for_and_who_made_it_never_does(include, tmp_path):
    case = _case(NOTED, RENAMED)
    without, with_them = (_all_bytes(case, tmp_path, include=include, notes=notes) for notes in (False, True))

    assert NOTE not in without
    assert with_them.count(NOTE) >= 4  # the page, both briefs and the tables
    assert AUTHOR not in with_them + without
    assert "1 of the analyst's own, left out" in without.replace("&#x27;", "'").replace("&#39;", "'").replace(
        "\\'", "'"
    )
    assert "1 of the analyst's own, included" in with_them.replace("&#x27;", "'").replace("&#39;", "'")


def test_words_that_may_not_leave_are_in_no_correction(tmp_path):
    case = _case(NOTED, RENAMED, REJECTED, DATED)

    assert UNQUOTED in _all_bytes(case, tmp_path, notes=True)
    assert UNQUOTED not in _all_bytes(case, tmp_path, include="findings", notes=True)
    assert "leaked note held" not in _all_bytes(case, tmp_path, include="sentences")
    for found in sample_findings():
        for span in found.sentences:
            assert span.of(found.article.text) not in _all_bytes(case, tmp_path, include="findings", notes=True)


def test_words_of_a_correction_leave_with_their_sentence_and_names_in_any_case():
    case = _case(RENAMED, REJECTED, DATED)
    told = {include: {row["id"]: row for row in _rows(case, include=include)} for include in Include}
    words = {include: [told[include][one.id]["words"] for one in (RENAMED, REJECTED, DATED)] for include in Include}

    assert words["text"] == [
        "“Tomas Velde” renamed “Tom Velde”", "“leaked” is no event", "“opened”: 1 May 1998",
    ]  # fmt: skip
    assert words["sentences"] == [words["text"][0], f"“{WITHHELD_WORDS}” is no event", words["text"][2]]
    assert words["findings"] == [words["text"][0], *(one.replace(old, WITHHELD_WORDS) for one, old in
                                 ((words["text"][1], "leaked"), (words["text"][2], "opened")))]  # fmt: skip
    [mark] = told["findings"][RENAMED.id]["marks"]
    assert (mark["before"], mark["quote"], mark["after"], mark["place"]) == ("", "Tomas Velde", "", None)
    assert told["text"][RENAMED.id]["marks"][0]["place"]


def test_context_of_marked_words_ends_where_the_text_that_leaves_ends():
    declined = _said(CorrectionAction.REJECT, "Solheim declined", about=FindingKind.EVENT)

    [mark] = _rows(_case(declined), include="sentences")[0]["marks"]

    assert (mark["before"].strip(), mark["quote"]) == ("", "Solheim declined")
    assert mark["after"].startswith(" to comment")
    assert "nothing else" in _rows(_case(declined))[0]["marks"][0]["before"]


def test_what_was_undone_or_fits_no_more_stays():
    taken = make_correction(CorrectionAction.WITHDRAW, values={"correction": REJECTED.id})

    assert [row["id"] for row in _rows(_case(RENAMED, REJECTED, DATED, taken, unfit=[DATED]))] == [RENAMED.id]
    assert _rows(_case(REJECTED, taken)) == []


def test_a_narrowed_page_has_the_corrections_of_what_it_holds():
    case = _case(RENAMED, DATED, NOTED)

    assert {row["id"] for row in _rows(case, span=("1998-01-01", "1999-01-01"))} == {DATED.id}
    assert {row["id"] for row in _rows(case, span=("1998-01-01", "1999-01-01"), notes=True)} == {DATED.id, NOTED.id}


def test_a_long_name_that_was_given_is_cut_where_no_sentence_may_leave():
    long = _said(CorrectionAction.SET, "Velde", about=FindingKind.ENTITY, name="one two three four five six seven")

    assert "seven" in _rows(_case(long))[0]["words"]
    assert "seven" not in _rows(_case(long), include="findings")[0]["words"]
