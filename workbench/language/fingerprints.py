"""Fingerprints of pipelines, and the record of those that our figures were measured with."""

import csv
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path

SHOWN = 12
"""Hexadecimal digits of a fingerprint that results show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """A pipeline on record: what the package ships when nothing has touched its files."""

    package: str
    """The module that carries it."""
    name: str
    version: str
    fingerprint: str
    """All 64 hexadecimal digits, as `fingerprint_of` gives them."""

    @property
    def distribution(self) -> str:
        """The name under which ``pip`` knows the package."""
        return self.package.replace("_", "-")


@cache
def recorded() -> tuple[Recorded, ...]:
    """Return the pipelines on record, the preferred one first."""
    text = (files("workbench.language") / "pipelines.csv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return tuple(Recorded(**row) for row in csv.DictReader(lines))


def fingerprint_of(folder: Path) -> str:
    """Return the SHA-256 over the names and contents of the files in ``folder``, as 64 hexadecimal digits.

    The same files give the same digits on every system.  They are read once a process, and again when the size or the
    time of one of them has changed: 50 MB take 60 ms.
    """
    names = tuple(sorted(_names(folder)))
    stats = [(folder / name).stat() for name in names]
    return _digest(folder, names, tuple((stat.st_size, stat.st_mtime_ns) for stat in stats))


def _names(folder: Path) -> Iterator[str]:
    """Yield the names of the files, parts joined by ``/``; sorted as text, since systems sort paths differently."""
    for path in folder.rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(folder).as_posix()


@lru_cache(maxsize=16)
def _digest(folder: Path, names: tuple[str, ...], _state: tuple[tuple[int, int], ...]) -> str:
    digest = hashlib.sha256()
    for name in names:
        digest.update(name.encode() + b"\0")
        digest.update(hashlib.sha256((folder / name).read_bytes()).digest())
    return digest.hexdigest()
