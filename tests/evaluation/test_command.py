"""``workbench score`` from its arguments to its files, on gold for an invented text."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.evaluation import timeml
from tests.evaluation.invented import TEXT, line, write
from tests.evaluation.judged import ROWS
from workbench.cli import app, main
from workbench.errors import ParameterError
from workbench.evaluation.gold import read_roles
from workbench.language import pipeline

_START = TEXT.index("Oslo")
NAMES = {"doc_id": "roe", "text": TEXT, "ents": [{"start": _START, "end": _START + 4, "label": "LOC"}]}
ROLE = {"doc_id": "roe", "name": "Jane Roe", "role": "Mayor", "head": "Mayor", "kind": "eye", "start": 0, "end": 5}
_SPOKE = timeml.at("spoke")
SAID = {"doc": "roe", "text": TEXT, "attributions": [{"source": [[5, 13]], "cue": [[14, 19]], "content": [[20, 28]]}]}
SPOKE = {"doc_id": "speech", "start": _SPOKE.start, "end": _SPOKE.end, "time": "2021-03-02"}


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
    """Return a folder with names, mentions, roles, events and time expressions."""
    write(tmp_path / "names.jsonl", NAMES, NAMES | {"doc_id": "web"})
    write(tmp_path / "mentions.jsonl", line(), line(doc_id="web"))
    write(tmp_path / "roles.jsonl", ROLE)
    write(tmp_path / "events.jsonl", SPOKE)
    write(tmp_path / "judged.jsonl", *ROWS)
    write(tmp_path / "said.jsonl", SAID)
    timeml.write_timeml(tmp_path / "times" / "speech.tml")
    return tmp_path


def score(*arguments):
    """Return the output of ``workbench score``, which must end well."""
    result = CliRunner().invoke(app, ["score", *map(str, arguments)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


@pytest.mark.parametrize(
    ("task", "file", "headline"),
    [
        ("ner", "names.jsonl", "exact F1, labels of CoNLL-2003: "),
        ("ner", "mentions.jsonl", "named mentions whose head is in a name of the right type: "),
        ("coref", "mentions.jsonl", "CoNLL F1 within documents, exact spans, clusters of two mentions or more: "),
        ("roles", "roles.jsonl", "F1 of roles by head: "),
        ("timex", "times", "F1 of values (of days "),
        ("timex", "times/speech.tml", "F1 of values (of days "),
        ("events", "events.jsonl", "events whose day is exact, of those whose day the gold names: "),
        ("attribution", "said.jsonl", "F1 of attributions end to end: content, source and cue: "),
        ("target-sentiment", "judged.jsonl", "macro-F1 of the sentiment towards targets: "),
    ],
)
def test_each_task_tells_its_figure_and_writes_figures_and_predictions(gold, task, file, headline):
    figures, predictions = gold / "out" / "figures.json", gold / "out" / "predictions.jsonl"

    output = score(task, gold / file, "--json", figures, "--predictions", predictions)

    assert headline in output
    written = json.loads(figures.read_text(encoding="utf-8"))
    assert f"{written['headline']}: {100 * written['figure']:.1f}" in output
    assert (written["gold"], written["interval"], written["without_each"]) == (
        Path(file).name, None, {},
    )  # fmt: skip
    assert all(
        {"doc_id", "doc", "id"} & json.loads(row).keys() for row in predictions.read_text(encoding="utf-8").splitlines()
    )


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


def test_each_task_has_rules_of_its_own(gold):
    output = score("timex", gold / "times", "--without", "weekday", "--ablate", "--errors", 0)

    assert "without: weekday" in output
    assert "relative to publication" in output
    assert "pronoun" not in output
    with pytest.raises(ParameterError, match="there is no rule 'pronoun'; want one of: calendar date, "):
        score("timex", gold / "times", "--without", "pronoun")


def test_predicted_times_are_those_of_the_text(gold):
    score("timex", gold / "times", "--predictions", gold / "again.jsonl")

    rows = [json.loads(row) for row in (gold / "again.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {"doc_id": "speech", "type": "DATE", "value": "2021-03-02"}.items() <= rows[0].items()
    assert "Tuesday" in timeml.TEXT[rows[0]["start"] : rows[0]["end"]]


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


@pytest.mark.parametrize(
    ("task", "content", "says"),
    [
        ("timex", "no XML", "bad: not TimeML: syntax error"),
        ("events", json.dumps(SPOKE), "has the text of 'speech'"),
        ("events", "{}", "bad:1: doc_id: Field required"),
    ],
)
def test_bad_gold_of_chronology_gets_one_line_too(tmp_path, capsys, task, content, says):
    (tmp_path / "bad").write_text(content, encoding="utf-8")

    with pytest.raises(SystemExit) as ended:
        main(["score", task, str(tmp_path / "bad")])

    output, errors = capsys.readouterr()
    assert (ended.value.code, output, len(errors.splitlines())) == (2, "", 1)
    assert says in errors


def test_the_commands_are_offered_without_loading_spacy():
    lines = "import sys, workbench.cli; print(sorted({'spacy', 'pandas', 'pydantic'} & set(sys.modules)))"

    done = subprocess.run([sys.executable, "-c", lines], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
