from dataclasses import replace

from tests.findings import sample_findings
from workbench.records import Certainty
from workbench.widgets.changes import changes_between


def test_equal_findings_have_not_changed():
    assert changes_between(sample_findings(), sample_findings()) == "nothing changed"
    assert changes_between((), ()) == "nothing changed"


def test_what_came_and_what_went_is_counted_in_each_kind():
    ferry, tender = sample_findings()
    less = replace(ferry, entities=ferry.entities[1:], stances=ferry.stances[2:])

    assert changes_between((ferry, tender), (less, tender)) == "-1 entity, -2 stances"
    assert changes_between((less, tender), (ferry, tender)) == "+1 entity, +2 stances"


def test_a_record_with_the_same_id_and_other_content_has_changed():
    ferry, _ = sample_findings()
    first, *others = ferry.events
    other = replace(first, certainty=Certainty.OPEN if first.certainty is not Certainty.OPEN else Certainty.EXPLICIT)

    assert changes_between([ferry], [replace(ferry, events=(other, *others))]) == "1 event changed"


def test_the_same_id_in_another_article_is_another_record():
    ferry, tender = sample_findings()
    moved = replace(tender, events=ferry.events)

    line = changes_between([replace(ferry, events=()), moved], [ferry, replace(tender, events=())])

    assert line == f"+{len(ferry.events)} events, -{len(ferry.events)} events"
