"""Where a name begins and ends, which the model often tells one word too early or too late."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from workbench.entities.forms import ARTICLES, is_company_suffix
from workbench.entities.nouns import is_organization_noun, is_person_noun
from workbench.language.known import GIVEN_NAMES
from workbench.language.wordlists import read_words

_CREDITS = frozenset({"image", "photo", "picture", "photograph", "file", "credit", "source", "video", "courtesy"})
_DETERMINERS = ARTICLES | {"this", "that", "these", "those"}
_GREETINGS = frozenset({"dear", "hello", "hi", "hey", "thanks", "regards"})
_IN_CHARGE = frozenset({"minister", "secretary"})
_PORTFOLIOS = read_words("workbench.entities", "portfolios")
_POST_NOMINALS = read_words("workbench.entities", "post_nominals")
_WITHOUT_NUMBERS = frozenset({"PERSON", "GPE", "LOC", "FAC"})
_BETWEEN = frozenset({"/", ",", ";", "–", "—", "|"})
"""Marks between two names, if a blank stands beside them."""


def name_spans(span: Span) -> Iterator[Span]:
    """Yield the names in what the model takes for one, each trimmed, and whole where the model cut it."""
    for part in _parts(span):
        trimmed = _trimmed(part)
        if trimmed is not None and not _are_letters_after(trimmed):
            yield _extended(trimmed)


def begins_name_of(token: Token, name: Span) -> bool:
    """Whether ``token`` is the word right before a person's ``name`` that the parser joins with it, and no title."""
    joined = token.i == name.start - 1 and token.dep_ == "compound" and token.head in name
    return joined and token.text[:1].isupper() and not (is_person_noun(token) or is_organization_noun(token))


def _parts(span: Span) -> Iterator[Span]:
    """Yield what stands between the marks that part names: "Acme, Voss Systems", "Oslo / Bergen"."""
    start, doc = span.start, span.doc
    for token in span[1:-1]:
        if token.text in _BETWEEN and _parts_names(token):
            rest = Span(doc, token.i + 1, span.end)
            if is_company_suffix(rest[0].text) or _belongs_to_a_body(Span(doc, start, token.i), rest):
                break
            yield Span(doc, start, token.i)
            start = token.i + 1
    yield Span(doc, start, span.end)


def _parts_names(mark: Token) -> bool:
    before, after = mark.nbor(-1), mark.nbor(1)
    return bool(mark.whitespace_ or before.whitespace_) and after.text[:1].isupper()


def _belongs_to_a_body(name: Span, rest: Span) -> bool:
    """Whether a comma stands inside one name: "Department of Trade, Industry and Labour", "University of Roe, Voss"."""
    listed = any(token.lower_ in {"and", "&"} for token in rest)
    return name.doc[name.end].text == "," and (listed or any(token.lower_ == "of" for token in name))


def _extended(span: Span) -> Span:
    """Return ``span`` with a given name that the model left out, or a legal form after it: "Voss Works, Inc."."""
    doc, start, end = span.doc, span.start, span.end
    if span[0].ent_type_ == "PERSON" and start > 0 and doc[start - 1].lower_ in GIVEN_NAMES:
        start -= not doc[start - 1].ent_type_ and begins_name_of(doc[start - 1], span)
    if span[-1].ent_type_ == "ORG":
        at = end + (end < len(doc) and doc[end].text == ",")
        end = at + 1 if at < len(doc) and doc[at].text[:1].isupper() and is_company_suffix(doc[at].text) else end
    end = _end_of_hyphenated(doc, end)
    return doc[start:end]


def _end_of_hyphenated(doc: Doc, end: int) -> int:
    """Return where a name ends that goes on after hyphens to a capital: "Stratford-upon-Avon", not "Oslo-born"."""
    at = end
    while at + 1 < len(doc) and doc[at].text == "-" and not doc[at - 1].whitespace_ and not doc[at].whitespace_:
        at += 2
    parts = (at - end) // 2
    return at if parts and doc[at - 1].text[0].isupper() and doc[at - 1].pos_ == "PROPN" else end


def _are_letters_after(span: Span) -> bool:
    """Whether the model takes "QC" of "Jane Roe, QC" for a name."""
    at = span.start - 1
    if span.text not in _POST_NOMINALS or at < 1:
        return False
    return span.doc[at - (span.doc[at].text == ",")].ent_type_ == "PERSON"


def _trimmed(span: Span) -> Span | None:
    """Return ``span`` up to its first line break, without article, possessive, title and stray marks."""
    breaks = [token.i for token in span if "\n" in token.text]
    start, end = span.start, min(breaks, default=span.end)
    doc = span.doc
    while start < end and _leads(doc[start], end):
        start += 1
    while start < end and (_trails(doc[end - 1], start) or _sorts(doc[end - 1], start) or _is_portfolio(doc, end)):
        end -= 1
    trimmed = doc[start:end]
    return trimmed if any(char.isalpha() for char in trimmed.text) else None


def _leads(first: Token, end: int) -> bool:
    """Whether ``first`` begins a span but not the name in it: an article, a mark, a title, a greeting."""
    greeting = first.lower_ in _GREETINGS and first.i + 1 < end
    return first.lower_ in _DETERMINERS or greeting or not _visible(first) or _is_title(first, end)


def _sorts(last: Token, start: int) -> bool:
    """Whether ``last`` only tells what sort of body a name is of: "news agency" of "the Quist news agency"."""
    small = last.pos_ in {"NOUN", "PROPN"} and last.text.islower() and last.ent_type_ in {"ORG", "FAC", "GPE", "LOC"}
    return small and last.i > start and last.nbor(-1).pos_ in {"PROPN", "NOUN"} and last.head.i >= last.i


def _is_portfolio(doc: Doc, end: int) -> bool:
    """Whether the word before ``end`` belongs to a title after it: "Finance" of "Finance Minister"."""
    return end < len(doc) and doc[end].lemma_.lower() in _IN_CHARGE and doc[end - 1].lower_ in _PORTFOLIOS


def _trails(last: Token, start: int) -> bool:
    """Whether ``last`` ends a span but not the name in it: a possessive, a mark, a score, "Image" of "Image: Roe"."""
    if last.tag_ == "POS" or last.lower_ in {"'s", "’s"} or not _visible(last):
        return True
    if last.i == start:
        return last.lower_ in _CREDITS and _before_colon(last)
    if last.ent_type_ == "PERSON" and last.text in _POST_NOMINALS:
        return True
    return (last.is_digit and last.ent_type_ in _WITHOUT_NUMBERS) or (last.lower_ in _CREDITS and _before_colon(last))


def _before_colon(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and token.doc[token.i + 1].text == ":"


def _is_title(token: Token, end: int) -> bool:
    """Whether ``token`` is a form of address that opens a longer name, and no given name such as "Dean"."""
    title = token.ent_type_ == "PERSON" and is_person_noun(token) and token.lower_ not in GIVEN_NAMES
    return token.i + 1 < end and title


def _visible(token: Token) -> bool:
    return any(char.isalnum() for char in token.text)
