"""Lines in capitals, as headlines often are, written as the rest of the article writes their words.

A model trained on ordinary news takes every word of such a line for a name.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from spacy.lang.en.stop_words import STOP_WORDS

from workbench.language.known import DEMONYMS, ORGANIZATIONS, PLACES

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_FEWEST = 2
"""Words of three letters or more that make a line in capitals more than an acronym."""
_SHORT = 3
_LONGEST_ACRONYM = 5
_NAMES = frozenset(word for name in (*PLACES, *DEMONYMS) for word in name.split()) - STOP_WORDS
_ACRONYMS = frozenset(name for name in ORGANIZATIONS if len(name) < _LONGEST_ACRONYM) - STOP_WORDS
_SENTENCE_START = re.compile(r"(?:^|[.!?:]['\"”’)]*\s+|^\W+|[\n\"“])\W*$")


def recase_lines(text: str) -> str:
    """Return ``text`` with each line in capitals in small letters but for names; no character moves."""
    lines = [match.span() for match in _LINE.finditer(text)]
    capitals = [(start, end) for start, end in lines if _is_capitals(text[start:end])]
    if not capitals:
        return text
    spellings = _spellings(text, [line for line in lines if line not in capitals])
    pieces, at = [], 0
    for start, end in capitals:
        pieces += [text[at:start], _recased(text[start:end], spellings)]
        at = end
    return "".join([*pieces, text[at:]])


def _is_capitals(line: str) -> bool:
    words = [word for word in _WORD.findall(line) if len(word) >= _SHORT]
    return len(words) >= _FEWEST and line.upper() == line


def _spellings(text: str, lines: list[tuple[int, int]]) -> Mapping[str, str]:
    """Return how the ordinary ``lines`` write each word most often, by its small letters, sentence beginnings apart."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for start, end in lines:
        for word in _inside_sentences(text[start:end]):
            if not word.isupper() or len(word) <= _LONGEST_ACRONYM:
                counts[word.lower()][word] += 1
    return {key: found.most_common(1)[0][0] for key, found in counts.items()}


def _inside_sentences(line: str) -> Iterator[str]:
    for match in _WORD.finditer(line):
        if not _SENTENCE_START.search(line[max(0, match.start() - 8) : match.start()]) and match.start() > 0:
            yield match.group()


def _recased(line: str, spellings: Mapping[str, str]) -> str:
    first = next((match.start() for match in _WORD.finditer(line)), 0)
    recased = _WORD.sub(lambda match: _one_word(match, spellings, first), line)
    return recased if len(recased) == len(line) else line


def _one_word(match: re.Match[str], spellings: Mapping[str, str], first: int) -> str:
    word = match.group()
    stem = re.sub(r"['’]S$", "", word)
    spelled = spellings.get(stem.lower(), "")
    if len(spelled) != len(stem):
        spelled = _unseen(stem)
    spelled += word[len(stem) :].lower()
    return spelled[0].upper() + spelled[1:] if match.start() == first else spelled


def _unseen(stem: str) -> str:
    """Return how a word is written that stands in capitals only: small, unless it is a name that everybody knows."""
    key = stem.lower()
    if key in _ACRONYMS:
        return stem
    return stem.capitalize() if key in _NAMES else key
