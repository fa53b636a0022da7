"""The forms of a name: what equal names share, and the parts of a person's name."""

import re
from functools import lru_cache
from unicodedata import combining, normalize

from workbench.language.known import DEMONYMS, ORGANIZATIONS, PLACES
from workbench.language.wordlists import read_mapping, read_words

_PARTICLES = read_words("workbench.entities", "name_particles")
_SHORT_FORMS = read_mapping("workbench.entities", "short_forms", value="name")
_COMPANY_SUFFIXES = read_words("workbench.entities", "company_suffixes")
_NICKNAMES = {
    word: frozenset(names.split("|"))
    for word, names in read_mapping("workbench.entities", "nicknames", value="names").items()
}
_NOT_ALONE = (
    read_words("workbench.entities", "shared_first_words")
    | read_words("workbench.entities", "organization_nouns")
    | ORGANIZATIONS
    | PLACES
    | DEMONYMS.keys()
)
"""First words that many names share, or that are names of their own."""
_NOT_LAST = frozenset({"of", "and", "for", "the", "de", "&", "in", "on"})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
ARTICLES = frozenset({"the", "a", "an"})


@lru_cache(maxsize=4096)
def name_key(text: str) -> str:
    """Return ``text`` in lower case without accents, full stops, articles and possessive endings."""
    words = re.sub(r"['’]s$|['’.,]", "", without_accents(text).lower()).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in ARTICLES else words)


def without_accents(text: str) -> str:
    """Return ``text`` with each accented letter as its plain one, since news writes "José" and "Jose"."""
    if text.isascii():
        return text
    return "".join(letter for letter in normalize("NFKD", text) if not combining(letter))


@lru_cache(maxsize=4096)
def full_form(key: str) -> str:
    """Return the key of the name that a known short form stands for, or ``key`` without a company's legal form."""
    words = key.split()
    while len(words) > 1 and words[-1] in _COMPANY_SUFFIXES:
        words.pop()
    return _SHORT_FORMS.get(key, " ".join(words))


def has_company_suffix(key: str) -> bool:
    """Whether ``key`` ends in a company's legal form, as "acme corp"."""
    words = key.split()
    return len(words) > 1 and is_company_suffix(words[-1])


def is_company_suffix(word: str) -> bool:
    """Whether a word, with or without a full stop, is a company's legal form: "Inc."."""
    return word.lower().rstrip(".") in _COMPANY_SUFFIXES


@lru_cache(maxsize=4096)
def last_name(text: str) -> str:
    """Return the key of the last name, with its particles, in a person's name."""
    words = [word for word in name_key(text).split() if word not in _SUFFIXES]
    first = len(words) - 1
    while first > 1 and words[first - 1] in _PARTICLES:
        first -= 1
    return " ".join(words[max(first, 0) :])


def short_names(key: str) -> tuple[str, ...]:
    """Return the first words of a body's name that can stand for it alone: "quist" for "quist marine works"."""
    words = key.split()
    found = (" ".join(words[:length]) for length in range(1, len(words)))
    return tuple(name for name in found if name.split()[-1] not in _NOT_LAST and name not in _NOT_ALONE)


def initials(text: str) -> str:
    """Return the key made of the capitals that begin the words of a name."""
    return "".join(word[0] for word in text.split() if word[0].isupper()).lower()


def are_one_given_name(one: str, other: str) -> bool:
    """Whether two given names are the same, or one is a familiar form or the initial of the other."""
    if one == other or one in _NICKNAMES.get(other, ()) or other in _NICKNAMES.get(one, ()):
        return True
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) == 1 and longer.startswith(shorter)
