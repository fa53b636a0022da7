import json
from dataclasses import replace

import pytest
import spacy
from spacy.tokens import DocBin
from typer.testing import CliRunner

from tests.findings import sample_findings
from workbench.case import Case
from workbench.cli import app
from workbench.errors import GoldError
from workbench.evaluation.gold_export import write_gold
from workbench.evaluation.running import Run
from workbench.evaluation.tasks import TASKS
from workbench.evaluation.timeml import read_timeml
from workbench.extract import Extractor
from workbench.parameters import Parameters
from workbench.records import FindingKind, Outcome, Part, TextSpan, Tone

TASK_FILES = {
    "ner": "entities.jsonl", "coref": "entities.jsonl", "roles": "roles.jsonl", "timex": "times",
    "events": "events.jsonl", "attribution": "attributions.jsonl", "target-sentiment": "sentiment.jsonl",
}  # fmt: skip


REPORT = (
    "Mayor Ruth Calder told reporters on 3 March 2031 that Tom Rudd rejected the bridge. Rudd met Calder in Oslo.\n\n"
    'Calder called the shameful plan a disaster. "We will not pay for it," Rudd said on Tuesday. He thanked her.\n\n'
    "The bridge is old. Nobody uses the bridge.\n"
)


@pytest.fixture(scope="module")
def case():
    return Case.from_text(REPORT)


def mark(case, words, part=Part.FINDING, *, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = REPORT.index(words, start + 1)
    return case.articles[0].id, TextSpan(start, start + len(words)), part


def scored(case, task, folder, *, every=False):
    """Return the figure and the mistakes of the machine on the gold of ``case``."""
    case.gold(folder, every=every)
    held = TASKS[task](folder / TASK_FILES[task])
    report = held.report(held.find(Run.of(case.extractor.model, held.articles), without=frozenset()))
    return report.figure, [f"{one.sentence} {one.gold} {one.found}" for one in report.mistakes]


@pytest.mark.parametrize("task", TASK_FILES)
def test_where_no_finding_was_corrected_the_machine_makes_no_mistake(task, case, tmp_path):
    figure, mistakes = scored(case, task, tmp_path, every=True)

    assert mistakes == []
    assert figure == 1.0 or task == "target-sentiment"  # a tone that no target has counts as missed


def test_what_is_listed_only_by_the_parameters_of_the_case_is_no_mistake(case, tmp_path):
    strict = replace(case, parameters=Parameters.of({"entities": {"min_mentions": 3}}, where="test"))

    assert scored(strict, "ner", tmp_path, every=True) == (1.0, [])


@pytest.mark.parametrize(
    ("task", "action", "about", "marks", "values", "told"),
    [
        ("ner", "reject", "entity", [("Oslo",)], {}, "Oslo"),
        ("ner", "set", "entity", [("Oslo",)], {"type": "person"}, "PER"),
        ("coref", "split", "mention", [("Rudd", "finding", 1)], {"name": "Bo Rudd"}, ""),
        ("attribution", "set", "attribution", [("told",), ("Tom Rudd", "to")], {}, "Tom Rudd"),
        ("attribution", "reject", "attribution", [("said",)], {}, "not pay"),
        ("events", "set", "event", [("told",)], {"time": "2031-02-11"}, "2031-02-11"),
        ("timex", "set", "time", [("3 March 2031",)], {"time": "2030-03-03"}, "2030-03-03"),
    ],
)
def test_what_was_corrected_is_a_mistake_of_the_machine(case, tmp_path, task, action, about, marks, values, told):
    places = [mark(case, words, Part(part), nth=nth) for words, part, nth in map(_whole, marks)]
    made = case.correct(action, about=FindingKind(about), marks=places, values=values)
    assert [one.applied for one in made.outcomes()] == [True]

    figure, mistakes = scored(made, task, tmp_path)

    assert figure < 1.0
    assert any(told in one for one in mistakes)


def _whole(given):
    words, part, nth = (*given, "finding", 0)[:3] if len(given) == 1 else (*given, 0)[:3]
    return words, part, nth


def test_a_rejected_portrayal_is_gold_for_neutral(case, tmp_path):
    [target] = [one.target for one in case.findings()[0].framings if one.tone is not Tone.NEUTRAL][:1]
    place = (case.articles[0].id, target, Part.FINDING)
    rejected = case.correct("reject", about=FindingKind.FRAMING, marks=[place])

    _, mistakes = scored(rejected, "target-sentiment", tmp_path)

    [line] = (tmp_path / "sentiment.jsonl").read_text(encoding="utf-8").splitlines()
    labels = {(one["start"], one["end"]): one["label"] for one in json.loads(line)["targets"]}
    assert labels[target.start, target.end] == "neu"
    assert len(mistakes) == 1


def test_how_much_of_the_gold_is_the_analysts_is_counted(case, tmp_path):
    renamed = case.correct(
        "set", about=FindingKind.ENTITY, marks=[mark(case, "Oslo")], values={"name": "Oslo, Norway"}
    ).correct("reject", about=FindingKind.TIME, marks=[mark(case, "Tuesday")])

    made = renamed.gold(tmp_path)

    assert (made.articles, made.confirmed, made.corrections) == (1, 1, 2)
    assert made.findings > made.confirmed
    assert {file.name for file in made.files} >= {"entities.jsonl", "attributions.jsonl", "events.jsonl", "gold.spacy"}


def test_a_note_alone_makes_no_gold(case, tmp_path):
    noted = case.correct("note", marks=[mark(case, "Oslo")], values={"text": "Which day?"})
    with pytest.raises(GoldError, match="no correction takes effect"):
        noted.gold(tmp_path)

    rejected = noted.correct("reject", about=FindingKind.TIME, marks=[mark(case, "Tuesday")])

    assert rejected.gold(tmp_path).corrections == 1


def test_each_article_is_read_twice_for_gold_that_also_tells_what_is_left_over(case, tmp_path, monkeypatch):
    file = tmp_path / "report.txt"
    file.write_text(REPORT, encoding="utf-8")
    opened = Case.open(tmp_path)
    opened.correct("reject", about=FindingKind.TIME, marks=[mark(opened, "Tuesday")]).correct(
        "reject", about=FindingKind.EVENT, marks=[mark(opened, "Oslo")]
    )
    read, plain = [], Extractor.__call__
    monkeypatch.setattr(
        Extractor, "__call__", lambda *given, **asked: read.append(given[1].id) or plain(*given, **asked)
    )

    done = CliRunner().invoke(app, ["gold", str(tmp_path), "--output", str(tmp_path / "gold")])

    assert done.exit_code == 0
    assert "reject event" in done.output
    assert read == [opened.articles[0].id] * 2


def test_the_same_corrections_give_the_same_bytes(case, tmp_path):
    rejected = case.correct("reject", about=FindingKind.ENTITY, marks=[mark(case, "Oslo")])

    first, second = rejected.gold(tmp_path / "a"), rejected.gold(tmp_path / "b")

    assert [file.read_bytes() for file in first.files] == [file.read_bytes() for file in second.files]


@pytest.mark.parametrize("task", TASK_FILES)
def test_each_task_reads_its_gold(task, tmp_path):
    write_gold(sample_findings(), tmp_path, every=True)

    assert TASKS[task](tmp_path / TASK_FILES[task]).articles


def test_the_texts_of_times_keep_their_offsets(tmp_path):
    found = sample_findings()[0]
    odd = replace(found, article=replace(found.article, text=found.article.text[:-3] + "\r\n\x0b"))

    write_gold([odd], tmp_path, every=True)

    [document] = read_timeml(tmp_path / "times")
    assert document.text == odd.article.text.replace("\x0b", " ")
    assert [one.span for one in document.times] == sorted(one.span for one in odd.times)


def test_only_articles_with_a_correction_are_gold_unless_all_are_wanted(tmp_path):
    first, second = sample_findings()
    touched = replace(first, outcomes=(Outcome(correction="c2", applied=True),))

    with pytest.raises(GoldError, match="no correction takes effect"):
        write_gold([first, second], tmp_path)
    assert write_gold([touched, second], tmp_path).articles == 1
    lines = (tmp_path / "entities.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["doc_id"] for line in lines] == [first.article.id]


def test_a_doc_bin_has_names_and_groups_of_spans(tmp_path):
    write_gold(sample_findings(), tmp_path, every=True)

    docs = list(DocBin().from_disk(tmp_path / "gold.spacy").get_docs(spacy.blank("en").vocab))

    assert "Tomas Velde" in [ent.text for ent in docs[0].ents]
    assert {one.label_ for one in docs[0].spans["stances"]}
    assert len(docs[0].spans["mentions"]) == len(sample_findings()[0].mentions)
