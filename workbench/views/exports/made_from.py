"""What a page, brief or table was made from: the same facts in all of them, and no time of making."""

from collections.abc import Iterator
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from workbench.corrections import standing
from workbench.parameters import Parameters
from workbench.records import Article
from workbench.tables.leaving import Include
from workbench.views.exports.narrowing import Narrowing

if TYPE_CHECKING:
    from workbench.case import Case

_PACKAGE = "analyst-workbench"


def made_from(
    case: "Case",
    *,
    parameters: Parameters | None = None,
    include: Include = Include.TEXT,
    narrowing: Narrowing | None = None,
    issue: str = "",
) -> dict[str, str]:
    """Return the facts by name, the same for the same input.

    Args:
        case: The articles, the pipeline, the own list and the corrections.
        parameters: Those in force; the case's own if ``None``.
        include: How much of the text left.
        narrowing: What was narrowed to.
        issue: The issue that was narrowed to; empty for all.
    """
    wanted = parameters or case.parameters
    facts = {
        "Articles": "\n".join(map(_article, case.articles)),
        "Pipeline": str(case.extractor.model),
        "Software": f"workbench {_version(_PACKAGE)}, spaCy {_version('spacy')}",
        "Parameters": wanted.to_toml().strip() or "defaults",
        "Own list": f"{own.name}, entries: {len(own)}" if (own := case.extractor.own_list) else "",
        "Corrections": _corrections(case),
        "Includes": include.words,
        "Narrowed to": "; ".join(_narrowed(narrowing or Narrowing(), issue)),
    }
    return {name: words for name, words in facts.items() if words}


def _article(article: Article) -> str:
    """Return an article's hash with what it is called; its file is a path of this machine and stays here."""
    published = article.published.when.isoformat() if article.published else None
    known = (article.title, article.publisher, published)
    return f"{article.id}: " + (", ".join(filter(None, known)) or "no title")


def _corrections(case: "Case") -> str:
    """Return how many corrections hold, and the hash of all that were made, withdrawals too; nothing if none holds."""
    if not standing(case.corrections):
        return ""
    digest = sha256(repr(case.corrections).encode("utf-8", "backslashreplace")).hexdigest()[:16]
    return f"{len(standing(case.corrections))} standing (hash {digest})"


def _narrowed(narrowing: Narrowing, issue: str) -> Iterator[str]:
    if narrowing.kept:
        many = "entity" if len(narrowing.kept) == 1 else "entities"
        yield f"{len(narrowing.kept)} {many} ({', '.join(narrowing.kept)})"
    if narrowing.begin is not None:
        yield f"from {narrowing.begin.isoformat()}"
    if narrowing.end is not None:
        yield f"before {narrowing.end.isoformat()}"
    if issue:
        yield f"issue {issue}"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"
