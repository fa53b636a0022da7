"""JSON Lines from elsewhere, each line checked against its form."""

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from workbench.errors import GoldError
from workbench.records import TextSpan


class JsonLine(BaseModel):
    """The form of a line; fields that it does not name are passed over."""

    model_config = ConfigDict(extra="ignore")


def read_lines(file: Path) -> list[str]:
    """Return the lines of ``file``, without their ends.

    Raises:
        GoldError: If it cannot be read, or is no UTF-8.
    """
    try:
        return file.read_text(encoding="utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        msg = f"{file}: not UTF-8 text: {error.reason} at byte {error.start}"
        raise GoldError(msg) from None
    except OSError as error:
        msg = f"{file}: {error.strerror}"
        raise GoldError(msg) from None


def parsed_lines[Form: JsonLine](file: Path, form: type[Form]) -> Iterator[tuple[str, Form]]:
    """Yield each line in its ``form``, and where it stands.

    Raises:
        GoldError: If a line has another form.
    """
    for number, line in enumerate(read_lines(file), start=1):
        if line.strip():
            where = f"{file}:{number}"
            yield where, _parsed(line, form, where)


def _parsed[Form: JsonLine](line: str, form: type[Form], where: str) -> Form:
    try:
        return form.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        path = ".".join(str(part) for part in first["loc"])
        msg = f"{where}: {path + ': ' if path else ''}{first['msg']}"
        raise GoldError(msg) from None


def span_at(start: int, end: int, where: str, *, limit: int | None = None) -> TextSpan:
    """Return a span that the line at ``where`` gives.

    Raises:
        GoldError: If it is empty, or outside a text of ``limit`` characters.
    """
    if not 0 <= start < end or (limit is not None and end > limit):
        length = "" if limit is None else f" of {limit} characters"
        msg = f"{where}: [{start}, {end}) is no stretch of the text{length}"
        raise GoldError(msg)
    return TextSpan(start, end)
