"""The work that events make grows with their number and not with its square; calls are counted, no time is taken."""

import cProfile
import pstats
from collections.abc import Callable

from workbench.chronology.events.constraints import ZERO, Limit, Network


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


def test_a_chain_twice_as_long_is_about_twice_the_work() -> None:
    once, twice = (calls(lambda size=size: chain(size)) for size in (500, 1000))

    assert twice < 3 * once
