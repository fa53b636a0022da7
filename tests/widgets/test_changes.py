import json
from dataclasses import replace

import pytest

from tests.findings import sample_findings
from workbench.instants import Instant, Interval
from workbench.records import Certainty
from workbench.tables.frames import Tables
from workbench.widgets.changes import SHOWN, ChangedFinding, Changes, changes_between


def between(before, after):
    return changes_between(Tables(before), Tables(after))


def test_equal_findings_have_not_changed():
    assert between(sample_findings(), sample_findings()) == Changes()
    assert str(between((), ())) == "nothing changed"


def test_what_came_and_what_went_is_counted_in_each_kind():
    ferry, tender = sample_findings()
    less = replace(ferry, entities=ferry.entities[1:], stances=ferry.stances[2:])

    assert str(between((ferry, tender), (less, tender))) == "-1 entity, -2 stances"
    assert str(between((less, tender), (ferry, tender))) == "+1 entity, +2 stances"


def test_each_that_came_or_went_is_told_with_its_key_its_words_and_its_sentence():
    ferry, _ = sample_findings()
    less = replace(ferry, entities=ferry.entities[1:])

    [gone] = between([ferry], [less]).kinds
    [back] = between([less], [ferry]).kinds

    told = ChangedFinding(
        key=f"{ferry.article.id}:{ferry.entities[0].id}",
        title="Norsund Lines (organization)",
        sentence="Norsund Lines confirmed on Tuesday that it will close the Hask crossing.",
    )
    assert (gone.counts, gone.went, gone.came) == ((0, 1, 0), (told,), ())
    assert (back.counts, back.went, back.came) == ((1, 0, 0), (), (told,))


def test_of_a_record_with_the_same_id_it_is_told_what_differs():
    ferry, _ = sample_findings()
    first, *others = ferry.events
    day = Interval(Instant.parse("2031-03-01"), Instant.parse("2031-03-02"))
    before = replace(first, certainty=Certainty.OPEN, interval=None, rule="no time given")
    after = replace(first, certainty=Certainty.EXPLICIT, interval=day, rule="date in its clause")

    changes = between([replace(ferry, events=(before, *others))], [replace(ferry, events=(after, *others))])

    assert str(changes) == "1 event changed"
    [one] = changes.kinds[0].differ
    assert one.title == first.label
    assert one.differs == (
        ("When", "", "1 March 2031"),
        ("How the time is known", "no date given", "date given"),
        ("Rule", "no time given", "date in its clause"),
    )


def test_a_record_that_only_rests_on_something_else_is_told_without_a_difference():
    ferry, _ = sample_findings()
    first, *others = ferry.entities
    other = replace(first, mentions=tuple(reversed(first.mentions)))

    changes = between([ferry], [replace(ferry, entities=(other, *others))])

    assert str(changes) == "1 entity changed"
    assert changes.kinds[0].differ[0].differs == ()


def test_the_same_id_in_another_article_is_another_record():
    ferry, tender = sample_findings()
    moved = replace(tender, events=ferry.events, contradictions=())
    bare = replace(ferry, contradictions=())

    changes = between([replace(bare, events=()), moved], [bare, replace(moved, events=())])

    assert str(changes) == f"+{len(ferry.events)} events, -{len(ferry.events)} events"


def test_many_are_counted_and_only_some_told():
    ferry, _ = sample_findings()
    many = tuple(replace(ferry.times[0], id=f"t{at}") for at in range(SHOWN + 20))

    [kind] = between([replace(ferry, times=())], [replace(ferry, times=many)]).kinds

    assert kind.counts == (SHOWN + 20, 0, 0)
    assert len(kind.came) == SHOWN


@pytest.mark.parametrize(("seconds", "told"), [(0.0034, "nothing changed, 3 ms"), (2.34, "nothing changed, 2.3 s")])
def test_the_time_taken_is_told(seconds, told):
    assert str(Changes(seconds=seconds)) == told


def test_a_contradiction_is_selected_by_its_first_event():
    ferry, tender = sample_findings()
    found = next(one for one in (ferry, tender) if one.contradictions)

    [kind] = between([replace(found, contradictions=())], [found]).kinds

    assert kind.came[0].key == f"{found.article.id}:{found.contradictions[0].events[0]}"


def test_what_the_page_gets_is_json():
    plain = between(sample_findings(), ()).plain()

    assert json.loads(json.dumps(plain)) == json.loads(json.dumps(plain, allow_nan=False)) != []
    assert all(one["many"] and one["went"] for one in plain)
