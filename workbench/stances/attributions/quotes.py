"""Quotations, each with the attribution that it belongs to."""

from spacy.tokens import Doc

from workbench.language.quotation import find_quotation
from workbench.records import Attribution, Quote, TextSpan
from workbench.rules import AttributionRule

_MARKS = 4
"""Characters by which a content may be longer than the quote that fills it: marks and commas."""


def find_quotes(doc: Doc, *, attributions: tuple[Attribution, ...]) -> tuple[Quote, ...]:
    """Return what stands between quotation marks, in text order; most belong to an attribution.

    Args:
        doc: A parsed article.
        attributions: Who is said to have said what in it.
    """
    return tuple(_quote(span, attributions) for span in find_quotation(doc.text).stretches)


def _quote(span: TextSpan, attributions: tuple[Attribution, ...]) -> Quote:
    owner = _owner(span, attributions)
    return Quote(
        id=f"q{span.start}-{span.end}",
        span=span,
        attribution=None if owner is None else owner.id,
        rule=str(AttributionRule.SCARE) if owner is None else _rule(span, owner),
    )


def _owner(span: TextSpan, attributions: tuple[Attribution, ...]) -> Attribution | None:
    """Return the innermost attribution that reports the quoted words and does not stand among them."""
    holding = [(one.length, one.id, one) for one in attributions if not span.overlaps(one.cue) and one.holds(span)]
    return min(holding)[2] if holding else None


def _rule(span: TextSpan, owner: Attribution) -> str:
    part = next(one for one in owner.content if one.contains(span))
    if part != owner.content[0] and part.start > owner.cue.end:
        return str(AttributionRule.QUOTE_RUN)
    whole = part.end - part.start - (span.end - span.start) <= _MARKS
    return owner.rule if whole else str(AttributionRule.SCARE)
