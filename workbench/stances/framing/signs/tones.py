"""Signs from words that speak for or against: how many, how near, in which clause, on which side, in which quote."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence

from workbench.stances.framing.reading import Word, sign_of
from workbench.stances.framing.signs.sign import Sign
from workbench.stances.framing.targets import Target

_WINDOWS = tuple((window, f"within {window}") for window in (3, 6, 12))
_ARCS = tuple((arcs, f"arcs {arcs}") for arcs in (1, 2, 3, 4, 6))
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
    regions = {word.at: _regions(target, word) for word, _ in (*toned, *leaning)}
    yield from _sums(toned, regions, "tone")
    yield from _sums(leaning, regions, "leaning")


def _sums(
    toned: Iterable[tuple[Word, float]], regions: Mapping[int, Sequence[tuple[str, float]]], what: str
) -> Iterator[Sign]:
    sums: dict[str, dict[str, float]] = {"+": {}, "-": {}}
    held: dict[str, dict[str, list[int]]] = {"+": {}, "-": {}}
    for word, value in toned:
        side = sign_of(value)
        own, places = sums[side], held[side]
        for region, part in regions[word.at]:
            own[region] = own.get(region, 0.0) + abs(value) * part
            places.setdefault(region, []).append(word.at)
    for side, own in sums.items():
        for region, total in own.items():
            yield Sign(f"{what}={region}{side}", math.log1p(total), tuple(held[side][region]))
    for region in _COMPARED:
        difference = sums["+"].get(region, 0.0) - sums["-"].get(region, 0.0)
        words = (*held["+"].get(region, ()), *held["-"].get(region, ()))
        if words:
            yield Sign(f"{what} balance={region}", math.tanh(difference), words)
        yield Sign(f"{what} side={region}{sign_of(difference)}", 1.0, words)


def _regions(target: Target, word: Word) -> list[tuple[str, float]]:
    """Return the regions that a word is in, and how much it counts there."""
    away, distance = abs(word.at - target.head.at), target.distance(word.at)
    found = [("all", 1.0), ("near", 1 / max(1, distance)), ("beside", 1 / max(1, away))]
    found += [(name, 1.0) for window, name in _WINDOWS if away <= window]
    found += [(name, 1.0) for arcs, name in _ARCS if distance <= arcs]
    found.append(("before" if word.at < target.head.at else "after", 1.0))
    found.append(("quoted" if word.quoted else "unquoted", 1.0))
    if word.at in target.clause:
        found.append(("clause", 1.0))
    if word.quoted == target.head.quoted:
        found.append(("same quote", 1.0))
    return found
