import pytest

from tests.evaluation.timeml import expression, timeml, write_timeml
from workbench.errors import GoldError
from workbench.evaluation.time_task import read_time_task

TUESDAY = expression("Tuesday", "DATE", "2021-03-02")


def test_values_are_the_figure_and_days_stand_beside(tmp_path):
    write_timeml(tmp_path / "a.tml")
    write_timeml(tmp_path / "b.tml", timeml("Rain."))

    report = read_time_task(tmp_path).report({"a": [TUESDAY], "b": []})

    assert report.headline == "F1 of values (of days 66.7)"
    assert report.figure == report.figures["value"]["f1"] == pytest.approx(0.5)
    assert {name: report.figures["days"][name] for name in ("hits", "found", "gold")} == {
        "hits": 1,
        "found": 1,
        "gold": 2,
    }
    assert (report.resampled([0, 0]), report.resampled([1])) == (pytest.approx(0.5), 0)
    assert any(line.startswith("strict+value ") for line in report.tables)


def test_predictions_have_offsets_type_and_value(tmp_path):
    task = read_time_task(write_timeml(tmp_path / "a.tml"))

    (row,) = task.report({"a": [TUESDAY]}).predictions

    assert row == {
        "doc_id": "a", "start": TUESDAY.span.start, "end": TUESDAY.span.end, "type": "DATE", "value": "2021-03-02"
    }  # fmt: skip


def test_only_some_documents_are_read(tmp_path):
    write_timeml(tmp_path / "a.tml")
    write_timeml(tmp_path / "b.tml")

    assert list(read_time_task(tmp_path, only="b").articles) == ["b"]
    with pytest.raises(GoldError):
        read_time_task(tmp_path, only="c")
