"""In which report an event is told: that over its clause or beside it, that of "according to", or of its quotation."""

from collections.abc import Iterable, Mapping

from spacy.tokens import Doc, Token

from workbench.chronology.events.attachment import Triggers
from workbench.chronology.events.triggers import Trigger
from workbench.chronology.syntax import governors
from workbench.language.columns import tokens_with
from workbench.language.quotation import find_quotation
from workbench.records import EventKind

_CONTENTS = frozenset({"ccomp", "xcomp", "parataxis", "acl", "pcomp"})
_CLOSES = frozenset({"relcl", "advcl"})


def reports_of(doc: Doc, triggers: Triggers) -> Mapping[int, Trigger]:
    """Return the report that tells each event, by the index of the event's token; what the article tells is left out.

    Args:
        doc: A parsed article.
        triggers: Its events, reports among them.
    """
    found: dict[int, Trigger] = {}
    quotation = find_quotation(doc.text)
    quoted = frozenset(each.token.i for each in triggers.all if quotation.around(each.token.idx) is not None)
    asides = _asides(doc, triggers)
    speaker: Trigger | None = None
    for trigger in triggers.all:
        report = _over(trigger, triggers) or _beside(trigger, asides)
        inside = trigger.token.i in quoted
        if report is None and inside:
            near = _of_sentence(trigger, triggers.all, quoted)
            report = near or speaker
        if report is not None and report is not trigger:
            found[trigger.token.i] = report
        if inside:
            speaker = report
        elif trigger.kind is EventKind.REPORT and trigger.verb is not None:
            speaker = trigger
    return found


def _over(trigger: Trigger, triggers: Triggers) -> Trigger | None:
    """Return the nearest report in whose content clause the event stands."""
    token = trigger.verb or trigger.token
    inside = False
    for above in governors(token):
        inside = inside or token.dep_ in _CONTENTS
        report = triggers.at(above)
        if inside and report is not None and report.kind is EventKind.REPORT and report is not trigger:
            return report
        token = above
    return None


def _asides(doc: Doc, triggers: Triggers) -> Mapping[int, Trigger]:
    """Return the reports of "he said" set beside a clause and of "according to a statement", by the clause's word."""
    found: dict[int, Trigger] = {}
    for report in triggers.all:
        if report.kind is EventKind.REPORT and report.token.dep_ == "parataxis":
            found[report.token.head.i] = report
    for token in tokens_with(doc, "LOWER", ("according",)):
        if (named := _according(token, triggers)) is not None:
            found[token.head.i] = named
    return found


def _according(token: Token, triggers: Triggers) -> Trigger | None:
    nouns = (noun for to in token.children if to.lower_ == "to" for noun in to.children if noun.dep_ == "pobj")
    named = next((report for noun in nouns if (report := triggers.at(noun)) is not None), None)
    return named if named is not None and named.kind is EventKind.REPORT else None


def _beside(trigger: Trigger, asides: Mapping[int, Trigger]) -> Trigger | None:
    """Return the report set beside the event's clause."""
    if not asides:
        return None
    for clause in (trigger.verb or trigger.token, *governors(trigger.verb or trigger.token)):
        report = asides.get(clause.i)
        if report is not None and report is not trigger:
            return report
        if clause.dep_ in _CLOSES:
            return None
    return None


def _of_sentence(trigger: Trigger, triggers: Iterable[Trigger], quoted: frozenset[int]) -> Trigger | None:
    """Return the report in the event's sentence that stands outside its quotation."""
    start = trigger.token.sent.start
    for report in triggers:
        spoken = report.kind is EventKind.REPORT and report.verb is not None and report.token.i not in quoted
        if spoken and report.token.sent.start == start:
            return report
    return None
