"""Signs by which a word may be known for a cue: grammar first, its own lemma last.

Idea of the signs: S. Pareti, Attribution: a computational approach (2015), chapter 5; the choice is ours.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from workbench.language.quotation import Quotation
from workbench.language.spans import span_of
from workbench.records import TextSpan
from workbench.stances.attributions.cues import Cue, adjective_cue, noun_cue, verb_cue
from workbench.stances.attributions.report import Report
from workbench.stances.clauses import SUBJECTS

_PERSONS = {
    "i": "1s", "we": "1p", "you": "2", "he": "3s", "she": "3s", "they": "3p", "it": "it", "this": "it", "that": "it",
    "who": "who", "which": "which", "there": "it", "my": "1s", "our": "1p", "your": "2", "his": "3s", "her": "3s",
    "their": "3p", "me": "1s", "us": "1p", "him": "3s", "them": "3p", "its": "it",
}  # fmt: skip
_WH = frozenset({"what", "why", "how", "when", "where", "who", "which", "whose"})
_ALMOST_ALL = 0.85
_HELD = frozenset({"aux", "auxpass", "neg", "prt", "dobj", "dative", "prep", "advmod", "mark", "agent", "expl", "attr"})


def cue_signs(report: Report, content: tuple[TextSpan, ...], *, quotation: Quotation) -> dict[str, float]:
    """Return the signs of ``report``, whose rule found ``content``."""
    cue = report.cue[0]
    signs = dict.fromkeys(_signs(report, cue), 1.0)
    signs |= dict.fromkeys(_clause_signs(cue), 1.0)
    signs |= dict.fromkeys(_quote_signs(cue, content, quotation), 1.0)
    signs |= dict.fromkeys(_list_signs(cue), 1.0)
    complement = complement_of(cue)
    signs[f"complement={complement}"] = 1.0
    signs[f"kind complement={report.kind} {complement}"] = 1.0
    signs[f"rule complement={report.rule} {complement}"] = 1.0
    return signs


def _signs(report: Report, cue: Token) -> Iterator[str]:
    yield f"rule={report.rule}"
    yield f"rule sure={report.confidence:.1f}"
    yield f"kind={report.kind}"
    yield f"marking={report.marking}"
    yield f"tag={cue.tag_}"
    yield f"arc={cue.dep_}"
    yield f"tag arc={cue.tag_} {cue.dep_}"
    yield f"lemma={cue.lemma_.lower()}"
    yield f"source={person_of(report.source)}"
    if report.negated:
        yield "negated"
    if report.source is not None:
        yield "source after" if report.source.i > cue.i else "source before"
        yield f"source arc={report.source.dep_}"
    sent = cue.sent
    yield f"after tag={cue.nbor(1).tag_ if cue.i + 1 < sent.end else ''}"
    if any(token.text == "?" for token in sent[-2:]):
        yield "question"


def _list_signs(cue: Token) -> Iterator[str]:
    known = _known(cue)
    if known is not None:
        yield f"listed={known.kind}"
        takes = sorted(known.takes)  # in one order, so that sums are the same each time
        yield from (f"takes={one}" for one in takes)
        yield f"takes all={' '.join(takes)}"


def _clause_signs(cue: Token) -> Iterator[str]:
    for child in cue.children:
        if child.dep_ in _HELD:
            yield f"child={child.dep_}"
            if child.dep_ in {"aux", "mark", "prep", "prt"}:
                yield f"child word={child.dep_} {child.lower_}"
    if not any(child.dep_ in SUBJECTS for child in cue.children):
        yield "no subject"
    for governor in cue.ancestors:
        if any(child.dep_ == "mark" and child.lower_ in {"if", "whether", "unless"} for child in governor.children):
            yield "conditional"
            break


def _quote_signs(cue: Token, content: tuple[TextSpan, ...], quotation: Quotation) -> Iterator[str]:
    inside = quotation.around(cue.idx) is not None
    yield f"cue quoted={inside}"
    share = quotation.share(content) if content else 0.0
    yield f"content quoted={_bucket(share)}"
    yield f"has content={bool(content)}"
    if not inside and quotation.within(span_of(cue.sent)):
        yield "quote in sentence"


def complement_of(cue: Token) -> str:
    """Return what sort of clause ``cue`` has: with "that", a question word, an infinitive, bare, or none."""
    clauses = [child for child in cue.children if child.dep_ in {"ccomp", "xcomp", "acl"} and child.i > cue.i]
    if not clauses:
        return "before" if any(child.dep_ == "ccomp" for child in cue.children) else "none"
    clause = clauses[0]
    words = {child.lower_ for child in clause.children if child.dep_ in {"mark", "advmod", "attr", "dobj", "nsubj"}}
    if "that" in words:
        return "that"
    if words & {"whether", "if"}:
        return "whether"
    if words & _WH:
        return "question"
    if clause.tag_ == "VB" and not any(child.dep_ in SUBJECTS and child.tag_ != "PRP" for child in clause.children):
        return "infinitive" if any(child.lower_ == "to" for child in clause.children) else "bare infinitive"
    return f"{clause.dep_} {'finite' if clause.tag_ in {'VBD', 'VBZ', 'VBP', 'MD'} else clause.tag_}"


def person_of(source: Token | None) -> str:
    """Return what sort of somebody a source is: a person of grammar, a type of name, a common noun."""
    if source is None:
        return "none"
    if source.lower_ in _PERSONS:
        return _PERSONS[source.lower_]
    return source.ent_type_ or source.pos_


def _known(cue: Token) -> Cue | None:
    """Return what the word lists say of ``cue``."""
    return verb_cue(cue) if cue.pos_ == "VERB" else noun_cue(cue) if cue.pos_ == "NOUN" else adjective_cue(cue)


def _bucket(share: float) -> str:
    return "none" if share == 0 else "all" if share > _ALMOST_ALL else "some"
