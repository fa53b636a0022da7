"""Which rows of pieces only look like time: people called May, counts of four digits, ages, scores, prices."""

from spacy.tokens import Span, Token

from workbench.chronology.calendar import Unit
from workbench.chronology.times.operators import Operator
from workbench.chronology.times.periods import Fixed, Season, Yearly
from workbench.chronology.times.stretches import Clock, Length, Repeating

_NAMES = frozenset({"PERSON"})
_AGES = frozenset({"old", "older", "age"})
_YEAR_CUES = frozenset(
    {"in", "since", "from", "until", "till", "during", "after", "before", "between", "through", "circa"}
    | {"late", "early", "mid", "year", "(", "–"}
)
"""Words after which four digits are a year unless they count what follows."""
_SEASON_CUES = frozenset({"in", "the", "this", "last", "next", "since", "by", "until", "during", "every", "each", "of"})
_CLOCK_CUES = frozenset({"at", "by", "around", "about", "from", "until", "till", "to", "before", "after", "since"})
_COUNT_MARKS = frozenset({"$", "€", "£", "¥", "#", "no.", "number", "flight", "rs", "us$"})
_COMMON_YEARS = range(1400, 2101)


def is_time(operator: Operator, span: Span) -> bool:
    """Return whether the words of ``span`` mean ``operator`` where they stand."""
    if any(token.ent_type_ in _NAMES for token in span) and len(span) == 1:
        return False
    match operator:
        case Fixed(of=period) if period.unit is Unit.YEAR and len(span) == 1:
            return _is_year(span[0], period.start.civil[0])
        case Yearly(day=None, step=None) if len(span) == 1:
            return span[0].pos_ in {"PROPN", "NOUN"}
        case Season(year=None, step=None):
            return _is_season(span)
        case Clock(of=None) if len(span) == 1 and ":" in span.text:
            return _before(span).lower() in _CLOCK_CUES
        case Length() | Repeating():
            return not _is_age(span) and not _is_ordinal_second(span)
        case _:
            return True


def has_object(token: Token) -> bool:
    """Whether "before" or "after" has something to stand before: "the day before the vote", "a day after they met"."""
    if token.lower_ not in {"before", "after"}:
        return False
    return token.dep_ == "mark" or any(child.dep_ in {"pobj", "pcomp", "mark"} for child in token.children)


def _before(span: Span) -> str:
    return span.doc[span.start - 1].lower_ if span.start > 0 else ""


def _after(span: Span, number: int = 0) -> str:
    at = span.end + number
    return span.doc[at].lower_ if at < len(span.doc) else ""


def _is_year(token: Token, year: int) -> bool:
    before = _before(token.doc[token.i : token.i + 1])
    after = _after(token.doc[token.i : token.i + 1])
    if before in _COUNT_MARKS or after in {"%", "percent"}:
        return False
    if before in _YEAR_CUES:
        return token.dep_ != "nummod" or token.ent_type_ == "DATE"
    counts = token.dep_ == "nummod" and token.head.i > token.i and token.head.tag_ in {"NNS", "NNPS"}
    return year in _COMMON_YEARS and not counts and token.ent_type_ not in {"CARDINAL", "MONEY", "QUANTITY", "PERCENT"}


def _is_season(span: Span) -> bool:
    noun = span[-1].pos_ in {"NOUN", "PROPN"}
    cued = span[0].lower_ == "the" or _before(span) in _SEASON_CUES
    return noun and cued and _after(span) not in {"from", "into", "of"}


def _is_age(span: Span) -> bool:
    following = {_after(span, number) for number in range(3)}
    if _after(span) in _AGES or (_after(span) == "-" and _after(span, 1) in _AGES):
        return True
    if _after(span) == "of" and "age" in following:
        return True
    return _before(span) in {"aged", "age"}


def _is_ordinal_second(span: Span) -> bool:
    return span[-1].lower_ == "second" and span[-1].pos_ != "NOUN"
