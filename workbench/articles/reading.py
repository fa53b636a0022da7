"""Paths in, articles out; one line on each thing that could not be read."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from workbench.articles.cleaning import decode, make_article
from workbench.articles.days import parse_instant
from workbench.articles.drafts import Draft, Flaw
from workbench.articles.pages import read_html, read_markdown, read_plain
from workbench.articles.rows import read_csv, read_json, read_json_lines
from workbench.errors import ArticleError, MissingPathError, ParameterError
from workbench.records import Article, Published, PublishedBy

READERS: Mapping[str, Callable[[str], Iterator[Draft | Flaw]]] = {
    ".txt": read_plain,
    ".md": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".json": read_json,
    ".csv": read_csv,
}
"""What reads a file, by the ending of its name."""

MAX_BYTES = 200_000_000
"""The largest file that is read; one with a single article may be a tenth of it."""

_SINGLE = frozenset({".txt", ".md", ".html", ".htm"})
_OTHER_FILES = frozenset({"case.toml", "corrections.jsonl", "parameters.toml"})
_OTHER_FOLDERS = frozenset({"results"})
_OTHER_STEMS = frozenset({"readme", "license", "licence", "notice", "changelog"})


@dataclass(frozen=True, slots=True)
class Reading:
    """The articles of some files, and what was wrong with the others."""

    articles: tuple[Article, ...]
    problems: tuple[str, ...] = ()
    """One line each: what was met, where, and what would be right."""


def read_articles(paths: Iterable[Path], *, other: Collection[Path] = ()) -> Reading:
    """Read files, and folders with all that is in them, in the order of their names.

    One bad file or row among many is a problem, and the others are read.  A text that was read already is left out.

    Args:
        paths: Files and folders.
        other: Files in those folders that are known to be no articles.

    Raises:
        MissingPathError: If a path does not exist.
    """
    aside = {path.resolve() for path in other}
    files = [found for path in paths for found in _files(path) if found[0].resolve() not in aside]
    articles: dict[str, Article] = {}
    problems: list[str] = []
    for path, name in files:
        for found in _read_file(path, name):
            if isinstance(found, str):
                problems.append(found)
            elif found.id in articles:
                problems.append(f"{found.file}: the same text as {articles[found.id].file}, so it is read once")
            else:
                articles[found.id] = found
    return Reading(tuple(articles.values()), tuple(problems))


def _files(path: Path) -> list[tuple[Path, str]]:
    """Return the files at ``path``, each with its name: relative to the folder, so that no file tells where it lay."""
    if path.is_dir():
        found = (file for file in path.rglob("*") if file.is_file() and _may_be_article(file.relative_to(path)))
        named = [(file, file.relative_to(path).as_posix()) for file in found]
        return sorted(named, key=lambda pair: pair[1])
    if not path.exists():
        msg = f"no such file or folder: {str(path)!r}; want a folder of articles, or a {_wanted()} file"
        raise MissingPathError(msg)
    return [(path, path.name)]


def _wanted() -> str:
    *most, last = READERS
    return f"{', '.join(most)} or {last}"


def _may_be_article(file: Path) -> bool:
    hidden = any(part.startswith(".") or part in _OTHER_FOLDERS for part in file.parts)
    other = file.name.lower() in _OTHER_FILES or file.stem.lower() in _OTHER_STEMS
    return file.suffix.lower() in READERS and not hidden and not other


def _read_file(path: Path, name: str) -> Iterator[Article | str]:
    """Yield the articles of a file, and a line on each problem in it."""
    try:
        for draft in _drafts(path):
            yield from _read_draft(draft, name)
    except ArticleError as error:
        yield f"{name}: {error}"
    except OSError as error:
        yield f"{name}: cannot be read: {error.strerror}"


def _drafts(path: Path) -> Iterator[Draft | Flaw]:
    kind = path.suffix.lower()
    if kind not in READERS:
        msg = f"{kind or 'a file without an ending'} is not read: want {_wanted()}"
        raise ArticleError(msg)
    size, limit = path.stat().st_size, MAX_BYTES // (10 if kind in _SINGLE else 1)
    if size > limit:
        msg = f"the file has {size:,} bytes: want at most {limit:,}, so split it"
        raise ArticleError(msg)
    return READERS[kind](decode(path.read_bytes()))


def _read_draft(draft: Draft | Flaw, name: str) -> Iterator[Article | str]:
    where = name if draft.place is None else f"{name}, {draft.place}"
    if isinstance(draft, Flaw):
        yield f"{where}: {draft.message}"
        return
    try:
        published = _published(draft.published)
    except ParameterError as error:
        published = None
        yield f"{where}: {error}; the article is kept without a date"
    try:
        yield make_article(
            draft.text,
            title=draft.title,
            publisher=draft.publisher,
            byline=draft.byline,
            published=published,
            language=draft.language,
            address=draft.address,
            file=where,
        )
    except ArticleError as error:
        yield f"{where}: {error}"


def _published(stated: str | None) -> Published | None:
    if stated is None or not stated.strip():
        return None
    return Published(when=parse_instant(stated), by=PublishedBy.METADATA, note=" ".join(stated.split()))
