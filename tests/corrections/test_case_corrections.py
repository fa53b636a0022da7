"""What corrections do to a case that is read by the pipeline, and what is told of them."""

from dataclasses import replace
from datetime import date

import pytest

from workbench.articles import make_article
from workbench.case import Case
from workbench.cli import main
from workbench.records import CorrectionAction, FindingKind, Part, TextSpan
from workbench.rules import AnalystRule

FIRST = "Mayor Ruth Calder opposes the ferry. Tom Rudd died two days before Calder signed the treaty on Monday.\n"
SECOND = "On Friday, Mrs Calder praised the ferry. Tom Rudd criticised Calder.\n"


@pytest.fixture
def case():
    one = Case.from_text(FIRST, published=date(2031, 3, 6))
    return replace(one, articles=(*one.articles, make_article(SECOND)))


def marked(case, words, *, article=0, part=Part.FINDING, nth=0):
    text, start = case.articles[article].text, -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return case.articles[article].id, TextSpan(start, start + len(words)), part


def test_a_name_given_over_several_articles_is_that_of_all_and_issues_follow_it(case):
    marks = [marked(case, "Ruth Calder"), marked(case, "Calder", article=1)]

    first, second = case.correct(
        CorrectionAction.MERGE, about=FindingKind.ENTITY, marks=marks, values={"name": "Ruth Calder-Voss"}
    ).findings()

    for found in (first, second):
        assert "Ruth Calder-Voss" in [one.name for one in found.entities]
    assert [topic.head for topic in second.topics if topic.somebody] == ["who:ruth calder-voss"]
    assert [one.name for one in second.issues if "Calder" in one.name] == ["Ruth Calder-Voss"]


def test_the_analysts_name_is_not_filled_up_from_other_articles(case):
    named = case.correct(
        "set", about=FindingKind.ENTITY, marks=[marked(case, "Calder", article=1)], values={"name": "Calder"}
    )

    assert "Ruth Calder" in [one.name for one in case.findings()[1].entities]
    assert "Calder" in [one.name for one in named.findings()[1].entities]


def day(case, words):
    found = case.findings()[0]
    event = next(one for one in found.events if any(span.of(FIRST) == words for span in (one.trigger, *one.mentions)))
    return str(event.interval), event.rule


def test_a_date_that_the_analyst_gives_moves_what_the_words_order_by_it(case):
    dated = case.correct("set", about=FindingKind.EVENT, marks=[marked(case, "signed")], values={"time": "2031-02-01"})

    assert day(dated, "signed") == ("2031-02-01", str(AnalystRule.SAID))
    assert day(dated, "died")[0] == "2031-01-30" != day(case, "died")[0]


def test_a_time_that_the_analyst_reads_otherwise_moves_its_event(case):
    read = case.correct("set", about=FindingKind.TIME, marks=[marked(case, "Monday")], values={"time": "2031-02-24"})

    assert day(read, "signed")[0] == "2031-02-24" != day(case, "signed")[0]


def test_a_cleared_date_leaves_the_event_open(case):
    cleared = case.correct("set", about=FindingKind.EVENT, marks=[marked(case, "signed")], values={"time": ""})

    assert day(cleared, "signed") == ("None", str(AnalystRule.SAID))


def test_a_note_is_a_row_and_no_finding_changes(case):
    noted = case.correct("note", marks=[marked(case, "treaty")], values={"text": "Which one?"})

    [row] = noted.tables()["remarks"].to_dict("records")
    assert (row["text"], row["note"], row["correction"]) == ("treaty", "Which one?", noted.corrections[0].id)
    assert replace(noted.findings()[0], remarks=(), outcomes=()) == case.findings()[0]


def test_the_table_of_corrections_tells_what_applies_what_was_undone_and_what_fits_no_more(case):
    said = case.correct("set", about=FindingKind.ENTITY, marks=[marked(case, "Tom Rudd")], values={"name": "T. Rudd"})
    said = said.correct("reject", about=FindingKind.ENTITY, marks=[marked(case, "Tom Rudd")])
    said = said.correct("set", about=FindingKind.ENTITY, marks=[marked(case, "Tom Rudd")], values={"type": "place"})
    said = said.correct("note", marks=[marked(case, "treaty")], values={"text": "Which one?"}).undo()

    rows = said.corrections_table().to_dict("records")

    assert [row["state"] for row in rows] == ["applied", "applied", "does not fit", "undone"]
    assert rows[2]["reason"] == "'Tom Rudd': nobody is mentioned at these words any more"
    assert (rows[0]["words"], rows[0]["value"]) == ("Tom Rudd", "name: T. Rudd")
    assert len(said.left_over()) == 1


def test_words_that_are_gone_are_told_and_what_was_said_of_them_is_kept(case):
    said = case.correct("set", about=FindingKind.ENTITY, marks=[marked(case, "Tom Rudd")], values={"name": "T. Rudd"})
    cut = replace(said, articles=(make_article("Nothing is left of it.\n"),))

    [outcome] = cut.outcomes()
    assert (outcome.applied, outcome.reasons) == (False, ("'Tom Rudd': no article has these words any more",))
    assert cut.left_over()[0].startswith(f"correction {said.corrections[0].id} (set entity: T. Rudd): ")


def test_the_command_line_writes_gold_and_tells_what_fits_no_more(tmp_path, capsys):
    folder = tmp_path / "case"
    folder.mkdir()
    (folder / "case.toml").write_text("", encoding="utf-8")
    (folder / "one.txt").write_text(FIRST, encoding="utf-8")
    case = Case.open(folder)
    case.correct("set", about=FindingKind.ENTITY, marks=[marked(case, "Tom Rudd")], values={"name": "T. Rudd"})

    with pytest.raises(SystemExit):
        main(["gold", str(folder), "-o", str(tmp_path / "gold")])

    told = capsys.readouterr().out
    assert "1 of 1 articles" in told
    assert "1 of them said by you, in 1 corrections" in told
    assert (tmp_path / "gold" / "gold.spacy").is_file()
