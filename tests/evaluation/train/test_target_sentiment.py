import json

import pytest

from tests.evaluation.invented import at, write
from workbench.evaluation.train import target_sentiment
from workbench.evaluation.train.target_sentiment import story_of, train_target_sentiment
from workbench.language.linear import LinearModel

_TEXTS = {"neg": "Critics blamed Tom Rudd.", "neu": "Ida Moen met Tom Rudd.", "pos": "Voters praised Tom Rudd."}


def _row(number, label):
    span = at("Tom Rudd", text=_TEXTS[label])
    target = {"start": span.start, "end": span.end, "label": label}
    return {"id": f"polusa_v1_{number}_-1_3_Rudd", "text": _TEXTS[label], "targets": [target]}


@pytest.mark.parametrize(
    ("text", "story"),
    [
        ("allsides_1000_401_25_Name Of Target_0_6", "allsides401"),
        ("allsides_1001_401_3_Name_0_6", "allsides401"),
        ("polusa_v1_4333948_-1_6_NBC_96_99", "polusa4333948"),
        ("anything else", "anything else"),
    ],
)
def test_a_story_is_an_event_or_an_article_or_the_text(text, story):
    assert story_of(text) == story


def test_weights_and_their_record_are_written(tmp_path, monkeypatch):
    monkeypatch.setattr(target_sentiment, "GROUPS", 3)
    gold = write(tmp_path / "gold.jsonl", *(_row(number, label) for number in range(6) for label in _TEXTS))
    renamed = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    gold = write(tmp_path / "gold.jsonl", *(row | {"id": f"{row['id']}{at}"} for at, row in enumerate(renamed)))

    train_target_sentiment(gold, tmp_path / "out", "MIT", None)

    record = json.loads((tmp_path / "out" / "sentiment.json").read_text(encoding="utf-8"))
    assert record["data"]["targets"] == 18
    assert (record["data"]["licence"], record["folds"]) == ("MIT", 5)
    assert record["cross_validated"]["all"]["macro_f1"] == record["cross_validated"]["one target"]["accuracy"] == 1
    assert {"sentiment.npz", "sentiment_kin.npz"} <= {one.name for one in (tmp_path / "out").iterdir()}


def test_the_model_is_softer_than_what_it_was_made_from():
    signs = [{"good": 1.0}, {"good": 1.0}, {"bad": 1.0}, {"bad": 1.0}]
    tones = [target_sentiment.Tone.POSITIVE] * 2 + [target_sentiment.Tone.NEGATIVE] * 2
    examples = [target_sentiment.Example(str(n), *one[:1], kinds=(), signs=one[1])
                for n, one in enumerate(zip(tones, signs, strict=True))]  # fmt: skip

    model = target_sentiment.fit(examples)

    assert isinstance(model, LinearModel)
    assert 0.5 < model.probabilities({"good": 1.0})["positive"] < 1
