"""What one turned parameter costs in Python: finding, tables, payloads of all views, and what is said to have changed.

Run: ``uv run python benchmarks/workspace.py [PATHS ...]``; a path that ends in ``.jsonl`` is gold annotation, others
are articles.  Each article is cut, or its paragraphs are repeated, to some 500 words; each of 50 values is turned from
the defaults once, so that nothing of it was kept before.
"""

import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest
from typing import Any

from timing import articles_asked_for, peak_memory, sized, spread, word_count

from workbench.case import Case
from workbench.extract import Extractor
from workbench.language.pipeline import find_model
from workbench.parameters import Parameters
from workbench.records import Article
from workbench.widgets import Session, Workspace
from workbench.widgets.specs import Spec, control_specs, control_values

CHANGES = 50

type Change = tuple[str, str, object]


def changes() -> list[Change]:
    """Return group, name and another value than the default, of one group after the other."""
    groups = [list(_changes_of(spec)) for spec in control_specs(opened=())]
    mixed = chain.from_iterable(zip_longest(*groups))
    return [change for change in mixed if change][:CHANGES]


def _changes_of(spec: Spec) -> Iterator[Change]:
    """Yield each plain parameter of a group turned, then each choice of its sets left out."""
    defaults = control_values(Parameters())[spec["name"]]
    later: list[Change] = []
    for field in spec["fields"]:
        values = list(_values(field, defaults[field["name"]]))
        yield from ((spec["name"], field["name"], value) for value in values[:1])
        later += [(spec["name"], field["name"], value) for value in values[1:]]
    yield from later


def _values(field: Spec, default: Any) -> Iterator[object]:
    if field["kind"] == "checkbox":
        yield not default
    elif field["kind"] == "date":
        yield "2024-05-06"
    elif field["kind"] == "slider":
        yield from (value for value in (field["max"], field["min"]) if value != default)
    else:
        yield from ([one for one in default if one != left] for left in reversed(default))


def measure(article: Article, extractor: Extractor) -> dict[str, list[float]]:
    """Return the seconds of each change by its group."""
    session = Session(Case(article.id, (article,), Parameters(), extractor))
    workspace = Workspace(session)  # held, or it would hear of nothing
    took: dict[str, list[float]] = defaultdict(list)
    for group, name, value in changes():
        began = time.perf_counter()
        session.set(group, name, value)
        took[group].append(time.perf_counter() - began)
        session.set_all({})
    del workspace
    return took


def _line(name: str, took: Sequence[float]) -> str:
    return f"{name:20} {spread([one * 1000 for one in took])}"


def main() -> None:
    """Print the table."""
    articles = [sized(article) for article in articles_asked_for(__doc__.split("\n")[0])]
    print(
        f"{len(articles)} articles, {sum(map(word_count, articles))} words; milliseconds: median, 95th percentile, most"
    )
    extractor, took = Extractor(find_model()), defaultdict[str, list[float]](list)
    for article in articles:
        for group, times in measure(article, extractor).items():
            took[group] += times
    for group, times in took.items():
        print(_line(group, times))
    print(_line("all", [one for times in took.values() for one in times]))
    print(f"peak memory {peak_memory():.0f} MB")


if __name__ == "__main__":
    main()
