import pytest

from tests.evaluation.attributed import FOUND_BELIEVES, FOUND_SAID, TEXT, gold
from workbench.evaluation.attribution_gold import read_attributed
from workbench.evaluation.attribution_task import AttributionTask, read_attribution_task
from workbench.evaluation.attributions import FoundAttributions
from workbench.evaluation.running import Run, write_lines
from workbench.extract import Extractor
from workbench.language.pipeline import find_model

FOUND = FoundAttributions(attributions=(FOUND_SAID, FOUND_BELIEVES))


def test_the_figure_is_f1_end_to_end(tmp_path):
    report = AttributionTask((gold(tmp_path, genre="news"),)).report({"pier": FOUND})

    assert report.figure == report.resampled([0, 0]) == report.figures["end to end"]["f1"] == pytest.approx(0.8)
    assert report.figures["by genre"]["news"]["with a cue"]["f1"] == 1
    assert (report.figures["source right"], report.figures["crashes"]) == (1, 0)
    assert report.figures["by kind"] == {"speech": {"right": 2, "wrong": 0}}
    assert {"source right, of 2 detected@.5: 100.0", "crashes: 0"} <= set(report.tables)


def test_nothing_found_has_a_report_too(tmp_path):
    report = AttributionTask((gold(tmp_path),)).report({"pier": FoundAttributions()})

    assert (report.figure, report.by_rule, [*report.predictions]) == (0, {}, [{"doc": "pier", "attributions": []}])


def test_predictions_can_be_read_as_gold(tmp_path):
    task = AttributionTask((gold(tmp_path),))
    rows = [row | {"text": TEXT} for row in task.report({"pier": FOUND}).predictions]
    write_lines(tmp_path / "again.jsonl", rows)

    (document,) = read_attributed(tmp_path / "again.jsonl")

    assert [one.cue[0].of(TEXT) for one in document.attributions] == ["said", "believes"]
    assert [one.nested_in for one in document.attributions] == [(), (document.attributions[0].id,)]
    assert read_attribution_task(tmp_path / "again.jsonl").report({"pier": FOUND}).figure == 1


def test_a_finder_that_fails_is_told_and_not_raised(tmp_path, monkeypatch):
    def fail(self, article, *, parameters):
        raise IndexError(article.id)

    monkeypatch.setattr(Extractor, "attributions", fail)
    task = AttributionTask((gold(tmp_path),))

    found = task.find(Run.of(find_model(None), task.articles), without=frozenset())

    assert found["pier"].failure == "IndexError('pier')"
