import json

import pytest

from tests.evaluation.invented import TEXT
from workbench.evaluation.running import Run, interval, write_json, write_lines
from workbench.language.pipeline import find_model
from workbench.records import Article
from workbench.rules import ChronologyRule, EntityRule


def test_the_interval_is_the_same_each_time_and_holds_the_mean():
    values = [0.2, 0.4, 0.6, 0.8]

    def mean(drawn):
        return sum(values[at] for at in drawn) / len(drawn)

    low, high = interval(4, mean, times=400)

    assert interval(4, mean, times=400) == (low, high)
    assert 0.2 <= low < 0.5 < high <= 0.8


@pytest.mark.parametrize("times", [1, 2, 39])
def test_few_resamples_give_their_extremes(times):
    low, high = interval(3, lambda drawn: drawn[0], times=times)

    assert 0 <= low <= high <= 2


def test_no_resample_gives_no_interval():
    assert interval(3, lambda _: 0.5, times=0) is None


def test_rows_and_figures_are_written_into_new_folders(tmp_path):
    write_lines(tmp_path / "new" / "rows.jsonl", [{"name": "Rønning"}, {}])
    write_json(tmp_path / "other" / "figures.json", {"f1": 0.5})

    rows = (tmp_path / "new" / "rows.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(row) for row in rows] == [{"name": "Rønning"}, {}]
    assert json.loads((tmp_path / "other" / "figures.json").read_text(encoding="utf-8")) == {"f1": 0.5}


def test_a_text_is_parsed_once_however_many_rules_are_tried(monkeypatch):
    from workbench.language import parse as parsing

    parsed = []
    real = parsing.parse_all
    monkeypatch.setattr(parsing, "parse_all", lambda nlp, texts: parsed.extend(texts) or real(nlp, texts))
    texts = {"a": TEXT, "b": "Jane Doe laughed."}
    run = Run.of(find_model(None), {name: Article(id=name, text=text) for name, text in texts.items()})

    for rule in EntityRule:
        run.entities(without=frozenset({rule}))
    for rule in ChronologyRule:
        run.times(without=frozenset({rule}))
        run.events(without=frozenset({rule}))

    assert sorted(parsed) == sorted([TEXT, "Jane Doe laughed."])
