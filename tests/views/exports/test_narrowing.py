import pytest

from tests.browser import browser, call, watched_page  # noqa: F401 - browser is a fixture
from tests.chronicle import chronicle
from workbench.errors import ParameterError
from workbench.tables.frames import Tables
from workbench.views.chronology_rows import HAPPENED, TRACKS, chronology_rows
from workbench.views.exports.narrowing import Narrowing

ROWS = chronology_rows(Tables([chronicle()]))
BOARD = next(key for row in ROWS if "Lake Board" in row["participants"] for key in row["entities"])
SELECTIONS = [
    {},
    {"span": ("2034-04-10", "2034-04-11")},
    {"span": ("", "2000-01-01")},
    {"span": ("2034-04-10T14:20:00", "2034-04-10T15:00:00")},
    {"span": ("2034-04-12", "")},
    {"kept": (BOARD,), "tracks": (HAPPENED,)},
    {"kept": ("",)},
]


def _labels(**selection):
    return {row["label"] for row in Narrowing.of(**selection).of_rows(ROWS)}


def test_nothing_selected_means_all():
    assert len(_labels()) == len({row["label"] for row in ROWS})


def test_a_stretch_of_time_keeps_what_has_a_bar_or_a_marker_in_it_and_nothing_without_a_date():
    assert _labels(span=("", "2000-01-01")) == {"the dam was finished", "the dam was raised"}
    assert "sirens were heard" not in _labels(span=("1900-01-01", "2100-01-01"))
    assert _labels(span=("2034-04-10T13:00:00", "2034-04-10T13:30:00")) == {
        "called the board", "she said", "the gates did not open",
    }  # fmt: skip


def test_the_end_of_a_stretch_is_not_in_it():
    assert "the dam was raised" not in _labels(span=("1964-01-01", "1980-01-01"))
    assert "the dam was finished" not in _labels(span=("1965-01-01", "1980-01-01"))


def test_entities_and_tracks_narrow_together():
    assert _labels(kept=(BOARD,), tracks=(HAPPENED,)) == {"called the board"}
    assert _labels(kept=("",)) == set()


@pytest.mark.parametrize("span", [("soon", ""), ("2034-05-01", "2034-04-01"), ("2034-02-30", "")])
def test_a_span_that_is_none_is_refused_and_named(span):
    with pytest.raises(ParameterError, match="span"):
        Narrowing.of(span=span)


@pytest.mark.browser
def test_the_page_narrows_as_python_does(browser):  # noqa: F811
    with watched_page(browser) as (page, _):
        for selection in SELECTIONS:
            full = {"kept": [], "span": [], "tracks": list(TRACKS)} | selection

            kept = call(page, "chronology_filter", "narrowed", ROWS, full)

            assert [row["key"] for row in kept] == [row["key"] for row in Narrowing.of(**selection).of_rows(ROWS)]
