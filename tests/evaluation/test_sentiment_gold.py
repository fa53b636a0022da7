import pytest

from tests.evaluation.invented import write
from tests.evaluation.judged import MET, PRAISED, ROWS, judged, target
from workbench.errors import GoldError
from workbench.evaluation.sentiment_gold import read_judged
from workbench.records import Tone


def test_targets_have_spans_and_tones(tmp_path):
    first, second = judged(tmp_path)

    assert {span.of(PRAISED): tone for span, tone in first.targets.items()} == {
        "Mrs Hale": Tone.NEUTRAL, "Tom Rudd": Tone.POSITIVE,
    }  # fmt: skip
    assert (first.is_mixed, second.is_mixed) == (True, False)
    assert (second.article.id, second.article.text) == ("two_1", MET)


def test_the_last_label_of_a_span_holds(tmp_path):
    row = ROWS[1] | {"targets": [target("Tom Rudd", "neg", text=MET), target("Tom Rudd", "pos", text=MET)]}

    (one,) = read_judged(write(tmp_path / "gold.jsonl", row))

    assert list(one.targets.values()) == [Tone.POSITIVE]


def test_only_some_texts_are_read(tmp_path):
    (one,) = read_judged(write(tmp_path / "gold.jsonl", *ROWS), only="two")

    assert one.id == "two_1"


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([ROWS[0], ROWS[0]], "gold.jsonl:2: id 'one_1' stands for another text already"),
        ([ROWS[1] | {"targets": []}], "no text with targets"),
        ([ROWS[1] | {"targets": [{"start": 0, "end": 99, "label": "neg"}]}], "no stretch of the text of 22 characters"),
        ([ROWS[1] | {"targets": [{"start": 0, "end": 3, "label": "bad"}]}], "targets.0.label"),
    ],
)
def test_what_is_wrong_is_told(tmp_path, rows, told):
    with pytest.raises(GoldError, match=told):
        read_judged(write(tmp_path / "gold.jsonl", *rows))
