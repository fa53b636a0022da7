import json
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from workbench.articles import make_article
from workbench.corrections import anchor_at, append_correction, make_correction, read_corrections, torn_lines
from workbench.corrections.forms import FORMS
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


@pytest.mark.parametrize("line", ["[]", '{"id": "c"}', '{"id": "c", "body": {"action": "dance", "values": {}}}'])
def test_a_line_that_is_no_correction_is_told_by_number_and_kept(tmp_path, line):
    file = tmp_path / "corrections.jsonl"
    append_correction(file, correction())
    with file.open("a", encoding="utf-8") as lines:
        lines.write(f"{line}\n")
    before = file.read_bytes()

    with pytest.raises(CorrectionError, match="line 2: no correction"):
        read_corrections(file)

    assert file.read_bytes() == before


def test_a_line_cut_off_anywhere_is_told_and_takes_nothing_with_it(tmp_path):
    file, first, second = tmp_path / "corrections.jsonl", correction(), correction()
    append_correction(file, first)
    whole = file.read_bytes()
    for cut in range(1, len(whole) - 1):
        file.write_bytes(whole + whole[:cut])

        [told] = torn_lines(file)
        assert told.startswith(f"{file}, line 2: cut off while it was written")
        assert "make it again" in told
        assert read_corrections(file) == (first,)

        append_correction(file, second)
        assert file.read_bytes().startswith(whole + whole[:cut] + b"\n")
        assert read_corrections(file) == (first, second)
        assert torn_lines(file) == (told,)


def test_a_last_line_that_lacks_only_its_end_is_read_and_not_glued_to(tmp_path):
    file, first, second = tmp_path / "corrections.jsonl", correction(), correction()
    append_correction(file, first)
    file.write_bytes(file.read_bytes().rstrip(b"\n"))

    append_correction(file, second)

    assert torn_lines(file) == ()
    assert read_corrections(file) == (first, second)


def test_a_correction_is_one_write_at_the_end(tmp_path, monkeypatch):
    file = tmp_path / "corrections.jsonl"
    append_correction(file, correction())
    before, written = file.read_bytes(), []
    plain = Path.open

    class Recording:
        def __init__(self, held):
            self.held = held

        def __enter__(self):
            return self

        def __exit__(self, *_):
            self.held.close()

        def write(self, line):
            written.append(line)
            return self.held.write(line)

        def __getattr__(self, name):
            return getattr(self.held, name)

    monkeypatch.setattr(Path, "open", lambda self, *args, **more: Recording(plain(self, *args, **more)))
    append_correction(file, correction())

    assert len(written) == 1
    assert written[0].endswith(b"\n")
    assert file.read_bytes() == before + written[0]


def test_every_kind_of_correction_comes_back_from_the_file_as_it_was(tmp_path):
    article, file = make_article("Hale opposes the tram, “a toy”.\nRudd left."), tmp_path / "c.jsonl"
    made = []
    for (action, about), form in FORMS.items():
        parts = [*form.needs, *form.may]
        anchors = [anchor_at(article, TextSpan(at, at + 4), part=part) for at, part in enumerate(parts)]
        values = dict.fromkeys(sorted(form.values), "“é”\n\u2028x")
        made.append(make_correction(action, about=about, anchors=anchors, values=values))
        append_correction(file, made[-1])

    assert read_corrections(file) == tuple(made)
    assert len(file.read_text(encoding="utf-8").split("\n")) == len(made) + 1


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
