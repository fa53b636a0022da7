"""What attributions, stances and framing cost beside the bare parse, and how long issues take to group across articles.

Run: ``uv run python benchmarks/stances.py [PATHS ...]``; a path that ends in ``.jsonl`` or holds TimeML is gold
annotation, others are articles; with no path, the sample.  Each round parses anew, so that nothing of the finders is
kept from the round before; the entities, times and events that they are told of are found before and not counted.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from timing import ROUNDS, articles_asked_for, fastest, peak_memory, seconds, word_count

from workbench.chronology import find_events, find_times
from workbench.entities import FoundEntities, find_entities
from workbench.language.parse import parse
from workbench.language.pipeline import find_model, load_pipeline
from workbench.parameters import Parameters
from workbench.records import Article, TextSpan, Topic
from workbench.stances import find_attributions, find_quotes, find_stances
from workbench.stances.framing import find_framings
from workbench.stances.issues.grouping import group_topics

DEFAULTS = Parameters()
COUNTS = (200, 2_000)
"""Made-up articles whose issues are grouped."""
_TOPICS = 12
"""Topics of a made-up article."""
_HEADS = 400
_SEED = 20261125


@dataclass(slots=True)
class Round:
    """The seconds of one round over all articles."""

    parsing: float = 0.0
    attributing: float = 0.0
    taking_sides: float = 0.0
    framing: float = 0.0


def run(nlp: Language, articles: Sequence[Article]) -> Round:
    """Parse each article and find its attributions and stances once."""
    done = Round()
    for article in articles:
        held: dict[str, Any] = {}
        done.parsing += seconds(lambda article=article, held=held: held.update(doc=parse(nlp, article.text)))
        doc = held["doc"]
        found = find_entities(doc, parameters=DEFAULTS.entities)
        times = find_times(doc, published=article.published, parameters=DEFAULTS.chronology)
        events = find_events(
            doc, times=times, mentions=found.mentions, published=article.published, parameters=DEFAULTS.chronology
        ).events

        def attribute(doc: Doc = doc, found: FoundEntities = found, held: dict[str, Any] = held) -> None:
            said = find_attributions(doc, mentions=found.mentions, parameters=DEFAULTS.attributions)
            held.update(said=said, quotes=find_quotes(doc, attributions=said))

        done.attributing += seconds(attribute)
        done.taking_sides += seconds(
            lambda doc=doc, found=found, held=held, events=events, times=times: find_stances(
                doc, mentions=found.mentions, entities=found.entities, attributions=held["said"], events=events,
                times=times, parameters=DEFAULTS.stances,
            )
        )  # fmt: skip
        done.framing += seconds(
            lambda doc=doc, found=found, held=held: find_framings(
                doc, mentions=found.mentions, entities=found.entities, attributions=held["said"],
                parameters=DEFAULTS.framing,
            )
        )  # fmt: skip
    return done


def lines(articles: Sequence[Article]) -> Iterator[str]:
    """Measure, and yield the table."""
    nlp = load_pipeline(find_model())
    run(nlp, articles[:1])  # what is loaded at first use is no part of a round
    rounds = [run(nlp, articles) for _ in range(ROUNDS)]
    parsing, said, sides, framed = (min(getattr(one, name) for one in rounds) for name in Round.__slots__)
    total = sum(map(word_count, articles))
    yield f"{len(articles)} articles, {total} words; fastest of {ROUNDS} rounds"
    yield row("bare parse", parsing, f"{total / parsing:7,.0f} words a second")
    yield row("attributions", said, f"{said / parsing:7.1%} of the parse")
    yield row("stances", sides, f"{sides / parsing:7.1%} of the parse")
    yield row("both", said + sides, f"{(said + sides) / parsing:7.1%} of the parse")
    yield row("framing", framed, f"{framed / parsing:7.1%} of the parse")
    yield row("all three", said + sides + framed, f"{(said + sides + framed) / parsing:7.1%} of the parse")
    for count in COUNTS:
        topics = made_up(count)
        took = fastest(lambda topics=topics: group_topics(topics, threshold=DEFAULTS.stances.grouping), rounds=1)
        yield row(f"issues of {count:,}", took, f"articles, {len(topics):,} topics")
    yield f"peak memory {peak_memory():.0f} MB"


def made_up(count: int) -> dict[tuple[str, TextSpan], Topic]:
    """Return the topics of ``count`` articles, made of words that are drawn by their rank, as in a language."""
    chance = random.Random(_SEED)  # noqa: S311 - made-up topics, not secrets
    words = [f"word{rank}" for rank in range(_HEADS)]
    weights = [1 / (rank + 1) for rank in range(_HEADS)]
    vectors = {word: bytes(chance.randrange(256) for _ in range(300)) for word in words}
    topics = {}
    for article in range(count):
        for at in range(_TOPICS):
            head, concern, modifier = chance.choices(words, weights, k=3)
            span = TextSpan(at * 40, at * 40 + 20)
            topics[f"a{article}", span] = Topic(
                span=span, name=f"{modifier} {head}", head=head, concerns=frozenset({concern}),
                modifiers=frozenset({modifier}), vector=vectors[head],
            )  # fmt: skip
    return topics


def row(name: str, took: float, note: str) -> str:
    """Return one line of the table."""
    return f"{name:20} {took * 1000:8.1f} ms {note}"


def main() -> None:
    """Print the table."""
    for line in lines(articles_asked_for("What attributions, stances and framing cost beside the bare parse.")):
        print(line)


if __name__ == "__main__":
    main()
