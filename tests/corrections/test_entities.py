"""Who is mentioned, as the analyst has it: on findings made by hand."""

from dataclasses import replace

import pytest

from tests.corrections.saying import assert_consistent, at, corrected, of, saying
from tests.findings import sample_findings
from workbench.corrections import anchor_at, correct_entities, make_correction, place_corrections
from workbench.entities import FoundEntities
from workbench.records import CorrectionAction, EntityType, FindingKind, MentionKind, Part
from workbench.rules import AnalystRule

FERRY, TENDER = sample_findings()
LINES, HASK, SOLHEIM, POST, VELDE, ISLANDERS = (one.id for one in FERRY.entities)


def entity(found, name):
    return next(one for one in found.entities if one.name == name)


def names(found):
    return [one.name for one in found.entities]


def words(found, name):
    ids = entity(found, name).mentions
    return [one.span.of(found.article.text) for one in found.mentions if one.id in ids]


def merged(found, *ids, **values):
    marks = [mark for one in ids for mark in of(found, "reject", one).anchors]
    return saying(found, "merge", "entity", *((one.span, one.part) for one in marks), values=values)


def test_nothing_said_changes_nothing():
    found = FoundEntities(FERRY.mentions, FERRY.entities)

    assert correct_entities(found, (), text=FERRY.article.text) == (found, ())


def test_merged_entities_are_the_first_with_all_mentions_roles_and_names():
    now = corrected(FERRY, merged(FERRY, VELDE, SOLHEIM))

    one = entity(now, "Tomas Velde")
    assert (one.id, one.by_analyst) == (VELDE, True)
    assert {"Ingrid Solheim", "Solheim", "Velde"} <= set(one.aliases)
    assert {role.text for role in one.roles} == {"Mayor", "the company's director"}
    assert "Ingrid Solheim" in words(now, "Tomas Velde")
    assert "Ingrid Solheim" not in names(now)
    moved = [one for one in now.mentions if one.span.of(now.article.text) == "Ingrid Solheim"]
    assert [one.rule for one in moved] == [str(AnalystRule.SAID)]
    assert_consistent(now)


def test_merged_entities_can_be_given_a_name():
    now = corrected(FERRY, merged(FERRY, HASK, ISLANDERS, name="Hask islanders"))

    assert "Hask islanders" in names(now)
    assert "Hask" in entity(now, "Hask islanders").aliases


def test_a_merger_into_a_description_takes_the_name_of_the_other():
    now = corrected(FERRY, merged(FERRY, ISLANDERS, HASK))

    assert entity(now, "Hask").id == ISLANDERS
    assert entity(now, "Hask").type is EntityType.PLACE


def test_a_merger_of_which_one_alone_is_left_does_not_fit():
    now = corrected(FERRY, of(FERRY, "reject", POST), merged(FERRY, POST, HASK))

    assert [one.applied for one in now.outcomes] == [True, False]
    assert now.outcomes[1].reasons == ("'Harbour Post': nobody is mentioned at these words any more",)
    assert entity(now, "Hask").by_analyst is False


def test_split_mentions_are_somebody_new_who_takes_the_role_told_beside_them():
    first = at(FERRY, "Ingrid Solheim")

    now = corrected(FERRY, saying(FERRY, "split", "mention", first, values={"name": "I. Solheim"}))

    assert [role.text for role in entity(now, "I. Solheim").roles] == ["the company's director"]
    assert entity(now, "Ingrid Solheim").roles == ()
    assert words(now, "I. Solheim") == ["Ingrid Solheim"]
    assert entity(now, "I. Solheim").type is EntityType.PERSON
    assert words(now, "Ingrid Solheim") == ["Solheim", "Solheim"]
    assert_consistent(now)


def test_all_mentions_split_off_are_one_whose_name_alone_changes():
    spans = [one.span for one in FERRY.mentions if one.entity == VELDE]

    now = corrected(FERRY, saying(FERRY, "split", "mention", *spans, values={"name": "T. Velde", "type": "other"}))

    assert (entity(now, "T. Velde").id, entity(now, "T. Velde").type) == (VELDE, EntityType.OTHER)
    assert len(now.entities) == len(FERRY.entities)


def test_linked_mentions_point_at_the_other():
    he, solheim = at(FERRY, "He", within="He demanded"), at(FERRY, "Ingrid Solheim")

    now = corrected(FERRY, saying(FERRY, "link", "mention", he, (solheim, Part.TO)))

    mention = next(one for one in now.mentions if one.span == he)
    assert (mention.entity, mention.rule, mention.confidence) == (SOLHEIM, str(AnalystRule.SAID), 1.0)
    assert (mention.candidates, mention.evidence) == ((), ())
    assert_consistent(now)


def test_a_mention_linked_to_words_of_another_article_means_who_is_called_so():
    anchors = [
        anchor_at(FERRY.article, at(FERRY, "Hask")),
        anchor_at(TENDER.article, at(TENDER, "Tomas Velde"), part=Part.TO),
    ]
    made = make_correction(CorrectionAction.LINK, about=FindingKind.MENTION, anchors=anchors)
    said = place_corrections((made,), (FERRY.article, TENDER.article)).of(FERRY.article)

    now, outcomes = correct_entities(
        FoundEntities(FERRY.mentions, FERRY.entities), said.of("entities"), text=FERRY.article.text
    )

    assert [one.applied for one in outcomes] == [True]
    assert next(one.entity for one in now.mentions if one.span == at(FERRY, "Hask")) == VELDE
    assert HASK not in {one.id for one in now.entities}


def test_a_renamed_entity_keeps_its_id_and_its_former_name_as_an_alias():
    now = corrected(FERRY, of(FERRY, "set", LINES, name="Norsund Ferry Lines", type="other"))

    one = entity(now, "Norsund Ferry Lines")
    assert (one.id, one.type, one.by_analyst, one.aliases[0]) == (LINES, EntityType.OTHER, True, "Norsund Lines")
    assert [each for each in FERRY.mentions if each.entity == LINES] == [
        each for each in now.mentions if each.entity == LINES
    ]


def test_a_rejected_entity_goes_with_its_mentions_and_all_that_points_at_it():
    now = corrected(FERRY, of(FERRY, "reject", VELDE))

    assert "Tomas Velde" not in names(now)
    assert all(one.holder != VELDE for one in now.stances)
    assert_consistent(now)


def test_a_rejected_mention_leaves_the_others():
    now = corrected(FERRY, saying(FERRY, "reject", "mention", at(FERRY, "Velde", within="Velde told")))

    assert words(now, "Tomas Velde") == ["Tomas Velde", "He", "Velde", "Velde"]


def test_an_added_mention_is_the_one_of_that_name_or_else_somebody_new():
    county = at(TENDER, "the county")
    named = corrected(TENDER, saying(TENDER, "add", "mention", county, values={"name": "norsund lines"}))
    new = corrected(TENDER, saying(TENDER, "add", "mention", county, values={"type": "organization"}))

    assert "the county" in words(named, "Norsund Lines")
    one = entity(new, "the county")
    assert (one.type, one.named, one.by_analyst) == (EntityType.ORGANIZATION, False, True)
    [mention] = [each for each in new.mentions if each.entity == one.id]
    assert (mention.kind, mention.rule) == (MentionKind.NOMINAL, str(AnalystRule.SAID))
    assert mention.head.of(TENDER.article.text) == "county"


def test_an_added_mention_takes_the_place_of_one_with_its_head():
    mayor, name = at(FERRY, "Mayor Tomas Velde"), at(FERRY, "Tomas Velde")
    heads = (replace(one, head=at(FERRY, "Velde")) if one.span == name else one for one in FERRY.mentions)
    found = replace(FERRY, mentions=tuple(heads))

    now = corrected(found, saying(found, "add", "mention", mayor, (at(FERRY, "Ingrid Solheim"), Part.TO)))

    assert "Mayor Tomas Velde" in words(now, "Ingrid Solheim")
    assert name not in {one.span for one in now.mentions}


def test_all_occurrences_are_marked_at_once_as_whole_words():
    made = saying(TENDER, "add", "mention", at(TENDER, "tender"), values={"everywhere": "yes", "type": "other"})

    now = corrected(TENDER, made)

    assert words(now, "tender") == ["tender"] * TENDER.article.text.count("tender")
    assert len({one.id for one in now.mentions}) == len(now.mentions)


def test_each_correction_builds_on_those_before():
    he = at(FERRY, "He", within="He demanded")
    linked = saying(FERRY, "link", "mention", he, (at(FERRY, "Ingrid Solheim"), Part.TO))
    rejected = of(FERRY, "reject", SOLHEIM)

    after, before = corrected(FERRY, linked, rejected), corrected(FERRY, rejected, linked)

    assert he not in {one.span for one in after.mentions}
    assert he in {one.span for one in before.mentions}
    assert before.outcomes[1].reasons == ("'Ingrid Solheim': nobody is mentioned at these words any more",)


def test_a_mention_left_open_is_open_between_those_that_are_left():
    he = at(FERRY, "He", within="He demanded")
    assert len(next(one for one in FERRY.mentions if one.span == he).candidates) == 2

    gone = corrected(FERRY, of(FERRY, "reject", SOLHEIM))
    merged_too = corrected(FERRY, merged(FERRY, HASK, SOLHEIM))

    assert next(one for one in gone.mentions if one.span == he).candidates == ()
    assert [one.entity for one in next(one for one in merged_too.mentions if one.span == he).candidates] == [
        VELDE,
        HASK,
    ]


def test_members_of_a_group_are_those_that_are_left():
    group = replace(FERRY.entities[-1], members=(SOLHEIM, VELDE, POST))
    found = replace(FERRY, entities=(*FERRY.entities[:-1], group))

    now = corrected(found, of(found, "reject", POST), merged(found, VELDE, SOLHEIM))

    assert next(one for one in now.entities if one.id == ISLANDERS).members == (VELDE,)


@pytest.mark.parametrize(
    ("action", "about"), [("set", "entity"), ("reject", "entity"), ("reject", "mention"), ("split", "mention")]
)
def test_words_that_mention_nobody_are_told(action, about):
    now = corrected(FERRY, saying(FERRY, action, about, at(FERRY, "followed")))

    assert now.outcomes[0].applied is False
    assert now.outcomes[0].reasons == ("'followed': nobody is mentioned at these words any more",)
    assert now.entities == FERRY.entities


def test_a_pipeline_that_finds_a_longer_name_still_knows_whom_words_mean():
    made = of(FERRY, "set", LINES, name="Lines of Norsund")
    longer = replace(FERRY.mentions[0], span=at(FERRY, "Norsund Lines confirmed"))
    other = replace(FERRY, mentions=(longer, *FERRY.mentions[1:]))

    assert "Lines of Norsund" in names(corrected(other, made))
