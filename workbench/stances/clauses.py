"""Who acts, on what, and which words a clause takes up: grammar that attributions and stances share."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from workbench.language.spans import span_of
from workbench.records import TextSpan

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_BARE_PARTICIPLES = frozenset({("advcl", "VBN"), ("acl", "VBN"), ("advcl", "VBD")})
"""Where a participle stands without auxiliary; "when told" is often tagged as past tense, which needs a subject."""
FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Tags of verbs that have a tense."""
_PLURALS = frozenset({"i", "you", "we", "they"})
_QUESTIONS = frozenset({"whether", "if", "what", "why", "how", "when", "where", "who", "which", "whom", "whose"})
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_CONTROLLED = frozenset({"xcomp", "advcl", "pcomp"})
_TRIMMED = " \t\n,;:–—-"
EXCHANGES = frozenset({"exchange", "return"})
"""Nouns that open a price: "in exchange for"."""
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_JOINED = 8
"""Names joined by "and" of which a phrase is made at most."""
_BREAKS = frozenset({"", "(", "–", "—"})
_PHRASE_ENDS = _BREAKS | {",", ":"}
_AFTERTHOUGHTS = frozenset({"relcl", "appos", "acl", "advcl", "parataxis"})


def is_passive(verb: Token) -> bool:
    """Whether ``verb`` is passive, as "said" in "was said to have"; also "asked" in "Asked about it, she nodded"."""
    if any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children):
        return True
    bare = not any(child.dep_ in {"nsubj", "aux", "dobj"} for child in verb.children)
    return bare and (verb.dep_, verb.tag_) in _BARE_PARTICIPLES


def has_subject(token: Token) -> bool:
    """Whether ``token`` has a subject of its own, whatever part of speech it was taken for."""
    return any(child.dep_ in SUBJECTS for child in token.children)


def own_subject(verb: Token) -> Token | None:
    """Return the subject that stands in the clause of ``verb`` itself; "who" gives way to whom it stands for."""
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    if subjects and subjects[0].lower_ in _RELATIVES and verb.dep_ == "relcl":
        return subjects[1] if len(subjects) > 1 and subjects[1].i < verb.i else verb.head
    return subjects[0] if subjects else None


def subject_of(verb: Token) -> Token | None:
    """Return who does what ``verb`` says: its own subject, or the one that it shares or is governed by."""
    subject = own_subject(verb)
    if subject is not None or verb.head == verb:
        return subject
    if verb.dep_ == "acl":
        return verb.head if verb.tag_ == "VBG" else subject_by_noun(verb.head)
    if verb.dep_ == "conj" or verb.dep_ in _CONTROLLED:
        governor = next((one for one in verb.ancestors if one.pos_ in {"VERB", "AUX"}), None)
        if governor is None or (is_passive(governor) and verb.dep_ != "xcomp"):
            return None
        return subject_of(governor)
    return None


def subject_by_noun(noun: Token) -> Token | None:
    """Return whose doing ``noun`` is: the owner, or the one named with "by", "from" or "among"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
    for child in noun.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"by", "from", "among"}:
            return next((one for one in child.children if one.dep_ == "pobj"), None)
    return None


def is_finite(clause: Token) -> bool:
    """Whether ``clause`` says that something is so: no "her innocent" in "found her innocent"."""
    if opens_with_that(clause):
        return True
    helpers = [child for child in clause.children if child.dep_ in {"aux", "auxpass"}]
    finite = any(word.tag_ in FINITE_TAGS for word in [clause, *helpers])
    subject = next((child for child in clause.children if child.dep_ in SUBJECTS), None)
    if subject is None:
        return finite and opens_with_question(clause)
    misread = clause.tag_ == "VB" and not helpers and (subject.tag_ == "NNS" or subject.lower_ in _PLURALS)
    demanded = [helper.lower_ for helper in helpers] == ["be"]  # "demand that it be withdrawn"
    return finite or misread or demanded


def opens_with_that(clause: Token) -> bool:
    """Whether "that" opens ``clause``."""
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)


def opens_with_question(clause: Token) -> bool:
    """Whether a word such as "whether" opens ``clause``."""
    return clause.doc[clause.left_edge.i].lower_ in _QUESTIONS


def agent_of(verb: Token) -> Token | None:
    """Return who is named with "by" after a passive verb."""
    for child in verb.children:
        if child.dep_ == "agent":
            return next((one for one in child.children if one.dep_ == "pobj"), None)
    return None


def coordinated(head: Token) -> list[Token]:
    """Return ``head`` and what is joined to it by "and"."""
    joined = [head]
    for token in joined:
        joined += [child for child in token.children if child.dep_ == "conj"]
    return joined


def tokens_under(head: Token, *, without: Iterable[Token] = ()) -> frozenset[int]:
    """Return the positions of the subtree of ``head``, leaving out the subtrees of ``without``."""
    left_out = {token.i for one in without for token in one.subtree}
    return frozenset(range(head.left_edge.i, head.right_edge.i + 1)) - left_out


def phrase_of(head: Token) -> TextSpan:
    """Return the noun phrase of ``head`` and what is joined to it, up to a comma, line break or clause."""
    end = max(_phrase_end(head), head.i + 1)
    before = reversed(head.doc[head.left_edge.i : head.i])
    start = next((t.i + 1 for t in before if t.is_space or _signs(t)), head.left_edge.i)
    return next(iter(spans_of(head.doc, range(start, end))), span_of(head))


def _signs(token: Token) -> bool:
    """Whether ``token`` is the dash between a quote and the name under it."""
    return token.text in {"-", "--", "–", "—"} and token.i > 0 and token.nbor(-1).is_quote


def _phrase_end(head: Token) -> int:
    """Return the position after the phrase of ``head``: in "Hale, Rudd and Moen" after the last."""
    joined = [one for one in coordinated(head)[1:_JOINED] if one.pos_ in _NOMINAL and _is_bare(head, one)]
    last = joined[-1] if joined else head
    for token in head.doc[last.i + 1 : head.right_edge.i + 1]:
        if token.text.strip() in _PHRASE_ENDS:
            return token.i
        named = token.dep_ == "appos" and not token.doc[token.left_edge.i - 1].is_punct  # "negotiator Vera Hale"
        if token.dep_ in _AFTERTHOUGHTS and not named:
            return max(min(token.i, token.left_edge.i), last.i + 1)
    return head.right_edge.i + 1


def _is_bare(first: Token, last: Token) -> bool:
    """Whether only names and what joins them stand from ``first`` to ``last``: no clause, no bracket, no line break."""
    between = first.doc[first.i + 1 : last.i]
    return not any(token.text.strip() in _BREAKS or token.dep_ in _AFTERTHOUGHTS for token in between)


def spans_of(doc: Doc, positions: Iterable[int]) -> tuple[TextSpan, ...]:
    """Return the stretches of text that the tokens at ``positions`` make up, without commas at their ends."""
    return tuple(_trimmed(doc, first, last) for first, last in _runs(doc, sorted(set(positions))))


def _runs(doc: Doc, positions: list[int]) -> Iterator[tuple[int, int]]:
    worded = [i for i in positions if any(letter.isalnum() for letter in doc[i].text)]
    if not worded:
        return
    last = max(
        [worded[-1], *(i for i in positions if doc[i].is_quote)]
    )  # a full stop stays only before a quotation mark
    held = [i for i in positions if worded[0] <= i <= last or doc[i].is_quote]
    first = held[0]
    for before, after in zip(held, [*held[1:], None], strict=True):
        if after is None or not all(doc[i].is_space for i in range(before + 1, after)):
            if any(first <= i <= before for i in worded):
                yield first, before
            first = after if after is not None else first


def _trimmed(doc: Doc, first: int, last: int) -> TextSpan:
    start, words = doc[first].idx, doc[first : last + 1].text  # doc.text would be put together anew each time
    lead = len(words) - len(words.lstrip(_TRIMMED))
    return TextSpan(start + lead, max(start + lead, start + len(words.rstrip(_TRIMMED))))
