"""What corrections do to findings made by hand: what each says, and that no sequence of them breaks a record."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corrections import saying
from tests.corrections.chance import broken, draw
from tests.findings import sample_findings
from workbench.corrections import (
    correct_entities,
    marks_of,
)
from workbench.entities import FoundEntities
from workbench.records import CorrectionAction, EntityType, Factuality, Part, Position, Topic
from workbench.rules import AnalystRule


def topic_of(span):
    return Topic(span=span, name=f"words at {span.start}", head=f"words {span.start}")


def sample():
    """Return the first article with a topic for each target."""
    found = sample_findings()[0]
    topics = tuple(topic_of(span) for span in dict.fromkeys(one.target for one in found.stances))
    return replace(found, topics=topics, remarks=())


FOUND = sample()
TEXT = FOUND.article.text


def replayed(made):
    """Return the sample with corrections taken in."""
    return saying.corrected(FOUND, *made)


def said(action, about, *marks, **values):
    return saying.saying(FOUND, action, about, *marks, values=values)


def at(words, part=Part.FINDING, *, within=None):
    return saying.at(FOUND, words, within), part


def named(found, name):
    return next(one for one in found.entities if one.name == name)


def words(found, entity):
    return [one.span.of(TEXT) for one in found.mentions if one.entity == entity.id]


def test_without_corrections_nothing_changes():
    assert correct_entities(FoundEntities(FOUND.mentions, FOUND.entities), (), text=TEXT)[0].entities is FOUND.entities
    assert replayed([]).events == FOUND.events


def test_a_merged_entity_keeps_the_first_id_and_has_the_mentions_of_both():
    first = named(FOUND, "Ingrid Solheim")

    found = replayed([said("merge", "entity", at("Ingrid Solheim"), at("Harbour Post"), name="Ida Solheim")])

    merged = named(found, "Ida Solheim")
    assert (merged.id, merged.by_analyst) == (first.id, True)
    assert "Harbour Post" in words(found, merged)
    assert set(merged.aliases) >= {"Ingrid Solheim", "Harbour Post"}
    assert len(found.entities) == len(FOUND.entities) - 1


def test_a_split_mention_is_somebody_new_and_later_corrections_see_him():
    split = said("split", "mention", at("Solheim", within="Solheim declined"), name="Per Solheim", type="group")
    renamed = said("set", "entity", at("Solheim", within="Solheim declined"), name="Pia Solheim")

    found = replayed([split, renamed])

    new = named(found, "Pia Solheim")
    assert (new.type, words(found, new)) == (EntityType.GROUP, ["Solheim"])
    assert next(one for one in found.mentions if one.entity == new.id).rule == str(AnalystRule.SAID)


def test_a_role_goes_with_the_mention_beside_which_it_is_told():
    found = replayed([said("link", "mention", at("Ingrid Solheim"), at("Harbour Post", Part.TO))])

    assert [role.text for role in named(found, "Harbour Post").roles] == ["the company's director"]
    assert named(found, "Ingrid Solheim").roles == ()


def test_words_are_marked_wherever_they_stand_as_whole_words():
    found = replayed([said("add", "mention", at("tender"), everywhere="yes", name="The Tender")])

    assert len(words(found, named(found, "The Tender"))) == TEXT.count(" tender ")


def test_a_rejected_entity_is_gone_and_what_comes_after_is_told_why_it_does_not_fit():
    gone = said("reject", "entity", at("Harbour Post"))
    late = said("set", "entity", at("Harbour Post"), name="The Post")

    found = replayed([gone, late])

    assert all(one.name not in {"Harbour Post", "The Post"} for one in found.entities)
    assert [one.applied for one in found.outcomes] == [True, False]
    assert found.outcomes[1].reasons == ("'Harbour Post': nobody is mentioned at these words any more",)


def test_a_date_and_a_factuality_are_set_and_an_event_is_added():
    event = FOUND.events[0]
    made = said("set", "event", *marks_of(FOUND, event.id), time="2031-02-01/..", factuality="hedged")

    found = replayed([made, said("add", "event", at("islanders alone"), time="2031-01-02")])

    changed = next(one for one in found.events if one.id == event.id)
    assert (str(changed.interval), changed.factuality) == ("2031-02-01/..", Factuality.HEDGED)
    assert changed.rule == str(AnalystRule.SAID)
    assert any(str(one.interval) == "2031-01-02" for one in found.events)


def test_a_rejected_report_leaves_what_it_reports_to_the_one_around_it():
    inner = next(one for one in FOUND.attributions if one.parent is not None)
    outer = next(one for one in FOUND.attributions if one.id == inner.parent)

    found = replayed([said("reject", "attribution", *marks_of(FOUND, outer.id))])

    assert next(one for one in found.attributions if one.id == inner.id).parent == outer.parent


def test_a_new_position_has_its_own_polarity_unless_one_is_given():
    stance = FOUND.stances[0]
    marks = marks_of(FOUND, stance.id)

    [first] = [
        one for one in replayed([said("set", "stance", *marks, position="demands")]).stances if one.id == stance.id
    ]
    [second] = [
        one
        for one in replayed([said("set", "stance", *marks, position="demands", polarity="0.25")]).stances
        if one.id == stance.id
    ]

    assert (first.position, first.polarity, first.rule) == (Position.DEMANDS, 0.8, str(AnalystRule.SAID))
    assert second.polarity == 0.25


def test_a_stance_gets_another_holder_and_target():
    stance = FOUND.stances[0]

    found = replayed([
        said("set", "stance", *marks_of(FOUND, stance.id), at("Harbour Post", Part.TO), at("storm", Part.NEW_TARGET))
    ])  # fmt: skip

    [changed] = [one for one in found.stances if one.id == stance.id]
    assert (changed.holder, changed.target.of(TEXT)) == (named(FOUND, "Harbour Post").id, "storm")
    assert broken(found) == []


@pytest.mark.parametrize("kind", ["time", "event", "attribution", "stance", "framing", "mention", "entity"])
def test_each_finding_can_be_rejected(kind):
    field = {"entity": "entities"}.get(kind, f"{kind}s")
    one = getattr(FOUND, field)[0]

    found = replayed([said("reject", kind, *marks_of(FOUND, one.id))])

    assert one.id not in {each.id for each in getattr(found, field)}
    assert [each.applied for each in found.outcomes] == [True]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 25))
def test_any_sequence_of_corrections_leaves_consistent_records(seed, count):
    chance, made = Random(seed), []
    found = FOUND
    for _ in range(count):
        one = draw(found, chance)
        if one is not None:
            made.append(one)
            found = replayed(made)

    assert broken(found) == []
    told = {one.correction for one in found.outcomes}
    assert all(one.id in told for one in made if one.action is not CorrectionAction.GROUP_ISSUE)
    assert all(one.applied or one.reasons for one in found.outcomes)
