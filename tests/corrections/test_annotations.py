import json
from dataclasses import replace
from threading import Thread

import pytest

from workbench.articles import make_article
from workbench.corrections import anchor_at, append_correction, make_correction, read_corrections, torn_lines
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


def test_a_line_cut_off_while_it_was_written_is_told_and_nothing_else_is_lost(tmp_path):
    file = tmp_path / "corrections.jsonl"
    first, second, third = correction(), correction(), correction()
    append_correction(file, first)
    whole = file.read_bytes()
    append_correction(file, second)
    line = file.read_bytes()[len(whole) :].rstrip(b"\n")
    for cut in range(len(b'{"@context"') + 1, len(line)):
        file.write_bytes(whole + line[:cut])

        [told] = torn_lines(file)
        assert "line 2: cut off while it was written" in told
        assert read_corrections(file) == (first,)

    append_correction(file, third)
    assert read_corrections(file) == (first, third)
    assert len(torn_lines(file)) == 1


def test_two_writers_leave_whole_lines(tmp_path):
    file = tmp_path / "corrections.jsonl"
    writers = [Thread(target=lambda: [append_correction(file, correction()) for _ in range(50)]) for _ in range(4)]

    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    assert len(read_corrections(file)) == 200


def test_a_quote_with_an_odd_line_break_stays_on_its_line(tmp_path):
    file = tmp_path / "corrections.jsonl"
    one = replace(correction(), values=(("name", "a\u2028b\x85c"),))

    append_correction(file, one)

    assert read_corrections(file) == (one,)
