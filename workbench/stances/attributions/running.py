"""Hearsay that goes on with an outlet's report: "reportedly", a paragraph after "the Courier reported"."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from workbench.records import Attribution, Marking
from workbench.rules import AttributionRule

_REACH = 1
"""Paragraphs over which a report runs on."""
_CONFIDENCE = 0.5
_UNNAMED = frozenset({Marking.HEARSAY, Marking.PASSIVE})


def with_running_source(doc: Doc, found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return ``found`` with hearsay given to the outlet whose report it follows, marked as implied.

    An outlet is whoever "reports" somewhere in the article.  It runs on while hearsay follows in its paragraph or the
    next one; what another source says in between does not end it.
    """
    outlets = {one.source_entity for one in found if one.source_entity is not None and _reports(doc, one)}
    ends = _paragraph_ends(doc.text)
    running, last = None, 0
    result = []
    for one in found:
        paragraph = bisect_left(ends, one.cue.end)
        if running is not None and one.source is None and one.marking in _UNNAMED and paragraph - last <= _REACH:
            one = replace(
                one,
                source_entity=running,
                marking=Marking.IMPLIED,
                rule=str(AttributionRule.RUNNING),
                confidence=_CONFIDENCE,
            )
        if one.source_entity in outlets:
            running, last = one.source_entity, paragraph
        result.append(one)
    return tuple(result)


def _reports(doc: Doc, attribution: Attribution) -> bool:
    cue = doc.char_span(attribution.cue.start, attribution.cue.end, alignment_mode="expand")
    return cue is not None and cue.root.lemma_ == "report"


def _paragraph_ends(text: str) -> list[int]:
    """Return where each line that has words ends; blank lines between two paragraphs are none."""
    return [match.end() for match in re.finditer(r"[^\n]+", text) if not match.group().isspace()]
