"""Which words a cue reports: its clauses, what trails them, and what another cue takes back."""

from spacy.tokens import Token

from workbench.language.scope import is_infinitive
from workbench.stances.attributions.afterthoughts import is_afterthought
from workbench.stances.attributions.asides import aside_of
from workbench.stances.attributions.cues import Takes, verb_cue
from workbench.stances.clauses import (
    FINITE_TAGS,
    is_finite,
    opens_with_question,
    opens_with_that,
    own_subject,
    tokens_under,
)

_PRESENT = frozenset({"VBZ", "VBP"})
_AHEAD = frozenset({"will", "shall", "'ll", "’ll"})
_TRAILING = frozenset({"prep", "advmod", "npadvmod", "dep"})


def clauses_of(cue: Token) -> list[Token]:
    """Return the heads of the finite clauses after ``cue`` that say what it reports."""
    clauses = _own_clauses(cue)
    if not clauses and (sharing := _sharing(cue)) is not None:
        return _own_clauses(sharing)
    return clauses


def _sharing(cue: Token) -> Token | None:
    """Return the cue that reports the same: "Hale believes, and Rudd agrees, that ..."."""
    if any(child.dep_ in {"dobj", "xcomp"} for child in cue.children):
        return None
    joined = (child for child in cue.children if child.dep_ == "conj" and child.i > cue.i)
    return next((one for one in joined if cue.doc[one.i + 1 : one.i + 2].text == "," and verb_cue(one)), None)


def _own_clauses(cue: Token) -> list[Token]:
    return [
        child
        for child in cue.children
        if child.i > cue.i and ((child.dep_ == "ccomp" and _says_so(cue, child)) or is_joined_clause(cue, child))
    ]


def _says_so(cue: Token, clause: Token) -> bool:
    """Whether ``clause`` is finite, if only because the object of ``cue`` is its subject."""
    if is_finite(clause):
        return True
    tensed = any(
        child.tag_ in FINITE_TAGS for child in [clause, *clause.children] if child.dep_ in {"aux", "auxpass", "ccomp"}
    )
    if tensed and cue.dep_ == "relcl" and own_subject(cue) is not None:
        return True  # "a decision that X said was made": its subject stands before the cue
    return tensed and any(child.dep_ == "dobj" and cue.i < child.i < clause.i for child in cue.children)


def is_joined_clause(cue: Token, child: Token) -> bool:
    """Whether ``child`` was joined to ``cue`` but goes on with what it reports.

    "and that ..." always does, and so does a clause in the past after a cue in the present.
    """
    if child.dep_ != "conj" or child.i < cue.i:
        return False
    if opens_with_that(child):
        return True
    past = child.tag_ == "VBD" or any(one.tag_ == "VBD" for one in child.children if one.dep_ in {"aux", "auxpass"})
    return cue.tag_ in _PRESENT and past and own_subject(child) is not None


def still_to_come(verb: Token) -> bool:
    """Whether nobody knows yet: "we shall see what she does"."""
    ahead = any(child.dep_ == "aux" and child.lower_ in _AHEAD for child in verb.children)
    return ahead and any(opens_with_question(clause) for clause in clauses_of(verb))


def infinitive_of(cue: Token) -> Token | None:
    """Return the infinitive after ``cue`` that says what is wanted or promised."""
    for child in cue.children:
        if child.i > cue.i and child.dep_ == "ccomp" and _is_done(cue, child):
            return child
        if child.i > cue.i and child.tag_ == "VB" and is_infinitive(child):
            marks = {one.lower_ for one in child.children if one.dep_ == "mark"}
            if child.dep_ in {"xcomp", "ccomp"} or (child.dep_ == "advcl" and "for" in marks):  # "called for X to"
                return None if begins_quote(child) else child
    return None


def _is_done(cue: Token, clause: Token) -> bool:
    """Whether ``clause`` is a participle with a subject after a cue that takes no clause: "wants the sale stopped"."""
    known = verb_cue(cue)
    participle = clause.tag_ in {"VBN", "VBD"} and own_subject(clause) is not None
    return participle and known is not None and Takes.CLAUSE not in known.takes


def gerund_of(cue: Token) -> Token | None:
    """Return the gerund after ``cue`` that says what is admitted, or whom somebody is accused of being."""
    for child in cue.children:
        if child.i < cue.i:
            continue
        if child.dep_ == "xcomp" and child.doc[child.left_edge.i].tag_ == "VBG":
            return child
        if child.dep_ == "prep" and child.lower_ in {"of", "to"}:
            found = next((one for one in child.children if one.dep_ == "pcomp" or one.tag_ == "VBG"), None)
            if found is not None:
                return found
    return None


def begins_quote(clause: Token) -> bool:
    """Whether a comma and a quotation mark stand before ``clause``: a quote goes on, nobody is told to do something."""
    first = clause.left_edge.i
    return first > 1 and clause.doc[first - 1].is_quote and clause.doc[first - 2].text == ","


def content_of(cue: Token, clauses: list[Token]) -> frozenset[int]:
    """Return the positions of ``clauses`` and of what trails them, less what stands there as somebody else's report."""
    content: frozenset[int] = frozenset()
    for clause in clauses:
        content |= tokens_under(clause) | _lost_subject(cue, clause) | _leading(cue, clause)
    if not content:
        return content
    for child in cue.children:
        if child.i > max(content) and child.dep_ in _TRAILING and child.nbor(-1).text not in {",", "–", "—", "-"}:
            content |= tokens_under(child)
    for clause in clauses:
        content -= _taken_back(cue, clause)
    return content


def _leading(cue: Token, clause: Token) -> frozenset[int]:
    """Return the phrase before ``clause`` that belongs to it: "says by selling the mill, Rudd broke the law"."""
    first = clause.left_edge.i + int(clause.left_edge.text == ",")
    if clause.doc[first - 1].text != ",":
        return frozenset()
    phrases = (child for child in cue.children if child.dep_ == "prep" and child.right_edge.i == first - 2)
    return frozenset().union(
        *(tokens_under(one) | {first - 1} for one in phrases if any(c.dep_ == "pcomp" for c in one.children))
    )


def _lost_subject(cue: Token, clause: Token) -> frozenset[int]:
    """Return the words up to ``clause`` from its subject on, where that was read as an object of ``cue``."""
    if own_subject(clause) is not None or opens_with_that(clause):
        return frozenset()
    lost = next((child for child in cue.children if child.dep_ == "dobj" and cue.i < child.i < clause.i), None)
    return frozenset() if lost is None else frozenset(range(lost.left_edge.i, clause.i))


def _taken_back(cue: Token, clause: Token) -> frozenset[int]:
    """Return what of ``clause`` is no part of what ``cue`` reports: an aside, or the source's next report."""
    own: frozenset[int] = frozenset()
    if verb_cue(clause) is not None:
        aside = aside_of(clause)
        if aside is not None and cue.i in aside.content:
            own |= aside.own
    for child in clause.children:
        if child.dep_ == "conj" and goes_on_with(child, cue):
            joiner = [one for one in clause.children if one.dep_ == "cc" and one.i < child.i]
            own |= tokens_under(child) | {one.i for one in joiner[-1:]}
        elif child.dep_ == "cc" and child.i == clause.right_edge.i:
            own |= {child.i}  # it joins what follows to the cue
        elif is_afterthought(child):
            own |= tokens_under(child)
    return own


def goes_on_with(verb: Token, cue: Token) -> bool:
    """Whether ``verb``, joined to what ``cue`` reports, is its source's next report: "denied that P and said Q"."""
    known = verb_cue(verb)
    if known is None or Takes.QUOTE not in known.takes or own_subject(verb) is not None:
        return False
    return verb.tag_ in FINITE_TAGS and cue.tag_ in FINITE_TAGS and bool(clauses_of(verb)) and not _aided(verb)


def _aided(verb: Token) -> bool:
    return any(child.dep_ in {"aux", "auxpass", "mark"} for child in verb.children)
