"""What went wrong, one entry each, in its sentence and with the rule that did it."""

import re
from dataclasses import dataclass

from workbench.records import TextSpan

_AROUND = 120
"""Characters of a line that are shown on either side of the words, at most."""
_SENTENCE_END = re.compile(r"(?<![A-Z])[.!?][\"”’)]*\s+")
"""No full stop after a capital, which is more often that of "U.S."."""
_CUT = "…"


@dataclass(frozen=True, slots=True, kw_only=True)
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
    return _printable(f"{_last_words(before)}[{span.of(text)}]{_first_words(after)}")


def shortened(words: str) -> str:
    """Return the first of ``words`` in one line, as they may be printed."""
    return _printable(_first_words(words))


def _printable(words: str) -> str:
    """Return ``words`` in one line without control characters, which could speak to a terminal."""
    return "".join(letter for letter in " ".join(words.split()) if letter.isprintable())


def _first_words(words: str) -> str:
    """Return as many whole words from the start as are shown."""
    if len(words) <= _AROUND:
        return words
    at = words.rfind(" ", 1, _AROUND)
    return words[: at if at > 0 else _AROUND] + _CUT


def _last_words(words: str) -> str:
    """Return as many whole words from the end as are shown."""
    return _first_words(words[::-1])[::-1]
