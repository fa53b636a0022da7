from dataclasses import replace

import pytest

from tests.chronicle import chronicle
from tests.findings import HOSTILE, sample_findings
from workbench.instants import Instant, Interval
from workbench.tables.frames import Tables, empty_tables
from workbench.views.chronology import chronology_payload
from workbench.views.chronology_rows import HAPPENED, NOT_ASSERTED, REPORTED, chronology_rows


@pytest.fixture(scope="module")
def payload():
    return chronology_payload(Tables(sample_findings()))


@pytest.fixture(scope="module")
def rows():
    return {row["label"]: row for row in chronology_rows(Tables([chronicle()]))}


def test_what_happened_was_reported_or_is_not_asserted_is_told_apart(payload):
    tracks = {row["label"]: row["track"] for row in payload["rows"]}

    assert tracks["a storm in January"] == HAPPENED
    assert tracks["Velde told reporters"] == REPORTED
    assert {tracks[label] for label in ("resign", "a new tender", "close the Hask crossing")} == {NOT_ASSERTED}
    assert tracks["Norsund Lines had offered"] == HAPPENED


def test_rows_stand_in_time_order_and_those_without_a_date_last(payload):
    labels = [row["label"] for row in payload["rows"]]

    assert labels[:2] == ["the crossing was opened", "a storm in January"]
    assert labels[-2:] == ["a new tender", "the company reopens the route"]
    assert payload["undated"] == 2


def test_the_marker_stands_in_the_middle_of_a_closed_stretch_and_at_the_known_end_of_an_open_one(payload):
    best = {row["label"]: row["best"] for row in payload["rows"]}

    assert best["Velde told reporters"] == "2031-03-05T12:00:00"
    assert best["close the Hask crossing"] == "2031-03-06"
    assert best["resign"] == "2031-03-06"
    assert best["a new tender"] is None


def test_the_marker_stands_in_the_likeliest_stretch_where_there_is_one(rows):
    row = rows["the first slide"]

    assert row["best"] == "2034-04-10T15:15:00"
    assert row["likely"] == "10 April 2034, 14:30 to 16:00"
    assert (row["earliest"], row["until"]) == ("2034-04-10T09:00:00", None)


def test_the_likeliest_stretch_is_not_told_twice():
    found = chronicle()
    event = replace(found.events[0], best=found.events[0].interval)

    (row,) = chronology_rows(Tables([replace(found, events=(event,))]))

    assert (row["when"], row["likely"], row["likely_earliest"]) == ("1964", None, "1964-01-01")


def test_an_event_without_a_date_knows_before_and_after_what_it_came_also_where_the_other_says_so():
    found = chronicle()
    cleared, second = (next(one for one in found.events if word in one.label) for word in ("cleared", "second"))
    turned = replace(second.order[0], order="before", other=second.id)
    told_by_other = replace(cleared, order=(turned,))
    others = tuple(one for one in found.events if one not in (cleared, second))

    rows = chronology_rows(Tables([replace(found, events=(*others, told_by_other, replace(second, order=())))]))

    by_label = {row["label"]: row for row in rows}
    assert by_label["the second slide"]["order"] == [["after", by_label["the valley was cleared"]["key"]]]
    assert by_label["the valley was cleared"]["order"] == []


def test_an_order_to_what_has_no_date_itself_places_nothing(rows):
    found = chronicle()
    bare = tuple(replace(event, interval=None, best=None) for event in found.events)

    assert not any(row["order"] for row in chronology_rows(Tables([replace(found, events=bare)])))
    assert rows["sirens were heard"]["order"] == [["after", rows["the first slide"]["key"]]]
    assert not rows["sirens were heard"]["dated"]


def test_an_event_is_told_on_the_word_of_its_source_or_of_the_article(rows):
    assert rows["the gates did not open"]["source"] == "Piet Maas"
    assert rows["the dam was finished"]["source"] == "Lake & Valley Post"
    assert rows["the gates did not open"]["reported_in"] == rows["Piet Maas told the board"]["key"]


def test_a_caption_names_who_did_it_unless_the_label_does(payload):
    captions = {row["label"]: row["caption"] for row in payload["rows"]}

    assert captions["resign"] == "Tomas Velde resign"
    assert captions["Velde told reporters"] == "Velde told reporters"
    assert captions["a storm in January"] == "a storm in January"


def test_a_caption_puts_who_did_it_behind_a_noun():
    found = chronicle()
    called = next(event for event in found.events if event.label == "called the board")

    [row] = chronology_rows(Tables([replace(found, events=(replace(called, label="a call", nominal=True),))]))

    assert row["caption"] == "a call (Una Brodie)"


def test_chart_begins_around_publication(payload):
    assert payload["windows"]["near"][0].startswith("203")
    assert payload["windows"]["all"][0] < "1998"


def test_years_that_no_chart_holds_are_dated_but_not_drawn():
    found = chronicle()
    ancient = replace(found.events[0], interval=Interval(Instant.of(-44, 3, 15), Instant.of(-44, 3, 16)))

    (row,) = chronology_rows(Tables([replace(found, events=(ancient,))]))

    assert (row["dated"], row["drawn"], row["when"]) == (True, False, "15 March 45 BC")


def test_how_the_day_of_publication_is_known_is_told(payload):
    assert [one["words"] for one in payload["published"]] == [
        "6 March 2031, 08:30 (from the article's metadata)", "7 March 2031 (assumed: the day it was fetched)",
    ]  # fmt: skip
    assert all(one["own"] for one in payload["published"])


def test_a_sentence_is_held_once(payload):
    assert len(set(payload["sentences"])) == len(payload["sentences"])
    row = next(row for row in payload["rows"] if row["label"] == "a storm in January")
    assert "a storm in January" in payload["sentences"][row["sentence"]]


def test_a_contradiction_shows_both_sentences_each_with_its_event_and_what_was_left_aside():
    tables = Tables([chronicle()])
    rows = {row["label"]: row["key"] for row in chronology_rows(tables)}

    (notice,) = chronology_payload(tables)["contradictions"]

    first, second = notice["said"]
    assert (first["key"], second["key"]) == (rows["the first slide"], rows["water ran over the wall"])
    assert (first["dropped"], second["dropped"]) == (True, False)
    assert [first["text"][start:end] for start, end in first["marks"]] == ["before noon"]
    assert [second["text"][start:end] for start, end in second["marks"]] == ["14:20 on Monday"]


def test_offsets_of_a_contradiction_count_as_javascript_does(payload):
    (notice,) = payload["contradictions"]
    said = next(one for one in notice["said"] if one["text"].startswith("🚢"))

    ((start, end),) = said["marks"]
    assert said["text"].encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le") == "followed"


def test_words_of_an_article_stay_words(payload):
    assert any(HOSTILE in text for text in payload["articles"].values())


def test_nothing_found_gives_an_empty_chart():
    empty = chronology_payload(empty_tables())

    assert (empty["rows"], empty["contradictions"], empty["windows"]["near"]) == ([], [], None)
    assert chronology_rows(empty_tables()) == []
