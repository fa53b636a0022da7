"""Reading the articles of a case: what is found in each, one after the other, and then what they have in common."""

from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import replace
from threading import RLock

from workbench.corrections import Placing, fixed_issues, place_corrections
from workbench.extract import Extractor
from workbench.parameters import Parameters
from workbench.records import Article, Correction, Findings, Outcome
from workbench.sources import with_common_issues, with_common_names

_TOGETHER = 10_000
"""Characters that are parsed at once: short articles take less time together, and much would keep the page waiting."""

_READING = RLock()
"""One thread reads at a time: a cell and what a widget says may come at once, in two threads of a kernel."""


def read_in_steps(
    articles: Sequence[Article], extractor: Extractor, *, parameters: Parameters, corrections: Sequence[Correction]
) -> Generator[int, None, tuple[Findings, ...]]:
    """Yield before the first article and after each how many are read; return what is found in all of them.

    Who closes it in between stops the work; what was read until then is kept by the extractor.
    """
    placing = place_corrections(corrections, articles)
    yield 0
    read: list[Findings] = []
    for some in _short_together(articles):
        with _READING:
            extractor.read_ahead(some)
        for article in some:
            with _READING:
                read.append(extractor(article, parameters=parameters, said=placing.of(article)))
            yield len(read)
    return _in_common(tuple(read), parameters, placing)


def _in_common(found: tuple[Findings, ...], parameters: Parameters, placing: Placing) -> tuple[Findings, ...]:
    """Return ``found`` with what articles have in common: names and issues."""
    if parameters.entities.across:
        found = with_common_names(found)
    fixed = fixed_issues(placing, found)
    grouped = with_common_issues(found, threshold=parameters.stances.grouping, fixed=fixed.names)
    return tuple(_told(one, fixed.outcomes) for one in grouped)


def _told(found: Findings, outcomes: Iterable[tuple[str, Outcome]]) -> Findings:
    """Return ``found`` with what became of the corrections of its issues."""
    more = tuple(outcome for article, outcome in outcomes if article == found.article.id)
    return replace(found, outcomes=(*found.outcomes, *more)) if more else found


def _short_together(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """Yield ``articles`` in order, as many at once as have `_TOGETHER` characters, and at least one."""
    held: list[Article] = []
    size = 0
    for article in articles:
        if held and size + len(article.text) > _TOGETHER:
            yield held
            held, size = [], 0
        held.append(article)
        size += len(article.text)
    if held:
        yield held
