"""What a file says of an article before anything is checked."""

from collections.abc import Mapping
from dataclasses import dataclass

from workbench.articles.markup import without_markup

FIELDS: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "content"),
    "title": ("title", "headline"),
    "publisher": ("publisher", "source", "outlet"),
    "byline": ("byline", "author"),
    "published": ("published", "date", "published_at"),
    "address": ("address", "url"),
    "language": ("language",),
}
"""The names under which files give each thing, the best first; capitals and blanks around them do not count."""

_TITLE_LENGTH = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The text and metadata of an article, as they stand in a file."""

    text: str
    place: str | None = None
    """Where in the file, as ``row 3``; ``None`` for the whole file."""
    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    published: str | None = None
    address: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Flaw:
    """A part of a file that holds no article, and why."""

    place: str
    message: str


def draft_of(values: Mapping[str, object], *, place: str) -> Draft | Flaw:
    """Return what the columns or keys in ``values`` say; unknown ones are ignored."""
    text = _first(_lowered(values), FIELDS["text"])
    if text is None:
        return Flaw(place, f"no text: want words in {_listed(FIELDS['text'])}")
    return Draft(text=without_markup(text), place=place, **metadata_of(values))


def metadata_of(values: Mapping[str, object]) -> dict[str, str | None]:
    """Return what ``values`` say of an article apart from its text, by the fields of `Draft`."""
    stated = _lowered(values)
    return {field: _first(stated, names) for field, names in FIELDS.items() if field != "text"}


def _lowered(values: Mapping[str, object]) -> dict[str, object]:
    return {name.strip().lower(): value for name, value in values.items()}


def _first(stated: Mapping[str, object], names: tuple[str, ...]) -> str | None:
    shown = (_shown(stated.get(name)) for name in names)
    return next((words for words in shown if words), None)


def _shown(value: object) -> str | None:
    """Return a cell as text: lists of authors joined, numbers as they are; ``None`` for anything else."""
    if isinstance(value, list):
        return ", ".join(item for item in value if isinstance(item, str)) or None
    if isinstance(value, str):
        return value if value.strip() else None
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _listed(names: tuple[str, ...]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}"


def title_of(text: str) -> str | None:
    """Return the first line if it reads like a headline: short, no full stop, a blank line after it."""
    first, _, rest = text.strip().partition("\n")
    second, _, more = rest.partition("\n")
    is_short = len(first) <= _TITLE_LENGTH and not first.rstrip(" \r\"”’'").endswith((".", ",", ":", ";"))
    return first.strip() if is_short and not second.strip() and more.strip() else None
