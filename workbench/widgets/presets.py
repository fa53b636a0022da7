"""Named settings of the parameters: a few of our own, and those that the analyst keeps in the case folder.

A preset is a file ``presets/NAME.toml`` with the lines that ``case.toml`` takes, and its ``name``.  It has all
parameters but the day of publication, which is a fact of the article and no taste.
"""

import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import tomli_w

from workbench.errors import PresetError
from workbench.parameters import Parameters

FOLDER = "presets"
_LONGEST = 60
"""Letters of a name."""
_DIGITS = 8
"""Digits that tell apart names that are the same in the letters that every file system takes."""
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{port}{at}" for port in ("com", "lpt") for at in range(10))})


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """Parameters by name."""

    name: str
    parameters: Parameters
    own: bool = True
    """Whether it is the analyst's own, to be changed and deleted."""
    description: str = ""


BUILT_IN: tuple[Preset, ...] = (
    Preset(name="As it comes", parameters=Parameters(), own=False, description="All at the defaults."),
    Preset(
        name="Only what is sure",
        parameters=Parameters.of({
            "entities": {"min_confidence": 0.8},
            "chronology": {"non_factual": False},
            "attributions": {"min_confidence": 0.6},
            "stances": {"min_strength": 0.5, "hearsay": False},
            "framing": {"min_confidence": 0.8},
        }),
        own=False,
        description="Surer links, reports and portrayals; what is told as a fact; firm positions at first hand.",
    ),
    Preset(
        name="Everything",
        parameters=Parameters.of({
            "entities": {"min_confidence": 0.0, "things": True},
            "attributions": {"min_confidence": 0.0},
            "framing": {"min_confidence": 0.0, "neutral": True},
        }),
        own=False,
        description="Also what is unsure, neutral, or neither named nor somebody.",
    ),
    Preset(
        name="Names only",
        parameters=Parameters.of({"entities": {"described": False}, "attributions": {"unnamed": False}}),
        own=False,
        description="Who is described but never named, and sources without a name, are left out.",
    ),
)  # fmt: skip


class Presets:
    """The presets of a case; without a folder they end with the session."""

    def __init__(self, folder: Path | None) -> None:
        """Read those in the case folder ``folder``, if there is one."""
        self._folder = folder and folder / FOLDER
        self.problems: tuple[str, ...] = ()
        """One line on each file that is no preset; such files are left alone."""
        self._own: dict[str, Preset] = {}
        self._files: dict[str, Path] = {}
        problems = []
        for file in sorted(self._folder.glob("*.toml")) if self._folder else ():
            try:
                self._hold(_read(file), file)
            except PresetError as error:
                problems.append(str(error))
        self.problems = tuple(problems)

    @property
    def kept(self) -> bool:
        """Whether they outlive the session."""
        return self._folder is not None

    def __iter__(self) -> Iterator[Preset]:
        """Yield those that are built in, then the analyst's own by name."""
        yield from BUILT_IN
        yield from (self._own[same] for same in sorted(self._own))

    def __getitem__(self, name: str) -> Preset:
        """Return the preset called ``name``, however its letters are cased.

        Raises:
            PresetError: If there is none.
        """
        found = next((one for one in self if _same(one.name) == _same(name)), None)
        if found is None:
            msg = f"there is no preset {name!r}; want one of: {', '.join(one.name for one in self)}"
            raise PresetError(msg)
        return found

    def save(self, name: str, parameters: Parameters) -> Preset:
        """Keep ``parameters`` as ``name``, in place of one whose name differs at most by case.

        Raises:
            PresetError: If the name is empty, too long or that of one that is built in, or the file cannot be written.
        """
        preset = Preset(name=_checked(name), parameters=_undated(parameters))
        file = self._files.get(_same(name)) or (self._folder / file_name(name) if self._folder else None)
        if file:
            stated = {"parameters": tomllib.loads(preset.parameters.to_toml())}
            _write(file, tomli_w.dumps({"name": preset.name} | stated))
        self._hold(preset, file)
        return preset

    def delete(self, name: str) -> None:
        """Forget the preset called ``name``, and its file.

        Raises:
            PresetError: If there is none, it is built in, or its file cannot be deleted.
        """
        found = self[name]
        if not found.own:
            msg = f"the preset {found.name!r} is built in and stays"
            raise PresetError(msg)
        file = self._files.get(_same(name))
        try:
            if file:
                file.unlink(missing_ok=True)
        except OSError as error:
            msg = f"{file}: {error.strerror}"
            raise PresetError(msg) from None
        self._files.pop(_same(name), None)
        del self._own[_same(name)]

    def _hold(self, preset: Preset, file: Path | None) -> None:
        self._own[_same(preset.name)] = preset
        if file:
            self._files[_same(preset.name)] = file


def file_name(name: str) -> str:
    """Return a name of a file that every file system takes, the same for names that differ by case alone.

    Letters of other scripts stay; where anything else than letters, digits and single spaces is lost, some digits tell
    such names apart.
    """
    same = _same(name)
    plain = "-".join("".join(letter if letter.isalnum() else " " for letter in same).split())[:_LONGEST]
    if plain and plain.replace("-", " ") == same and plain not in _RESERVED:
        return f"{plain}.toml"
    return f"{plain}-{sha256(same.encode()).hexdigest()[:_DIGITS]}.toml".removeprefix("-")


def placed(preset: Preset, now: Parameters) -> Parameters:
    """Return the parameters of ``preset`` with the day of publication that holds ``now``."""
    return preset.parameters.with_value("chronology", "published", now.chronology.published)


def _same(name: str) -> str:
    """Return what names have in common that are the same."""
    return " ".join(unicodedata.normalize("NFKC", name.casefold()).casefold().split())


def _checked(name: str) -> str:
    clean = " ".join(unicodedata.normalize("NFC", name).split())
    if not clean or len(clean) > _LONGEST or not clean.isprintable():
        msg = f"a preset wants a name of 1 to {_LONGEST} letters, not {name[: 2 * _LONGEST]!r}"
        raise PresetError(msg)
    if any(_same(one.name) == _same(clean) for one in BUILT_IN):
        msg = f"the preset {clean!r} is built in: take another name"
        raise PresetError(msg)
    return clean


def _undated(parameters: Parameters) -> Parameters:
    return parameters.with_value("chronology", "published", None)


def _read(file: Path) -> Preset:
    """Return the preset that ``file`` states; its name is that of the file where none is given.

    Raises:
        PresetError: If it is none.
    """
    try:
        stated: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
        name, values = str(stated.pop("name", file.stem)), stated.pop("parameters", {})
        if stated:
            msg = f"want name and parameters, not {', '.join(stated)}"
            raise ValueError(msg)  # noqa: TRY301
        return Preset(name=_checked(name), parameters=_undated(Parameters.of(values)))
    except (OSError, ValueError) as error:  # TOML, encoding, parameters and names are ValueErrors
        msg = f"{file}: not a preset: {error}"
        raise PresetError(msg) from None


def _write(file: Path, text: str) -> None:
    """Write ``text`` whole or not at all."""
    part = file.with_suffix(".part")
    try:
        file.parent.mkdir(exist_ok=True)
        part.write_text(text, encoding="utf-8")
        part.replace(file)
    except OSError as error:
        msg = f"{file}: {error.strerror}"
        raise PresetError(msg) from None
