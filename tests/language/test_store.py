import spacy

from workbench.instants import Instant, Interval
from workbench.language.store import offer_records, read_records, write_records
from workbench.records import TextSpan, TimeExpression, TimeType

TIME = TimeExpression(
    id="t0-6",
    span=TextSpan(0, 6),
    type=TimeType.DATE,
    value="2021-03-02",
    interval=Interval(Instant.of(2021, 3, 2), None),
    rule="weekday",
)


def test_records_come_back_as_they_were_after_to_bytes():
    nlp = spacy.blank("en")
    doc = nlp("Monday")
    write_records(doc, "found", [TIME])

    again = type(doc)(nlp.vocab).from_bytes(doc.to_bytes())

    assert read_records(again, "found", TimeExpression) == (TIME,)


def test_nothing_stored_is_nothing_read():
    offer_records("nothing", TimeExpression)

    assert spacy.blank("en")("word")._.nothing == ()
