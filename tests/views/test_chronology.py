from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.findings import HOSTILE, sample_findings
from workbench.tables.frames import Tables, empty_tables
from workbench.views.chronology import HAPPENED, NOT_ASSERTED, REPORTED, TRACKS, chronology_payload, chronology_rows
from workbench.views.chronology_figure import chronology_figure


@pytest.fixture(scope="module")
def payload():
    return chronology_payload(Tables(sample_findings()))


def _row(key, *, earliest="2031-03-04", until="2031-03-05", label="it"):
    return {
        "key": key, "track": HAPPENED, "label": label, "caption": label, "when": "then", "earliest": earliest,
        "until": until,
        "best": earliest or until, "certainty": "explicit", "certainty_words": "", "factuality_words": "",
    }  # fmt: skip


def _figure(*rows):
    return chronology_figure(rows, published=(), tracks=TRACKS, window=None)


def _points(figure, name):
    return {
        key: (x, y)
        for trace in figure["data"]
        if trace["name"] == name
        for key, x, y in zip(trace["customdata"], trace["x"], trace["y"], strict=True)
    }


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


def test_best_point_is_the_middle_of_a_closed_stretch_and_the_known_end_of_an_open_one(payload):
    best = {row["label"]: row["best"] for row in payload["rows"]}

    assert best["Velde told reporters"] == "2031-03-05T12:00:00"
    assert best["close the Hask crossing"] == "2031-03-06"
    assert best["resign"] == "2031-03-06"
    assert best["a new tender"] is None


def test_what_has_no_date_is_never_drawn(payload):
    undated = {row["key"] for row in payload["rows"] if not row["dated"]}

    assert undated
    assert not undated & {key for trace in payload["figure"]["data"] for key in trace["customdata"]}


def test_chart_begins_around_publication_and_counts_what_lies_outside(payload):
    assert payload["windows"]["near"][0].startswith("2031")
    assert payload["windows"]["all"][0] < "1998"
    assert payload["windows"]["outside"] == 1
    first, last = payload["figure"]["layout"]["xaxis"]["range"]
    assert first <= payload["windows"]["near"][0] < payload["windows"]["near"][1] <= last


def test_the_window_leaves_room_for_captions_but_not_for_ever():
    window = ["2031-03-01", "2031-03-11"]
    rows = [_row("early", earliest="2031-03-01", until="2031-03-10", label="a very long label of an event")]

    figure = chronology_figure(rows, published=(), tracks=TRACKS, window=window)

    first, last = figure["layout"]["xaxis"]["range"]
    assert first == "2031-03-01"
    assert "2031-03-10" < last < "2031-05"


def test_each_day_of_publication_is_a_line(payload):
    lines = {shape["x0"] for shape in payload["figure"]["layout"]["shapes"] if shape.get("yref") == "paper"}

    assert lines == {"2031-03-06", "2031-03-07"}


def test_inferred_times_are_hollow_and_given_ones_filled(payload):
    symbols = {
        key: trace["marker"]["symbol"] for trace in payload["figure"]["data"] if trace["name"] == "best"
        for key in trace["customdata"]
    }  # fmt: skip
    rows = {row["label"]: row["key"] for row in payload["rows"]}

    assert symbols[rows["Ingrid Solheim said"]] == "diamond-open"
    assert symbols[rows["Velde told reporters"]] == "diamond"


def test_an_open_side_is_an_arrow_away_from_the_known_end():
    figure = _figure(_row("before", earliest=None), _row("after", until=None))

    assert set(_points(figure, "bar")) == set()
    fades = next(trace for trace in figure["data"] if trace["name"] == "open")
    assert fades["x"] == ["2031-03-05", "2031-02-28", None, "2031-03-04", "2031-03-09", None]


def test_words_of_an_article_are_no_markup_to_plotly():
    (best,) = [trace for trace in _figure(_row("k", label=HOSTILE))["data"] if trace["name"] == "best"]

    assert best["hovertext"] == ["&lt;/script&gt;&lt;b&gt;closure&lt;/b&gt;<br>then<br>, "]


def test_a_caption_names_who_did_it_unless_the_label_does(payload):
    captions = {row["label"]: row["caption"] for row in payload["rows"]}

    assert captions["resign"] == "Tomas Velde resign"
    assert captions["Velde told reporters"] == "Velde told reporters"
    assert captions["a storm in January"] == "a storm in January"


def test_captions_stand_beside_their_bars_and_are_no_markup():
    window = ["2031-03-01", "2031-03-31"]
    rows = [_row("early", earliest="2031-03-02", until="2031-03-03", label=HOSTILE)]
    rows.append(_row("late", earliest="2031-03-28", until="2031-03-29", label="a vote on the tender"))

    figure = chronology_figure(rows, published=(), tracks=TRACKS, window=window)
    (captions,) = [trace for trace in figure["data"] if trace["name"] == "caption"]

    assert [text.strip() for text in captions["text"]] == [
        "&lt;/script&gt;&lt;b&gt;closure&lt;/b&gt;",
        "a vote on the tender",
    ]
    assert captions["textposition"] == ["middle right", "middle left"]
    assert captions["x"] == ["2031-03-03", "2031-03-28"]


def test_captions_that_would_meet_stand_in_different_lanes():
    window = ["2031-03-01", "2031-03-31"]
    rows = [_row("one", label="a long label of an event"), _row("two", earliest="2031-03-06", until="2031-03-07")]

    lanes = _points(chronology_figure(rows, published=(), tracks=TRACKS, window=window), "best")

    assert lanes["one"][1] != lanes["two"][1]


@given(st.lists(st.tuples(st.integers(1, 28), st.integers(0, 20)), max_size=12))
def test_bars_of_one_lane_never_meet(stretches):
    rows = [
        _row(str(at), earliest=f"2031-03-{first:02d}", until=f"2031-04-{min(first + days, 30):02d}")
        for at, (first, days) in enumerate(sorted(stretches))
    ]

    lanes = {key: y for key, (_, y) in _points(_figure(*rows), "best").items()}

    for lane in set(lanes.values()):
        inside = [row for row in rows if lanes[row["key"]] == lane]
        assert all(one["until"] <= next_["earliest"] for one, next_ in pairwise(inside))


def test_nothing_found_gives_an_empty_chart():
    empty = chronology_payload(empty_tables())

    assert (empty["rows"], empty["figure"]["data"], empty["windows"]["near"]) == ([], [], None)
    assert chronology_rows(empty_tables()) == []
