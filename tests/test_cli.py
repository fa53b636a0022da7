"""The command line in a process of its own, as a person runs it."""

import subprocess
import sys

import pytest
from typer.testing import CliRunner

from tests.language.test_foreign import SPANISH
from workbench.case import Case
from workbench.cli import app
from workbench.records import TextSpan

ARTICLE = "Mayor Ruth Calder backed the bridge on Tuesday.\n\nCalder said it was safe.\n"


def run(*arguments, cwd):
    """Return exit status, output and error output of a command."""
    done = subprocess.run(
        [sys.executable, "-c", "from workbench.cli import main; main()", *map(str, arguments)],
        cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(
    ("content", "arguments", "says"),
    [
        (None, ["nowhere.txt"], "nowhere.txt"),
        (b"", ["bad.txt"], "bad.txt"),
        (b"\x00\x01\x02\x03", ["bad.txt"], "bad.txt"),
        (ARTICLE.encode(), ["bad.txt", "--model", "none_such"], "none_such"),
        (ARTICLE.encode(), ["bad.txt", "--published", "someday"], "someday"),
    ],
    ids=["missing", "empty", "binary", "model", "date"],
)
def test_bad_input_gets_one_line_and_status_two(tmp_path, content, arguments, says):
    if content is not None:
        (tmp_path / "bad.txt").write_bytes(content)

    status, _, errors = run("extract", *arguments, "-o", "found", cwd=tmp_path)

    assert status == 2
    assert len(errors.strip().splitlines()) == 1
    assert errors.startswith("workbench: ")
    assert says in errors
    assert not (tmp_path / "found").exists()


def test_one_bad_file_among_others_is_reported_and_the_others_are_done(tmp_path):
    (tmp_path / "good.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "bad.txt").write_bytes(b"\x00\x01\x02\x03")

    status, output, errors = run(
        "report", "good.txt", "bad.txt", "--published", "2021-03-05", "-o", "page.html", cwd=tmp_path
    )

    assert status == 1
    assert "bad.txt" in errors
    assert "Traceback" not in errors
    assert "page.html" in output
    assert "Ruth Calder" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_extract_writes_its_tables_in_all_formats_and_says_with_which_pipeline(tmp_path):
    (tmp_path / "good.txt").write_text(ARTICLE, encoding="utf-8")

    status, output, errors = run("extract", "good.txt", "-o", "found", cwd=tmp_path)

    assert (status, errors) == (0, "")
    written = sorted(file.name for file in (tmp_path / "found").iterdir())
    written.remove("tables.xlsx")
    assert written == sorted(
        f"{table}.{form}"
        for table in (
            "articles",
            "entities",
            "roles",
            "events",
            "contradictions",
            "attributions",
            "stances",
            "framings",
            "remarks",
        )
        for form in ("csv", "json", "parquet")
    )
    assert output.startswith("Read with en_core_web_")
    assert ", checked)" in output.splitlines()[0]
    assert output.splitlines()[0].removeprefix("Read with ") in (tmp_path / "found" / "articles.csv").read_text("utf-8")


def test_models_lists_the_one_that_reads_with_its_folder(tmp_path):
    status, output, errors = run("models", cwd=tmp_path)

    assert (status, errors) == (0, "")
    assert ", checked)\n  " in output


def test_help_comes_without_loading_the_model(tmp_path):
    status, output, _ = run("--help", cwd=tmp_path)

    assert status == 0
    assert all(command in output for command in ("demo", "lab", "report", "extract", "models"))


def test_your_own_list_is_read_and_named_in_the_page(tmp_path):
    (tmp_path / "good.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "people.csv").write_text("name,type,role\nthe bridge,place,\nX,persn,\n", encoding="utf-8")

    status, _, errors = run("report", "good.txt", "--entities", "people.csv", "-o", "page.html", cwd=tmp_path)

    assert status == 1
    assert errors == "workbench: people.csv:3: type 'persn': want person, organization, place, group or other\n"
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "people.csv, entries: 1" in page
    assert "the bridge" in page


def test_an_article_in_another_language_is_named(tmp_path):
    (tmp_path / "good.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "other.txt").write_text(SPANISH, encoding="utf-8")

    status, _, errors = run("extract", "good.txt", "other.txt", "-o", "found", cwd=tmp_path)

    assert status == 0
    assert errors.startswith("workbench: other.txt: this article seems to be in Spanish, not in English")
    assert len(errors.splitlines()) == 1


def test_export_writes_a_calendar_of_some_days_and_says_what_is_left_out(tmp_path):
    (tmp_path / "good.txt").write_text(ARTICLE, encoding="utf-8")

    status, output, errors = run(
        "export", "good.txt", "--published", "2021-03-05", "--from", "2021-02-01", "-o", "good.ics", cwd=tmp_path
    )

    assert (status, errors) == (0, "")
    assert " events" in output
    assert (tmp_path / "good.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def test_export_writes_statements_for_networks(tmp_path):
    (tmp_path / "good.txt").write_text(ARTICLE, encoding="utf-8")

    status, output, _ = run("export", "good.txt", "-o", "good.statements.csv", cwd=tmp_path)

    assert status == 0
    assert " stances" in output
    written = (tmp_path / "good.statements.csv").read_text(encoding="utf-8")
    assert written.startswith("person,organization,concept,agreement,date,text,document,")


def test_only_what_may_leave_is_in_a_report_and_an_export(tmp_path):
    (tmp_path / "good.txt").write_text(ARTICLE, encoding="utf-8")

    for arguments in (("report", "-o", "page.html"), ("export", "-o", "good.attributions.json")):
        status, _, errors = run(*arguments, "good.txt", "--include", "findings", "--keep", "ruth calder", cwd=tmp_path)
        assert (status, errors) == (0, "")

    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "Ruth Calder" in page
    assert "every sentence of the articles is withheld" in page
    assert not any(sentence in page for sentence in ARTICLE.strip().split(". "))
    assert "sentence withheld" in (tmp_path / "good.attributions.json").read_text(encoding="utf-8")


def test_a_brief_is_written_with_footnotes(tmp_path):
    (tmp_path / "good.txt").write_text(ARTICLE, encoding="utf-8")

    status, _, errors = run("brief", "good.txt", "-o", "out/brief.md", "--length", "short", cwd=tmp_path)

    assert (status, errors) == (0, "")
    text = (tmp_path / "out" / "brief.md").read_text(encoding="utf-8")
    assert "**Ruth Calder:**" in text
    assert "“Mayor Ruth Calder backed the bridge on Tuesday.”" in text


def test_an_unknown_amount_is_refused_before_anything_is_read(tmp_path):
    status, _, errors = run("report", "missing.txt", "--include", "most", "-o", "page.html", cwd=tmp_path)

    assert (status, errors) == (2, "workbench: cannot include 'most': want one of text, sentences, findings\n")


def test_export_into_a_picture_is_refused_before_anything_is_read(tmp_path):
    status, _, errors = run("export", "missing.txt", "-o", "good.png", cwd=tmp_path)

    assert status == 2
    assert errors.startswith("workbench: good.png: a chronology is written as .csv, .json, .ics or .timeline.json")


def test_a_report_tells_how_many_corrections_it_holds_and_which_fit_no_more(tmp_path):
    folder = tmp_path / "case"
    folder.mkdir()
    (folder / "bridge.txt").write_text(ARTICLE, encoding="utf-8")
    case = Case.open(folder)
    article = case.articles[0]
    bridge = article.text.index("the bridge")
    case.group_issue([(article.id, TextSpan(bridge, bridge + 10))], name="the crossing")
    case.group_issue([(article.id, TextSpan(0, 5))], name="mayors")

    status, _, errors = run("report", folder, "-o", "page.html", cwd=tmp_path)

    assert status == 0
    assert [line.endswith("'Mayor': no stance is about these words any more") for line in errors.splitlines()] == [True]
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "<dt>Corrections</dt><dd>2 standing (hash " in page
    assert '"the crossing"' in page


def test_your_notes_leave_only_when_asked_for(tmp_path):
    folder, out = tmp_path / "case", tmp_path / "out"
    folder.mkdir()
    (folder / "bridge.txt").write_text(ARTICLE, encoding="utf-8")
    case = Case.open(folder)
    case.correct("note", marks=[(case.articles[0].id, TextSpan(0, 5), "finding")], values={"text": "Call her deputy"})

    for noted in (["--notes"], []):  # so that nothing of the first is left lying there
        for command, file in (("report", "page.html"), ("brief", "brief.md"), ("extract", "")):
            done = CliRunner().invoke(app, [command, str(folder), "-o", str(out / file), *noted])
            assert done.exit_code == 0, done.output
        held = [file for file in out.iterdir() if file.suffix != ".xlsx" and b"Call her deputy" in file.read_bytes()]
        assert len(held) == (5 if noted else 0)  # the page, the brief, and the table in three forms
    CliRunner().invoke(app, ["export", str(folder), "-o", str(out / "case.remarks.json")])
    assert "Call her deputy" in (out / "case.remarks.json").read_text("utf-8")
