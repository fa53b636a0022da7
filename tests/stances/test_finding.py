import pytest

from tests.parses import parsed
from tests.stances.found import positions, stances
from workbench.rules import StanceRule


def test_five_ways_not_to_say_yes_are_five_different_things():
    assert positions("not-agree") == [("Ortiz", "opposes", -0.45, "the merger")]
    assert positions("not-refused") == [("Ortiz", "leaves open", None, "the merger")]
    assert positions("denied-merger") == [("Ortiz", "denies", -0.7, "supported the merger")]
    assert positions("would-if") == [("Ortiz", "conditions", 0.3, "the merger")]
    assert positions("said-to-support") == [("Ortiz", "supports", 0.4, "the merger")]


def test_what_somebody_is_said_to_hold_is_hearsay():
    assert len(stances("said-to-support")[0][0].chain) == 1
    assert positions("said-to-support", hearsay=False) == []


def test_an_attitude_verb_has_subject_and_object():
    assert positions("backs") == [("Ortiz", "supports", 0.8, "the new bridge")]


def test_the_agent_of_a_passive_holds_the_position():
    assert positions("was-backed") == [("Ortiz", "supports", 0.8, "The bridge")]


def test_a_modal_halves_the_strength():
    assert positions("might") == [("Ortiz", "supports", 0.4, "the merger")]
    assert positions("might", min_strength=0.5) == []


def test_who_is_told_not_to_is_warned_against():
    assert positions("warned-not") == [("Ortiz", "warns against", -0.8, "negotiate with the strikers")]
    assert positions("told-to") == [("Ortiz", "demands", 0.8, "close the mill")]


@pytest.mark.parametrize("name", ["vowed-block", "urged-reject"])
def test_a_plan_against_something_is_against_it(name):
    (found,) = positions(name)

    assert (found[0], found[1], found[3]) == ("Ortiz", "opposes", "the merger")
    assert found[2] < 0


def test_to_reject_calls_for_an_end_is_to_be_for_it():
    assert positions("rejected-calls") == [("Ortiz", "supports", 0.9, "the merger")]


def test_an_if_clause_is_no_position():
    assert positions("if-clause") == []


def test_a_condition_is_on_one_thing_and_seeks_another():
    assert positions("only-exchange") == [
        ("Ortiz", "conditions", 0.3, "the merger"),
        ("Ortiz", "seeks", 0.7, "higher wages"),
    ]
    assert [one[:2] for one in positions("unless")] == [("Ortiz", "conditions"), ("Ortiz", "seeks")]


def test_all_who_take_part_hold_it():
    assert positions("joint") == [("Ortiz", "accepts", 0.6, "a treaty"), ("Hale", "accepts", 0.6, "a treaty")]


def test_nouns_lend_their_owner_a_position():
    assert positions("opposition-to") == [
        ("Ortiz", "opposes", -0.8, "the merger"),
        ("Hale", "supports", 0.8, "the merger"),
    ]
    assert positions("no-support") == [("Hale", "opposes", -0.6, "the merger")]


@pytest.mark.parametrize(
    ("name", "target"), [("declined", "the merger"), ("stance-on", "the merger"), ("not-say-whether", "sell the mill")]
)
def test_a_position_that_is_not_told_is_undisclosed(name, target):
    assert positions(name) == [("Hale", "undisclosed", None, target)]
    assert positions(name, min_strength=1.0) == positions(name)


def test_a_judgement_is_the_speakers():
    assert positions("unfair") == [("Ortiz", "criticizes", -0.7, "The tax")]
    assert positions("should") == [("Ortiz", "opposes", -0.7, "the tax")]
    assert positions("i-support") == [("Ortiz", "supports", 0.8, "the tax")]


def test_an_office_speaks_for_its_owner():
    assert positions("office") == [("Ortiz", "refuses", -0.9, "the merger")]


def test_something_stands_for_the_clause_it_sums_up():
    assert positions("something") == [("Ortiz", "opposes", -0.45, "The mill will be sold to Galton")]


def test_the_chain_leads_from_the_outermost_source_inwards():
    (found,), _ = stances("third-hand")
    doc = parsed("stances", "third-hand")

    assert [doc.text[int(one.split("-")[0][1:]) :].split()[0] for one in found.chain] == ["reported", "said"]
    assert positions("third-hand", hearsay=False) == []


def test_evidence_begins_with_the_clause():
    (found,), _ = stances("backs")
    text = parsed("stances", "backs").text

    assert [one.of(text) for one in found.evidence] == ["Lena Ortiz backs the new bridge", "backs"]


def test_ids_differ_and_issues_hold_their_targets():
    found, issues = stances("joint")

    assert len({one.id for one in found}) == 2
    assert {one.issue for one in found} == {issue.id for issue in issues}


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("backs", StanceRule.ATTITUDE_VERB),
        ("told-to", StanceRule.DEMAND),
        ("only-exchange", StanceRule.CONDITION),
        ("no-support", StanceRule.NOUN),
        ("declined", StanceRule.UNDISCLOSED),
        ("not-agree", StanceRule.DISAGREED),
    ],
)
def test_each_rule_is_named_and_can_be_switched_off(name, rule):
    assert {one.rule for one in stances(name)[0]} == {str(rule)}
    assert stances(name, without=rule) == ((), ())


def test_nobody_holds_anything_of_the_rain():
    assert stances("nobody") == ((), ())


def test_something_stands_for_the_clause_that_hangs_on_the_noun_before_it():
    assert positions("something_hanging") == [
        ("Ortiz", "opposes", -0.45, "clerks who would be hired from city offices")
    ]


def test_a_stranded_preposition_is_no_target():
    assert positions("stranded_to") == []


def test_declining_to_comment_on_nothing_is_no_position():
    assert positions("declined_bare") == []
