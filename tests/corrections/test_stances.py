"""Who stands where, as the analyst has it."""

import pytest

from tests.corrections.saying import assert_consistent, at, corrected, of, saying
from tests.findings import sample_findings
from workbench.records import Part, Position, Side
from workbench.rules import AnalystRule

FERRY = sample_findings()[0]
CONFIRMS, OPPOSES, DEMANDS, CONDITIONAL, UNDISCLOSED = FERRY.stances
SOLHEIM, VELDE = (
    next(one.id for one in FERRY.entities if one.name == name) for name in ("Ingrid Solheim", "Tomas Velde")
)


def stance(found, one):
    return next(each for each in found.stances if each.id == one.id)


def test_nothing_said_keeps_issues_and_topics_as_they_were():
    now = corrected(FERRY)

    assert (now.stances, now.issues, now.topics) == (FERRY.stances, FERRY.issues, FERRY.topics)


@pytest.mark.parametrize(
    ("position", "polarity", "strength", "side"),
    [
        ("supports", 0.8, 0.8, Side.FOR),
        ("refuses", -0.8, 0.8, Side.AGAINST),
        ("undisclosed", None, 0.2, Side.UNDISCLOSED),
        ("conditions", 0.3, 0.3, Side.CONDITIONAL),
    ],
)
def test_the_polarity_follows_a_position_that_is_set(position, polarity, strength, side):
    one = stance(corrected(FERRY, of(FERRY, "set", OPPOSES.id, position=position)), OPPOSES)

    assert (one.position, one.polarity, one.strength, one.side) == (Position(position), polarity, strength, side)
    assert one.conditional is (position == "conditions")
    assert (one.rule, one.confidence) == (str(AnalystRule.SAID), 1.0)
    assert (one.holder, one.target, one.chain) == (OPPOSES.holder, OPPOSES.target, OPPOSES.chain)


def test_a_polarity_that_is_set_holds_before_that_of_the_position():
    both = stance(corrected(FERRY, of(FERRY, "set", OPPOSES.id, position="supports", polarity="0.25")), OPPOSES)
    alone = stance(corrected(FERRY, of(FERRY, "set", OPPOSES.id, polarity="-0.5")), OPPOSES)
    none = stance(corrected(FERRY, of(FERRY, "set", OPPOSES.id, polarity="")), OPPOSES)

    assert (both.position, both.polarity, both.strength) == (Position.SUPPORTS, 0.25, 0.25)
    assert (alone.position, alone.polarity, alone.strength) == (OPPOSES.position, -0.5, 0.5)
    assert (none.polarity, none.strength) == (None, OPPOSES.strength)


def test_holder_and_target_are_those_that_the_marked_words_mean():
    solheim, storm = at(FERRY, "Ingrid Solheim"), at(FERRY, "a storm in January")
    event = next(one.id for one in FERRY.events if one.trigger == at(FERRY, "storm"))

    now = corrected(FERRY, of(FERRY, "set", OPPOSES.id, (solheim, Part.TO), (storm, Part.NEW_TARGET)))

    one = stance(now, OPPOSES)
    assert (one.holder, one.target, one.event) == (SOLHEIM, storm, event)
    assert one.issue == next(issue.id for issue in now.issues if storm in issue.targets)
    assert at(FERRY, "the closure") not in {topic.span for topic in now.topics}
    assert_consistent(now)


def test_a_rejected_stance_goes_and_so_does_its_topic():
    now = corrected(FERRY, of(FERRY, "reject", UNDISCLOSED.id))

    assert UNDISCLOSED.id not in {one.id for one in now.stances}
    assert UNDISCLOSED.target not in {topic.span for topic in now.topics}
    assert [one.id for one in now.stances] == [one.id for one in FERRY.stances if one is not UNDISCLOSED]


def test_an_added_stance_has_the_chain_the_sentence_and_the_date_of_its_words():
    cue, target, holder = at(FERRY, "leave"), at(FERRY, "the islanders"), at(FERRY, "Velde", within="Velde told")
    made = saying(FERRY, "add", "stance", cue, (holder, Part.HOLDER), (target, Part.TARGET),
                  values={"position": "supports"})  # fmt: skip

    [one] = [each for each in corrected(FERRY, made).stances if each.cue == cue]

    told = next(each for each in FERRY.attributions if each.cue == at(FERRY, "told"))
    event = next(each for each in FERRY.events if each.trigger == told.cue)
    assert (one.holder, one.position, one.polarity, one.rule) == (VELDE, Position.SUPPORTS, 0.8, str(AnalystRule.SAID))
    assert (one.chain, one.interval) == ((told.id,), event.interval)
    assert one.evidence[0] in FERRY.sentences
    assert one.evidence[0].contains(cue)


def test_somebody_unnamed_may_hold_an_added_stance_once_the_same_gesture_mentions_him():
    cue, holder, target = at(FERRY, "told"), at(FERRY, "reporters"), at(FERRY, "the closure")
    stance_of_them = saying(FERRY, "add", "stance", cue, (holder, Part.HOLDER), (target, Part.TARGET),
                            values={"position": "doubts"})  # fmt: skip
    mention = saying(FERRY, "add", "mention", holder, values={"type": "group"})

    now = corrected(FERRY, stance_of_them, mention)
    alone = corrected(FERRY, stance_of_them)

    [one] = [each for each in now.stances if each.cue == cue]
    assert next(each.name for each in now.entities if each.id == one.holder) == "reporters"
    assert [outcome.applied for outcome in now.outcomes] == [True, True]
    assert_consistent(now)
    assert [each.id for each in alone.stances] == [each.id for each in FERRY.stances]
    assert alone.outcomes[0].reasons == ("'reporters': nobody is mentioned at these words any more",)


def test_a_stance_that_is_known_is_not_added_twice():
    holder = at(FERRY, "Tomas Velde")
    made = saying(FERRY, "add", "stance", OPPOSES.cue, (holder, Part.HOLDER), (OPPOSES.target, Part.TARGET),
                  values={"position": "doubts"})  # fmt: skip

    now = corrected(FERRY, made)

    assert len(now.stances) == len(FERRY.stances)
    assert stance(now, OPPOSES).position is Position.DOUBTS


def test_a_stance_whose_words_have_another_holder_now_is_told():
    now = corrected(
        FERRY,
        of(FERRY, "set", OPPOSES.id, (at(FERRY, "Ingrid Solheim"), Part.TO)),
        of(FERRY, "set", OPPOSES.id, position="supports"),
    )

    assert now.outcomes[1].reasons == ("'opposes': the words moved to another holder",)
    assert stance(now, OPPOSES).position is Position.OPPOSES


@pytest.mark.parametrize(
    ("gone", "why"),
    [
        ("Tomas Velde", "'Velde': nobody is mentioned at these words any more"),
        ("", "'opposes': no position on this target is told at these words any more"),
    ],
)
def test_a_stance_that_is_no_more_is_told(gone, why):
    made = of(FERRY, "set", OPPOSES.id, position="supports")
    taken = saying(FERRY, "reject", "entity", at(FERRY, gone)) if gone else of(FERRY, "reject", OPPOSES.id)

    now = corrected(FERRY, taken, made)

    assert [one.applied for one in now.outcomes] == [True, False]
    assert now.outcomes[1].reasons == (why.replace("'Velde'", "'Tomas Velde'"),)


def test_a_holder_that_is_nobody_any_more_leaves_the_stance_as_it_was():
    made = of(FERRY, "set", OPPOSES.id, (at(FERRY, "Ingrid Solheim"), Part.TO), position="supports")

    now = corrected(FERRY, saying(FERRY, "reject", "entity", at(FERRY, "Ingrid Solheim")), made)

    assert stance(now, OPPOSES).position is Position.OPPOSES
    assert now.outcomes[1].reasons == ("'Ingrid Solheim': nobody is mentioned at these words any more",)
