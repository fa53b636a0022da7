import json

import pytest

from workbench.articles import make_article
from workbench.corrections import anchor_at, append_correction, make_correction, read_corrections
from workbench.errors import CorrectionError
from workbench.records import CorrectionAction, TextSpan


def correction():
    article = make_article("Hale opposes the tram, “a toy”.")
    anchors = [anchor_at(article, TextSpan(13, 21))]
    return make_correction(CorrectionAction.GROUP_ISSUE, anchors=anchors, values={"name": "tram"})


def test_a_file_gives_back_what_was_written_line_by_line(tmp_path):
    made = [correction(), correction()]
    for one in made:
        append_correction(tmp_path / "corrections.jsonl", one)

    assert read_corrections(tmp_path / "corrections.jsonl") == tuple(made)


def test_no_file_is_no_correction(tmp_path):
    assert read_corrections(tmp_path / "corrections.jsonl") == ()


def test_a_line_is_a_web_annotation(tmp_path):
    append_correction(tmp_path / "c.jsonl", correction())

    row = json.loads((tmp_path / "c.jsonl").read_text(encoding="utf-8"))

    assert row["type"] == "Annotation"
    assert row["created"].endswith("Z")
    assert "T" in row["created"]
    assert row["target"][0]["selector"] == [
        {"type": "TextQuoteSelector", "exact": "the tram", "prefix": "Hale opposes ", "suffix": ", “a toy”."},
        {"type": "TextPositionSelector", "start": 13, "end": 21},
    ]


@pytest.mark.parametrize("line", ["{", "[]", '{"id": "c"}', '{"id": "c", "body": {"action": "dance", "values": {}}}'])
def test_a_line_that_is_no_correction_is_told_by_number_and_kept(tmp_path, line):
    file = tmp_path / "corrections.jsonl"
    append_correction(file, correction())
    with file.open("a", encoding="utf-8") as lines:
        lines.write(f"{line}\n")
    before = file.read_bytes()

    with pytest.raises(CorrectionError, match="line 2: no correction"):
        read_corrections(file)

    assert file.read_bytes() == before
