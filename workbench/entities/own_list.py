"""Where the names of the analyst's own list stand in a text.

Words are compared and not their blanks, so that a name may be broken by two spaces, but not by a new line.  Capitals
count: what the list writes with one is no ordinary word, so "Apple" is never "apple"; in words of four letters or more
only the first one counts, and a line in capitals may write any word so.  The longest name wins.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from workbench.records import EntityType, TextSpan

_SHORT = 3
"""Letters up to which a word must be written as the list writes it: "US" is not "us", "WHO" is not "Who"."""
_WORD = re.compile(r"\w[\w\u0300-\u036f]*|[^\w\s]|\n")
_APOSTROPHES = str.maketrans("’‘ʼ`", "''''")
_HYPHENS = frozenset("-‐‑")
_BEFORE_HYPHEN = re.compile(r"(?P<word>[^\W\d_]+)[-‐‑]$")
_PREFIXES = frozenset({"anti", "ex", "mid", "non", "post", "pre", "pro"})
_LONGEST_HALF = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedEntity:
    """Somebody or something on the analyst's own list."""

    id: str
    name: str
    type: EntityType
    aliases: tuple[str, ...] = ()
    role: str | None = None


@dataclass(frozen=True, slots=True)
class ListedName:
    """A place where a name or alias of the analyst's own list stands in a text."""

    span: TextSpan
    entries: tuple[ListedEntity, ...]
    """Whose it may be, in the order of the list: one, unless several share it."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word or mark of a text."""

    text: str
    key: str
    start: int
    end: int


class OwnList:
    """The analyst's own list, ready to be looked for in texts."""

    def __init__(self, entries: Iterable[ListedEntity] = (), *, name: str | None = None) -> None:
        """Hold ``entries`` of the list called ``name``; a name without a letter or digit is never found."""
        self.name = name
        self.entries = tuple(entries)
        self._names: dict[tuple[str, ...], list[tuple[tuple[str, ...], ListedEntity]]] = defaultdict(list)
        lengths: dict[str, set[int]] = defaultdict(set)
        for entry in self.entries:
            for written in dict.fromkeys((entry.name, *entry.aliases)):
                words = list(_words(" ".join(written.split())))
                if any(char.isalnum() for char in written):
                    self._names[_keys(words)].append((tuple(word.text for word in words), entry))
                    lengths[words[0].key].add(len(words))
        self._lengths = {key: sorted(found, reverse=True) for key, found in lengths.items()}

    def __len__(self) -> int:
        """Return the number of entries."""
        return len(self.entries)

    def find(self, text: str) -> tuple[ListedName, ...]:
        """Return where the names stand in ``text``, in text order; none overlaps another."""
        if not self._names:
            return ()
        words = list(_words(text))
        found: list[ListedName] = []
        at = 0
        while at < len(words):
            length, entries = self._longest(words, at)
            span = TextSpan(words[at].start, words[at + length - 1].end)
            fitting = tuple(one for one in entries if one.type is not EntityType.PERSON or not _is_half(text, span))
            if fitting:
                found.append(ListedName(span, fitting))
            at += length
        return tuple(found)

    def _longest(self, words: Sequence[_Word], at: int) -> tuple[int, tuple[ListedEntity, ...]]:
        """Return how many words the longest name at ``at`` has, and whose it may be; one word and nobody if none."""
        for length in self._lengths.get(words[at].key, ()):
            stretch = words[at : at + length]
            named = self._names.get(_keys(stretch), ())
            entries = dict.fromkeys(entry for name, entry in named if all(map(_is_written_so, name, stretch)))
            if entries:
                return len(stretch), tuple(entries)  # shorter than looked for where the text ends
        return 1, ()


def _words(text: str) -> Iterator[_Word]:
    return (_Word(match.group(), _key(match.group()), *match.span()) for match in _WORD.finditer(text))


def _keys(words: Iterable[_Word]) -> tuple[str, ...]:
    return tuple(word.key for word in words)


def _key(word: str) -> str:
    """Return what the spellings of a word share."""
    return unicodedata.normalize("NFC", word.translate(_APOSTROPHES)).casefold()


def _is_written_so(listed: str, found: _Word) -> bool:
    """Whether a word that is ``listed`` but for its capitals is written as that can be."""
    word = found.text
    if listed.casefold() == listed or word == listed:  # written small on the list, or just so
        return True
    if word.isupper() and not listed.isupper():
        return True
    return len(listed) > _SHORT and word[0].isupper()


def _is_half(text: str, span: TextSpan) -> bool:
    """Whether a hyphen makes a longer last name of it, as in "Roe-Smith", and not as in "Roe-led" or "anti-Roe"."""
    after = text[span.end : span.end + 2]
    before = _BEFORE_HYPHEN.search(text[max(0, span.start - _LONGEST_HALF) : span.start])
    is_first = after[:1] in _HYPHENS and after[1:].isupper()
    return is_first or (before is not None and before["word"][0].isupper() and before["word"].lower() not in _PREFIXES)
