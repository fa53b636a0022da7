"""Where the marks of the chart stand and how they look: the modules of the page, in a browser."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.browser import browser, call, watched_page  # noqa: F401 - browser is a fixture
from tests.chronicle import chronicle
from tests.findings import HOSTILE
from workbench.instants import Instant
from workbench.tables.frames import Tables
from workbench.views.chronology_marks import marks
from workbench.views.chronology_rows import HAPPENED, TRACKS, chronology_rows

pytestmark = pytest.mark.browser

_UNIX = Instant.parse("1970-01-01").seconds
DAY = 86_400_000


@pytest.fixture(scope="module")
def page(browser):  # noqa: F811
    with watched_page(browser) as (opened, wrong):
        yield opened
        assert wrong == []


def _ms(text):
    return (Instant.parse(text).seconds - _UNIX) * 1000


def _of(rows):
    return [row | {"bestMs": _ms(row["best"]) if row["best"] else 0, "order_line": ""} for row in rows]


ROWS = _of(chronology_rows(Tables([chronicle()])))
APRIL = [_ms("2034-04-01"), _ms("2034-04-25")]


def _row(key, *, earliest="2034-04-04", until="2034-04-06", label="it", **known):
    known = {"certainty": "explicit", "participants": [], "source": "Post", "track": HAPPENED} | known
    (row,) = _of([ROWS[0] | {"key": key, "caption": label, "earliest": earliest, "until": until, "drawn": True,
                             "best": earliest or until, "order": [], "reported_in": None} | known])  # fmt: skip
    return row


def _laid(page, rows, **options):
    asked = {"tracks": list(TRACKS), "grouping": "", "most": 8, "view": APRIL, "pixels": 800, "lit": ""} | options
    return call(page, "chronology_lanes", "laidOut", rows, asked)


def _figure(page, rows, *, found=(), **options):
    laid = _laid(page, rows, **options)
    asked = {
        "found": list(found), "marks": marks(), "view": options.get("view", APRIL), "width": 900, "published": [],
        "span": [], "grouped": bool(options.get("grouping")), "lit": options.get("lit", ""), "ink": "#000",
        "paper": "#fff",
    }  # fmt: skip
    return call(page, "chronology_figure", "figureOf", laid, asked)


def _named(figure, name):
    return [trace for trace in figure["data"] if trace["name"] == name]


def test_an_event_stands_in_the_lane_of_each_of_its_participants(page):
    laid = _laid(page, ROWS, grouping="entity")

    bands = {(band["track"], band["name"]): (band["first"], band["last"]) for band in laid["bands"]}
    stands = [place["y"] for place in laid["places"] if place["row"]["label"] == "called the board"]
    assert len(stands) == 2
    for y, name in zip(sorted(stands), ("Lake Board", "Una Brodie"), strict=True):
        first, last = bands[HAPPENED, name]
        assert first <= y <= last


def test_who_is_not_among_the_most_frequent_stands_with_the_others_and_last(page):
    laid = _laid(page, ROWS, grouping="entity", most=1)

    happened = [band["name"] for band in laid["bands"] if band["track"] == HAPPENED]
    assert happened == ["Lake Board", "Others"]


def test_by_source_each_lane_is_somebody_who_tells(page):
    laid = _laid(page, ROWS, grouping="source")

    assert {band["name"] for band in laid["bands"]} == {"Lake & Valley Post", "Piet Maas"}


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(1, 24), st.integers(1, 6)), max_size=14))
def test_bars_and_captions_of_one_lane_never_meet(page, stretches):
    rows = [
        _row(str(at), earliest=f"2034-04-{first:02d}", until=f"2034-04-{min(first + days, 30):02d}", label="a" * days)
        for at, (first, days) in enumerate(stretches)
    ]

    places = _laid(page, rows)["places"]

    assert len(places) == len(rows)
    for one in places:
        others = [other for other in places if other is not one and other["y"] == one["y"]]
        assert all(other["to"] <= one["from"] or one["to"] <= other["from"] for other in others)


def test_of_more_than_can_be_drawn_the_least_sure_are_left_out_and_counted(page):
    rows = [
        _row(str(at), certainty="explicit" if at % 10 == 0 else "inferred", earliest="2034-04-04", until="2034-04-05")
        for at in range(200)
    ]

    laid = _laid(page, rows, lit="199")

    assert not laid["captions"]
    assert laid["left"] == len(rows) - len(laid["places"]) > 0
    drawn = {place["row"]["key"] for place in laid["places"]}
    assert {row["key"] for row in rows if row["certainty"] == "explicit"} | {"199"} <= drawn


def test_the_four_kinds_of_certainty_have_markers_and_lines_of_their_own(page):
    kinds = ("explicit", "derived", "inferred", "open")
    figure = _figure(page, [_row(kind, certainty=kind) for kind in kinds])

    (best,) = _named(figure, "best")
    assert dict(zip(best["customdata"], best["marker"]["symbol"], strict=True)) == {
        "explicit": "circle", "derived": "circle-open-dot", "inferred": "circle-open", "open": "circle-x-open",
    }  # fmt: skip
    assert len({bar["line"]["dash"] for bar in _named(figure, "bar")}) == 4


def test_an_open_side_is_an_arrow_away_from_the_known_end(page):
    figure = _figure(page, [_row("before", earliest=None), _row("after", until=None)])

    assert _named(figure, "bar") == []
    (fades,) = _named(figure, "open")
    assert fades["x"] == ["2034-04-06", "2034-04-04", None, "2034-04-04", "2034-04-06", None]


def test_a_report_is_linked_to_the_event_that_it_tells(page):
    figure = _figure(page, ROWS)

    links = {key for trace in _named(figure, "link") for key in trace["customdata"]}
    assert links == {row["key"] for row in ROWS if row["reported_in"]}


def test_an_event_with_an_order_only_stands_beside_the_axis_with_an_arrow_to_the_dated_one(page):
    laid = _laid(page, ROWS)
    undated = [row for row in ROWS if row["order"]]

    found = call(page, "chronology_lanes", "beside", undated, laid["places"])
    figure = _figure(page, ROWS, found=found)

    assert [one["row"]["label"] for one in found] == ["sirens were heard", "the second slide"]
    (beside,) = _named(figure, "beside")
    assert beside["xaxis"] == "x2"
    assert figure["layout"]["xaxis"]["domain"][1] < figure["layout"]["xaxis2"]["domain"][0]
    heads = [one["x"] for one in figure["layout"]["annotations"] if one.get("arrowhead")]
    assert heads == ["2034-04-10T15:15:00", "2034-04-10T16:45:00"]
    placed = {key for trace in figure["data"] if trace.get("xaxis") != "x2" for key in trace["customdata"]}
    assert not placed & {row["key"] for row in ROWS if not row["dated"]}


def test_words_of_an_article_are_no_markup_to_plotly(page):
    figure = _figure(page, [_row("k", label=HOSTILE, evidence=[HOSTILE])])

    (best,), (caption,) = _named(figure, "best"), _named(figure, "caption")
    assert best["hovertext"][0].startswith("<b>&lt;/script&gt;&lt;b&gt;closure&lt;/b&gt;</b><br>")
    assert "<script" not in best["hovertext"][0]
    assert caption["text"][0].strip() == "&lt;/script&gt;&lt;b&gt;closure&lt;/b&gt;"


def test_a_caption_stands_where_there_is_room_for_it(page):
    rows = [
        _row("right", earliest="2034-04-02", until="2034-04-03", label="a vote on the tender"),
        _row("left", earliest="2034-04-23", until="2034-04-24", label="a vote on the tender"),
        _row("over", earliest="2034-03-01", until="2034-05-24", label="a vote on the tender"),
    ]

    laid = _laid(page, rows)

    assert {place["row"]["key"]: place["side"] for place in laid["places"]} == {
        "right": "right", "left": "left", "over": "over",
    }  # fmt: skip


def test_hover_says_when_how_it_is_known_and_by_which_words(page):
    row = next(row for row in ROWS if row["label"] == "the valley was cleared")

    assert call(page, "chronology_figure", "hoverOf", row) == (
        "<b>the valley was cleared</b><br>10 April 2034, 15:00 to 18:30<br>date given, told as fact<br>"
        "date in its clause (“between 15:00 and 18:30”): An event takes<br>the time expression that hangs on it."
        "<br>told by Lake &amp; Valley Post"
    )


@pytest.mark.parametrize(
    ("view", "drawn", "kept"),
    [
        (["2034-01-01", "2035-01-01"], ["2034-04-03T07:12:00", "2034-05-02T01:00:00"], ["2034-04-03", "2034-05-03"]),
        (["2034-04-10", "2034-04-11"], ["2034-04-10T07:12:00", "2034-04-10T07:13:00"],
         ["2034-04-10T07:00:00", "2034-04-10T08:00:00"]),
    ],
)  # fmt: skip
def test_a_drawn_stretch_is_made_whole_days_or_hours(page, view, drawn, kept):
    assert call(page, "chronology_zoom", "rounded", [*map(_ms, drawn)], [*map(_ms, view)]) == kept


def test_the_window_never_leaves_the_years_that_can_be_drawn_nor_shrinks_under_an_hour(page):
    wide = call(page, "chronology_zoom", "within", [-(10**15), 10**15])
    narrow = call(page, "chronology_zoom", "within", [0, 1])

    assert wide == [_ms("0001-01-01"), _ms("9999-12-31")]
    assert narrow == [0, DAY // 24]


@given(st.sampled_from(["-0043-03-15", "0001-01-01", "1969-12-31T23:59:59", "2034-04-10T14:20:00", "9999-12-31"]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_instants_are_counted_as_python_counts_them(page, text):
    assert call(page, "chronology_time", "toMs", text) == _ms(text)
