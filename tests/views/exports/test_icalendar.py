from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from tests.chronicle import chronicle
from workbench.tables.frames import Tables
from workbench.views.chronology import chronology_payload
from workbench.views.exports.icalendar import escaped, folded
from workbench.views.exports.writing import chronology_text

texts = st.text(st.characters(exclude_categories=["Cs"]))


def _made():
    payload = chronology_payload(Tables([chronicle()]))
    return chronology_text(payload, payload["rows"], form="ics")


def _events():
    """Return the unfolded properties of each event, by name with its parameters."""
    lines = _made().text.replace("\r\n ", "").split("\r\n")
    blocks = "\n".join(lines).split("BEGIN:VEVENT\n")[1:]
    parts = [dict(line.split(":", 1) for line in block.splitlines() if ":" in line) for block in blocks]
    return {part["SUMMARY"]: part for part in parts}


@given(texts)
def test_a_folded_line_has_no_part_over_75_octets_and_loses_nothing(text):
    line = f"SUMMARY:{text}".replace("\r", "").replace("\n", "")

    made = folded(line)

    assert all(len(part.encode()) <= 75 for part in made.removesuffix("\r\n").split("\r\n"))
    assert made.removesuffix("\r\n").replace("\r\n ", "") == line


@given(texts)
def test_an_escaped_text_is_one_line_and_can_be_read_back(text):
    made = escaped(text)

    back = made.replace("\\\\", "\0").replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\0", "\\")
    assert not set(made) & {"\r", "\n", "\0", "\x7f"}
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    assert back == "".join(one for one in plain if one in "\t\n" or not (one < " " or one == "\x7f"))


def test_days_are_dates_with_an_end_that_is_not_in_them():
    event = _events()["the Lake Board said"]

    assert (event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]) == ("20340411", "20340412")


def test_hours_are_local_times_without_a_zone():
    event = _events()["the valley was cleared"]

    assert (event["DTSTART"], event["DTEND"]) == ("20340410T150000", "20340410T183000")


def test_what_is_not_sure_is_tentative_and_says_how_it_is_known():
    events = _events()

    assert events["the valley was cleared"]["STATUS"] == "CONFIRMED"
    assert events["the gates did not open"]["STATUS"] == "TENTATIVE"
    assert events["the gates did not open"]["CATEGORIES"] == "Not asserted,date inferred,denied"
    assert "(date inferred\\, denied)" in events["the gates did not open"]["DESCRIPTION"]


def test_what_lies_in_no_closed_stretch_of_days_is_left_out_and_counted():
    made = _made()

    assert (made.written, made.left_out) == (11, 4)
    assert not {"sirens were heard", "the first slide"} & set(_events())


def test_the_same_events_have_the_same_names_and_stamps_at_every_run():
    events = _events().values()

    assert _made() == _made()
    assert len({event["UID"] for event in events}) == len(events)
    assert {datetime.strptime(event["DTSTAMP"], "%Y%m%dT%H%M%SZ").year for event in events} == {2034}  # noqa: DTZ007
