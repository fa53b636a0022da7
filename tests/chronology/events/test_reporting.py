from tests.parses import parsed
from workbench.chronology import find_events
from workbench.parameters import ChronologyParameters
from workbench.records import Event


def _events(parameters: ChronologyParameters) -> dict[str, Event]:
    doc = parsed("events", "reports")
    found = find_events(doc, times=(), mentions=(), published=None, parameters=parameters).events
    return {event.trigger.of(doc.text) + str(event.trigger.start): event for event in found}


def test_each_event_knows_the_report_that_tells_it() -> None:
    text = parsed("events", "reports").text
    found = _events(ChronologyParameters())
    names = {event.id: event.trigger.of(text) for event in found.values()}

    told = {event.trigger.of(text): names.get(event.reported_in or "") for event in found.values()}

    assert {word: report for word, report in told.items() if report is not None} == {
        "collapsed": "said",
        "died": "added",
        "lost": "said",
        "burned": "said",  # the quotation goes on
        "fled": "statement",
    }


def test_no_report_is_named_that_is_not_listed() -> None:
    found = _events(ChronologyParameters(reports=False))

    assert {event.reported_in for event in found.values()} == {None}
