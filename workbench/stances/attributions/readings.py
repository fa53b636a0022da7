"""Readings of a cue: the sources and the contents that it may have, of which one is chosen."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from spacy.tokens import Doc, Token

from workbench.language.quotation import Quotation
from workbench.language.spans import span_of
from workbench.records import TextSpan, covering
from workbench.stances.attributions.quoted import Candidate, merged
from workbench.stances.attributions.report import Report
from workbench.stances.clauses import SUBJECTS, agent_of, is_passive, own_subject, spans_of, tokens_under

_SOURCES = 3
_UP = 4
"""Governors whose subjects may be the source."""
_HOST = 3
"""Words that a host clause has at least."""
_TRAILING = frozenset({
    "advmod", "npadvmod", "prep", "aux", "auxpass", "neg", "dative", "dobj", "punct", "prt", "agent", "cc", "mark",
})  # fmt: skip


class How(StrEnum):
    """How the content of a reading was made."""

    RULE = "as the rule says"
    CLAUSE = "the whole clause"
    CUT = "the clause up to the next one joined to it"
    FILLED = "all up to the end of the clause"
    REST = "the rest of the sentence"
    BEFORE = "what stands before"
    HOST = "the sentence without the cue"
    SENTENCE = "within its sentence"
    QUOTES = "with the quotes that follow"
    QUOTE = "the whole quote"


@dataclass(frozen=True, slots=True)
class Reading:
    """One source and one content of a report."""

    report: Report
    source: Token | None
    content: tuple[TextSpan, ...]
    how: How
    rank: int
    """Of the source: 0 for the rule's own, then by distance along the parse."""


@dataclass(frozen=True, slots=True)
class Free:
    """What readings may differ in from what the surest rule says."""

    source: bool
    content: bool


ALL_FREE = Free(source=True, content=True)


def by_cue(candidates: Iterable[Candidate]) -> list[list[Candidate]]:
    """Return ``candidates`` in groups that share a cue, the groups in text order, the surest of each first."""
    groups: dict[int, list[Candidate]] = defaultdict(list)
    for one in candidates:
        groups[one.report.cue[0].i].append(one)
    return [sorted(groups[at], key=lambda one: -one.report.confidence) for at in sorted(groups)]


def find_readings(
    doc: Doc, candidates: Sequence[Candidate], *, quotation: Quotation, free: Free = ALL_FREE
) -> list[Reading]:
    """Return the readings of one cue, that of the surest rule first.

    Args:
        doc: A parsed article.
        candidates: What the rules made of the cue; at least one.
        quotation: What stands between quotation marks.
        free: What may differ from what the surest rule says.
    """
    if not free.source or not free.content:
        candidates = candidates[:1]
    found: dict[tuple[tuple[TextSpan, ...], int | None], Reading] = {}
    for candidate in candidates:
        for one in _readings(doc, candidate, quotation, free):
            found.setdefault((one.content, None if one.source is None else one.source.i), one)
    whole = [one for one in found.values() if not _breaks_off(one, quotation)]
    return whole or list(found.values())


def _readings(doc: Doc, candidate: Candidate, quotation: Quotation, free: Free) -> Iterator[Reading]:
    report = candidate.report
    sources = list(_sources(report)) if free.source else [report.source]
    cue = covering(span_of(token) for token in report.cue)
    for how, spans in _contents(doc, candidate, quotation):
        if how is How.RULE or (spans and not any(span.overlaps(cue) for span in spans)):
            yield from (Reading(report, source, spans, how, rank) for rank, source in enumerate(sources))
        if not free.content:
            return


def _breaks_off(reading: Reading, quotation: Quotation) -> bool:
    """Whether the content ends in a quote of which more words follow, seen from outside of it."""
    end = reading.content[-1].end
    quote = quotation.around(end - 1)
    outside = quote is not None and not quote.contains(span_of(reading.report.cue[0]))
    return quote is not None and outside and not quotation.is_bare(end, quote.end)


def _sources(report: Report) -> Iterator[Token | None]:
    """Yield the rule's source, then other subjects along the way to the root; that of a passive verb says nothing."""
    cue = report.cue[0]
    found: list[Token | None] = [report.source]
    governors = [cue, *islice(cue.ancestors, _UP)]
    subjects = [own_subject(one) for one in governors if one.pos_ in {"VERB", "AUX"} and not is_passive(one)]
    for one in (*subjects, agent_of(cue)):
        if one is not None and one not in found:
            found.append(one)
    yield from found[:_SOURCES]


def _contents(doc: Doc, candidate: Candidate, quotation: Quotation) -> Iterator[tuple[How, tuple[TextSpan, ...]]]:
    report, content = candidate.report, candidate.content
    yield How.RULE, content
    yield from ((how, spans_of(doc, positions)) for how, positions in _by_grammar(report))
    yield from _by_quotes(report, content, quotation)


def _by_grammar(report: Report) -> Iterator[tuple[How, Iterable[int]]]:
    """Yield contents as token positions."""
    cue, last = report.cue[0], report.cue[-1]
    clauses = [child for child in cue.children if child.dep_ in {"ccomp", "acl"} and child.i > cue.i]
    source = report.source
    named = tokens_under(source) if source is not None and source != cue.head else frozenset()
    if clauses:
        under = frozenset[int]().union(*map(tokens_under, clauses))
        yield How.CLAUSE, under
        yield from ((How.CUT, [i for i in under if i < end]) for end in _joints(clauses))
        yield How.FILLED, range(_beginning(clauses[0], last), max(one.right_edge.i for one in clauses) + 1)
    sent = cue.sent
    if cue.pos_ != "NOUN":
        yield How.REST, [i for i in range(last.i + 1, sent.end) if i not in named]
    own = {token.i for token in report.cue} | named
    own |= {i for child in cue.children if child.dep_ in _TRAILING for i in tokens_under(child)}
    before = [i for i in range(sent.start, cue.i) if i not in own]
    if len(before) >= _HOST:
        yield How.BEFORE, before
        yield How.HOST, [i for i in range(sent.start, sent.end) if i not in own]


def _beginning(clause: Token, cue: Token) -> int:
    """Return where what ``clause`` says begins: after ``cue`` if its subject was read as that word's object."""
    complete = any(child.dep_ in SUBJECTS or child.dep_ == "mark" for child in clause.children)
    return clause.left_edge.i if complete else cue.i + 1


def _joints(clauses: Sequence[Token]) -> list[int]:
    """Return where clauses with a subject of their own are joined to ``clauses``, before the "and"."""
    joined = [
        token
        for clause in clauses
        for token in clause.subtree
        if token.dep_ == "conj" and token.i > clause.i and any(child.dep_ in SUBJECTS for child in token.children)
    ]
    return [_before_conjunction(token) for token in joined[:2]]


def _before_conjunction(clause: Token) -> int:
    start = clause.left_edge.i
    while start > clause.sent.start and clause.doc[start - 1].dep_ in {"cc", "punct"}:
        start -= 1
    return start


def _by_quotes(
    report: Report, content: tuple[TextSpan, ...], quotation: Quotation
) -> Iterator[tuple[How, tuple[TextSpan, ...]]]:
    """Yield what a quoted content may be besides: only what its own sentence has, or more than that."""
    sent = span_of(report.cue[0].sent)
    if quotation.share(content) == 0:
        return
    yield How.SENTENCE, tuple(span for span in content if sent.contains(span))
    whole = quotation.around(content[-1].end - 1)
    if whole is not None and whole.end > content[-1].end:
        yield How.QUOTE, merged([*content, whole])
    end, run = max(content[-1].end, sent.end), list(content)
    for stretch in quotation.stretches:
        if stretch.start < end - 1:
            continue
        if not quotation.is_bare(end, stretch.start):
            break
        run.append(stretch)
        end = stretch.end
    yield How.QUOTES, merged(run)
