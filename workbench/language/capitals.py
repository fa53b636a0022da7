"""Lines in capitals, as headlines often are, written as the rest of the article writes their words.

A model trained on ordinary news takes every word of such a line for a name.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import zip_longest

from spacy.lang.en.stop_words import STOP_WORDS

from workbench.language.known import DEMONYMS, ORGANIZATIONS, PLACES

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_FEWEST = 2
"""Words of three letters or more that make a line in capitals more than an acronym."""
_SHORT = 3
_LONGEST_ACRONYM = 5
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_MONTHS = "january february april june july august september october november december"
_NAMES = frozenset({*PLACES, *DEMONYMS, *_DAYS.split(), *_MONTHS.split()}) - STOP_WORDS
_LONG_NAMES = re.compile(rf"\b(?:{'|'.join(sorted(name for name in _NAMES if ' ' in name))})\b", re.IGNORECASE)
_ACRONYMS = frozenset(name for name in ORGANIZATIONS if len(name) < _LONGEST_ACRONYM) - STOP_WORDS
_SENTENCE_START = re.compile(r"(?:^|[.!?:]['\"”’)]*\s+|^\W+|[\n\"“])\W*$")


def recase_lines(text: str) -> str:
    """Return ``text`` with each line in capitals in small letters but for names; no character moves."""
    lines = {match.span(): _is_capitals(match.group()) for match in _LINE.finditer(text)}
    capitals = [line for line, is_capitals in lines.items() if is_capitals]
    if not capitals:
        return text
    spellings = _spellings(text, [line for line, is_capitals in lines.items() if not is_capitals])
    pieces, at = [], 0
    for start, end in capitals:
        pieces += [text[at:start], _recased(text[start:end], spellings)]
        at = end
    return "".join([*pieces, text[at:]])


def _is_capitals(line: str) -> bool:
    words = [word for word in _WORD.findall(line) if len(word) >= _SHORT]
    return len(words) >= _FEWEST and line.upper() == line


def _spellings(text: str, lines: list[tuple[int, int]]) -> Mapping[str, str]:
    """Return how the ordinary ``lines`` write each word most often, by its small letters.

    The first word of a sentence tells nothing, but for one that is met nowhere else and opens a name: "Jane" of
    "Jane Roe left".
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    openings: dict[str, str] = {}
    for start, end in lines:
        for word, following in _words(text[start:end]):
            if following is not None and _opens_a_name(word, following):
                openings.setdefault(word.lower(), word)
            elif following is None and (not word.isupper() or len(word) <= _LONGEST_ACRONYM):
                counts[word.lower()][word] += 1
    return openings | {key: found.most_common(1)[0][0] for key, found in counts.items()}


def _words(line: str) -> Iterator[tuple[str, str | None]]:
    """Yield the words of ``line``, one that opens a sentence with the word after it."""
    words = list(_WORD.finditer(line))
    for match, following in zip_longest(words, words[1:]):
        opens = match.start() == 0 or _SENTENCE_START.search(line[max(0, match.start() - 8) : match.start()])
        yield match.group(), (following.group() if following else "") if opens else None


def _opens_a_name(word: str, following: str) -> bool:
    return word.istitle() and following.istitle() and word.lower() not in STOP_WORDS


def _recased(line: str, spellings: Mapping[str, str]) -> str:
    first = next((match.start() for match in _WORD.finditer(line)), 0)
    inside = {at for match in _LONG_NAMES.finditer(line) for at in range(match.start(), match.end())}

    def one_word(match: re.Match[str]) -> str:
        word = match.group()
        stem = re.sub(r"['’]S$", "", word)
        spelled = spellings.get(stem.lower(), "")
        if len(spelled) != len(stem):
            spelled = stem.capitalize() if match.start() in inside else _unseen(stem)
        spelled += word[len(stem) :].lower()
        return spelled[0].upper() + spelled[1:] if match.start() == first else spelled

    recased = _WORD.sub(one_word, line)
    return recased if len(recased) == len(line) else line


def _unseen(stem: str) -> str:
    """Return how a word is written that stands in capitals only: small, unless it is a name that everybody knows."""
    key = stem.lower()
    if key in _ACRONYMS:
        return stem
    return stem.capitalize() if key in _NAMES else key
