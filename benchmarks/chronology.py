"""What the chronology costs beside the bare parse, how soon a moved publication date shows, and what it holds.

Run: ``uv run python benchmarks/chronology.py [PATHS ...] [--memory]``; a path that ends in ``.jsonl`` or holds TimeML
is gold annotation, others are articles.  With no path, the gold that the environment variable ``WORKBENCH_GOLD`` names,
and then the sample.  Each round parses anew, so that nothing of the finders is kept from the round before; the mentions
that events are told of are found before and not counted.
"""

import os
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from spacy.language import Language
from spacy.tokens import Doc
from timing import ROUNDS, articles_in, parser, peak_memory, seconds, word_count

from workbench.chronology import find_events, find_times
from workbench.entities import find_entities
from workbench.extract import Extractor, dated
from workbench.instants import Instant
from workbench.language.parse import parse
from workbench.language.pipeline import find_model, load_pipeline
from workbench.parameters import ChronologyParameters, Parameters
from workbench.records import Article, Mention, Published, PublishedBy, TimeExpression
from workbench.shipped import shipped_folder

DEFAULTS = Parameters()
FIRST_DAY = date(2021, 3, 4)
"""From here on the publication date is moved, a day a time."""
MANY = (1_000, 5_000, 10_000)
"""After how many made-up articles the memory is told."""
_NAMES = ("Calder", "Norvik", "Ibarra", "Okoye", "Lindqvist", "Haddad", "Moreau", "Tanaka")
_PLACES = ("Oslo", "Lagos", "Lima", "Kyoto", "Turin", "Porto")
_WHENS = ("on Friday", "last week", "two days ago", "in May", "on 3 April 2020", "the day before", "a year earlier")
_SEED = 20261124


@dataclass(slots=True)
class Round:
    """The seconds of one round over all articles."""

    parsing: float = 0.0
    timing: float = 0.0
    dating: float = 0.0
    """Finding events and their days, once the times are found."""
    docs: dict[str, Doc] = field(default_factory=dict)
    times: dict[str, tuple[TimeExpression, ...]] = field(default_factory=dict)


def run(nlp: Language, articles: Sequence[Article]) -> Round:
    """Parse each article and find its times and events once."""
    done = Round()
    for article in articles:
        done.parsing += seconds(lambda article=article: done.docs.update({article.id: parse(nlp, article.text)}))
        doc = done.docs[article.id]
        mentions = find_entities(doc, parameters=DEFAULTS.entities).mentions
        done.timing += seconds(lambda article=article: done.times.update({article.id: times(article, done)}))
        done.dating += seconds(lambda article=article, mentions=mentions: events(article, done, mentions))
    return done


def times(article: Article, done: Round) -> tuple[TimeExpression, ...]:
    """Return the time expressions of ``article``, which is parsed."""
    return find_times(done.docs[article.id], published=article.published, parameters=DEFAULTS.chronology)


def events(article: Article, done: Round, mentions: tuple[Mention, ...]) -> object:
    """Return the events of ``article``, whose times are found."""
    return find_events(
        done.docs[article.id],
        times=done.times[article.id],
        mentions=mentions,
        published=article.published,
        parameters=DEFAULTS.chronology,
    )


def redating(extractor: Extractor, article: Article, *, everything: bool) -> float:
    """Return the seconds until a moved publication date shows, the fastest of several moves of a parsed article."""
    extractor(article, parameters=DEFAULTS)
    moves = [Parameters(chronology=ChronologyParameters(published=FIRST_DAY + timedelta(at))) for at in range(ROUNDS)]
    if everything:
        return min(seconds(lambda to=to: extractor(article, parameters=to)) for to in moves)
    return min(seconds(lambda to=to: extractor.events(dated(article, to), parameters=to)) for to in moves)


def lines(articles: Sequence[Article]) -> Iterator[str]:
    """Measure, and yield the table."""
    words = {article.id: word_count(article) for article in articles}
    total = sum(words.values())
    model = find_model()
    nlp = load_pipeline(model)
    run(nlp, articles[:1])  # what is loaded at first use is no part of a round
    rounds = [run(nlp, articles) for _ in range(ROUNDS)]
    parsing, timing, dating = (min(getattr(one, name) for one in rounds) for name in ("parsing", "timing", "dating"))
    yield f"{len(articles)} articles, {total} words; fastest of {ROUNDS} rounds"
    yield row("bare parse", parsing, f"{total / parsing:7,.0f} words a second")
    yield row("times", timing, f"{timing / parsing:7.1%} of the parse")
    yield row("events", dating, f"{dating / parsing:7.1%} of the parse")
    yield row("both", timing + dating, f"{(timing + dating) / parsing:7.1%} of the parse")
    for name, everything in (("re-dating", False), ("and all that follows", True)):
        # each has an extractor of its own, which has kept nothing for the dates that are tried
        extractor = Extractor(model)
        again = {article.id: redating(extractor, article, everything=everything) for article in articles}
        slowest = max(again, key=again.__getitem__)
        yield row(name, median(again.values()), "in the median article")
        yield row("", again[slowest], f"in the slowest, of {words[slowest]} words")
    yield f"peak memory {peak_memory():.0f} MB"


def row(name: str, took: float, note: str) -> str:
    """Return one line of the table."""
    return f"{name:20} {took * 1000:8.1f} ms {note}"


def memory(counts: Sequence[int]) -> Iterator[str]:
    """Read made-up articles with one extractor, and yield the peak memory after each of ``counts``."""
    extractor, chance = Extractor(find_model()), random.Random(_SEED)  # noqa: S311 - made-up news, not secrets
    for number in range(1, max(counts) + 1):
        extractor(made_up(number, chance), parameters=DEFAULTS)
        if number in counts:
            yield f"{number:6,} made-up articles read: peak memory {peak_memory():.0f} MB"


def made_up(number: int, chance: random.Random) -> Article:
    """Return a short article that has not been read before."""
    one, two = chance.sample(_NAMES, 2)
    place, when, then = chance.choice(_PLACES), chance.choice(_WHENS), chance.choice(_WHENS)
    text = (
        f"Mayor {one} opened bridge {number} in {place} {when}, city officials said.\n"
        f"{two} had asked the council to close it {then}. The council will vote next week."
    )
    day = Published(when=Instant.from_date(FIRST_DAY + timedelta(number % 1000)), by=PublishedBy.ASSUMED)
    return Article(id=f"made-up {number}", text=text, published=day)


def main() -> None:
    """Print a table for the articles that are named, or one for the gold and one for the sample; then the memory."""
    wanted = parser("What the chronology costs beside the bare parse, and how soon a moved date shows.")
    wanted.add_argument("--memory", nargs="*", type=int, metavar="COUNT", help=f"read made-up articles; default {MANY}")
    asked = wanted.parse_args()
    gold = os.environ.get("WORKBENCH_GOLD")
    folders = [[Path(gold)]] if gold else []
    for paths in [asked.paths] if asked.paths else [*folders, [shipped_folder("seeds")]]:
        for line in lines(articles_in(paths)):
            print(line)
    if asked.memory is not None:
        for line in memory(asked.memory or MANY):
            print(line)


if __name__ == "__main__":
    main()
