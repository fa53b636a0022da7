import json
from importlib.resources import files

import pytest
from spacy.tokens import Doc

from tests.evaluation.invented import at, write
from tests.parses import parsed
from workbench.evaluation.attribution_examples import find_cue_examples, fit_judge
from workbench.evaluation.attribution_gold import read_attributed
from workbench.language.linear import read_linear_model
from workbench.stances.attributions.judging import CUES, READINGS, YES


def _document(folder, doc: Doc, *roles: tuple[str, str, str]):
    def offsets(words):
        span = at(words, text=doc.text)
        return [[span.start, span.end]]

    rows = [dict(zip(("source", "cue", "content"), map(offsets, one), strict=True)) for one in roles]
    return read_attributed(write(folder / "gold.jsonl", {"doc": "one", "text": doc.text, "attributions": rows}))[0]


def test_a_cue_is_right_where_the_gold_has_one(tmp_path):
    doc = parsed("judging", "nested-said")
    document = _document(tmp_path, doc, ("Tom Rudd", "said", "the pier was closed"))

    reported, said = find_cue_examples(document, doc)

    assert (reported.right, said.right) == (False, True)
    assert not any(right for _, right in reported.readings)


def test_a_reading_is_right_with_the_right_source_and_enough_of_the_content(tmp_path):
    doc = parsed("judging", "nested-said")
    document = _document(tmp_path, doc, ("Tom Rudd", "said", "the pier was closed"))

    _, said = find_cue_examples(document, doc)

    assert [("rank=0" in signs, right) for signs, right in said.readings][:2] == [(True, True), (False, False)]
    assert all("rank=0" in signs for signs, right in said.readings if right)


def test_a_judge_learns_what_it_is_shown(tmp_path):
    doc = parsed("judging", "nested-said")
    examples = find_cue_examples(_document(tmp_path, doc, ("Tom Rudd", "said", "the pier was closed")), doc)

    judge = fit_judge([("news", examples)] * 5)

    reported, said = (judge.cues.probabilities(one.signs)[YES] for one in examples)
    assert said > 0.5 > reported
    (first, _), (second, _) = examples[1].readings[:2]
    assert judge.readings.probabilities(first)[YES] > judge.readings.probabilities(second)[YES]


@pytest.mark.parametrize("name", [CUES, READINGS])
def test_shipped_weights_are_small_and_have_a_record(name):
    record = json.loads((files("workbench.stances") / "weights" / "attribution.json").read_text(encoding="utf-8"))

    assert read_linear_model("workbench.stances", name).labels == ("no", "yes")
    assert record["data"][0]["sha256"]
    assert all("SA" not in licence for one in record["data"] for licence in one["documents"])
    assert {"rules alone", "judge alone", "combined"} <= record["cross_validated"].keys()
