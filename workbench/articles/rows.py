"""Files with one article a row: CSV, JSON Lines and JSON."""

import csv
import json
from collections.abc import Iterator
from io import StringIO

from workbench.articles.cleaning import MAX_CHARACTERS
from workbench.articles.drafts import FIELDS, Draft, Flaw, draft_of
from workbench.errors import ArticleError

_DELIMITERS = (",", ";", "\t")


def read_csv(source: str) -> Iterator[Draft | Flaw]:
    """Yield the articles of a CSV file; rows are counted as a spreadsheet does, the header being row 1.

    Raises:
        ArticleError: If no column holds texts, or a cell is larger than an article may be.
    """
    csv.field_size_limit(max(csv.field_size_limit(), 4 * MAX_CHARACTERS))  # its default refuses long articles
    header = source.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=header.count)
    rows = csv.DictReader(StringIO(source, newline=""), delimiter=delimiter)
    try:
        names = {str(name).strip().lower() for name in rows.fieldnames or ()}
        if not names.intersection(FIELDS["text"]):
            msg = f"no column holds the texts: want one of {', '.join(FIELDS['text'])} in the first row"
            raise ArticleError(msg)
        for number, row in enumerate(rows, start=2):
            yield draft_of({name: value for name, value in row.items() if isinstance(name, str)}, place=f"row {number}")
    except csv.Error as error:
        msg = f"after line {rows.line_num}: not a CSV file: {error}"
        raise ArticleError(msg) from None


def read_json_lines(source: str) -> Iterator[Draft | Flaw]:
    """Yield the articles of a JSON Lines file, one object a line."""
    for number, line in enumerate(source.split("\n"), start=1):
        if line.strip():
            yield _draft_of_json(line, place=f"line {number}")


def _draft_of_json(line: str, *, place: str) -> Draft | Flaw:
    try:
        return _draft_of_value(_parsed(line), place=place)
    except ArticleError as error:
        return Flaw(place, str(error))


def read_json(source: str) -> Iterator[Draft | Flaw]:
    """Yield the articles of a JSON file: a list of objects, or one object.

    Raises:
        ArticleError: If it is no JSON.
    """
    value = _parsed(source)
    values = value if isinstance(value, list) else [value]
    for number, one in enumerate(values, start=1):
        yield _draft_of_value(one, place=f"item {number}")


def _draft_of_value(value: object, *, place: str) -> Draft | Flaw:
    if not isinstance(value, dict):
        return Flaw(place, f'{type(value).__name__} instead of an object: want {{"text": "..."}}')
    return draft_of(value, place=place)


def _parsed(source: str) -> object:
    """Return the value of some JSON; too deep a nesting ends Python's parser with a RecursionError."""
    try:
        return json.loads(source)
    except RecursionError:
        msg = "not JSON that can be read: it is nested too deeply"
    except json.JSONDecodeError as error:
        msg = f"not JSON: {error}"
    except ValueError:
        msg = "not JSON that can be read: a number in it has too many digits"
    raise ArticleError(msg)
