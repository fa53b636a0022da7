"""``workbench score`` from its arguments to its files, on gold for an invented text."""

import json
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from tests.evaluation.invented import TEXT, line, write
from workbench.cli import app, main
from workbench.evaluation.gold import read_roles
from workbench.language import pipeline

_START = TEXT.index("Oslo")
NAMES = {"doc_id": "roe", "text": TEXT, "ents": [{"start": _START, "end": _START + 4, "label": "LOC"}]}
ROLE = {"doc_id": "roe", "name": "Jane Roe", "role": "Mayor", "head": "Mayor", "kind": "eye", "start": 0, "end": 5}


@pytest.fixture(scope="module", autouse=True)
def _one_pipeline():
    """Load the pipeline once for all commands of this module."""
    model = pipeline.find_model(None)
    nlp = pipeline.load_pipeline(model)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("workbench.extract.load_pipeline", lambda _: nlp)
        yield


@pytest.fixture
def gold(tmp_path):
    """Return a folder with names, mentions and roles."""
    write(tmp_path / "names.jsonl", NAMES, NAMES | {"doc_id": "web"})
    write(tmp_path / "mentions.jsonl", line(), line(doc_id="web"))
    write(tmp_path / "roles.jsonl", ROLE)
    return tmp_path


def score(*arguments):
    """Return the output of ``workbench score``, which must end well."""
    result = CliRunner().invoke(app, ["score", *map(str, arguments)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


@pytest.mark.parametrize(
    ("task", "file", "headline"),
    [
        ("ner", "names", "exact F1, labels of CoNLL-2003: "),
        ("ner", "mentions", "named mentions whose head is in a name of the right type: "),
        ("coref", "mentions", "CoNLL F1 within documents, exact spans, clusters of two mentions or more: "),
        ("roles", "roles", "F1 of roles by head: "),
    ],
)
def test_each_task_tells_its_figure_and_writes_figures_and_predictions(gold, task, file, headline):
    figures, predictions = gold / "out" / "figures.json", gold / "out" / "predictions.jsonl"

    output = score(task, gold / f"{file}.jsonl", "--json", figures, "--predictions", predictions)

    assert headline in output
    written = json.loads(figures.read_text(encoding="utf-8"))
    assert f"{written['headline']}: {100 * written['figure']:.1f}" in output
    assert (written["gold"], written["interval"], written["without_each"]) == (f"{file}.jsonl", None, {})
    assert all(json.loads(row)["doc_id"] for row in predictions.read_text(encoding="utf-8").splitlines())


def test_only_some_documents_are_scored(gold):
    assert "names.jsonl: 2 documents" in score("ner", gold / "names.jsonl")
    assert "names.jsonl: 1 documents" in score("ner", gold / "names.jsonl", "--only", "we")


def test_a_rule_can_be_switched_off(gold):
    file, rows = gold / "mentions.jsonl", gold / "predictions.jsonl"

    def pronouns_linked():
        clusters = [json.loads(row)["clusters"] for row in rows.read_text(encoding="utf-8").splitlines()]
        start = TEXT.index("She")
        return any(len(one) > 1 and [start, start + 3] in one for every in clusters for one in every)

    score("coref", file, "--predictions", rows)
    assert pronouns_linked()
    output = score("coref", file, "--predictions", rows, "--without", "pronoun")
    assert not pronouns_linked()
    assert "without: pronoun" in output


def test_ablation_and_resampling_are_told_and_written(gold):
    figures = gold / "figures.json"

    output = score("coref", gold / "mentions.jsonl", "--ablate", "--resample", 20, "--errors", 0, "--json", figures)

    written = json.loads(figures.read_text(encoding="utf-8"))
    assert "without the rule" in output
    assert "95 % of resamples" in output
    assert written["without_each"]["pronoun"] < written["figure"]
    low, high = written["interval"]
    assert low <= written["figure"] <= high


def test_predicted_roles_have_the_form_of_gold(gold):
    score("roles", gold / "roles.jsonl", "--predictions", gold / "again.jsonl")

    assert [one.document for one in read_roles(gold / "again.jsonl")] == ["roe"]


def test_the_number_of_mistakes_is_chosen(gold):
    empty = write(gold / "wrong.jsonl", NAMES | {"ents": [{"start": 0, "end": 5, "label": "PER"}]})

    assert "[Oslo]" in score("ner", empty)
    assert "[Oslo]" not in score("ner", empty, "--errors", 0)


@pytest.mark.parametrize(
    ("content", "arguments", "says"),
    [
        (None, [], "No such file"),
        ("", [], "no document"),
        ("no JSON\n", [], "bad.jsonl:1: Invalid JSON"),
        ('{"doc_id": "a"}\n', [], "bad.jsonl:1: text: Field required"),
        (json.dumps(NAMES), ["--without", "magic"], "there is no rule 'magic'; want one of: "),
        (json.dumps(NAMES), ["--only", "news"], "begins with 'news'"),
        (json.dumps(NAMES), ["--model", "none_such"], "none_such"),
    ],
    ids=["missing", "empty", "words", "fields", "rule", "prefix", "model"],
)
def test_bad_input_gets_one_line_and_status_two(tmp_path, capsys, content, arguments, says):
    file = tmp_path / "bad.jsonl"
    if content is not None:
        file.write_text(content, encoding="utf-8")

    with pytest.raises(SystemExit) as ended:
        main(["score", "ner", str(file), *arguments])

    output, errors = capsys.readouterr()
    assert (ended.value.code, output) == (2, "")
    assert len(errors.splitlines()) == 1
    assert errors.startswith("workbench: ")
    assert says in errors


def test_the_commands_are_offered_without_loading_spacy():
    lines = "import sys, workbench.cli; print(sorted({'spacy', 'pandas', 'pydantic'} & set(sys.modules)))"

    done = subprocess.run([sys.executable, "-c", lines], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
