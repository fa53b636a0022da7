import csv
import json
import math
from importlib.resources import files

import pytest

from tests.parses import names_of, parsed
from workbench.entities.find import read_article
from workbench.entities.pronouns import find_pronoun, find_signs
from workbench.errors import GoldError
from workbench.evaluation.train.pronouns import COLUMNS, train_pronouns, write_weights
from workbench.language.wordlists import read_rows
from workbench.rules import EntityRule


def test_a_file_with_nothing_to_learn_from_is_refused(tmp_path):
    file = tmp_path / "gold.jsonl"
    file.write_text('{"doc_id": "GUM_bio_roe", "text": "Roe left."}\n', encoding="utf-8")

    with pytest.raises(GoldError, match=r"no document that may be learned from"):
        train_pronouns([file], out=tmp_path)


def test_weights_are_written_as_a_word_list(tmp_path):
    file = tmp_path / "weights.csv"

    write_weights(file, {"he": {"a, b": 0.25, "c": -0.001}, "it": {}, "they": {"c": -1.5}})

    rows = list(csv.DictReader(line for line in file.read_text().splitlines() if not line.startswith("#")))
    assert rows == [
        {"sign": "a, b", "he": "0.25", "it": "0.00", "they": "0.00"},
        {"sign": "c", "he": "0.00", "it": "0.00", "they": "-1.50"},
    ]


def test_the_weights_that_are_shipped_have_a_record():
    record = json.loads((files("workbench.entities") / "words" / "pronoun_weights.json").read_text(encoding="utf-8"))

    assert record["origin"] or record["data"]


def test_the_shipped_weights_are_of_signs_that_articles_show():
    rows = read_rows("workbench.entities", "pronoun_weights")
    met: set[str] = set()

    def watch(phrase, reading, *, speaker):
        met.update(sign for one in find_signs(phrase, reading, speaker=speaker) for sign in one.names)
        return find_pronoun(phrase, reading, speaker=speaker)

    for name in names_of("entities"):
        read_article(parsed("entities", name), rules=frozenset(EntityRule), resolve=watch)

    assert met <= {row["sign"] for row in rows}
    assert all(math.isfinite(float(row[column])) for row in rows for column in COLUMNS)
