"""Names that the model missed: known, introduced by a title or in brackets, or named elsewhere in the article."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from workbench.entities.forms import last_name
from workbench.entities.names import Name
from workbench.entities.nouns import is_plural, is_title
from workbench.language.columns import tokens_with
from workbench.language.known import ORGANIZATIONS, PLACES
from workbench.records import EntityType
from workbench.rules import EntityRule

_SHORTEST = 3
"""Characters of a name that is looked for elsewhere; shorter ones are often other words."""
_LONGEST_KNOWN = 4
"""Words of the longest name that is looked up."""
_LONGEST_TITLED = 3
"""Words after a title that may be a name."""
_SHORTEST_ACRONYM = 2


def find_missed(doc: Doc, names: Sequence[Name], *, rules: frozenset[EntityRule]) -> list[Name]:
    """Return further names of ``doc``, none of which shares a word with ``names``."""
    found: list[Name] = []
    taken = {token.i for name in names for token in name.span}
    for search in (_known(doc), _titled(doc), _in_brackets(doc, names), _repeated(doc, names, found)):
        for name in search:
            if name.rule in rules and not any(token.i in taken for token in name.span):
                taken.update(token.i for token in name.span)
                found.append(name)
    return found


def _known(doc: Doc) -> Iterator[Name]:
    """Yield countries, cities and bodies that everybody knows, written with a capital inside a sentence."""
    for token in tokens_with(doc, "POS", ("PROPN",)):
        if token.text[0].isupper() and not token.ent_type_:
            yield from _known_from(token)


def _known_from(token: Token) -> Iterator[Name]:
    doc = token.doc
    for length in range(_LONGEST_KNOWN, 0, -1):
        span = doc[token.i : token.i + length]
        key = span.text.lower().replace(".", "")
        ends = len(span) == length and span[-1].text[-1].isalnum()
        if not (ends or span.text.count(".") > 1) or (length == 1 and _may_be_a_word(token)):
            continue
        if key in PLACES or key in ORGANIZATIONS:
            kind = EntityType.PLACE if key in PLACES else EntityType.ORGANIZATION
            yield Name(span, kind, EntityRule.KNOWN)
            return


def _may_be_a_word(token: Token) -> bool:
    """Whether a capital may come from its place and not from the word: the first of a line or sentence."""
    first = token.is_sent_start or (token.i > 0 and not token.doc[token.i - 1].text[-1:].isalnum())
    return bool(first) and not (token.text.isupper() and len(token) >= _SHORTEST)


def _titled(doc: Doc) -> Iterator[Name]:
    """Yield the capitalised words after a title: "Deputy Mayor Roe" where the model sees no name."""
    for title in tokens_with(doc, "DEP", ("compound", "nmod")):
        if not is_title(title) or is_plural(title):
            continue
        end = title.i + 1
        while end < len(doc) and end - title.i <= _LONGEST_TITLED and _may_be_name(doc[end]):
            end += 1
        if end > title.i + 1 and title.head.i in range(title.i + 1, end):
            yield Name(doc[title.i + 1 : end], EntityType.PERSON, EntityRule.TITLED)


def _may_be_name(token: Token) -> bool:
    lettered = len(token) >= _SHORTEST and token.text[0].isupper() and not token.text.isupper()
    return lettered and token.pos_ == "PROPN" and not token.ent_type_ and not is_title(token)


def _in_brackets(doc: Doc, names: Iterable[Name]) -> Iterator[Name]:
    """Yield "IPB" of "Institute for Public Bridges (IPB)"."""
    for name in names:
        at = name.span.end
        if at + 2 < len(doc) and doc[at].text == "(" and doc[at + 2].text == ")" and _is_acronym(doc[at + 1]):
            yield Name(doc[at + 1 : at + 2], name.type, EntityRule.ACRONYM)


def _is_acronym(token: Token) -> bool:
    return token.text.isupper() and token.is_alpha and len(token) >= _SHORTEST_ACRONYM


def _repeated(doc: Doc, names: Iterable[Name], found: Iterable[Name]) -> Iterator[Name]:
    """Yield further places where the words of a name stand, in capitals and at least three letters."""
    patterns: dict[tuple[str, ...], EntityType] = {}
    for name in {(name.text, name.type): name for name in reversed([*names, *found])}.values():
        for span in (name.span, _last_words(name)):
            if len(span.text) >= _SHORTEST and span.text[0].isupper() and not span[0].is_stop:
                patterns.setdefault(tuple(token.text for token in span), name.type)
    by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words in sorted(patterns, key=len, reverse=True):
        by_first[words[0]].append(words)
    for first in tokens_with(doc, "ORTH", by_first):
        for words in by_first[first.text]:
            span = doc[first.i : first.i + len(words)]
            if tuple(token.text for token in span) == words:
                yield Name(span, patterns[words], EntityRule.REPEATED)


def _last_words(name: Name) -> Span:
    """Return the last name of a person, or the whole of any other name."""
    if name.type is not EntityType.PERSON:
        return name.span
    words = len(last_name(name.text).split())
    start = name.span.text.rfind(" ".join(name.text.split()[-words:]))
    return name.span.char_span(start, len(name.span.text)) or name.span
