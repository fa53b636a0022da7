"""Word lists are data files: CSV with a header row, and comment lines that begin with ``#``."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@cache
def read_rows(package: str, name: str) -> tuple[Mapping[str, str], ...]:
    """Return the rows of ``words/{name}.csv`` in ``package``.

    Args:
        package: Dotted name of the package that holds the list, such as ``workbench.language``.
        name: Name of the list without its ending.
    """
    text = (files(package) / "words" / f"{name}.csv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return tuple(MappingProxyType(row) for row in csv.DictReader(lines))


@cache
def read_words(package: str, name: str, *, column: str = "word") -> frozenset[str]:
    """Return one column of a word list as a set."""
    return frozenset(row[column] for row in read_rows(package, name))


@cache
def read_mapping(package: str, name: str, *, key: str = "word", value: str) -> Mapping[str, str]:
    """Return two columns of a word list as a mapping."""
    return MappingProxyType({row[key]: row[value] for row in read_rows(package, name)})
