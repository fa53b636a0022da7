"""Quotation marks tell what the grammar does not: whole quotes, sentences that follow, lines that go on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from workbench.language.quotation import Quotation
from workbench.language.scope import is_infinitive
from workbench.language.spans import span_of
from workbench.records import TextSpan, covering
from workbench.stances.attributions.cues import Takes, verb_cue
from workbench.stances.attributions.report import Report
from workbench.stances.clauses import spans_of

_WORDS_ENOUGH = 2
_LONG_WORD = 4
_SENTENCE_ENDS = frozenset({",", ".", "!", "?", "…"})
_SHARE_ENOUGH = 0.8
_COMPLEMENTS = frozenset({"dobj", "ccomp", "xcomp", "attr", "acomp"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A report that may be an attribution, and the stretches of text that it would give to its source."""

    report: Report
    content: tuple[TextSpan, ...]


def with_quotes(doc: Doc, reports: Sequence[Report], quotation: Quotation, *, run_on: bool) -> list[Candidate]:
    """Return each report that has a content, and the content.

    Args:
        doc: A parsed article.
        reports: What the grammar found; contents may be empty.
        quotation: What stands between quotation marks.
        run_on: Whether quoted sentences that follow belong to the last speaker.
    """
    taken: set[TextSpan] = set()
    contents = [spans_of(doc, _without_joiner(doc, report.content)) for report in reports]
    for with_grammar in (True, False):  # a clause is a surer sign of whose a quote is than its place
        for i, report in enumerate(reports):
            if bool(report.content) is with_grammar and _may_quote(report, quotation):
                own = contents[i]
                others = taken | _inside_others(contents, report, quotation)
                contents[i] = _widened(report, own, quotation, others) if own else _beside(report, quotation, taken)
                taken.update(stretch for span in contents[i] for stretch in quotation.within(span))
    filled = [
        Candidate(report, content)
        for report, content in zip(reports, contents, strict=True)
        if content and not (report.only_quotes and not _is_quoted(report, content, quotation))
    ]
    return _run_on(doc, filled, quotation, taken) if run_on else filled


def _inside_others(contents: Sequence[tuple[TextSpan, ...]], report: Report, quotation: Quotation) -> set[TextSpan]:
    """Return the quotes of the cue's sentence that stand in what another cue reports and this one does not share."""
    cue, sent = span_of(report.cue[0]), span_of(report.cue[0].sent)
    quotes = quotation.within(sent)
    if not quotes:
        return set()
    near = [span for content in contents for span in content if span.overlaps(sent) and not span.contains(cue)]
    return {one for one in quotes if any(span.contains(one) and span != one for span in near)}


def _without_joiner(doc: Doc, content: frozenset[int]) -> frozenset[int]:
    """Return ``content`` without the "and" at its end that joins something else."""
    last = max(content, default=0)
    return content - {last} if content and doc[last].dep_ == "cc" else content


def _is_quoted(report: Report, content: tuple[TextSpan, ...], quotation: Quotation) -> bool:
    """Whether ``content`` stands between quotation marks and the cue does not."""
    return quotation.share(content) >= _SHARE_ENOUGH and quotation.around(report.cue[0].idx) is None


def _may_quote(report: Report, quotation: Quotation) -> bool:
    """Whether quotation marks around ``report`` can be its own: its cue stands outside of them."""
    return report.quotes and quotation.around(report.cue[0].idx) is None


def _widened(
    report: Report, content: tuple[TextSpan, ...], quotation: Quotation, taken: set[TextSpan]
) -> tuple[TextSpan, ...]:
    """Return ``content`` with the quotes that begin or end in it taken whole, and free ones right beside it."""
    held = [*content, *_touching(report, content, quotation, taken)]
    for i, span in enumerate(content):
        for stretch in quotation.within(span):
            if not any(stretch.overlaps(span_of(token)) for token in report.cue):
                held[i] = covering([held[i], stretch])
    return merged([quotation.unmarked(span) for span in held])


def _touching(
    report: Report, content: tuple[TextSpan, ...], quotation: Quotation, taken: set[TextSpan]
) -> list[TextSpan]:
    """Return the free quotes of the cue's sentence right before the words that name the source, or right after."""
    named = [span_of(token) for token in (*report.cue, *([report.source] if report.source is not None else []))]
    first, last = min(span.start for span in named), max(span.end for span in [*named, *content])
    sent = span_of(report.cue[0].sent)
    return [
        one
        for one in quotation.within(sent)
        if one not in taken
        and not any(one.overlaps(span) for span in content)
        and ((one.end <= first and quotation.is_bare(one.end, first)) or _right_after(last, one, quotation))
    ]


def _right_after(end: int, stretch: TextSpan, quotation: Quotation) -> bool:
    return stretch.start >= end and quotation.is_bare(end, stretch.start)


def merged(spans: Iterable[TextSpan]) -> tuple[TextSpan, ...]:
    """Return ``spans`` in text order, those that touch as one."""
    found: list[TextSpan] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = covering([found[-1], span])
        else:
            found.append(span)
    return tuple(found)


def _beside(report: Report, quotation: Quotation, taken: set[TextSpan]) -> tuple[TextSpan, ...]:
    """Return the free quotes of the cue's sentence, or the one that touches it: after a colon, or before."""
    cue = report.cue[0]
    if report.source is None or (cue.dep_ == "advcl" and cue.i < cue.head.i):  # "Writing in a blog, X called it"
        return ()
    further = (child for child in cue.children if child.dep_ == "xcomp" and is_infinitive(child))
    if any(quotation.around(child.idx) is None for child in further):
        return ()  # "continues to make claims"
    sent = cue.sent
    span = span_of(sent)
    free = [one for one in quotation.stretches if one not in taken]
    own = [one for one in free if one.overlaps(span) and _is_bound(cue, one)]
    spoken = [one for one in own if _is_spoken(quotation.words(one))]
    leads = sent.text.rstrip(' \n"“„«').endswith(":")
    if spoken or (own and not leads):
        return tuple(spoken)
    if leads:
        after = next((one for one in free if one.start >= sent.end_char), None)
        return (after,) if after is not None and quotation.is_bare(sent.end_char, after.start) else ()
    if any(child.i > cue.i and child.dep_ in _COMPLEMENTS - _hearing(cue) for child in cue.children):
        return ()
    before = next((one for one in reversed(free) if one.end <= sent.start_char), None)
    return (before,) if before is not None and quotation.is_bare(before.end, sent.start_char) else ()


def _hearing(verb: Token) -> frozenset[str]:
    """Return the dependency of who is spoken to, if ``verb`` has a hearer: "told reporters"."""
    known = verb_cue(verb)
    return frozenset({"dobj"}) if known is not None and Takes.HEARER in known.takes else frozenset()


def _is_bound(cue: Token, stretch: TextSpan) -> bool:
    """Whether the grammar binds ``stretch`` to the clause of ``cue``: one stands over the other."""
    quoted = cue.doc.char_span(stretch.start, stretch.end, alignment_mode="expand")
    if quoted is None or cue == cue.sent.root:
        return quoted is not None
    if cue.dep_ in {"relcl", "acl"} and stretch.start < cue.head.idx:
        return False  # it stands before the noun that the cue tells about
    words = [token for token in quoted if token.sent == cue.sent]
    return any((token.head == token or token.head not in words) and _binds(cue, token) for token in words)


def _binds(cue: Token, quoted: Token) -> bool:
    if cue.is_ancestor(quoted) or quoted.head in cue.ancestors:
        return True
    return quoted.pos_ in {"VERB", "AUX"} and quoted.is_ancestor(cue)


def _is_spoken(words: str) -> bool:
    """Whether ``words`` may be somebody's: no title in capitals, no single word that ends without a mark."""
    held = words.split()
    long = [word for word in held if len(word) >= _LONG_WORD]
    titled = bool(long) and all(word[:1].isupper() for word in long) and held[0] != "I"
    if len(held) < _WORDS_ENOUGH or not titled:
        return len(held) >= _WORDS_ENOUGH or words.rstrip()[-1:] in _SENTENCE_ENDS
    return words.rstrip()[-1:] in _SENTENCE_ENDS - {","}


def _run_on(doc: Doc, filled: list[Candidate], quotation: Quotation, taken: set[TextSpan]) -> list[Candidate]:
    """Return ``filled`` with quotes that stand alone given to whoever was quoted just before.

    What is reported inside a quote does not go on after it: its speaker does.
    """
    contents = [list(one.content) for one in filled]
    speaking = [
        (candidate, content)
        for candidate, content in zip(filled, contents, strict=True)
        if quotation.around(candidate.report.cue[0].idx) is None
    ]
    for stretch in quotation.stretches:
        if stretch in taken or not _stands_alone(doc, stretch, quotation):
            continue
        for candidate, content in speaking:
            quoted = [one for one in taken if any(span.overlaps(one) for span in content)]
            if quoted and _follows(stretch, candidate.report, max(one.end for one in quoted), quotation):
                content.append(stretch)
                taken.add(stretch)
                break
    return [Candidate(one.report, merged(content)) for one, content in zip(filled, contents, strict=True)]


def _stands_alone(doc: Doc, stretch: TextSpan, quotation: Quotation) -> bool:
    """Whether the sentences of ``stretch`` are almost all quoted."""
    span = doc.char_span(stretch.start, stretch.end, alignment_mode="expand")
    if span is None:
        return False
    sentences = covering([span_of(span[0].sent), span_of(span[-1].sent)])
    return quotation.share([sentences]) >= _SHARE_ENOUGH


def _follows(stretch: TextSpan, report: Report, last: int, quotation: Quotation) -> bool:
    """Whether only the words of ``report`` itself stand between ``last``, where its quote ended, and ``stretch``."""
    sent_end = report.cue[0].sent.end_char
    end = max(last, sent_end) if sent_end <= stretch.start else last
    return end <= stretch.start and quotation.is_bare(end, stretch.start)
