"""What all benchmarks share: the fastest of several rounds, peak memory, articles from files of both sorts."""

import argparse
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from workbench.articles import read_articles
from workbench.evaluation.gold import read_documents
from workbench.records import Article
from workbench.shipped import shipped_folder

ROUNDS = 7


def seconds(work: Callable[[], object]) -> float:
    """Return how long ``work`` takes once."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def fastest(work: Callable[[], object], *, rounds: int = ROUNDS) -> float:
    """Return the seconds of the fastest of several rounds, since machines are noisy."""
    return min(seconds(work) for _ in range(rounds))


def peak_memory() -> float:
    """Return the most memory that this process has held, in MB."""
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held / (1024 * 1024 if sys.platform == "darwin" else 1024)


def word_count(article: Article) -> int:
    """Return the words of ``article``, as spaces part them."""
    return len(article.text.split())


def articles_asked_for(description: str) -> tuple[Article, ...]:
    """Return the articles that the command line names, or else the sample.

    A path that ends in ``.jsonl`` is gold annotation, of which the texts are read; others are articles.
    """
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("paths", nargs="*", type=Path, default=[shipped_folder("seeds")])
    paths: list[Path] = parser.parse_args().paths
    gold = [document for path in paths if path.suffix == ".jsonl" for document in read_documents(path)]
    plain = [path for path in paths if path.suffix != ".jsonl"]
    read = read_articles(plain).articles if plain else ()
    return (*read, *(Article(id=one.id, text=one.text) for one in gold))
