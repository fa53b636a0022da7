"""Where the words stand that say what a person is: before the name, beside it, and after "is" or "became"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from workbench.entities.forms import ARTICLES
from workbench.entities.nouns import (
    is_mistagged_person_noun,
    is_people_noun,
    is_person_noun,
    is_plural,
    names_work,
)
from workbench.language.known import DEMONYMS
from workbench.language.wordlists import read_words
from workbench.rules import EntityRule

_POST_NOMINALS = read_words("workbench.entities", "post_nominals")
_FIGURES = read_words("workbench.entities", "figurative_nouns")
_LONGEST = 16
"""Words that a role may have; a longer apposition is a story of its own."""
_MODIFIERS = frozenset({"compound", "amod", "nmod", "appos", "conj", "poss"})
_ADDRESS = frozenset({"mr", "mrs", "ms", "miss", "mx", "messrs"})
_IN_TITLES = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "ADV"})
_INSIDE = frozenset({"of", "for", "at", "in", "to", "from", "with"})
_CLIMBED = frozenset({"pobj", "prep", "compound", "poss", "appos", "conj"})
_BECOMING = frozenset({"be", "become", "remain"})
_SERVING = frozenset({"serve", "work", "act"})
_NAMING = frozenset({"appoint", "name", "elect", "make", "choose", "hire", "crown", "nominate"})
_OPEN = frozenset({"would", "could", "may", "might", "should", "if", "unless"})


@dataclass(frozen=True, slots=True)
class RolePhrase:
    """Words that say what somebody is, with the nouns in them that name it, the first one first."""

    span: Span
    heads: tuple[Token, ...]
    rule: EntityRule


def find_phrases_beside(name: Span, people: Sequence[Span], *, rules: frozenset[EntityRule]) -> Iterator[RolePhrase]:
    """Yield the phrases that say what the person with ``name`` is.

    Args:
        name: One mention of the person by name.
        people: Mentions of all people by name; those joined with this one may share its title.
        rules: Which of the rules for roles to use.
    """
    if EntityRule.TITLE in rules:
        yield from _before(name, people)
    if EntityRule.APPOSITION in rules:
        yield from _after(name, people)
        yield from _letters(name)
        yield from _named_second(name)
    if EntityRule.COPULA in rules:
        yield from _said_to_be(name)


def _before(name: Span, people: Sequence[Span]) -> Iterator[RolePhrase]:
    """Yield the title right before a name, or the plural one before the first of the people it is joined with."""
    phrase = _title(name) or _long_title(name)
    if phrase is not None:
        yield phrase
        return
    root = _first_conjunct(name.root)
    first = None if root == name.root else next((other for other in people if other.root == root), None)
    shared = None if first is None else _title(first) or _named_after_comma(first)
    if shared is not None and any(is_plural(head) for head in shared.heads):
        yield shared


def _first_conjunct(token: Token) -> Token:
    while token.dep_ in {"conj", "appos"} and token.head.pos_ == "PROPN" and token.head != token:
        token = token.head
    return token


def _title(name: Span) -> RolePhrase | None:
    """Return "former Norwegian prime minister" of "former Norwegian prime minister Jane Roe".

    By the order of the words: in a row of people with titles the parser hangs them all on the last name.
    """
    doc, first, end = name.doc, name.sent.start, _before_address(name)
    if end <= first or not _names_role(doc[end - 1]):
        return None
    start = end - 1
    while start > first and doc[start].tag_ != "PRP$" and _belongs_to_title(doc[start - 1], doc[start]):
        start -= 1
    while start < end - 1 and not doc[start].text[0].isalnum():
        start += 1
    span = doc[_joined_by_hyphen(doc, start) : end]
    return RolePhrase(span, _heads_in(span), EntityRule.TITLE)


def _before_address(name: Span) -> int:
    """Return where the words before a name end, without "Mr." and its like, which tell no role."""
    end = name.start
    while end > name.sent.start and name.doc[end - 1].lower_.rstrip(".") in _ADDRESS:
        end -= 1
    return end


def _names_role(token: Token) -> bool:
    if is_person_noun(token) or is_people_noun(token) or is_mistagged_person_noun(token):
        return True
    fits = token.tag_ == "NN" or (token.ent_type_ == "NORP" and token.lower_ not in DEMONYMS)
    return fits and token.dep_ in {"compound", "nmod", "amod"} and names_work(token)


def _belongs_to_title(token: Token, following: Token) -> bool:
    """Whether ``token`` goes on with the title that ``following`` belongs to."""
    if token.ent_type_ in {"DATE", "TIME"} and token.doc[token.i + 1].text != "-" and token.dep_ != "amod":
        return _is_age_word(token)
    if (
        token.tag_ in {"PRP$", "POS", "HYPH"}
        or token.text in {"-", "–", "&"}
        or (token.tag_ == "VBN" and token.dep_ == "amod")
    ):
        return True
    if token.lower_ in {"and", "or"}:
        return is_person_noun(following) and is_person_noun(token.doc[token.i - 1])
    return token.pos_ in _IN_TITLES and token.dep_ not in {"nsubj", "dobj", "dative", "ROOT", "advmod"}


def _is_age_word(token: Token) -> bool:
    return token.text in {"-", "year", "years", "old"} or token.text.isdecimal()


def _heads_in(span: Span) -> tuple[Token, ...]:
    """Return the nouns that name the role in a title: its last word, and those joined with it by "and"."""
    heads = [span[-1]]
    for token in reversed(span[:-1]):
        if is_person_noun(token) and token.nbor().lower_ in {"and", "&"}:
            heads.insert(0, token)
    return tuple(heads)


def _long_title(name: Span) -> RolePhrase | None:
    """Return "director of the Oslo office" of "Director of the Oslo office Jane Roe"."""
    doc, end = name.doc, _before_address(name)
    if end <= name.sent.start or doc[end - 1].pos_ not in {"NOUN", "PROPN"}:
        return None
    if name.root.dep_ in {"compound", "poss", "nmod"} and name.root.head.i >= name.end:
        return None
    head = _noun_that_opens(doc, end, name.sent.start)
    return None if head is None else RolePhrase(_from_left(head, end), (head,), EntityRule.TITLE)


def _noun_that_opens(doc: Doc, end: int, first: int) -> Token | None:
    """Return the noun for one person with whose "of" or "at" the words up to ``end`` begin."""
    at, prepositions = end - 1, 0
    while at >= max(first, end - _LONGEST):
        token = doc[at]
        if token.pos_ == "ADP" and token.lower_ in _INSIDE:
            prepositions += 1
        elif prepositions and is_person_noun(token) and not is_plural(token) and doc[at + 1].pos_ == "ADP":
            return token
        elif not (
            token.pos_ in {"NOUN", "PROPN", "ADJ", "DET", "NUM"} or token.tag_ in {"POS", "HYPH"} or token.text in "-&"
        ):
            return None
        at -= 1
    return None


def _from_left(head: Token, end: int) -> Span:
    """Return the phrase of ``head`` from its first modifier up to ``end``, without an article."""
    lefts = [child.left_edge.i for child in head.lefts if child.dep_ in _MODIFIERS or child.dep_ == "punct"]
    return head.doc[_joined_by_hyphen(head.doc, min([head.i, *lefts])) : end]


def _after(name: Span, people: Sequence[Span]) -> Iterator[RolePhrase]:
    """Yield "a former mayor of Oslo" of "Jane Roe, 42, a former mayor of Oslo,".

    After "Jane Roe and John Doe, a lawyer," it is the last one who is described, though the parser takes the first.
    """
    first = _first_conjunct(name.root)
    for token in dict.fromkeys((name.root, first)):
        for head in (child for one in (token, *_ages_beside(token)) for child in one.children if child.dep_ == "appos"):
            between = (other for other in people if name.end <= other.start and other.end <= head.left_edge.i)
            if head.i >= name.end and not _is_number(head) and next(between, None) is None:
                yield from _description(head, EntityRule.APPOSITION)


def _ages_beside(token: Token) -> Iterator[Token]:
    return (child for child in token.children if child.dep_ == "appos" and _is_number(child))


def _is_number(token: Token) -> bool:
    return token.text.isdecimal()


def _description(head: Token, rule: EntityRule) -> Iterator[RolePhrase]:
    """Yield the noun phrase of ``head``, if it describes one person."""
    span = _without_clauses(head)
    told = is_person_noun(head) or is_mistagged_person_noun(head) or _describes(head, span)
    if told and len(span) <= _LONGEST and not is_plural(head) and not _begins_a_list(head):
        joined = (child for child in head.children if child.dep_ == "conj" and is_person_noun(child) and child in span)
        yield RolePhrase(span, (head, *joined), rule)


def _describes(head: Token, span: Span) -> bool:
    """Whether a noun that is no word for a person stands in for one: "the voice of the north", "a beekeeper"."""
    if head.tag_ != "NN" or head.ent_type_:
        return False
    figure = head.lemma_ in _FIGURES and any(token.lower_ in {"of", "behind"} for token in span)
    return figure or names_work(head)


def _begins_a_list(head: Token) -> bool:
    """Whether others follow, each with a determiner: "her mother and her sister" are two more people."""
    owner = any(child.tag_ == "PRP$" for child in head.lefts)
    return owner and any(t.tag_ == "PRP$" for child in head.conjuncts for t in child.lefts)


def _without_clauses(head: Token) -> Span:
    """Return the phrase of ``head`` without article, up to a relative clause or a comma before another one."""
    end = head.right_edge.i + 1
    for child in head.rights:
        if child.dep_ in {"relcl", "appos", "acl", "cc"} and child.left_edge.i > head.i and not _goes_on(child, head):
            end = min(end, child.left_edge.i)
    while end > head.i + 1 and (head.doc[end - 1].is_punct or head.doc[end - 1].is_space):
        end -= 1
    start = head.left_edge.i
    return head.doc[start + (start < head.i and head.doc[start].lower_ in ARTICLES) : end]


def _goes_on(conjunction: Token, head: Token) -> bool:
    """Whether "and" goes on with the same person: "a lawyer and former judge"."""
    joined = (child for child in head.rights if child.dep_ == "conj")
    return conjunction.dep_ == "cc" and any(is_person_noun(child) and not is_plural(child) for child in joined)


def _letters(name: Span) -> Iterator[RolePhrase]:
    """Yield letters after a name: "Jane Roe QC", "Jane Roe, MP,"."""
    at = name.end + (name.end < len(name.doc) and name.doc[name.end].text == ",")
    if at < len(name.doc) and name.doc[at].text in _POST_NOMINALS:
        yield RolePhrase(name.doc[at : at + 1], (name.doc[at],), EntityRule.APPOSITION)


def _named_second(name: Span) -> Iterator[RolePhrase]:
    """Yield "Roe's lawyer" of "Roe's lawyer, Jane Doe,"."""
    phrase = _named_after_comma(name)
    if phrase is not None and not any(is_plural(head) for head in phrase.heads):
        yield phrase


def _named_after_comma(name: Span) -> RolePhrase | None:
    """Return the phrase before the comma before a name, if the name stands beside it and does not go on with a list."""
    doc, first = name.doc, name.sent.start
    if name.start - 1 <= first or doc[name.start - 1].text != "," or _goes_on_a_list(name):
        return None
    head = _described_by_tree(name) or _subject_before(name)
    if head is None and _is_set_off(name):
        head = _described_by_order(doc, name.start - 1, first)
    if head is None or head.i >= name.start - 1:
        return None
    start, end = _joined_by_hyphen(doc, head.left_edge.i), name.start - 1
    start += start < head.i and doc[start].lower_ in ARTICLES
    end = min([end, *(c.left_edge.i for c in head.rights if c.dep_ in {"relcl", "acl"} and c.left_edge.i < end)])
    while end > head.i + 1 and doc[end - 1].is_punct:
        end -= 1
    return RolePhrase(doc[start:end], (head,), EntityRule.APPOSITION) if 0 < end - start <= _LONGEST else None


def _goes_on_a_list(name: Span) -> bool:
    """Whether a name after a comma is the next of several: "the mayor, Jane Roe and John Doe"."""
    doc, end = name.doc, name.end
    following = [token.lower_ for token in doc[end : end + 2]]
    return name.root.dep_ == "conj" and (not following or following[0] != "," or following[1:] == ["and"])


def _is_set_off(name: Span) -> bool:
    """Whether a mark ends the name too, so that it can be left out."""
    return name.end >= len(name.doc) or name.doc[name.end].text in {",", ".", ")", ";"}


def _described_by_tree(name: Span) -> Token | None:
    """Return the noun that the parser hangs a name on: as its apposition, or that of a name within its phrase."""
    if name.root.dep_ not in {"appos", "npadvmod", "nmod"}:
        return None
    head = name.root.head
    while head.i < name.start and not _names_person(head) and head.dep_ in _CLIMBED and head.head != head:
        head = head.head
    return head if head.i < name.start and _names_person(head) else None


def _subject_before(name: Span) -> Token | None:
    """Return the first subject of a verb that has two: "The man who left, John Roe, returned"."""
    if name.root.dep_ != "nsubj":
        return None
    others = (
        t
        for t in name.root.head.children
        if t.dep_ == "nsubj" and t.i < name.start and t.right_edge.i >= name.start - 3
    )
    return next((token for token in others if _names_person(token)), None)


def _described_by_order(doc: Doc, end: int, first: int) -> Token | None:
    last = doc[end - 1]
    return last if _names_person(last) and not is_plural(last) else _noun_that_opens(doc, end, first)


def _joined_by_hyphen(doc: Doc, start: int) -> int:
    """Return where the word begins of which ``start`` may be the second half: "Co-founder"."""
    while (
        start > 1 and doc[start - 1].text == "-" and not doc[start - 1].whitespace_ and not doc[start - 2].whitespace_
    ):
        start -= 2
    return start


def _names_person(token: Token) -> bool:
    return (is_person_noun(token) or is_people_noun(token)) and token.ent_type_ != "PERSON"


def _said_to_be(name: Span) -> Iterator[RolePhrase]:
    """Yield "a lawyer" of "Jane Roe is a lawyer", "Roe, who was elected mayor," and "The mayor is Jane Roe"."""
    for verb in _verbs_of(name.root):
        if not _holds(verb):
            continue
        for child in verb.children:
            if child.dep_ in {"attr", "oprd"} and child.i > verb.i:
                yield from _description(child, EntityRule.COPULA)
            elif child.dep_ == "prep" and child.lower_ == "as" and verb.lemma_ in _SERVING | _NAMING:
                yield from (
                    p for noun in child.children for p in _description(noun, EntityRule.COPULA) if is_person_noun(noun)
                )


def _verbs_of(name: Token) -> Iterator[Token]:
    """Yield the verbs whose subject is ``name``, itself or as "who"."""
    if name.dep_ in {"nsubj", "nsubjpass"}:
        yield name.head
    yield from (
        child
        for child in name.children
        if child.dep_ == "relcl" and any(t.dep_ in {"nsubj", "nsubjpass"} and t.lower_ == "who" for t in child.children)
    )


def _holds(verb: Token) -> bool:
    """Whether a verb says that somebody is or becomes something, and says it as a fact."""
    words = {child.lower_ for child in verb.children}
    told = any(child.dep_ == "neg" for child in verb.children) or words & _OPEN
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    return not told and (verb.lemma_ in _BECOMING | _SERVING or (passive and verb.lemma_ in _NAMING))
