import json

import pytest
import spacy

from workbench.errors import ModelError
from workbench.language.pipeline import find_model, load_pipeline


def test_a_model_that_is_not_there_is_named_with_what_to_do():
    with pytest.raises(ModelError, match="'en_core_web_none' is neither an installed spaCy pipeline nor a folder"):
        find_model("en_core_web_none")


def test_a_folder_is_a_model_with_name_version_and_fingerprint(tmp_path):
    spacy.blank("en").to_disk(tmp_path / "model")

    model = find_model(str(tmp_path / "model"))
    (tmp_path / "model" / "extra").write_text("changed", encoding="utf-8")

    assert model.name.startswith("en_")
    assert len(model.fingerprint) == 12
    assert model.path == tmp_path / "model"


def test_the_fingerprint_changes_with_the_files(tmp_path):
    for name, extra in (("one", "a"), ("two", "b")):
        spacy.blank("en").to_disk(tmp_path / name)
        (tmp_path / name / "extra").write_text(extra, encoding="utf-8")

    assert find_model(str(tmp_path / "one")).fingerprint != find_model(str(tmp_path / "two")).fingerprint


def test_a_pipeline_without_a_parser_is_refused(tmp_path):
    spacy.blank("en").to_disk(tmp_path / "model")

    with pytest.raises(ModelError, match="has no tagger, parser, lemmatizer, ner"):
        load_pipeline(find_model(str(tmp_path / "model")))


def test_a_folder_that_spacy_cannot_read_is_refused(tmp_path):
    (tmp_path / "meta.json").write_text(json.dumps({"lang": "en", "name": "x", "version": "1"}), encoding="utf-8")

    with pytest.raises(ModelError, match="cannot be loaded"):
        load_pipeline(find_model(str(tmp_path)))
