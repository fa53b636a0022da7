"""Whether an article is in English, the one language that is read; any other is said so, and not guessed at.

A text in another alphabet is not English.  In the Latin one the small words tell: those on our list make up 0.4 of
English news, and "the", "and", "which", which no other language on it has, 0.2.  Under `_FEWEST` words there is too
little to judge by, and what the metadata state decides.
"""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from workbench.language.wordlists import read_rows

NOT_READ = "nothing was looked for in it"
"""How a note ends that says why an article was not read."""
_FEWEST = 20
"""Words, or letters of another alphabet, that are needed for a judgement."""
_MANY = 50
"""Different words that are needed to say that a text is not English by what it lacks alone."""
_ENGLISH = 0.08
"""Share of words that only English has, from which on a text is English."""
_NO_ENGLISH = 0.05
"""Share of all English small words below which a text lacks them."""
_OTHER = 0.15
"""Share of the small words of another language from which on a text can be in it."""
_DIFFERENT = 5
"""How many different ones of them must be met: one word said over and over tells little."""
_MORE = 1.5
"""How many times its share of English small words must be exceeded."""
_LEAD = 0.03
"""By how much the best language must lead for its name to be sure."""
_EXAMINED = 50_000
"""Characters that are looked at; an article does not change its language after that."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ADDRESS = re.compile(r"://|www\.|@")
_ROWS = read_rows("workbench.language", "function_words")
_NAMES = {row["code"]: row["language"] for row in _ROWS}
_WORDS = {row["language"]: frozenset(row["words"].split("|")) for row in _ROWS}
_OTHERS = {name: words for name, words in _WORDS.items() if name != "English"}
_ENGLISH_ONLY = _WORDS["English"].difference(*_OTHERS.values())
_SCRIPTS = {
    "CJK": "Chinese", "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean", "GREEK": "Greek",
    "HEBREW": "Hebrew", "THAI": "Thai", "GEORGIAN": "Georgian", "ARMENIAN": "Armenian", "BENGALI": "Bengali",
    "TAMIL": "Tamil", "KHMER": "Khmer",
}  # fmt: skip
"""The language that each script is written for, where it is one; by the first word of a letter's Unicode name."""
_KANA = 0.1
"""Share of letters that makes a text with Chinese characters Japanese."""


@dataclass(frozen=True, slots=True)
class LanguageCheck:
    """Whether an article is read, and what a reader of the results should know."""

    english: bool
    note: str | None = None


@dataclass(frozen=True, slots=True)
class _Judged:
    """What the words show; ``english`` is ``None`` where they are too few."""

    english: bool | None
    language: str | None = None
    """Its name, if it is another and sure."""


def check_language(text: str, *, stated: str | None = None) -> LanguageCheck:
    """Return whether ``text`` is to be read as English.

    Args:
        text: An article.
        stated: What its metadata give, as ``en-GB``, ``es`` or ``Spanish``.  It decides where the words do not show the
            opposite: pages often state the language of their template.
    """
    judged = _judged(text[:_EXAMINED])
    said = _stated_name(stated)
    if judged.english is False:
        against = ", though its metadata say English" if said == "English" else ""
        seems = f"to be in {judged.language}, not in English" if judged.language else "not to be in English"
        return LanguageCheck(english=False, note=f"this article seems {seems}{against}: {NOT_READ}")
    if said in {None, "English"}:
        return LanguageCheck(english=True)
    if judged.english:
        return LanguageCheck(english=True, note=f"its metadata say {said}, but it is written and read as English")
    note = f"its metadata say that this article is in {said}, not in English: {NOT_READ}"
    return LanguageCheck(english=False, note=note)


def _stated_name(stated: str | None) -> str | None:
    """Return the name of the language that metadata state, or their own words if it is none that we know."""
    words = re.split(r"[-_;, ]", (stated or "").strip().lower())
    if not words[0]:
        return None
    if words[0] in {"en", "eng"}:
        return "English"
    known = {name.lower(): name for name in _WORDS}
    return _NAMES.get(words[0]) or known.get(words[0]) or (stated or "").strip()[:40]


@lru_cache(maxsize=1024)
def _judged(text: str) -> _Judged:
    script = _other_script(text)
    if script is not None:
        words = Counter(_WORD.findall(text.lower()))
        return _Judged(english=False, language=script or _clear(_shares(words)))
    words = Counter(_running_words(text))
    total = words.total()
    if total < _FEWEST:
        return _Judged(english=None)
    shares = _shares(words)
    english = _share(words, _WORDS["English"])
    if _share(words, _ENGLISH_ONLY) >= _ENGLISH:
        return _Judged(english=True)
    if max(shares.values()) >= max(_OTHER, _MORE * english):
        return _Judged(english=False, language=_clear(shares))
    return _Judged(english=False if english < _NO_ENGLISH and len(words) >= _MANY else None)


def _running_words(text: str) -> list[str]:
    """Return the words that begin small, since lists of names have no language; of a text in capitals all words."""
    words = [
        word for part in text.replace("’", "'").split() if not _ADDRESS.search(part) for word in _WORD.findall(part)
    ]
    small = [word.lower() for word in words if word[0].islower()]
    capitals = [word.lower() for word in words if word.isupper()]
    return max(small, capitals, key=len)


def _shares(words: Counter[str]) -> dict[str, float]:
    """Return by language which share of ``words`` are its small ones, none if those are too few different ones."""
    return {name: _share(words, own) if len(own & words.keys()) >= _DIFFERENT else 0.0 for name, own in _OTHERS.items()}


def _share(words: Counter[str], own: frozenset[str]) -> float:
    return sum(words[word] for word in own) / max(words.total(), 1)


def _clear(shares: dict[str, float]) -> str | None:
    """Return the language with the largest share, if it leads clearly."""
    first, second = sorted(shares, key=lambda name: -shares[name])[:2]
    return first if shares[first] >= shares[second] + _LEAD and shares[first] >= _OTHER / 2 else None


def _other_script(text: str) -> str | None:
    """Return the language of the script that most letters are of, ``""`` if it has several, ``None`` if it is Latin."""
    if text.isascii():
        return None
    counts: Counter[str] = Counter()
    for letter, times in Counter(filter(str.isalpha, text)).items():
        counts[unicodedata.name(letter, "LATIN").split()[0]] += times
    total, latin = counts.total(), counts["LATIN"]
    others = counts - Counter({"LATIN": latin})
    if others.total() < _FEWEST or others.total() <= latin:
        return None
    if counts["HIRAGANA"] + counts["KATAKANA"] > _KANA * total:
        return "Japanese"
    return _SCRIPTS.get(others.most_common(1)[0][0], "")
