import pytest

from tests.evaluation.invented import write
from tests.evaluation.timeml import TEXT, stretch, timeml, write_timeml
from workbench.errors import GoldError
from workbench.evaluation.anchors import read_anchored_texts, read_anchors

ROW = {"doc_id": "speech", "start": 11, "end": 16, "text": "spoke", "time": "", "begin": "", "end_time": ""}


def _read(folder, *rows, **changes):
    return read_anchors(write(folder / "events.jsonl", *(rows or [ROW | changes])))


@pytest.mark.parametrize(
    ("changes", "when", "exact"),
    [
        ({"time": "2021-03-02"}, stretch("2021-03-02", "2021-03-03"), True),
        ({"time": "2021-12-XX"}, stretch("2021-12-01", "2022-01-01"), False),
        ({"time": "2021-12"}, stretch("2021-12-01", "2022-01-01"), False),
        ({"time": "2021-XX-XX"}, stretch("2021-01-01", "2022-01-01"), False),
        ({"time": "9999"}, stretch("9999-01-01", "10000-01-01"), False),
        ({"begin": "2021-03-02"}, stretch("2021-03-02", None), False),
        ({"end_time": "2021-03-XX"}, stretch(None, "2021-04-01"), False),
        ({"begin": "2020-XX-XX", "end_time": "2021-03-02"}, stretch("2020-01-01", "2021-03-03"), False),
        ({"time": "XXXX-XX-XX", "begin": "XXXX-XX-XX", "end_time": "2021"}, stretch(None, "2022-01-01"), False),
        ({"time": "XXXX-XX-XX"}, None, False),
        ({}, None, False),
        ({"begin": "2021", "end_time": "2020"}, None, False),
        ({"time": "2021-02-30"}, None, False),
    ],
)
def test_an_event_is_on_a_day_or_in_a_stretch_or_nobody_knows_when(tmp_path, changes, when, exact):
    (event,) = _read(tmp_path, **changes)

    assert (event.when, event.exact) == (when, exact)
    assert event.span.of(TEXT) == "spoke"


def test_only_documents_asked_for_are_read(tmp_path):
    file = write(tmp_path / "events.jsonl", ROW, ROW | {"doc_id": "other"})

    assert [event.document for event in read_anchors(file, only="o")] == ["other"]
    with pytest.raises(GoldError, match="whose doc_id begins with 'x'"):
        read_anchors(file, only="x")


@pytest.mark.parametrize(
    ("row", "says"), [({"doc_id": "speech"}, "start: Field required"), (ROW | {"end": 11}, r"no stretch of the text")]
)
def test_a_line_of_another_form_is_told(tmp_path, row, says):
    with pytest.raises(GoldError, match=says):
        _read(tmp_path, row)


def test_no_line_is_told(tmp_path):
    with pytest.raises(GoldError, match="no event; want one a line"):
        read_anchors(write(tmp_path / "events.jsonl"))


@pytest.mark.parametrize("place", [".", "news"])
def test_texts_stand_beside_or_in_a_folder_beside(tmp_path, place):
    write_timeml(tmp_path / place / "speech.tml")
    write_timeml(tmp_path / "other" / "broken.tml", "no XML, and not asked for")

    documents = read_anchored_texts(tmp_path, _read(tmp_path))

    assert {name: one.text for name, one in documents.items()} == {"speech": TEXT}


def test_a_text_that_is_missing_or_too_short_is_told(tmp_path):
    with pytest.raises(GoldError, match=r"no \.tml file here, or a folder below, has the text of 'a' and 1 more"):
        read_anchored_texts(tmp_path, _read(tmp_path, ROW | {"doc_id": "a"}, ROW | {"doc_id": "../b"}))

    write_timeml(tmp_path / "speech.tml", timeml("Rain."))
    with pytest.raises(GoldError, match=r"events\.jsonl:1: the event ends at 16, outside its text of 5 characters"):
        read_anchored_texts(tmp_path, _read(tmp_path))
