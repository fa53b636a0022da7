from tests.evaluation.invented import write
from tests.evaluation.timeml import at, event, stretch, write_timeml
from workbench.chronology import FoundEvents
from workbench.evaluation.event_task import read_event_task

DAY = stretch("2021-03-02", "2021-03-03")


def _task(folder):
    write_timeml(folder / "texts" / "speech.tml")
    rows = ({"doc_id": "speech", "start": at(words).start, "end": at(words).end, "time": "2021-03-02"}
            for words in ("spoke", "left"))  # fmt: skip
    return read_event_task(write(folder / "events.jsonl", *rows))


def test_exact_days_are_the_figure(tmp_path):
    report = _task(tmp_path).report({"speech": FoundEvents(events=(event("spoke", DAY),))})

    assert report.figure == report.resampled([0]) == 0.5
    assert report.figures["day exact"] == {"share": 0.5, "hits": 1, "of": 2}
    assert report.figures["median width in days"] == 1
    assert report.figures["by certainty"]["explicit"]["exact"]["share"] == 1
    assert "median width of the 1 bounded intervals: 1 days" in report.tables
    assert any(line.startswith("explicit ") for line in report.tables)


def test_predictions_are_one_row_a_mention(tmp_path):
    found = event("spoke", stretch("2021-03-01", None), best=DAY, mentions=("spoke", "left"))

    rows = _task(tmp_path).report({"speech": FoundEvents(events=(found,))}).predictions

    assert [row["text"] for row in rows] == ["spoke", "left"]
    assert {(row["doc_id"], row["event"], row["rule"], row["certainty"]) for row in rows} == {
        ("speech", found.id, found.rule, "explicit")
    }
    assert (rows[0]["earliest"], rows[0]["until"], rows[0]["best"]) == ("2021-03-01", None, "2021-03-02")


def test_an_event_without_a_time_is_predicted_without_one(tmp_path):
    (row,) = _task(tmp_path).report({"speech": FoundEvents(events=(event("spoke"),))}).predictions

    assert (row["earliest"], row["until"], row["best"]) == (None, None, None)
    assert _task(tmp_path).report({"speech": FoundEvents()}).tables[-5].startswith("certainty")
