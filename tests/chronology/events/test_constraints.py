"""Difference constraints: what follows from them holds in every solution, and contradictions are found."""

from collections.abc import Sequence
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.chronology.events.constraints import ZERO, Limit, Network

POINTS = 6


@st.composite
def solved(draw: st.DrawFn) -> tuple[list[int], list[Limit]]:
    """Return a solution, and limits that it fulfils."""
    times = [0, *draw(st.lists(st.integers(-50, 50), min_size=POINTS, max_size=POINTS))]
    pairs = draw(st.lists(st.tuples(st.integers(0, POINTS), st.integers(0, POINTS), st.integers(0, 20)), max_size=25))
    return times, [Limit(a, b, times[b] - times[a] + slack) for a, b, slack in pairs if a != b]


limits = st.lists(
    st.builds(Limit, st.integers(0, POINTS), st.integers(0, POINTS), st.integers(-30, 30)).filter(
        lambda limit: limit.earlier != limit.later
    ),
    max_size=20,
)


def closed(limits: Sequence[Limit]) -> list[list[float]]:
    """Return all shortest distances by the plain method of Floyd and Warshall."""
    size = range(POINTS + 1)
    far = [[0.0 if a == b else float("inf") for b in size] for a in size]
    for limit in limits:
        far[limit.earlier][limit.later] = min(far[limit.earlier][limit.later], limit.most)
    for k in size:
        for a in size:
            for b in size:
                far[a][b] = min(far[a][b], far[a][k] + far[k][b])
    return far


def taken(limits: Sequence[Limit]) -> tuple[Network, list[Limit]]:
    """Return a network and those of ``limits`` that it took in."""
    network = Network(POINTS)
    return network, [limit for i, limit in enumerate(limits) if not network.add([limit], source=i)]


@given(solved())
def test_the_bounds_hold_every_solution_and_nothing_consistent_is_refused(case: tuple[list[int], list[Limit]]) -> None:
    times, limits = case
    network, kept = taken(limits)

    assert kept == limits
    for point, time in enumerate(times):
        earliest, latest = network.earliest(point), network.latest(point)
        assert earliest is None or earliest <= time
        assert latest is None or time <= latest


@given(limits)
def test_the_bounds_are_the_shortest_paths_from_and_to_the_zero(limits: list[Limit]) -> None:
    network, kept = taken(limits)
    far = closed(kept)

    for point in range(POINTS + 1):
        latest, earliest = network.latest(point), network.earliest(point)
        assert far[ZERO][point] == (float("inf") if latest is None else latest)
        assert far[point][ZERO] == (float("inf") if earliest is None else -earliest)


@given(limits)
def test_a_limit_is_refused_exactly_where_it_closes_a_negative_cycle(limits: list[Limit]) -> None:
    network = Network(POINTS)
    kept: list[Limit] = []
    for i, limit in enumerate(limits):
        cycle = network.add([limit], source=i)
        far = closed([*kept, limit])
        contradicts = any(far[a][a] < 0 for a in range(POINTS + 1))

        assert bool(cycle) is contradicts
        if not contradicts:
            kept.append(limit)


@given(limits)
def test_those_named_in_a_contradiction_suffice_for_it(limits: list[Limit]) -> None:
    network = Network(POINTS)
    for i, limit in enumerate(limits):
        cycle = network.add([limit], source=i)
        if cycle:
            far = closed([limit, *(limits[source] for source in cycle)])

            assert any(far[a][a] < 0 for a in range(POINTS + 1))


@given(solved(), st.randoms(use_true_random=False))
def test_the_bounds_do_not_depend_on_the_order_of_the_limits(
    case: tuple[list[int], list[Limit]], random: st.DataObject
) -> None:
    shuffled = list(case[1])
    random.shuffle(shuffled)
    one, other = taken(case[1])[0], taken(shuffled)[0]

    assert [one.latest(p) for p in range(POINTS)] == [other.latest(p) for p in range(POINTS)]
    assert [one.earliest(p) for p in range(POINTS)] == [other.earliest(p) for p in range(POINTS)]


def test_a_bound_says_through_which_statements_it_came() -> None:
    network = Network(3)
    network.add([Limit(ZERO, 1, 10)], source=7)
    network.add([Limit(1, 2, -2)], source=8)
    network.add([Limit(2, 3, -1)], source=9)

    assert network.latest(3) == 7
    assert network.why_latest(3) == (9, 8, 7)
    assert network.why_earliest(3) == ()


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_in_a_circle_of_before_the_last_one_is_refused(order: tuple[int, ...]) -> None:
    network = Network(3)
    circle = [Limit(2, 1, -1), Limit(3, 2, -1), Limit(1, 3, -1)]

    assert [network.add([circle[i]], source=i) for i in order] == [(), (), tuple(sorted(order[:2]))]


def test_a_statement_is_taken_in_as_a_whole_or_not_at_all() -> None:
    network = Network(2)
    network.add([Limit(ZERO, 1, 5)], source=0)

    assert network.add([Limit(ZERO, 2, 3), Limit(1, ZERO, -6)], source=1) == (0,)
    assert network.latest(2) is None
    assert network.latest(1) == 5


def test_a_statement_that_contradicts_itself_names_itself() -> None:
    assert Network(1).add([Limit(ZERO, 1, 1), Limit(1, ZERO, -2)], source=4) == (4,)
