"""Who is said to have said what: records made of cues, quotation marks and mentions."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from workbench.language.quotation import Quotation, find_quotation
from workbench.language.spans import span_of
from workbench.parameters import AttributionParameters
from workbench.records import Attribution, Manner, Mention, TextSpan, covering
from workbench.rules import AttributionRule
from workbench.stances.attributions.candidates import SURE_ENOUGH, find_candidates
from workbench.stances.attributions.judging import Judge, shipped_judge
from workbench.stances.attributions.quoted import Candidate
from workbench.stances.attributions.running import with_running_source
from workbench.stances.clauses import phrase_of
from workbench.stances.who import Who, first_person

_ALMOST_ALL = 0.85


def find_attributions(
    doc: Doc, *, mentions: tuple[Mention, ...], parameters: AttributionParameters, judge: Judge | None = None
) -> tuple[Attribution, ...]:
    """Return who is said to have said what, in text order of the cues.

    Args:
        doc: A parsed article.
        mentions: Who is mentioned in it; sources and addressees are resolved to them.
        parameters: Which rules and kinds to use.
        judge: Who chooses among the candidates if ``parameters`` want it trained; the shipped one if left out.
    """
    quotation = find_quotation(doc.text)
    chosen = find_candidates(doc, quotation, parameters=parameters, least=0.0 if parameters.trained else SURE_ENOUGH)
    if parameters.trained:
        judge = replace(judge or shipped_judge(), alone=not parameters.keep_sure)
        chosen = tuple(judge.choose(doc, chosen, quotation=quotation, least=parameters.min_confidence))
    who = Who(mentions)
    made = [_attribution(one, quotation, who) for one in chosen]
    nested = _speakers_resolved(doc, _nested(_distinct(made)))
    return with_running_source(doc, nested) if AttributionRule.RUNNING in parameters.rules else nested


def _attribution(candidate: Candidate, quotation: Quotation, who: Who) -> Attribution:
    report, content = candidate.report, candidate.content
    cue = covering(span_of(token) for token in report.cue)
    source = report.source
    return Attribution(
        id=f"a{cue.start}-{cue.end}",
        source=None if source is None else phrase_of(source),
        source_entity=None if source is None else who.speaking(source),
        cue=cue,
        content=content,
        addressee=None if report.addressee is None else who.speaking(report.addressee),
        kind=report.kind,
        manner=_manner(content, quotation),
        marking=report.marking,
        negated=report.negated,
        rule=str(report.rule),
        confidence=report.confidence,
    )


def _manner(content: Sequence[TextSpan], quotation: Quotation) -> Manner:
    """Return how much of the content is quoted: all but a word or two, some, or nothing."""
    share = quotation.share(content)
    if share == 0:
        return Manner.INDIRECT
    return Manner.DIRECT if share >= _ALMOST_ALL else Manner.MIXED


def _distinct(found: Iterable[Attribution]) -> list[Attribution]:
    by_id: dict[str, Attribution] = {}
    for one in found:
        by_id.setdefault(one.id, one)
    return sorted(by_id.values(), key=lambda one: one.cue)


def _nested(found: list[Attribution]) -> tuple[Attribution, ...]:
    """Return ``found`` with each one's parent: the smallest other whose content holds its cue, in no circle."""
    parents: dict[str, str] = {}
    for one in found:
        holding = sorted((other.length, other.id) for other in found if other is not one and other.holds(one.cue))
        for _, parent in holding:
            if one.id not in _line(parents, parent):
                parents[one.id] = parent
                break
    return tuple(replace(one, parent=parents.get(one.id)) for one in found)


def _line(parents: dict[str, str], first: str) -> list[str]:
    line = [first]
    while line[-1] in parents:
        line.append(parents[line[-1]])
    return line


def _speakers_resolved(doc: Doc, found: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """Return ``found`` with "I" inside somebody's quote resolved to that somebody."""
    by_id = {one.id: one for one in found}
    for one in found:
        outer = by_id.get(one.parent) if one.parent is not None else None
        if one.source is None or outer is None or outer.manner is Manner.INDIRECT:
            continue
        span = doc.char_span(one.source.start, one.source.end, alignment_mode="expand")
        if span is not None and first_person(span.root):
            by_id[one.id] = replace(one, source_entity=outer.source_entity)
    return tuple(by_id[one.id] for one in found)
