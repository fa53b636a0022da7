"""The work that events make grows with their number and not with its square; calls are counted, no time is taken."""

import cProfile
import pstats
from collections.abc import Callable

from spacy.tokens import Doc
from spacy.vocab import Vocab

from workbench.chronology import find_events
from workbench.chronology.events.constraints import ZERO, Limit, Network
from workbench.instants import Instant
from workbench.parameters import ChronologyParameters
from workbench.records import Published, PublishedBy

FRIDAY = Published(when=Instant.of(2025, 3, 7), by=PublishedBy.METADATA)


def calls(work: Callable[[], object]) -> int:
    with cProfile.Profile() as profile:
        work()
    return pstats.Stats(profile).total_calls


def chain(points: int) -> None:
    """Put each point after the next, bound them all, and move them back one by one from the far end."""
    network = Network(points)
    for point in range(1, points):
        network.add([Limit(point, point + 1, -1)], source=point)
    for point in range(1, points + 1):
        network.add([Limit(ZERO, point, 10 * points)], source=points + point)
        network.add([Limit(point, ZERO, 2 * points)], source=2 * points + point)
    for point in range(1, points + 1):
        network.why_latest(point), network.why_earliest(point)


def nonsense(times: int) -> Doc:
    """Return "he left after" so many times on one line, each under the one before."""
    starts = [3 * n for n in range(times)]
    return Doc(
        Vocab(),
        words=["he", "left", "after"] * times,
        deps=["nsubj", "ROOT", "mark"] + ["nsubj", "advcl", "mark"] * (times - 1),
        heads=[head for s in starts for head in (s + 1, max(s - 2, 1), min(s + 4, 3 * times - 2))],
        pos=["PRON", "VERB", "SCONJ"] * times,
        tags=["PRP", "VBD", "IN"] * times,
        lemmas=["he", "leave", "after"] * times,
    )


def test_a_chain_twice_as_long_is_about_twice_the_work() -> None:
    once, twice = (calls(lambda size=size: chain(size)) for size in (500, 1000))

    assert twice < 3 * once


def test_a_line_of_nonsense_twice_as_long_is_about_twice_the_work() -> None:
    def dated(doc: Doc) -> object:
        return find_events(doc, times=(), mentions=(), published=FRIDAY, parameters=ChronologyParameters())

    dated(nonsense(10))  # fills what is kept between articles
    once, twice = (calls(lambda doc=doc: dated(doc)) for doc in (nonsense(300), nonsense(600)))

    assert twice < 3 * once
