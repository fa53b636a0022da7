from tests.stances.found import attributions
from workbench.records import Marking
from workbench.rules import AttributionRule


def _told(name, *, without=None):
    return [(one.source_entity, one.marking) for one in attributions(name, without=without)]


def test_hearsay_after_an_outlets_report_is_that_outlets_and_says_so():
    assert _told("running_report") == [
        ("Courier", Marking.EXPLICIT),
        ("Courier", Marking.EXPLICIT),
        ("Courier", Marking.IMPLIED),
        ("Hale", Marking.EXPLICIT),
        ("Courier", Marking.IMPLIED),
    ]


def test_what_somebody_reportedly_said_nests_in_the_outlets_report():
    found = attributions("running_report")

    assert found[3].parent == found[2].id
    assert found[2].source is None
    assert found[2].confidence < 1


def test_without_the_rule_its_source_stays_unnamed():
    told = _told("running_report", without=AttributionRule.RUNNING)

    assert (None, Marking.HEARSAY) in told
    assert (None, Marking.PASSIVE) in told


def test_hearsay_before_any_report_or_long_after_it_stays_unnamed():
    assert _told("hearsay_first")[0] == (None, Marking.HEARSAY)
    assert _told("hearsay_far")[1] == (None, Marking.HEARSAY)
