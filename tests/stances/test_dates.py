from datetime import date

from tests.parses import parsed
from workbench.chronology import find_times
from workbench.instants import Interval
from workbench.parameters import Parameters
from workbench.records import (
    Attribution,
    AttributionKind,
    Event,
    EventKind,
    Factuality,
    Manner,
    Marking,
    TextSpan,
)
from workbench.stances.dates import Dates, clause_of


def _cue(name, word):
    return next(token for token in parsed("positions", name) if token.text == word)


def _times(name):
    doc = parsed("positions", name)
    return find_times(doc, published=None, parameters=Parameters().chronology)


def _event(word: str, text: str, interval: Interval | None) -> Event:
    span = TextSpan(text.index(word), text.index(word) + len(word))
    return Event(
        id=word, trigger=span, span=span, label=word, kind=EventKind.ATTITUDE, factuality=Factuality.ASSERTED,
        interval=interval, rule="by hand",
    )  # fmt: skip


def test_a_stance_takes_the_time_of_its_event():
    cue = _cue("dated-1", "rejected")
    when = Interval.day(date(2020, 1, 1))
    dates = Dates([_event("rejected", cue.doc.text, when)], _times("dated-1"))

    assert dates.of(cue, ()) == when


def test_else_it_takes_the_time_at_which_it_was_told():
    cue, when = _cue("more-24", "appeal"), Interval.day(date(2020, 1, 1))
    dates = Dates([_event("said", cue.doc.text, when)], ())
    start = cue.doc.text.index("said")
    telling = Attribution(
        id="a", source=None, source_entity=None, cue=TextSpan(start, start + len("said")), content=(),
        kind=AttributionKind.SPEECH, manner=Manner.INDIRECT, marking=Marking.EXPLICIT, rule="by hand",
    )  # fmt: skip

    assert dates.of(cue, (telling,)) == when


def test_a_target_that_is_an_event_is_known_as_such():
    text = parsed("positions", "dated-2").text
    start = text.index("strike")

    assert Dates([_event("strike", text, None)], ()).event_at(TextSpan(start, start + len("strike"))) == "strike"


def test_else_it_takes_the_time_that_hangs_on_its_verb():
    assert Dates((), _times("dated-1")).of(_cue("dated-1", "rejected"), ()) == Interval.day(date(2021, 5, 3))


def test_the_time_of_something_else_is_not_taken():
    assert Dates((), _times("dated-2")).of(_cue("dated-2", "supports"), ()) is None


def test_the_clause_reaches_from_its_subject_to_its_end():
    cue = _cue("dated-1", "rejected")

    assert clause_of(cue).of(cue.doc.text) == "Vera Hale rejected the offer on 3 May 2021"
