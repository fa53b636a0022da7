"""What each stage costs beside the bare parse of the same articles, in one run.

Run: ``uv run python benchmarks/stages.py [PATHS ...]``; a path that ends in ``.jsonl`` is gold annotation, others are
articles.  Times are the fastest of several rounds, since machines are noisy; read the ratios, not the milliseconds.
"""

from collections.abc import Callable, Sequence

from spacy.tokens import Doc
from timing import ROUNDS, articles_asked_for, fastest, peak_memory, word_count

from workbench.chronology import find_events, find_times
from workbench.entities import find_entities
from workbench.language.parse import parse
from workbench.language.pipeline import find_model, load_pipeline
from workbench.parameters import Parameters
from workbench.records import Article, Event
from workbench.stances import find_attributions, find_quotes, find_stances


def measure(articles: Sequence[Article]) -> dict[str, float]:
    """Return the seconds of each stage over all ``articles``."""
    nlp, parameters = load_pipeline(find_model()), Parameters()
    docs: dict[str, Doc] = {}

    def parse_all() -> None:
        docs.update({article.id: parse(nlp, article.text) for article in articles})

    def each(stage: Callable[[Article, Doc], object]) -> Callable[[], object]:
        return lambda: [stage(article, docs[article.id]) for article in articles]

    seconds = {"parse": fastest(parse_all)}
    found = {a.id: find_entities(docs[a.id], parameters=parameters.entities) for a in articles}
    times = {a.id: find_times(docs[a.id], published=a.published, parameters=parameters.chronology) for a in articles}

    def events_of(article: Article, doc: Doc) -> tuple[Event, ...]:
        return find_events(
            doc, times=times[article.id], mentions=found[article.id].mentions, published=article.published,
            parameters=parameters.chronology,
        ).events  # fmt: skip

    said = {
        a.id: find_attributions(docs[a.id], mentions=found[a.id].mentions, parameters=parameters.attributions)
        for a in articles
    }

    def stances_of(article: Article, doc: Doc) -> object:
        return find_stances(
            doc, mentions=found[article.id].mentions, entities=found[article.id].entities,
            attributions=said[article.id], events=events_of(article, doc),
            parameters=parameters.stances,
        )  # fmt: skip

    stages: dict[str, Callable[[Article, Doc], object]] = {
        "entities": lambda _, doc: find_entities(doc, parameters=parameters.entities),
        "times": lambda a, doc: find_times(doc, published=a.published, parameters=parameters.chronology),
        "events": events_of,
        "attributions": lambda a, doc: find_attributions(
            doc, mentions=found[a.id].mentions, parameters=parameters.attributions
        ),
        "quotes": lambda a, doc: find_quotes(doc, attributions=said[a.id]),
        "events and stances": stances_of,
    }
    return seconds | {name: fastest(each(stage)) for name, stage in stages.items()}


def main() -> None:
    """Print the table."""
    articles = articles_asked_for("What each stage costs beside the bare parse.")
    words = sum(map(word_count, articles))
    seconds = measure(articles)
    print(f"{len(articles)} articles, {words} words; fastest of {ROUNDS} rounds")
    for name, took in seconds.items():
        print(f"{name:20} {took * 1000:8.1f} ms {took / seconds['parse']:6.1%} of the parse")
    print(f"peak memory {peak_memory():.0f} MB")


if __name__ == "__main__":
    main()
