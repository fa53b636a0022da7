import json

import pytest

from tests.findings import HOSTILE, sample_findings
from workbench.tables.frames import Tables
from workbench.views.chronology import chronology_payload
from workbench.views.exports.timelinejs import timelinejs_text
from workbench.views.exports.writing import chronology_text


def _event(earliest, latest, until, *, caption="it"):
    row = {
        "key": "a:v1", "caption": caption, "when": "then", "earliest": earliest, "latest": latest, "until": until,
        "certainty_words": "date given", "factuality_words": "told as fact", "source": "Post", "track": "Happened",
        "sentence": 0,
    }  # fmt: skip
    return json.loads(timelinejs_text([row], sentences=["A & B."]))["events"][0]


@pytest.mark.parametrize(
    ("stretch", "start", "end"),
    [
        (("1998-01-01", "1998-12-31", "1999-01-01"), {"year": 1998}, None),
        (("2031-12-01", "2031-12-31", "2032-01-01"), {"year": 2031, "month": 12}, None),
        (("2031-03-04", "2031-03-04", "2031-03-05"), {"year": 2031, "month": 3, "day": 4}, None),
        (
            ("2031-03-04", "2031-03-06", "2031-03-07"),
            {"year": 2031, "month": 3, "day": 4},
            {"year": 2031, "month": 3, "day": 6},
        ),
        (("-0043-03-15", "-0043-03-15", "-0043-03-16"), {"year": -44, "month": 3, "day": 15}, None),
        (("0000-01-01", "0000-12-31", "0001-01-01"), {"year": -1}, None),
        (
            ("2031-03-04T14:20:00", "2031-03-04T14:20:00", "2031-03-04T14:20:00"),
            {"year": 2031, "month": 3, "day": 4, "hour": 14, "minute": 20, "second": 0},
            None,
        ),
    ],
)
def test_a_date_has_the_parts_that_are_known(stretch, start, end):
    event = _event(*stretch)

    assert (event["start_date"], event.get("end_date")) == (start, end)


def test_words_are_escaped_since_they_are_read_as_html():
    event = _event("2031-03-04", "2031-03-04", "2031-03-05", caption="<img src=x onerror=alert(1)>")

    assert event["text"]["headline"] == "&lt;img src=x onerror=alert(1)&gt;"
    assert event["text"]["text"].startswith("<p>A &amp; B.</p>")


def test_no_word_of_an_article_becomes_markup():
    payload = chronology_payload(Tables(sample_findings()))

    made = chronology_text(payload, payload["rows"], form="timeline.json")

    assert HOSTILE not in made.text
    assert made.written + made.left_out == len(payload["rows"])
