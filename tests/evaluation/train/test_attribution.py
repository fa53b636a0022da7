import json

import pytest

from tests.evaluation.invented import at, write
from workbench.errors import GoldError
from workbench.evaluation.train import attribution as training
from workbench.evaluation.train.attribution import train_attribution
from workbench.stances.attributions.judging import CUES, READINGS

TEXT = "Ida Moen reported that Tom Rudd said pier {} was closed. He saw the boats. They know why it fell."


def _line(number, *, licence="CC BY 4.0", genre="news"):
    text = TEXT.format(number)

    def offsets(words):
        span = at(words, text=text)
        return [[span.start, span.end]]

    said = {"source": offsets("Tom Rudd"), "cue": offsets("said"), "content": offsets(f"pier {number} was closed")}
    return {"doc": f"{genre}{number}", "text": text, "genre": genre, "licence": licence, "attributions": [said]}


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    """Return the folder of weights that were learned from eight news texts and two others, and their gold."""
    folder = tmp_path_factory.mktemp("trained")
    rows = [_line(number) for number in range(8)]
    others = [_line(8, genre="court"), _line(9, genre="bio", licence="CC BY-SA 3.0")]
    gold = write(folder / "gold.jsonl", *rows, *others)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(training, "SEEDS", (1,))
        patch.setattr(training, "FOLDS", 2)
        train_attribution([gold], out=folder / "weights")
        yield folder


def test_weights_are_written_with_a_record_of_their_making(trained):
    record = json.loads((trained / "weights" / "attribution.json").read_text(encoding="utf-8"))

    assert record["data"][0]["documents"] == {"CC BY 4.0": 9}
    assert "bio9" not in record["documents"]
    assert (trained / "weights" / f"{CUES}.npz").stat().st_size > 0
    figures = record["cross_validated"]
    assert figures["judge alone"]["bio"].keys() == figures["rules alone"]["news"].keys()
    assert figures["gain over the rules, 95 % of resamples"]["all"].keys() == {"mean", "low", "high"}
    assert figures["combined, not learned from news"]["news"]


def test_the_same_gold_gives_the_same_bytes(trained):
    train_attribution([trained / "gold.jsonl"], out=trained / "again")

    for name in (f"{CUES}.npz", f"{READINGS}.npz"):
        assert (trained / "weights" / name).read_bytes() == (trained / "again" / name).read_bytes()


def test_gold_under_other_licences_is_refused(tmp_path):
    gold = write(tmp_path / "gold.jsonl", _line(1, licence="CC BY-SA 3.0"), _line(2, licence=None))

    with pytest.raises(GoldError, match="no document that may be learned from"):
        train_attribution([gold], out=tmp_path)


def test_gold_that_shows_nothing_wrong_teaches_nothing(tmp_path):
    line = _line(1)
    gold = write(tmp_path / "gold.jsonl", line | {"attributions": []})

    with pytest.raises(GoldError, match="nothing to tell apart"):
        train_attribution([gold], out=tmp_path)
