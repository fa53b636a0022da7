"""What a page, brief or table was made from: the same facts in all of them, and no time of making."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from workbench.corrections import standing
from workbench.parameters import Parameters
from workbench.records import Article, CorrectionAction
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
    notes: bool = False,
    narrowing: Narrowing | None = None,
    called: Sequence[str] = (),
    issue: str = "",
) -> dict[str, str]:
    """Return the facts by name, the same for the same input.

    Args:
        case: The articles, the pipeline, the own list and the corrections.
        parameters: Those in force; the case's own if ``None``.
        include: How much of the text left.
        notes: Whether the analyst's own notes left.
        narrowing: What was narrowed to.
        called: What its entities are called, in their order; only their keys are told if that is not known.
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
        "Notes": _notes(case, left=notes),
        "Narrowed to": "; ".join(_narrowed(narrowing or Narrowing(), called, issue)),
    }
    return {name: words for name, words in facts.items() if words}


def _article(article: Article) -> str:
    """Return an article's hash with what it is called; its file is a path of this machine and stays here."""
    published = article.published.when.isoformat() if article.published else None
    known = (article.title, article.publisher, published)
    return f"{article.id}: " + (", ".join(filter(None, known)) or "no title")


def _corrections(case: "Case") -> str:
    """Return how many corrections hold, notes among them, and the hash of these; nothing if none holds."""
    held = standing(case.corrections)
    if not held:
        return ""
    digest = sha256(repr(held).encode("utf-8", "backslashreplace")).hexdigest()[:16]
    return f"{len(held)} standing (hash {digest})"


def _notes(case: "Case", *, left: bool) -> str:
    """Return how many notes of the analyst left, or did not; nothing if there is none."""
    count = sum(one.action is CorrectionAction.NOTE for one in standing(case.corrections))
    return f"{count} of the analyst's own, {'included' if left else 'left out'}" if count else ""


def _narrowed(narrowing: Narrowing, called: Sequence[str], issue: str) -> Iterator[str]:
    if narrowing.kept:
        names = called or ("",) * len(narrowing.kept)
        whom = [f"{name} [{key}]".strip() for name, key in zip(names, narrowing.kept, strict=True) if key]
        many = "entity" if len(whom) == 1 else "entities"
        yield f"{len(whom)} {many} ({', '.join(whom)})" if whom else "no entity"
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
