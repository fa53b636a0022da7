"""Which rows of pieces only look like time: people called May, ages, the Sun, the Winter Games, a bare "1:30"."""

from collections.abc import Iterable

from spacy.tokens import Span

from workbench.chronology.calendar import Unit
from workbench.chronology.times.grammar import Candidate
from workbench.chronology.times.operators import Operator
from workbench.chronology.times.periods import AncientYear, DayOfMonth, Fixed, ShortYear
from workbench.chronology.times.stretches import Clock, Length, Reference, Repeating
from workbench.chronology.times.year_numbers import counts, is_ancient_year, is_short_year, is_year, neighbours
from workbench.chronology.times.yearly import Season, Yearly

_AGES = frozenset({"old", "older", "age"})
_SEASON_CUES = frozenset({"in", "the", "this", "last", "next", "since", "by", "until", "during", "every", "each", "of"})
_CLOCK_CUES = frozenset({"at", "by", "around", "about", "from", "until", "till", "to", "before", "after", "since"})
_SHORT_DAYS = frozenset({"sun", "sat", "wed", "mar", "mon", "fri"})
"""Short names of days and of a month that are words or names of their own."""
_MARCHES = frozenset({"the", "a", "an", "'s", "’s", "long", "protest", "this", "that"})
_MARCHING = frozenset({"of", "to", "on", "for", "against", "through"})
_DAY_CUES = frozenset({"on", "by", "until", "till", "from", "since", "before", "after"})
_SHORT_CUES = frozenset(
    {"in", "of", "since", "from", "until", "till", "by", "before", "after", "during", "and", "to", "late"}
)
"""Words after which '84 is a year."""
_FIRST_PLAIN_YEAR = 1000


def is_time(candidate: Candidate, span: Span, *, ancient: bool = False) -> bool:
    """Return whether the words of ``span`` mean ``candidate`` where they stand.

    Args:
        candidate: What they may mean.
        span: The words.
        ancient: Whether the text tells of years before 1000.
    """
    match candidate.operator:
        case AncientYear():
            return ancient and is_ancient_year(span)
        case ShortYear():
            return is_short_year(span)
        case Fixed(of=period) if span[-1].is_digit and 0 < period.start.civil[0] < _FIRST_PLAIN_YEAR:
            return not counts(span[-1])
        case Fixed() if span.text[0] in "'’":
            return _before(span) in _SHORT_CUES
        case Fixed(of=period) if period.unit is Unit.YEAR and len(span) == 1:
            paired = candidate.whole is not None
            return not _is_age(span) and is_year(span, period.start.civil[0], paired=paired)
        case Length() | Repeating():
            return not _is_age(span) and not _is_ordinal_second(span)
        case operator:
            return _is_word_of_time(operator, span)


def tells_ancient(candidates: Iterable[Candidate]) -> bool:
    """Return whether a text names a date before the year 1000."""
    fixed = (each.operator.of for each in candidates if isinstance(each.operator, Fixed))
    return any(period.unit is not Unit.CENTURY and period.start.civil[0] < _FIRST_PLAIN_YEAR for period in fixed)


def _is_word_of_time(operator: Operator, span: Span) -> bool:
    if len(span) == 1 and span[0].ent_type_ == "PERSON":
        return False
    if span.text.lower().rstrip(".") in _SHORT_DAYS and not _is_short_day(span):
        return False
    match operator:
        case Reference(value="PRESENT_REF"):
            return _after(span) != "-" and (_after(span), _after(span, 1)) not in {("and", "then"), ("and", "again")}
        case Yearly(day=None, step=None) if len(span) == 1:
            return span[0].pos_ in {"PROPN", "NOUN"} and not _is_march(span)
        case DayOfMonth():
            return _is_day_of_month(span)
        case Season(year=None, step=None):
            return _is_season(span)
        case Clock(of=None) if len(span) == 1 and ":" in span.text:
            return _before(span) in _CLOCK_CUES
        case _:
            return True


def _before(span: Span) -> str:
    return neighbours(span)[0]


def _after(span: Span, number: int = 0) -> str:
    at = span.end + number
    return span.doc[at].lower_ if at < len(span.doc) else ""


def _is_short_day(span: Span) -> bool:
    """Whether "Sun" stands as a day does, between commas or brackets, and not as in "the Sun", "Sun Valley"."""
    ends = span.text.endswith(".") or _after(span) in {",", ".", "/", "", ")"}
    return ends and _before(span) in {"", "\n", "(", ",", "/", "on"}


def _is_march(span: Span) -> bool:
    """Whether people march: "the women's March", "the Long March", "March of the millions"."""
    word = span[0]
    if word.lower_ != "march":
        return False
    describes = word.dep_ == "compound" and word.head.i > word.i
    return (_before(span) in _MARCHES and not describes) or _after(span) in _MARCHING


def _is_day_of_month(span: Span) -> bool:
    """Whether "the 14th" stands alone after a preposition and counts nothing that follows."""
    number = span[-1]
    alone = number.dep_ == "pobj" or (number.dep_ in {"amod", "nummod"} and number.head.i < number.i)
    return number.text[0].isdigit() and alone and _before(span) in _DAY_CUES and _after(span) != "of"


def _is_season(span: Span) -> bool:
    word = span[-1]
    if word.is_title and word.dep_ == "compound" and word.head.is_title and word.head.i > word.i:
        return False  # the Winter Games
    cued = span[0].lower_ == "the" or _before(span) in _SEASON_CUES
    return word.pos_ in {"NOUN", "PROPN"} and cued and _after(span) not in {"from", "into", "of"}


def _is_age(span: Span) -> bool:
    following = [_after(span, number) for number in range(3)]
    if following[0] in _AGES or (following[0] == "-" and following[1] in _AGES):
        return True
    if following[:2] in (["-", "year"], ["year", "old"], ["year", "-"]) or (
        following[0] == "of" and "age" in following
    ):
        return True
    return _before(span) in {"aged", "age"}


def _is_ordinal_second(span: Span) -> bool:
    return span[-1].lower_ == "second" and span[-1].pos_ != "NOUN"
