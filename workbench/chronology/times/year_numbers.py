"""Which bare numbers are years: "in 1998", "the 2014 election", "Bush in 88"; not "in 2000 shops"."""

from spacy.tokens import Span, Token

_YEAR_CUES = frozenset(
    {"in", "since", "from", "until", "till", "during", "after", "before", "between", "through", "circa"}
    | {"late", "early", "mid", "year", "(", "–"}
)
"""Words after which four digits are a year unless they count what follows."""
_ANCIENT_CUES = _YEAR_CUES | {"about", "around", "c.", "ca.", "to", "and", "-", "of", "by"}
_COUNT_MARKS = frozenset({"$", "€", "£", "¥", "#", "no.", "number", "flight", "rs", "us$", "%", "percent"})
_NUMBERED = frozenset(
    {"resolution", "route", "room", "law", "bill", "article", "section", "page", "order", "decree", "case", "model"}
    | {"chapter", "channel", "psalm", "boeing", "paragraph", "line", "square", "unit", "lot", "extension", "pin"}
)
"""Words that a number names one of."""
_COUNTED_TYPES = frozenset({"MONEY", "QUANTITY", "PERCENT"})
_COMMON_YEARS = range(1400, 2101)
_LEAST_SHORT = 32
"""Two digits from this number on are no day of a month."""
_LONGEST_ROW = 10
"""Members of a row "in 80, 84 and 88" that are followed to its first."""
_NEAR = 30
"""Words on either side of a short year among which a whole one tells that years are meant."""


def is_year(span: Span, year: int, *, paired: bool) -> bool:
    """Return whether the number ``span`` is the year ``year``.

    Args:
        span: One number.
        year: The year that it would be.
        paired: Whether it is one end of a stretch, as in 1998-2001.
    """
    token = span[0]
    before, after = neighbours(span)
    if before in _COUNT_MARKS | _NUMBERED or after in _COUNT_MARKS | {"year", "years"}:
        return False
    if counts(token) and token.head.tag_ in {"NNS", "NNPS"}:
        return year in _COMMON_YEARS and (token.ent_type_ == "EVENT" or before == "the")
    if before in _YEAR_CUES:
        return token.dep_ != "nummod" or token.ent_type_ == "DATE"
    if year not in _COMMON_YEARS or token.ent_type_ in _COUNTED_TYPES:
        return False
    return token.ent_type_ != "CARDINAL" or paired or _is_named_by(token, before) or token.dep_ in {"appos", "conj"}


def is_ancient_year(span: Span) -> bool:
    """Return whether three digits may be a year: "in 348", "c. 314"."""
    before, after = neighbours(span)
    cued = before in _ANCIENT_CUES or span[0].ent_type_ == "DATE"
    return cued and before not in _COUNT_MARKS and after not in _COUNT_MARKS and not counts(span[-1])


def is_short_year(span: Span) -> bool:
    """Return whether two digits are a year: near a whole one, "in 88 and 92, and again in 2000"."""
    token = span[-1]
    for _ in range(_LONGEST_ROW):
        if not _looks_short(token):
            return False
        if token.dep_ != "conj":
            return token.dep_ == "pobj" and token.head.lower_ == "in" and _names_year(token)
        token = token.head
    return False


def _names_year(token: Token) -> bool:
    """Whether a year of four digits stands near ``token``."""
    near = token.doc[max(0, token.i - _NEAR) : token.i + _NEAR]
    return any(each.is_ascii and each.shape_ == "dddd" and int(each.text) in _COMMON_YEARS for each in near)


def counts(number: Token) -> bool:
    """Return whether ``number`` says how many of what follows, or which: "300 ships", "the 2014 protests"."""
    return number.dep_ in {"nummod", "quantmod", "compound"} and number.head.i > number.i


def neighbours(span: Span) -> tuple[str, str]:
    """Return the words before and after ``span``, empty at the ends of the text."""
    doc = span.doc
    before = doc[span.start - 1].lower_ if span.start > 0 else ""
    return before, doc[span.end].lower_ if span.end < len(doc) else ""


def _looks_short(token: Token) -> bool:
    return (
        token.text.isascii()
        and token.text.isdigit()
        and len(token.text) == 2
        and (token.text[0] == "0" or int(token.text) >= _LEAST_SHORT)
    )


def _is_named_by(token: Token, before: str) -> bool:
    """Whether the number tells which one a name means: "the 2022 World Cup"."""
    return before == "the" and counts(token) and token.head.pos_ == "PROPN"
