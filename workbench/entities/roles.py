"""What people are said to be: titles before a name, appositions beside it, "is a ...", an age."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span, Token

from workbench.entities.names import Name
from workbench.language.spans import span_of
from workbench.language.wordlists import read_mapping
from workbench.records import EntityType, Role
from workbench.rules import EntityRule

_PERSON_NOUNS = read_mapping("workbench.entities", "person_nouns", value="gender")
_LONGEST = 16
"""Words that a role may have; a longer apposition is a story of its own."""
_OLDEST = 120


def is_person_noun(token: Token) -> bool:
    """Whether ``token`` names a person by office, work, kinship or part in a story."""
    return token.pos_ in {"NOUN", "PROPN"} and (token.lemma_.lower() in _PERSON_NOUNS or token.lower_ in _PERSON_NOUNS)


def gender_of(token: Token) -> str | None:
    """Return ``m`` or ``f`` where a noun for a person tells it."""
    gender = _PERSON_NOUNS.get(token.lemma_.lower(), _PERSON_NOUNS.get(token.lower_))
    return None if gender in {None, "-"} else gender


def find_roles(name: Name, *, rules: frozenset[EntityRule]) -> Iterator[tuple[Role, Token]]:
    """Yield the roles that stand beside a person's ``name``, each with its head word."""
    if name.type is not EntityType.PERSON:
        return
    root = name.span.root
    if EntityRule.TITLE in rules:
        yield from _title(name.span)
    for child in root.children:
        if child.dep_ == "appos" and _is_age(child) and EntityRule.AGE in rules:
            yield _role(child.doc[child.i : child.i + 1], EntityRule.AGE), child
        elif child.dep_ == "appos" and EntityRule.APPOSITION in rules:
            yield from _phrase(child, EntityRule.APPOSITION)
    if root.dep_ == "appos" and EntityRule.APPOSITION in rules:
        yield from _named_second(name.span)
    if root.dep_ == "nsubj" and EntityRule.COPULA in rules:
        yield from _copula(root.head)


def _role(span: Span, rule: EntityRule) -> Role:
    text = " ".join(span.text.split())
    return Role(text=text, span=span_of(span), rule=str(rule))


def _is_age(token: Token) -> bool:
    return token.text.isdecimal() and int(token.text) <= _OLDEST


def _title(name: Span) -> Iterator[tuple[Role, Token]]:
    """Yield the words before a name in its noun phrase, if they end in a noun for a person or a job."""
    if name.start == 0:
        return
    last = name.doc[name.start - 1]
    is_job = last.tag_ == "NN" and last.dep_ in {"compound", "nmod", "amod"}
    if not (last.dep_ in {"compound", "nmod", "amod"} and (is_person_noun(last) or is_job)):
        return
    start = last.i
    while start > name.sent.start and _belongs(name.doc[start - 1], name):
        start -= 1
    yield _role(name.doc[start : name.start], EntityRule.TITLE), last


def _belongs(token: Token, name: Span) -> bool:
    """Whether ``token`` is part of the title: a modifier in the same noun phrase."""
    return (
        token.dep_ in {"compound", "amod", "nmod", "poss", "case", "punct"}
        and _reaches(token, name)
        and token.text != ","
    )


def _reaches(token: Token, name: Span) -> bool:
    return any(name.start <= ancestor.i < name.end for ancestor in token.ancestors)


def _phrase(head: Token, rule: EntityRule) -> Iterator[tuple[Role, Token]]:
    """Yield the noun phrase of ``head``, if it describes a person."""
    span = _without_clauses(head)
    key = next((t for t in span if is_person_noun(t)), None)
    if key is not None and len(span) <= _LONGEST:
        yield _role(span, rule), key if not is_person_noun(head) else head


def _without_clauses(head: Token) -> Span:
    """Return the phrase of ``head`` up to a relative clause or a comma that opens another apposition."""
    end = head.right_edge.i + 1
    for child in head.rights:
        if child.dep_ in {"relcl", "appos", "acl"} and child.left_edge.i > head.i:
            end = min(end, child.left_edge.i)
    while end > head.i + 1 and head.doc[end - 1].is_punct:
        end -= 1
    return head.doc[head.left_edge.i : end]


def _named_second(name: Span) -> Iterator[tuple[Role, Token]]:
    """Yield "X's lawyer" of "X's lawyer, Jane Roe,"."""
    head = name.root.head
    if is_person_noun(head) and head.i < name.start:
        end = min((t.i for t in head.rights if t.is_punct), default=name.start)
        start = head.left_edge.i
        span = head.doc[start + (head.doc[start].lower_ in {"the", "a", "an"}) : max(end, head.i + 1)]
        yield _role(span, EntityRule.APPOSITION), head


def _copula(verb: Token) -> Iterator[tuple[Role, Token]]:
    if verb.lemma_ not in {"be", "become", "remain"} or any(child.dep_ == "neg" for child in verb.children):
        return
    for child in verb.children:
        if child.dep_ == "attr" and is_person_noun(child):
            yield from _phrase(child, EntityRule.COPULA)


def roles_by_name(
    doc: Doc, names: Iterable[Name], *, rules: frozenset[EntityRule]
) -> dict[int, list[tuple[Role, Token]]]:
    """Return the roles of each name by the token at which it begins; ``doc`` is the one that holds them."""
    return {name.span.start: list(find_roles(name, rules=rules)) for name in names if name.span.doc is doc}
