"""What a target phrase is about: its head, whom and what it concerns, and what is said of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from workbench.language.spans import span_of
from workbench.language.vectors import packed
from workbench.language.wordlists import read_mapping
from workbench.records import TextSpan
from workbench.stances.clauses import EXCHANGES, own_subject, phrase_of, spans_of
from workbench.stances.who import Who

_CLASSES = read_mapping("workbench.stances", "issue_synonyms", value="class")
_LINKS = frozenset({"with", "for", "of", "to", "on", "about", "over", "against", "in", "between", "from", "into", "at"})
_EMPTY = frozenset(
    {"the", "a", "an", "such", "other", "more", "new", "own", "many", "much", "same", "several", "further"}
)
_CLAUSAL = frozenset({"VERB", "AUX"})
_NAME_WORDS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A target phrase and what it is about."""

    span: TextSpan
    name: str
    is_noun: bool
    head: str
    """Class or lemma of the head word, or the id of the entity that the target is."""
    arguments: frozenset[str]
    """Entities and things concerned: with whom the talks, of whom the release."""
    modifiers: frozenset[str]
    vector: bytes = b""
    """The model's vector of the head word, as `workbench.language.vectors.packed` gives it."""


def describe(token: Token, who: Who, *, acting: bool = False) -> Target:
    """Return the target that ``token`` heads; where it is what the holder does, the doer is no part of it."""
    entity = who.meant_by(token) if token.pos_ in {"PROPN", "PRON", "NOUN"} else None
    if entity is not None:
        span = phrase_of(token)
        return _described(token, span, head=entity, arguments=frozenset(), modifiers=frozenset())
    head = _CLASSES.get(token.lemma_.lower(), token.lemma_.lower())
    subject = own_subject(token) if acting else None
    doers = frozenset() if subject is None else frozenset(_named(subject, who))
    concerned = [*_arguments(token, who, depth=2)]
    if token.dep_ == "relcl":
        concerned += [*_named(token.head, who), *_arguments(token.head, who, depth=1)]
    arguments = frozenset(concerned) - {head} - doers
    modifiers = frozenset(_modifiers(token, who)) - {head}
    return _described(token, _span(token, acting=acting), head=head, arguments=arguments, modifiers=modifiers)


def _described(
    token: Token, span: TextSpan, *, head: str, arguments: frozenset[str], modifiers: frozenset[str]
) -> Target:
    return Target(
        span=span,
        name=_name(token, span),
        is_noun=token.pos_ not in _CLAUSAL,
        head=head,
        arguments=arguments,
        modifiers=modifiers,
        vector=packed(token),
    )


def _span(token: Token, *, acting: bool) -> TextSpan:
    """Return a noun phrase, or a clause without its subject pronoun, "to" and "not"."""
    if token.pos_ not in _CLAUSAL:
        return phrase_of(token)
    if token.dep_ == "relcl":
        return TextSpan(phrase_of(token.head).start, _right_end(token))
    subject = own_subject(token)
    start = token
    if not acting and subject is not None and subject.i < token.i and subject.pos_ != "PRON" and token.tag_ != "VB":
        start = subject.left_edge
    return TextSpan(start.idx, max(_right_end(token), start.idx + len(start)))


def _right_end(verb: Token) -> int:
    """Return where the clause of ``verb`` ends: before a comma, a line break or a clause joined to it."""
    joined = [c.left_edge.i for c in verb.children if c.i > verb.i and c.dep_ in {"conj", "cc", "advcl", "parataxis"}]
    stops = [t.i for t in verb.subtree if t.i > verb.i and t.text.strip() in {"", ",", "–", "—", ";", ":"}]
    end = min([*joined, *stops, verb.right_edge.i + 1])
    return max(
        (span.end for span in spans_of(verb.doc, range(verb.i, max(end, verb.i + 1)))), default=span_of(verb).end
    )


def _name(token: Token, span: TextSpan) -> str:
    """Return up to seven words of ``span``, without an article in front or a preposition at the end.

    What parties do with somebody is named by its noun: "talks with the miners" for "negotiated with the miners".
    """
    partner = next((c for p in token.children if p.lower_ == "with" for c in p.children if c.dep_ == "pobj"), None)
    if token.pos_ == "VERB" and partner is not None and token.lemma_.lower() in _CLASSES:
        return f"{_CLASSES[token.lemma_.lower()]} with {_name(partner, phrase_of(partner))}"
    words = [t for t in token.doc[token.left_edge.i : token.right_edge.i + 1] if span.contains(span_of(t))]
    if not words or words[0].idx > span.start:
        words = list(token.doc.char_span(span.start, span.end, alignment_mode="expand") or [token])
    while len(words) > 1 and (
        (words[0].dep_ in {"det", "poss"} and words[0].pos_ in {"DET", "PRON"}) or words[0].is_punct
    ):
        words = words[1:]
    words = words[: max(_NAME_WORDS, token.i - words[0].i + 1)]
    while len(words) > 1 and (
        words[-1].pos_ in {"ADP", "DET", "CCONJ", "SCONJ", "PUNCT", "PART", "AUX"}
        or words[-1].tag_ in {"WP", "WDT"}
        or words[-1].dep_ in {"amod", "compound", "poss", "nummod"}
    ):
        words = words[:-1]
    return "".join(one.text_with_ws for one in words).strip().replace("\n", " ")


def _arguments(token: Token, who: Who, *, depth: int) -> Iterator[str]:
    """Yield entities and classes of what stands after or under ``token`` as its object."""
    for child in token.children:
        if child.dep_ in {"dobj", "nsubjpass", "pobj", "pcomp", "conj", "poss", "compound", "attr", "acomp"}:
            yield from _named(child, who)
            if depth:
                yield from _arguments(child, who, depth=depth - 1)
        elif child.dep_ in {"prep", "agent"} and child.lower_ in _LINKS and depth and not _in_exchange(child):
            yield from _arguments(child, who, depth=depth)
        elif child.dep_ == "nsubj" and token.pos_ in _CLAUSAL and token.tag_ != "VB":
            yield from _named(child, who)


def _in_exchange(preposition: Token) -> bool:
    """Whether it opens "in exchange for" or "in return for", which names a price and no part of the target."""
    return preposition.lower_ == "in" and any(one.lower_ in EXCHANGES for one in preposition.children)


def _named(token: Token, who: Who) -> Iterator[str]:
    entity = who.named_by(token)
    if entity is not None:
        yield entity
    elif token.pos_ in {"NOUN", "VERB", "PROPN"} and token.dep_ != "compound":
        yield _CLASSES.get(token.lemma_.lower(), token.lemma_.lower())


def _modifiers(token: Token, who: Who) -> Iterator[str]:
    for child in token.children:
        adds = child.dep_ in {"amod", "compound", "advmod", "nummod"} and child.lower_ not in _EMPTY
        if adds and who.named_by(child) is None:
            yield child.lemma_.lower().removesuffix("ly")
