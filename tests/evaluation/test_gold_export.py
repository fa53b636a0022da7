import json
from dataclasses import replace

import pytest
import spacy
from spacy.tokens import DocBin

from tests.findings import sample_findings
from workbench.case import Case
from workbench.errors import GoldError
from workbench.evaluation.gold_export import write_gold
from workbench.evaluation.running import Run
from workbench.evaluation.tasks import TASKS
from workbench.evaluation.timeml import read_timeml
from workbench.records import FindingKind, Outcome, Part, TextSpan

TEXT = "Mayor Ruth Calder told reporters on 3 March 2031 that Tom Rudd rejected the bridge. Rudd met Calder in Oslo.\n"
TASK_FILES = {
    "ner": "entities.jsonl", "coref": "entities.jsonl", "roles": "roles.jsonl", "timex": "times",
    "events": "events.jsonl", "attribution": "attributions.jsonl", "target-sentiment": "sentiment.jsonl",
}  # fmt: skip


def test_what_was_corrected_counts_as_a_mistake_of_the_machine(tmp_path):
    case = Case.from_text(TEXT)
    mark = (case.articles[0].id, TextSpan(TEXT.index("Oslo"), TEXT.index("Oslo") + 4), Part.FINDING)
    corrected = case.correct("reject", about=FindingKind.ENTITY, marks=[mark])

    made = corrected.gold(tmp_path)

    assert (made.articles, made.corrections) == (1, 1)
    task = TASKS["ner"](tmp_path / "entities.jsonl")
    report = task.report(task.find(Run.of(case.extractor.model, task.articles), without=frozenset()))
    [mistake] = report.mistakes
    assert "Oslo" in f"{mistake.gold} {mistake.found} {mistake.sentence}"


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
    touched = replace(first, outcomes=(Outcome(correction="c1", applied=True),))

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
