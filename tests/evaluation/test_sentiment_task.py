from tests.evaluation.judged import MET, PRAISED, found, judged
from workbench.evaluation.running import Run
from workbench.evaluation.sentiment_task import SentimentTask
from workbench.language.linear import read_record
from workbench.language.pipeline import find_model
from workbench.records import Tone
from workbench.rules import FramingRule

FOUND = {
    "one_1": dict([found("Mrs Hale", Tone.NEUTRAL, text=PRAISED), found("Tom Rudd", Tone.POSITIVE, text=PRAISED)]),
    "two_1": dict([found("Tom Rudd", Tone.NEUTRAL, text=MET)]),
}


def test_macro_f1_is_the_figure_beside_taking_all_for_neutral(tmp_path):
    report = SentimentTask(judged(tmp_path)).report(FOUND)

    assert report.figure == report.figures["macro_f1"] == report.resampled([0, 1]) == (1 + 2 / 3) / 3
    assert report.figures["confusion"]["neg"] == {"pos": 0, "neu": 1, "neg": 0}
    assert report.figures["several targets"]["accuracy"] == 1
    assert report.figures["all neutral"]["accuracy"] == 1 / 3
    assert any(line.startswith("all neutral ") for line in report.tables)


def test_predictions_have_the_labels_of_the_gold(tmp_path):
    rows = SentimentTask(judged(tmp_path)).report(FOUND).predictions

    assert [(row["id"], row["start"], row["end"], row["label"]) for row in rows] == [
        ("one_1", 0, 8, "neu"), ("one_1", 17, 25, "pos"), ("two_1", 13, 21, "neu"),
    ]  # fmt: skip


def test_every_target_is_judged_and_neutral_without_the_model(tmp_path):
    task = SentimentTask(judged(tmp_path))
    run = Run.of(find_model(None), task.articles)

    with_model = task.find(run, without=frozenset())
    without = task.find(run, without=frozenset({FramingRule.PORTRAYAL}))

    assert {name: list(one) for name, one in with_model.items()} == {one.id: list(one.targets) for one in task.texts}
    assert with_model["one_1"][next(reversed(task.texts[0].targets))].tone is Tone.POSITIVE
    assert {one.tone for every in without.values() for one in every.values()} == {Tone.NEUTRAL}


def test_figures_on_the_texts_that_taught_are_told_beside_those_on_unseen_ones(tmp_path):
    taught = read_record("workbench.stances", "sentiment")["data"]["sha256"]

    told = SentimentTask(judged(tmp_path), digest=taught).report(FOUND).tables
    others = SentimentTask(judged(tmp_path), digest="0" * 64).report(FOUND).tables

    assert told[-1].startswith("these texts taught the classifier; on those it had not seen macro-F1 was ")
    assert told[: len(others)] == others
