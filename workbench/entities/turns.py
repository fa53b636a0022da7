"""Interviews: lines that ask and lines that answer, or that begin with the name of who speaks."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc, Token

from workbench.records import TextSpan

_LINE = re.compile(r"[^\n]+")
_LABEL = re.compile(r"\s*([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3})\s*:(?=\s)")
_YOU = re.compile(r"\byou(?:r|rs|rself)?\b", re.IGNORECASE)
_FEWEST_ANSWERS = 3
"""Questions with an answer below from which on a text counts as an interview."""
_FEWEST_TURNS = 4
"""Lines with a label from which on a text counts as a conversation, of two labels or more that come again."""
_ASKS, _ANSWERS = "asks", "answers"
_VOICES = {"q": _ASKS, "question": _ASKS, "a": _ANSWERS, "answer": _ANSWERS}
_TALKS = frozenset({"speak", "talk", "chat", "sit", "interview", "conversation"})


@dataclass(frozen=True, slots=True)
class Turn:
    """A line of an interview: whose it is and to whom it goes, each by what tells them apart and by a name."""

    line: TextSpan
    voice: str
    hearer: str | None
    speaker: Token | None
    addressee: Token | None


def find_turns(doc: Doc, people: Mapping[Token, Hashable]) -> list[Turn]:
    """Return the turns of an interview in text order; none where ``doc`` is something else.

    Args:
        doc: A parsed article.
        people: The head of each name of a person in text order, and whose name it is.
    """
    matches = [line for line in _LINE.finditer(doc.text) if not line.group().isspace()]
    lines = [TextSpan(*match.span()) for match in matches]
    words = [match.group() for match in matches]
    return _labelled(lines, words, people) or _asked(lines, words, people)


def _asked(lines: Sequence[TextSpan], words: Sequence[str], people: Mapping[Token, Hashable]) -> list[Turn]:
    """Return the turns of a text in which lines that end in a question mark are answered by those below."""
    asks = [text.rstrip(" *_").endswith("?") for text in words]
    answered = sum(one and not other for one, other in pairwise(asks))
    to_you = sum(bool(_YOU.search(text)) for text, one in zip(words, asks, strict=True) if one)
    if answered < _FEWEST_ANSWERS or 3 * to_you < sum(asks):
        return []
    first = asks.index(True)
    guest = _guest(people, lines[first].start)
    return [
        Turn(line, _ASKS, _ANSWERS, None, guest) if one else Turn(line, _ANSWERS, None, guest, None)
        for line, one in zip(lines[first:], asks[first:], strict=True)
    ]


def _guest(people: Mapping[Token, Hashable], end: int) -> Token | None:
    """Return a name of who is said to be interviewed before ``end``, or else of who is named most often there."""
    before = {head: who for head, who in people.items() if head.idx < end}
    counts = Counter(before.values())
    return max(before, key=lambda head: (_is_interviewed(head), counts[before[head]]), default=None)


def _is_interviewed(head: Token) -> bool:
    """Whether the text says so: "interviewed Roe", "Roe was interviewed", "spoke with Roe", "an interview with Roe"."""
    governor = head.head
    if head.dep_ in {"dobj", "nsubjpass"}:
        return governor.lemma_ == "interview"
    talks = governor.lower_ in {"with", "to"} and governor.head.lemma_ in _TALKS
    return head.dep_ == "pobj" and talks


def _labelled(lines: Sequence[TextSpan], words: Sequence[str], people: Mapping[Token, Hashable]) -> list[Turn]:
    """Return the turns of a text whose lines begin with "Q:" and "A:", or with names; other lines go on."""
    labels = [match.group(1) if (match := _LABEL.match(text)) else None for text in words]
    counts = Counter(label for label in labels if label is not None)
    counts = Counter({label: count for label, count in counts.items() if count > 1})
    if len(counts) < 2 or counts.total() < _FEWEST_TURNS:
        return []
    first = next(at for at, label in enumerate(labels) if label in counts)
    named = _named_by_label(lines, labels, people)
    named.setdefault(_ANSWERS, _guest(people, lines[first].start))
    return list(_taking_turns(lines[first:], [label if label in counts else None for label in labels[first:]], named))


def _named_by_label(
    lines: Sequence[TextSpan], labels: Sequence[str | None], people: Mapping[Token, Hashable]
) -> dict[str, Token | None]:
    """Return for each label the first name in it."""
    found: dict[str, Token | None] = {}
    starts = [line.start for line in lines]
    for head in people:
        at = bisect_right(starts, head.idx) - 1
        label = labels[at] if at >= 0 else None
        if label is not None and head.idx < starts[at] + len(label):
            found.setdefault(label, head)
    return found


def _taking_turns(
    lines: Sequence[TextSpan], labels: Sequence[str | None], named: Mapping[str, Token | None]
) -> Iterator[Turn]:
    """Yield the turns; each goes to who spoke before, the first ones to who speaks next."""
    voices = [None if label is None else _VOICES.get(label.lower(), label) for label in labels]
    voice, other = [*dict.fromkeys(one for one in voices if one is not None), ""][:2]
    for line, said in zip(lines, voices, strict=True):
        if said is not None and said != voice:
            voice, other = said, voice
        hearer = _ANSWERS if voice == _ASKS else other
        yield Turn(line, voice, hearer or None, named.get(voice), named.get(hearer))
