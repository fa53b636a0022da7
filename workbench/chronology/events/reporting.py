"""In which report an event is told: that over its clause or beside it, that of "according to", or of its quotation."""

from collections.abc import Iterable, Mapping

from spacy.tokens import Doc, Token

from workbench.chronology.events.attachment import Triggers
from workbench.chronology.events.triggers import Trigger
from workbench.chronology.syntax import governors
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
    speaker: Trigger | None = None
    for trigger in triggers.all:
        report = _over(trigger, triggers) or _beside(trigger, triggers)
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


def _beside(trigger: Trigger, triggers: Triggers) -> Trigger | None:
    """Return the report of "he said" set beside the clause, or of "according to a statement"."""
    for clause in (trigger.verb or trigger.token, *governors(trigger.verb or trigger.token)):
        for child in clause.children:
            report = triggers.at(child) if child.dep_ == "parataxis" else _according(child, triggers)
            if report is not None and report.kind is EventKind.REPORT and report is not trigger:
                return report
        if clause.dep_ in _CLOSES:
            return None
    return None


def _according(child: Token, triggers: Triggers) -> Trigger | None:
    if child.lower_ != "according":
        return None
    nouns = (noun for to in child.children if to.lower_ == "to" for noun in to.children if noun.dep_ == "pobj")
    return next((report for noun in nouns if (report := triggers.at(noun)) is not None), None)


def _of_sentence(trigger: Trigger, triggers: Iterable[Trigger], quoted: frozenset[int]) -> Trigger | None:
    """Return the report in the event's sentence that stands outside its quotation."""
    start = trigger.token.sent.start
    for report in triggers:
        spoken = report.kind is EventKind.REPORT and report.verb is not None and report.token.i not in quoted
        if spoken and report.token.sent.start == start:
            return report
    return None
