import pytest

from tests.evaluation.timeml import at, document, event, stretch, timeml
from workbench.evaluation.anchors import GoldEvent
from workbench.evaluation.event_days import Share, one_day, score_events, whole_days
from workbench.instants import Interval
from workbench.records import Certainty
from workbench.rules import ChronologyRule

DAY = stretch("2021-03-02", "2021-03-03")
WEEK = stretch("2021-03-01", "2021-03-08")
LATER = stretch("2021-03-05", "2021-03-06")
BEFORE = stretch(None, "2021-03-05")


def _gold(words="spoke", when=DAY, *, exact=True):
    return GoldEvent(document="speech", span=at(words), when=when, exact=exact, where="events.jsonl:1")


def _scored(folder, *found, gold=None, content=None):
    return score_events([gold or _gold()], {"speech": found}, {"speech": document(folder, content)})


@pytest.mark.parametrize(
    ("found", "exact", "inside", "kind"),
    [
        (event("spoke", DAY), 1, 1, None),
        (event("spoke", stretch("2021-03-02T18:00", "2021-03-02T20:00")), 1, 1, None),
        (event("spoke", WEEK, best=DAY), 1, 1, None),
        (event("left", DAY, mentions=("left", "spoke")), 1, 1, None),
        (event("spoke", WEEK), 0, 1, "no single day, gold inside"),
        (event("spoke", WEEK, best=stretch("2021-03-02", "2021-03-04")), 0, 1, "no single day, gold inside"),
        (event("spoke", WEEK, best=LATER), 0, 1, "another day"),
        (event("spoke", LATER), 0, 0, "another day"),
        (event("spoke", BEFORE), 0, 1, "no single day, gold inside"),
        (event("spoke", stretch("2021-03-03", None)), 0, 0, "no single day, gold outside"),
        (event("spoke"), 0, 0, "no interval"),
        (event("left", DAY), 0, 0, "no event"),
    ],
)
def test_a_day_is_exact_or_inside_or_neither(tmp_path, found, exact, inside, kind):
    scores = _scored(tmp_path, found)

    assert scores.shares["day exact"] == Share(exact, 1)
    assert scores.shares["day inside the interval"] == Share(inside, 1)
    assert scores.documents == [Share(exact, 1)]
    assert [one.kind for one in scores.mistakes] == ([kind] if kind else [])


def test_shares_of_all_and_of_those_found_differ(tmp_path):
    documents = {"speech": document(tmp_path)}

    scores = score_events([_gold(), _gold("mayor")], {"speech": [event("spoke", DAY)]}, documents)

    assert scores.shares["found as an event"] == Share(1, 2)
    assert (scores.shares["day exact"], scores.shares["day exact, of those found"]) == (Share(1, 2), Share(1, 1))
    assert scores.shares["day inside the interval, of those found"] == Share(1, 1)


@pytest.mark.parametrize(("published", "right"), [("2021-03-02", 1), ("2021-03-04", 0), (None, 0)])
def test_the_day_of_publication_stands_beside(tmp_path, published, right):
    scores = _scored(tmp_path, content=timeml(published=published))

    assert scores.shares["day exact, had all the day of publication"] == Share(right, 1)


def test_open_sides_and_missing_intervals_are_told_and_have_no_width(tmp_path):
    wide, bare = _scored(tmp_path, event("spoke", BEFORE)), _scored(tmp_path, event("spoke"))

    assert wide.shares["interval open on a side, of those found"] == Share(1, 1)
    assert bare.shares["no interval, of those found"] == Share(1, 1)
    assert wide.median_width is bare.median_width is None
    assert _scored(tmp_path, event("spoke", WEEK)).median_width == 7


@pytest.mark.parametrize(
    ("when", "interval", "agrees"),
    [
        (stretch("2021-03-01", "2021-04-01"), DAY, 1),
        (stretch("2021-03-01", "2021-04-01"), stretch("2021-04-01", "2021-04-02"), 0),
        (stretch("2021-03-02", None), BEFORE, 1),
        (stretch(None, "2021-03-02"), DAY, 0),
        (stretch("2021-03-01", "2021-04-01"), None, 0),
    ],
)
def test_a_longer_time_agrees_where_a_day_is_shared(tmp_path, when, interval, agrees):
    scores = _scored(tmp_path, event("spoke", interval), gold=_gold(when=when, exact=False))

    assert scores.shares["gold tells no day but a longer time: agrees"] == Share(agrees, 1)
    assert scores.shares["day exact"] == Share(0, 0)
    assert len(scores.mistakes) == 1 - agrees


@pytest.mark.parametrize(
    ("found", "told"),
    [(event("spoke", DAY), 1), (event("spoke", DAY, certainty=Certainty.INFERRED), 0), (event("spoke"), 0)],
)
def test_what_nobody_can_date_shall_not_be_dated_explicitly(tmp_path, found, told):
    scores = _scored(tmp_path, found, gold=_gold(when=None, exact=False))

    assert scores.shares["gold tells no time: dated explicitly"] == Share(told, 1)
    assert [one.gold for one in scores.mistakes] == ["no time"] * told


def test_certainties_and_rules_are_counted_apart(tmp_path):
    derived = event("left", LATER, certainty=Certainty.DERIVED)

    scores = score_events(
        [_gold(), _gold("left")], {"speech": [event("spoke", DAY), derived]}, {"speech": document(tmp_path)}
    )

    assert scores.by_certainty[Certainty.EXPLICIT].exact == Share(1, 1)
    assert scores.by_certainty[Certainty.DERIVED].inside == Share(0, 1)
    assert scores.by_certainty[Certainty.OPEN].exact == Share()
    assert scores.by_rule == {str(ChronologyRule.OWN_DATE): {True: 1, False: 1}}


def test_a_mistake_tells_interval_best_and_certainty(tmp_path):
    (mistake,) = _scored(tmp_path, event("spoke", WEEK, best=LATER)).mistakes

    assert "[spoke]" in mistake.sentence
    assert mistake.gold == "2021-03-02"
    assert mistake.found == "spoke: 2021-03-01/2021-03-07, best 2021-03-05, explicit"
    assert mistake.rule == str(ChronologyRule.OWN_DATE)


def test_the_event_that_shares_most_is_meant(tmp_path):
    scores = _scored(tmp_path, event("o", LATER), event("spoke", DAY))

    assert scores.shares["day exact"] == Share(1, 1)


def test_nothing_to_find_is_no_share(tmp_path):
    scores = score_events([], {}, {"speech": document(tmp_path)})

    assert {share.value for share in scores.shares.values()} == {0.0}
    assert scores.documents == [Share(0, 0)]


@pytest.mark.parametrize(
    ("start", "end", "day"),
    [
        ("2021-03-02", "2021-03-03", True),
        ("2021-03-02T23:59", "2021-03-03", True),
        ("2021-03-02", "2021-03-02", True),
        ("2021-03-02T10:00", "2021-03-02T10:00", True),
        ("2021-03-02T23:59", "2021-03-03T00:01", False),
        (None, "2021-03-03", False),
        ("2021-03-02", None, False),
    ],
)
def test_a_stretch_may_lie_in_one_day(start, end, day):
    assert one_day(stretch(start, end)) == (DAY if day else None)


def test_all_time_stays_all_time():
    assert whole_days(Interval(None, None)) == Interval(None, None)
