"""The analyst's own list of entities, as a CSV or JSON Lines file.

It has these columns or keys, of which only ``name`` and ``type`` must be filled; any others are left alone:

- ``name``: the name under which results show the entity.
- ``aliases``: its other names; in one cell they stand between ``|`` or ``;``, in JSON they may be a list.
- ``type``: person, organization, place, group or other.
- ``role``: what it is to the analyst, as "mayor of Elmsford"; shown beside the roles that articles tell.
- ``id``: what tells it from others of the same name, and names it in results; the name itself if left out.
"""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from io import StringIO
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, ValidationError

from workbench.articles.cleaning import clean_line, decode
from workbench.entities import ListedEntity, OwnList
from workbench.errors import ArticleError, CaseError, MissingPathError
from workbench.records import EntityType

_COLUMNS = ("name", "aliases", "type", "role", "id")
_DELIMITERS = (",", ";", "\t")
_TYPES = {"organisation": "organization", "org": "organization", "company": "organization", "location": "place"}
"""Other words for a type that lists use."""

type Row = tuple[int, Mapping[str, Any] | str]
"""Number of a line, and what its columns say or what is wrong with it."""


def _split(value: object) -> object:
    parts = re.split(r"[|;]", value) if isinstance(value, str) else value
    lines = [clean_line(str(part)) for part in parts] if isinstance(parts, list) else parts
    return [line for line in lines if line] if isinstance(lines, list) else lines or ()


def _one_line(value: object) -> object:
    return clean_line(value) if isinstance(value, str) else value


def _type_of(value: object) -> object:
    word = value.strip().lower() if isinstance(value, str) else value
    return _TYPES.get(word, word) if isinstance(word, str) else word


type _Line = Annotated[str, BeforeValidator(_one_line)]


class _Entry(BaseModel):
    """One entry of the file."""

    model_config = ConfigDict(coerce_numbers_to_str=True)

    name: Annotated[_Line, StringConstraints(pattern=r"[^\W_]")]
    type: Annotated[EntityType, BeforeValidator(_type_of)]
    aliases: Annotated[tuple[str, ...], BeforeValidator(_split)] = ()
    role: _Line | None = None
    id: _Line | None = None

    def record(self) -> ListedEntity:
        return ListedEntity(
            id=self.id or self.name, name=self.name, type=self.type, aliases=self.aliases, role=self.role
        )


def read_own_list(file: Path) -> tuple[OwnList, tuple[str, ...]]:
    """Return the list in ``file``, and one line on each entry that is left out of it.

    Raises:
        MissingPathError: If there is no such file.
        CaseError: If it is neither CSV nor JSON Lines, or has no columns of ours.
    """
    if not file.is_file():
        msg = f"no such file: {str(file)!r}; want a list of entities, as a .csv or .jsonl file"
        raise MissingPathError(msg)
    entries: dict[str, ListedEntity] = {}
    lines: dict[str, int] = {}
    problems: list[str] = []
    for number, values in _rows(file):
        if not values:  # a spreadsheet's empty row
            continue
        entry = _entry(values)
        if isinstance(entry, str):
            problems.append(f"{file.name}:{number}: {entry}")
        elif entry.id in entries:
            taken = f"{entry.id!r} is already that of line {lines[entry.id]}"
            problems.append(f"{file.name}:{number}: the id {taken}: want another in the column id")
        else:
            entries[entry.id], lines[entry.id] = entry, number
    return OwnList(entries.values(), name=file.name), tuple(problems)


def _rows(file: Path) -> Iterator[Row]:
    kind = file.suffix.lower()
    if kind not in {".csv", ".jsonl", ".ndjson"}:
        msg = f"{file.name}: {kind or 'a file without an ending'} is no list of entities: want .csv or .jsonl"
        raise CaseError(msg)
    try:
        text = decode(file.read_bytes())
    except ArticleError as error:
        msg = f"{file.name}: {error}"
        raise CaseError(msg) from None
    return _csv_rows(text, file.name) if kind == ".csv" else _json_rows(text)


def _csv_rows(text: str, name: str) -> Iterator[Row]:
    header = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=header.count)
    rows = csv.DictReader(StringIO(text, newline=""), delimiter=delimiter)
    try:
        columns = [str(column).strip().lower() for column in rows.fieldnames or ()]
        if not {"name", "type"} <= set(columns):
            msg = f"{name}:1: the columns are {', '.join(columns) or 'none'}: want {', '.join(_COLUMNS)}"
            raise CaseError(msg)
        for row in rows:
            cells = {str(key).strip().lower(): value for key, value in row.items() if key is not None}
            more = f"more cells than the {len(columns)} columns: put what holds a {delimiter!r} between quotation marks"
            yield rows.line_num, more if None in row else {key: value for key, value in cells.items() if value}
    except csv.Error as error:
        msg = f"{name}:{rows.line_num}: not a CSV file: {error}"
        raise CaseError(msg) from None


def _json_rows(text: str) -> Iterator[Row]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, _object(line)


def _object(line: str) -> Mapping[str, Any] | str:
    wanted = 'want {"name": "Jane Roe", "type": "person"}'
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return f"not JSON: {wanted}"
    if not isinstance(value, dict):
        return f"{type(value).__name__} instead of an object: {wanted}"
    return {str(key).strip().lower(): one for key, one in value.items() if one is not None}


def _entry(values: Mapping[str, Any] | str) -> ListedEntity | str:
    """Return the entry, or what is wrong with it and what would be right."""
    if isinstance(values, str):
        return values
    try:
        return _Entry.model_validate(values).record()
    except ValidationError as error:
        first = error.errors()[0]
        return _complaint(str(first["loc"][0]), first["input"], missing=first["type"] == "missing")


def _complaint(column: str, met: object, *, missing: bool) -> str:
    wanted = {
        "name": "a name with a letter or digit in it",
        "type": _either(kind.value for kind in EntityType),
        "aliases": "names between | or ;, or a list of them",
    }
    what = f"no {column}" if missing or not met else f"{column} {str(met)[:40]!r}"
    return f"{what}: want {wanted.get(column, 'some words')}"


def _either(words: Iterable[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} or {last}"
