"""What it costs to open the workspace on many short articles: the pipeline, the parse, finding, and the views.

Run: ``uv run python benchmarks/opening.py [PATHS ...]``; a path that ends in ``.jsonl`` is gold annotation, others are
articles.  The texts are cut, line by line, to 200 articles of at most some 150 words, begun again where they are fewer.
"""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import cycle, islice

from timing import articles_asked_for, peak_memory, word_count

from workbench.case import Case
from workbench.extract import Extractor
from workbench.language.pipeline import find_model, load_pipeline
from workbench.parameters import Parameters
from workbench.records import Article
from workbench.widgets import Session, Workspace

ARTICLES, WORDS = 200, 150


def short_articles(articles: Sequence[Article]) -> list[Article]:
    """Return `ARTICLES` articles of some `WORDS` words, cut from ``articles``."""
    cut = [piece for article in articles for piece in _pieces(article)]
    return [replace(one, id=f"{one.id}-{number}") for number, one in enumerate(islice(cycle(cut), ARTICLES))]


def _pieces(article: Article) -> Iterator[Article]:
    held: list[str] = []
    for line in article.text.split("\n"):
        held.append(line)
        if sum(len(one.split()) for one in held) >= WORDS:
            yield replace(article, text="\n".join(held).strip())
            held = []
    if held:
        yield replace(article, text="\n".join(held).strip())


@contextmanager
def _timed(name: str, told: dict[str, float]) -> Iterator[None]:
    began = time.perf_counter()
    yield
    told[name] = time.perf_counter() - began


def measure(articles: Sequence[Article]) -> dict[str, float]:
    """Return the seconds of each step, from the pipeline to the workspace with what it shows without a kernel."""
    told: dict[str, float] = {}
    model = find_model()
    with _timed("pipeline", told):
        load_pipeline(model)
    case = Case("many", tuple(articles), Parameters(), Extractor(model, limit=16 * len(articles)))
    with _timed("parse and find", told):
        case.findings()
    with _timed("session", told):
        session = Session(case)
    with _timed("workspace", told):
        workspace = Workspace(session)
    with _timed("stills", told):
        workspace._repr_mimebundle_()
    return told


def main() -> None:
    """Print the table."""
    articles = short_articles(articles_asked_for(__doc__.split("\n")[0]))
    told = measure(articles)
    print(f"{len(articles)} articles, {sum(map(word_count, articles))} words; seconds")
    for name, seconds in (*told.items(), ("all", sum(told.values()))):
        print(f"{name:20} {seconds:8.2f}")
    print(f"peak memory {peak_memory():.0f} MB")


if __name__ == "__main__":
    main()
