"""Reporting clauses set off by commas from what they report: "The bridge, Mrs Hale said, is safe"."""

from dataclasses import dataclass

from spacy.tokens import Token

from workbench.language.scope import is_infinitive
from workbench.stances.attributions.cues import Takes, verb_cue
from workbench.stances.clauses import is_finite, opens_with_that, own_subject, tokens_under

_BREAKS = frozenset({",", "–", "—", "-", '"', "”", "''", "(", ")", ".", "!", "?", "…", ";", ":"})
_OPENING = frozenset({'"', "“", "``", "«", "„", "‘", "'"})
_CLAUSES = frozenset({"ccomp", "parataxis", "advcl", "dep"})
_UNSAID = frozenset({"should", "must", "might", "may", "can", "could"})
_SETS_OFF = frozenset({":", ";", "—", "–", "-", "--"})
_AS_SAID = frozenset({"mark", "nsubj", "aux", "advmod", "punct", "npadvmod", "prep"})
_TRAILING = frozenset({"npadvmod", "advmod", "prep", "punct", "aux", "auxpass", "neg", "agent", "dative", "dobj"})


@dataclass(frozen=True, slots=True)
class Aside:
    """The words of the aside itself, and those of the clause that it reports, as token positions."""

    own: frozenset[int]
    content: frozenset[int]


def aside_of(verb: Token) -> Aside | None:
    """Return the aside that ``verb`` heads, ``None`` if what it reports follows it."""
    if _interrupts(verb) and (own := _own(verb)) is not None:
        return Aside(own, tokens_under(verb.head) - own)
    if any(child.dep_ in {"ccomp", "xcomp"} and child.i > verb.i for child in verb.children) or _has_object(verb):
        return None
    if _compares(verb):
        return _compared(verb)
    if _leads(verb):
        own = frozenset(range(verb.left_edge.i, verb.i + 1))
        return Aside(own, frozenset(i for i in tokens_under(verb.head) if i > verb.i))
    own = _own(verb)
    if own is None:
        return None
    whole = tokens_under(verb)
    if _misread(verb, own):
        return Aside(own, tokens_under(verb.head) - own)
    if any(child.dep_ in _CLAUSES and child.i not in own and _may_be_told(child) for child in verb.children):
        return Aside(own, frozenset(i for i in whole - own if i < min(own)))
    if verb.dep_ == "ccomp" and verb.head.i < verb.i and verb_cue(verb.head) is not None:
        return None  # what the cue before it reports
    if verb.dep_ in {"parataxis", "ccomp", "dep", "conj", "appos"} and _may_be_told(verb.head) and verb.head != verb:
        host = tokens_under(verb.head) - own
        return Aside(own, host - _another_clause(verb.head, after=max(own)) - _added_to(verb, after=max(own)))
    return None


def _added_to(verb: Token, *, after: int) -> frozenset[int]:
    """Return the positions of what is told about the speaking itself: "..., X said, referring to the mill"."""
    added = (child for child in verb.children if child.i > after and child.dep_ in {"advcl", "conj"})
    return frozenset().union(*(tokens_under(child) for child in added))


def _interrupts(verb: Token) -> bool:
    """Whether ``verb`` may stand between another cue and its clause: "X said, Y reported, that ..."."""
    if verb.dep_ != "ccomp" or verb.head.i > verb.i or verb_cue(verb.head) is None:
        return False
    return any(child.dep_ == "ccomp" and child.i > verb.i and opens_with_that(child) for child in verb.children)


def _leads(verb: Token) -> bool:
    """Whether ``verb`` opens a sentence and hangs under the clause that it reports: "Hale says by May it is ready"."""
    host = verb.head
    if verb.dep_ not in {"ccomp", "parataxis"} or host.i < verb.i or own_subject(verb) is None or not is_finite(host):
        return False
    before, between = verb.doc[verb.sent.start : verb.left_edge.i], verb.doc[verb.i + 1 : host.i]
    subject = own_subject(host)
    opens = not any(token.is_alpha for token in before) and subject is not None and subject.i > verb.i
    return opens and not any(token.is_quote or token.text in _SETS_OFF for token in between)


def _compares(verb: Token) -> bool:
    """Whether ``verb`` stands in "as X said"."""
    cue = verb_cue(verb)
    if cue is None or Takes.CLAUSE not in cue.takes:
        return False
    return verb.dep_ == "advcl" and any(child.dep_ == "mark" and child.lower_ == "as" for child in verb.children)


def _compared(verb: Token) -> Aside | None:
    """Return the clause that "as X said" agrees with; a longer clause tells when, not who says so."""
    own = tokens_under(verb)
    if own_subject(verb) is None or any(child.dep_ not in _AS_SAID for child in verb.children):
        return None
    return Aside(own, tokens_under(verb.head) - own)


def _has_object(verb: Token) -> bool:
    """Whether ``verb`` has an object that is not spoken to, so that no clause before it is what it reports."""
    cue = verb_cue(verb)
    hearing = cue is not None and Takes.HEARER in cue.takes
    after = [child for child in verb.children if child.i > verb.i]
    if any(
        child.lower_ in {"on", "of", "about"} and any(one.dep_ == "pcomp" for one in child.children) for child in after
    ):
        return True  # "insisted on selling"
    return not hearing and any(child.dep_ == "dobj" for child in after)


def _may_be_told(host: Token) -> bool:
    """Whether ``host`` heads a clause of its own, or words between quotation marks."""
    if host.dep_ == "advcl" and any(child.dep_ in {"mark", "advmod"} and child.i < host.i for child in host.children):
        return False
    headline = host.dep_ == "ccomp" and host.i < host.head.i and any(is_infinitive(one) for one in host.children)
    return headline or is_finite(host) or host.doc[host.left_edge.i].text in _OPENING or _before(host) in _OPENING


def _before(host: Token) -> str:
    first = host.left_edge.i
    return host.doc[first - 1].text if first > 0 else ""


def _another_clause(host: Token, *, after: int) -> frozenset[int]:
    """Return the positions of what is told beside ``host`` and not by the aside: "..., X said, but Y disagrees"."""
    joined = [c for c in host.children if c.dep_ == "conj" and c.i > after and own_subject(c) is not None]
    words = [c for c in host.children if c.dep_ == "cc" and c.i > after] if joined else []
    return frozenset().union(*(tokens_under(one) for one in [*joined, *words]))


def _own(verb: Token) -> frozenset[int] | None:
    """Return the positions of subject, verb and what trails it, if a mark stands on both sides of them."""
    subject = own_subject(verb)
    if subject is None or any(_rules_out(child) for child in verb.children):
        return None
    if verb.tag_ == "VBG" and subject.i > verb.i:
        return None  # "calling Rudd a liar": what was read as the subject is called so
    held = {verb.i} | tokens_under(subject)
    for child in verb.children:
        if child.dep_ in _TRAILING and (child.i > verb.i or min(held) < child.i):
            held |= tokens_under(child)
    first, last = min(held), max(held)
    sent = verb.sent
    if first <= sent.start or verb.doc[first - 1].text not in _BREAKS:
        return None
    if not any(token.is_alpha or token.like_num for token in verb.doc[sent.start : first]):
        return None  # it opens the sentence, so that nothing stands before it that it could report
    if last + 1 < sent.end and verb.doc[last].text not in _BREAKS and verb.doc[last + 1].text.strip() not in _BREAKS:
        return None if verb.doc[last + 1].text.strip() else frozenset(range(first, last + 1))
    return frozenset(range(first, last + 1)) & (tokens_under(verb) | {first})


def _rules_out(child: Token) -> bool:
    """Whether a verb with ``child`` is no aside: "and she said", "should have said"."""
    return child.dep_ in {"mark", "cc"} or (child.tag_ == "MD" and child.lower_ in _UNSAID)


def _misread(verb: Token, own: frozenset[int]) -> bool:
    """Whether "A said ..., B reported" was parsed as if A said that B reported."""
    return (
        verb.dep_ == "ccomp"
        and verb.head.i < min(own)
        and any(child.dep_ in _CLAUSES and verb.head.i < child.i < min(own) for child in verb.children)
    )
