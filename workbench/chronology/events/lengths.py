"""How far apart two events are said to be: "two days after", "the day before", "within weeks of"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from workbench.instants import DAY
from workbench.language.spans import span_of
from workbench.records import TextSpan, TimeExpression

_VALUE = re.compile(r"P(T?)(\d+(?:\.\d+)?|X)([A-Z]+)")
_HOUR = 3600
_UNITS = {
    ("T", "S"): 1,
    ("T", "M"): 60,
    ("T", "H"): _HOUR,
    ("", "D"): DAY,
    ("", "WE"): 7 * DAY,
    ("", "W"): 7 * DAY,
    ("", "M"): 61 * DAY // 2,
    ("", "Q"): 183 * DAY // 2,
    ("", "Y"): 1461 * DAY // 4,
}
_WORDS = {"second": 1, "minute": 60, "hour": _HOUR, "day": DAY, "night": DAY, "morning": DAY, "evening": DAY} | {
    "week": 7 * DAY,
    "month": 61 * DAY // 2,
    "year": 1461 * DAY // 4,
}
_LONGEST = 1_000_000
"""Units that a length is read to: more is no length that events lie apart."""
_SEVERAL = (2, 12)
"""How many units a vague "several" may mean."""
_ONE = frozenset({"a", "an", "one", "the"})
_WITHIN = frozenset({"within", "inside"})


@dataclass(frozen=True, slots=True)
class Length:
    """How many seconds lie between two events, at least and at most, and the words that say so."""

    least: int
    most: int
    words: TextSpan


def length_before(cue: Token, times: Mapping[int, TimeExpression]) -> Length | None:
    """Return the length that stands right before ``cue``, as in "two days after".

    Args:
        cue: The word that puts one event before or after another.
        times: The durations of the article by the character at which each ends.
    """
    if cue.i == 0:
        return None
    last = cue.nbor(-1)
    time = times.get(last.idx + len(last))
    seconds = None if time is None else seconds_of(time.value)
    found = _plain_length(last) if time is None or seconds is None else Length(*seconds, time.span)
    if found is None or _word_before(last, found.words.start) not in _WITHIN:
        return found
    return Length(0, found.most, found.words)


def seconds_of(value: str) -> tuple[int, int] | None:
    """Return how many seconds a TIMEX3 duration means at least and at most; ``None`` for one of no known length.

    A count of weeks or longer units is a round one: half a unit may be missing or lie over it.
    """
    parts = _VALUE.fullmatch(value)
    unit = None if parts is None else _UNITS.get((parts[1], parts[3]))
    if parts is None or unit is None:
        return None
    if parts[2] == "X":
        return _SEVERAL[0] * unit, _SEVERAL[1] * unit
    number = float(parts[2])
    return None if number > _LONGEST else _around(round(number * unit), unit)


def _around(seconds: int, unit: int) -> tuple[int, int]:
    slack = unit // 2 if unit > DAY else 0
    return seconds - slack, seconds + slack


def _plain_length(noun: Token) -> Length | None:
    """Return the length of "a day", "the week" and bare "days", no time expressions where an event follows."""
    unit = _WORDS.get(noun.lemma_.lower())
    if unit is None or noun.i == 0:
        return None
    if noun.tag_ == "NNS":
        return Length(_SEVERAL[0] * unit, _SEVERAL[1] * unit, span_of(noun)) if noun.n_lefts == 0 else None
    if noun.nbor(-1).lower_ not in _ONE:
        return None
    least, most = _around(unit, unit)
    return Length(least, most, TextSpan(noun.nbor(-1).idx, noun.idx + len(noun)))


def _word_before(token: Token, start: int) -> str:
    """Return the word before the one that begins at ``start``, at or before ``token``."""
    while token.idx > start and token.i > 0:
        token = token.nbor(-1)
    return token.nbor(-1).lower_ if token.i > 0 else ""
