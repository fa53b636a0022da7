import pytest

from workbench.instants import Instant
from workbench.views.wording import day_in_words, notes_in_words, published_in_words, when_in_words


def _row(earliest, latest, until):
    return {"earliest": earliest, "latest": latest, "until": until}


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (_row(None, None, None), "no date given"),
        (_row("2031-03-04", "2031-03-04", "2031-03-05"), "4 March 2031"),
        (_row("2031-02-01", "2031-02-28", "2031-03-01"), "February 2031"),
        (_row("2031-12-01", "2031-12-31", "2032-01-01"), "December 2031"),
        (_row("1998-01-01", "1998-12-31", "1999-01-01"), "1998"),
        (_row("2031-03-04", "2031-03-06", "2031-03-07"), "4 to 6 March 2031"),
        (_row("2031-02-27", "2031-03-06", "2031-03-07"), "27 February to 6 March 2031"),
        (_row("2030-12-30", "2031-01-02", "2031-01-03"), "30 December 2030 to 2 January 2031"),
        (_row("2031-03-04", None, None), "from 4 March 2031"),
        (_row(None, "2031-03-03", "2031-03-04"), "before 4 March 2031"),
        (_row("-0043-03-15", "-0043-03-15", "-0043-03-16"), "15 March 44 BC"),
    ],
)
def test_a_stretch_is_called_by_the_shortest_words_that_are_true(row, words):
    assert when_in_words(row) == words


def test_the_hour_is_said_where_it_is_known():
    assert day_in_words(Instant.parse("2031-03-04T09:05")) == "4 March 2031, 09:05"


def test_publication_says_how_it_is_known():
    row = {"published": "2031-03-07", "published_by": "assumed", "published_note": "the day it was fetched"}

    assert published_in_words(row) == "7 March 2031 (assumed: the day it was fetched)"
    assert published_in_words({"published": None}) == "publication date unknown"


def test_an_assumed_day_of_publication_is_not_told_twice():
    notes = ["read with another pipeline", "published 2031-03-07 is assumed: the day it was fetched"]

    assert notes_in_words({"published": "2031-03-07", "notes": notes}) == ["read with another pipeline"]
    assert notes_in_words({"published": None, "notes": ["no publication date is known"]}) == [
        "no publication date is known"
    ]
