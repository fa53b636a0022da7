"""Which spaCy pipeline reads the articles, whether it is one that we have checked, and whether it has what we need.

What an analyst shows somebody rests on the pipeline, so every result names it with its version, a fingerprint of its
files, and whether they are those on record (``pipelines.csv``):

- The files of a default package are those on record: "checked".
- They differ though the package says it is that version: an error, since a broken or tampered installation reads
  differently without looking different.  Whoever means it names the folder, and each result then says so.
- Any other pipeline, or another version of a default package: used, and each result says "not a checked pipeline".
"""

import atexit
import gc
import importlib.util
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.util import get_installed_models, get_package_path, is_package

from workbench.errors import ModelError
from workbench.language.fingerprints import SHOWN, Recorded, fingerprint_of, recorded

_NEEDED = ("tagger", "parser", "lemmatizer", "ner")


class Check(StrEnum):
    """What the record says of a pipeline's files."""

    CHECKED = "checked"
    UNKNOWN = "not a checked pipeline"
    CHANGED = "not a checked pipeline: its files differ from those on record"


@dataclass(frozen=True, slots=True)
class Model:
    """A pipeline on this machine."""

    name: str
    version: str
    path: Path
    fingerprint: str
    """The first twelve hexadecimal digits of the SHA-256 over the names and contents of its files."""
    check: Check = Check.UNKNOWN

    def __str__(self) -> str:
        """Return name, version, fingerprint and whether it is checked, as results show it."""
        return f"{self.name} {self.version} ({self.fingerprint}, {self.check})"

    @property
    def note(self) -> str | None:
        """What a reader of the results should know of it; ``None`` if it is checked."""
        return None if self.check is Check.CHECKED else f"read with {self.name} {self.version}, {self.check}"


def find_model(name: str | None = None) -> Model:
    """Return the pipeline called ``name``: a package, a folder, or the default for ``None``.

    The default is the first of the packages on record that is installed.

    Raises:
        ModelError: If there is no such pipeline, with how to get one; or if a default package's files are not its own.
    """
    if name is None:
        return _carried(_default())
    if (Path(name) / "meta.json").is_file():
        return _described(Path(name))
    package = name.replace("-", "_")
    known = next((one for one in recorded() if one.package == package), None)
    if known is not None and _is_installed(known):
        return _carried(known)
    if is_package(package):
        return _described(_inner_folder(get_package_path(package)))
    raise ModelError(_not_found(name, known))


def list_models() -> Iterator[Model | str]:
    """Yield the pipelines of this machine, the default first; a line instead where one cannot be used."""
    for known in recorded():
        if not _is_installed(known):
            yield f"{known.name}: not installed: pip install {known.distribution}"
            continue
        try:
            yield _carried(known)
        except ModelError as error:
            yield str(error)
    for name in sorted(set(get_installed_models()) - {one.package for one in recorded()}):
        if is_package(name):
            yield find_model(name)


@cache
def load_pipeline(model: Model) -> Language:
    """Load ``model``, once a process, and let the garbage collector leave alone what lives by then.

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
    gc.freeze()  # it stays as long as the process: to look for garbage in it would stop a gesture for 0.1 s
    atexit.register(gc.unfreeze)  # else libraries that look at the end for what is left would complain
    return nlp


def _default() -> Recorded:
    for known in recorded():
        if _is_installed(known):
            return known
    msg = f"no spaCy pipeline is installed: pip install {recorded()[0].distribution}"
    raise ModelError(msg)


def _is_installed(known: Recorded) -> bool:
    return importlib.util.find_spec(known.package) is not None


def _carried(known: Recorded) -> Model:
    """Return the pipeline in the package of ``known``.

    Raises:
        ModelError: If the package holds no pipeline, or files that are not those on record for its version.
    """
    folder = _carried_folder(known)
    model = _described(folder)
    if (model.name, model.version) == (known.name, known.version) and model.check is not Check.CHECKED:
        msg = (
            f"model {model.name} {model.version}: the files in {folder} are not those on record (fingerprint "
            f"{model.fingerprint}, want {known.fingerprint[:SHOWN]}): pip install --force-reinstall "
            f"{known.distribution}, or give that folder as --model to use them as they are"
        )
        raise ModelError(msg)
    return model


def _carried_folder(known: Recorded) -> Path:
    """Return where a package keeps its pipeline: it tells itself, or it is laid out as spaCy's own packages are."""
    tell = getattr(importlib.import_module(known.package), "model_path", None)
    try:
        return _inner_folder(get_package_path(known.package)) if tell is None else Path(tell())
    except FileNotFoundError:
        msg = f"{known.distribution} holds no pipeline: pip install --force-reinstall {known.distribution}"
        raise ModelError(msg) from None


def _described(folder: Path) -> Model:
    """Return what the pipeline in ``folder`` is, by its own words and by the record."""
    try:
        meta = spacy.util.load_meta(folder / "meta.json")
        name, version = f"{meta['lang']}_{meta['name']}", str(meta["version"])
    except (ValueError, OSError, KeyError) as error:
        msg = f"{folder / 'meta.json'}: does not describe a spaCy pipeline: {str(error).splitlines()[0]}"
        raise ModelError(msg) from None
    digits = fingerprint_of(folder)
    return Model(name, version, folder, digits[:SHOWN], _check(name, version, digits))


def _check(name: str, version: str, digits: str) -> Check:
    if any(one.fingerprint == digits for one in recorded()):
        return Check.CHECKED
    same = any((one.name, one.version) == (name, version) for one in recorded())
    return Check.CHANGED if same else Check.UNKNOWN


def _inner_folder(folder: Path) -> Path:
    """Return the data folder inside an installed spaCy package."""
    found = sorted(path.parent for path in folder.glob("*/meta.json"))
    return found[0] if found else folder


def _not_found(name: str, known: Recorded | None) -> str:
    if known is not None:
        return f"model {name!r} is not installed: pip install {known.distribution}"
    return (
        f"model {name!r} is neither an installed spaCy pipeline nor a folder with a meta.json: "
        "pip install it, or leave --model out for the default"
    )
