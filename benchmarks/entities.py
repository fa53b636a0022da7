"""What finding entities costs beside the bare parse, and how soon a changed parameter shows.

Run: ``uv run python benchmarks/entities.py [PATHS ...]``; a path that ends in ``.jsonl`` is gold annotation, others are
articles.  Each round parses anew, so that nothing of the finders is kept from the round before.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median

from spacy.language import Language
from spacy.tokens import Doc
from timing import ROUNDS, articles_asked_for, fastest, peak_memory, seconds, word_count

from workbench.entities import find_entities
from workbench.language.parse import parse
from workbench.language.pipeline import find_model, load_pipeline
from workbench.parameters import EntityParameters
from workbench.records import Article
from workbench.rules import EntityRule

TYPICAL = 500
"""Words of a typical article."""
DEFAULTS = EntityParameters()
CHANGED = tuple(
    EntityParameters(rules=frozenset(EntityRule) - {rule})
    for rule in (EntityRule.SURNAME, EntityRule.ROLE_NOUN, EntityRule.PRONOUN)
)


@dataclass(slots=True)
class Round:
    """The seconds of one round over all articles."""

    parsing: float = 0.0
    finding: float = 0.0
    docs: dict[str, Doc] = field(default_factory=dict)


def run(nlp: Language, articles: Sequence[Article]) -> Round:
    """Parse each article and find its entities once."""
    done = Round()
    for article in articles:
        done.parsing += seconds(lambda article=article: done.docs.update({article.id: parse(nlp, article.text)}))
        done.finding += seconds(lambda article=article: find_entities(done.docs[article.id], parameters=DEFAULTS))
    return done


def reclustering(doc: Doc) -> float:
    """Return the seconds until a changed parameter shows: the slowest of some changes."""
    return max(fastest(lambda changed=changed: find_entities(doc, parameters=changed)) for changed in CHANGED)


def lines(articles: Sequence[Article]) -> Iterator[str]:
    """Measure, and yield the table."""
    words = {article.id: word_count(article) for article in articles}
    total = sum(words.values())
    nlp = load_pipeline(find_model())
    run(nlp, articles[:1])  # what is loaded at first use is no part of a round
    rounds = [run(nlp, articles) for _ in range(ROUNDS)]
    parsing, finding = min(one.parsing for one in rounds), min(one.finding for one in rounds)
    again = {article.id: reclustering(rounds[-1].docs[article.id]) for article in articles}
    slowest = max(again, key=again.__getitem__)
    yield f"{len(articles)} articles, {total} words; fastest of {ROUNDS} rounds"
    yield row("bare parse", parsing, f"{total / parsing:7,.0f} words a second")
    yield row("parse and entities", parsing + finding, f"{total / (parsing + finding):7,.0f} words a second")
    yield row("entities", finding, f"{finding / parsing:7.1%} of the parse")
    yield row("changed parameter", median(again.values()), "in the median article")
    yield row("", again[slowest], f"in the slowest, of {words[slowest]} words")
    yield row("", sum(again.values()) / total * TYPICAL, f"for each {TYPICAL} words")
    yield f"peak memory {peak_memory():.0f} MB"


def row(name: str, took: float, note: str) -> str:
    """Return one line of the table."""
    return f"{name:20} {took * 1000:8.1f} ms {note}"


def main() -> None:
    """Print the table."""
    for line in lines(articles_asked_for("What finding entities costs beside the bare parse.")):
        print(line)


if __name__ == "__main__":
    main()
