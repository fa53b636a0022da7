"""What went wrong, one line each, in its sentence and with the rule that did it."""

import re
from dataclasses import dataclass

from workbench.records import TextSpan

_AROUND = 120
"""Characters of a line that are shown on either side of the words."""
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s+")


@dataclass(frozen=True, slots=True)
class Mistake:
    """One difference between gold and prediction."""

    kind: str
    document: str
    sentence: str
    """With the words in brackets."""
    gold: str
    found: str
    rule: str | None = None
    """Name of the rule that did it; ``None`` where nothing was found."""
    confidence: float | None = None


def sentence_with(text: str, span: TextSpan) -> str:
    """Return the sentence around ``span``, as far as the marks of its line tell it, with those words in brackets."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    before, after = text[start : span.start], text[span.end : end if end >= 0 else len(text)]
    ends = list(_SENTENCE_END.finditer(before))
    before = before[ends[-1].end() :] if ends else before
    closing = _SENTENCE_END.search(after)
    after = after[: closing.end()].rstrip() if closing else after
    return f"{before[-_AROUND:]}[{' '.join(span.of(text).split())}]{after[:_AROUND]}"
