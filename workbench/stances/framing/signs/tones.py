"""Signs from words that speak for or against: how many, how near, in which clause, on which side, in which quote."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator

from workbench.stances.framing.reading import Word, sign_of
from workbench.stances.framing.signs.sign import Sign
from workbench.stances.framing.targets import Target

_WINDOWS = (3, 6, 12)
_ARCS = (1, 2, 3, 4, 6)
_COMPARED = ("all", "within 3", "within 6", "within 12", "before", "after", "arcs 2", "arcs 4", "near", "same quote")
"""Regions whose two sides are held against each other."""
_SHOWN_PATH = 4


def find_tones(target: Target) -> Iterator[Sign]:
    """Yield sums of polarity and of leaning by region, and the path to each word that has a polarity."""
    toned = [(word, word.polarity) for word in target.words if word.polarity and not target.covers(word.at)]
    leaning = [(word, word.leaning) for word in target.words if word.leaning and not target.covers(word.at)]
    role, _ = target.governed
    for word, _ in toned:
        distance, path = target.ways.get(word.at, (0, ""))
        if 0 < distance <= _SHOWN_PATH:
            yield Sign(f"toned path={path}{word.sign}", words=(word.at,))
        yield Sign(f"toned turns={path.count('^')} {path.count('v')}{word.sign}", words=(word.at,))
        yield Sign(f"toned part={role} {word.part}{word.sign}", words=(word.at,))
    yield from _sums(target, toned, "tone")
    yield from _sums(target, leaning, "leaning")


def _sums(target: Target, toned: Iterable[tuple[Word, float]], what: str) -> Iterator[Sign]:
    sums: dict[tuple[str, str], float] = defaultdict(float)
    held: dict[tuple[str, str], list[int]] = defaultdict(list)
    for word, value in toned:
        side = sign_of(value)
        for region, part in _regions(target, word):
            sums[region, side] += abs(value) * part
            held[region, side].append(word.at)
    for (region, side), total in sums.items():
        yield Sign(f"{what}={region}{side}", math.log1p(total), tuple(held[region, side]))
    for region in _COMPARED:
        words = (*held.get((region, "+"), ()), *held.get((region, "-"), ()))
        difference = sums.get((region, "+"), 0.0) - sums.get((region, "-"), 0.0)
        if words:
            yield Sign(f"{what} balance={region}", math.tanh(difference), words)
        yield Sign(f"{what} side={region}{sign_of(difference)}", words=words)


def _regions(target: Target, word: Word) -> Iterator[tuple[str, float]]:
    """Yield the regions that a word is in, and how much it counts there."""
    away, distance = abs(word.at - target.head.at), target.distance(word.at)
    yield "all", 1
    for window in _WINDOWS:
        if away <= window:
            yield f"within {window}", 1
    for arcs in _ARCS:
        if distance <= arcs:
            yield f"arcs {arcs}", 1
    yield ("before" if word.at < target.head.at else "after"), 1
    yield "near", 1 / max(1, distance)
    yield "beside", 1 / max(1, away)
    if word.at in target.clause:
        yield "clause", 1
    yield ("quoted" if word.quoted else "unquoted"), 1
    if word.quoted == target.head.quoted:
        yield "same quote", 1
