"""What all benchmarks share: times and what they come to, peak memory, articles from files of all sorts."""

import argparse
import resource
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles

from workbench.articles import read_articles
from workbench.evaluation.gold import read_documents
from workbench.evaluation.timeml import read_timeml
from workbench.records import Article
from workbench.shipped import shipped_folder

ROUNDS = 7
WORDS = 500
"""Words of an article to which times are told."""


def seconds(work: Callable[[], object]) -> float:
    """Return how long ``work`` takes once."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def fastest(work: Callable[[], object], *, rounds: int = ROUNDS) -> float:
    """Return the seconds of the fastest of several rounds, since machines are noisy."""
    return min(seconds(work) for _ in range(rounds))


def spread(took: Sequence[float]) -> str:
    """Return how many times were taken, and the median, the 95th percentile and the slowest, as columns."""
    last = quantiles(took, n=20, method="inclusive")[-1]
    return f"{len(took):4} changes {median(took):8.1f} {last:8.1f} {max(took):8.1f}"


def peak_memory() -> float:
    """Return the most memory that this process has held, in MB."""
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held / (1024 * 1024 if sys.platform == "darwin" else 1024)


def word_count(article: Article) -> int:
    """Return the words of ``article``, as spaces part them."""
    return len(article.text.split())


def sized(article: Article) -> Article:
    """Return ``article`` with whole paragraphs of some `WORDS` words, repeated where it has fewer."""
    paragraphs = [one for one in article.text.split("\n\n") if one.split()]
    held: list[str] = []
    while sum(len(one.split()) for one in held) < WORDS:
        held.append(paragraphs[len(held) % len(paragraphs)])
    return replace(article, text="\n\n".join(held))


def articles_asked_for(description: str) -> tuple[Article, ...]:
    """Return the articles that the command line names, or else the sample."""
    return articles_in(parser(description).parse_args().paths or [shipped_folder("seeds")])


def parser(description: str) -> argparse.ArgumentParser:
    """Return a parser of command lines that name articles."""
    made = argparse.ArgumentParser(description=description)
    made.add_argument("paths", nargs="*", type=Path)
    return made


def articles_in(paths: Sequence[Path]) -> tuple[Article, ...]:
    """Return the articles of ``paths``.

    A path that ends in ``.jsonl`` or holds TimeML (``*.tml``, in folders below too) is gold annotation, of which the
    texts are read; others are articles.
    """
    timeml = [folder for path in paths for folder in _timeml_in(path)]
    lines = [path for path in paths if path.suffix == ".jsonl"]
    plain = [path for path in paths if path not in lines and not _timeml_in(path)]
    read = read_articles(plain).articles if plain else ()
    documents = (document for path in lines for document in read_documents(path))
    dated = (document.article for path in timeml for document in read_timeml(path))
    return (*read, *(Article(id=one.id, text=one.text) for one in documents), *dated)


def _timeml_in(path: Path) -> list[Path]:
    """Return the file itself, or the folders at or below ``path``, that are TimeML."""
    return [path] if path.suffix == ".tml" else sorted({file.parent for file in path.rglob("*.tml")})
