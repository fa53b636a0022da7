import pytest

from tests.widgets.stand_in import StandIn
from workbench.corrections import standing
from workbench.records import CorrectionAction, FindingKind, Part
from workbench.widgets.editing import edit
from workbench.widgets.session import Session


@pytest.fixture
def session():
    return Session(StandIn())


def keys(session, table, **wanted):
    frame = session.tables[table]
    for column, value in wanted.items():
        frame = frame[frame[column] == value]
    return list(frame["key"])


def corrected(session, *corrections, **more):
    return edit(session, {"kind": "correct", "corrections": list(corrections), **more})


def test_a_correction_is_kept_and_told_in_words(session):
    (key,) = keys(session, "entities", name="Ingrid Solheim")

    answer = corrected(
        session,
        {"action": "set", "about": "entity", "keys": [key], "values": {"name": "I. Solheim"}},
        asked=7,
    )

    (one,) = standing(session.case.corrections)
    assert (one.action, one.about, one.values) == (CorrectionAction.SET, FindingKind.ENTITY, (("name", "I. Solheim"),))
    assert (answer["kind"], answer["asked"]) == ("done", 7)
    assert answer["what"].startswith("“Ingrid Solheim” renamed “I. Solheim”: ")


def test_all_corrections_of_a_message_are_one_gesture_and_none_is_kept_where_one_is_wrong(session):
    first, second = keys(session, "times")[:2]
    rejected = [{"action": "reject", "about": "time", "keys": [key]} for key in (first, second)]

    refused = corrected(session, rejected[0], {"action": "set", "about": "time", "keys": [second]})
    kept = session.case.corrections
    corrected(session, *rejected)

    assert (refused["kind"], kept) == ("refused", ())
    assert "want of the values time" in refused["why"]
    assert len({one.step for one in session.case.corrections}) == 1
    assert edit(session, {"kind": "undo"})["what"].startswith("Undone: ")
    assert standing(session.case.corrections) == ()
    assert edit(session, {"kind": "redo"})["what"].startswith("Brought back: ")
    assert len(standing(session.case.corrections)) == 2


def test_one_correction_is_taken_back_and_brought_back_out_of_turn(session):
    for key in keys(session, "times")[:2]:
        corrected(session, {"action": "reject", "about": "time", "keys": [key]})
    first = session.case.corrections[0].id

    taken = edit(session, {"kind": "withdraw", "id": first})
    row = next(row for row in session.corrections_payload()["corrections"] if row["id"] == first)
    brought = edit(session, {"kind": "withdraw", "id": row["back"]})

    assert (taken["what"].split(":")[0], row["state"]) == ("Undone", "undone")
    assert brought["what"].split(":")[0] == "Brought back"
    assert len(standing(session.case.corrections)) == 2


def test_places_of_the_page_count_utf_16_units_and_become_characters(session):
    article = session.case.articles[0]
    start = article.text.index("Solheim")
    units = len(article.text[:start].encode("utf-16-le")) // 2

    place = [article.id, units, units + 7, "finding"]
    corrected(session, {"action": "add", "about": "mention", "places": [place], "values": {"type": "person"}})

    (anchor,) = session.case.corrections[0].anchors
    assert (anchor.quote, anchor.span.start) == ("Solheim", start)


@pytest.mark.parametrize("place", [["no such article", 0, 4, "finding"], [1, 2], None, ["a", "b", "c", "d"]])
def test_a_place_that_is_none_is_refused(session, place):
    answer = corrected(session, {"action": "note", "places": [place], "values": {"text": "x"}})

    assert answer["kind"] == "refused"
    assert answer["why"].startswith("a place is an article of this case")
    assert session.case.corrections == ()


def test_what_is_said_of_an_entity_is_said_in_each_of_its_articles(session):
    velde = keys(session, "entities", name="Norsund Lines")
    assert len(velde) > 1

    corrected(session, {"action": "set", "about": "entity", "keys": velde, "values": {"type": "other"}})

    made = session.case.corrections
    assert [one.anchors[0].article for one in made] == [key.split(":")[0] for key in velde]
    assert len({one.step for one in made}) == 1


def test_a_merger_over_articles_is_one_in_each_and_renames_where_only_one_is_known(session):
    lines, solheim = keys(session, "entities", name="Norsund Lines"), keys(session, "entities", name="Ingrid Solheim")
    one_article = [key for key in lines if key.split(":")[0] != solheim[0].split(":")[0]]
    assert one_article

    corrected(session, {"action": "merge", "about": "entity", "keys": [*solheim, *lines]})

    made = {one.anchors[0].article: one for one in session.case.corrections}
    merged, renamed = made[solheim[0].split(":")[0]], made[one_article[0].split(":")[0]]
    assert (merged.action, merged.anchors[0].quote, merged.value("name")) == (
        CorrectionAction.MERGE, "Ingrid Solheim", "Ingrid Solheim",
    )  # fmt: skip
    assert (renamed.action, renamed.value("name"), renamed.value("type")) == (
        CorrectionAction.SET, "Ingrid Solheim", "person",
    )  # fmt: skip


def test_a_note_on_a_stance_marks_its_cue_alone(session):
    corrected(session, {"action": "note", "keys": keys(session, "stances")[:1], "values": {"text": "Sure?"}})

    assert [anchor.part for anchor in session.case.corrections[0].anchors] == [Part.FINDING]


def cell(session, table, key, column):
    return next(row[column] for row in session.tables.rows(table) if row["key"] == key)


def added(session, words, **more):
    """Ask for a stance at ``words`` of the first article, held by Ingrid Solheim."""
    article = session.case.articles[0]
    start = len(article.text[: article.text.index(words)].encode("utf-16-le")) // 2
    (holder,) = keys(session, "entities", name="Ingrid Solheim")
    given = {"action": "add", "about": "stance", "to": holder, "values": {"position": "supports"}, **more}
    given["places"] = [[article.id, start, start + len(words), "finding"], *given.get("places", ())]
    return corrected(session, given)


def test_an_added_stance_is_held_by_an_entity_at_its_name_and_about_the_nearest_target_of_an_issue(session):
    first = keys(session, "stances")[0]
    issue = cell(session, "stances", first, "issue_name")

    answer = added(session, "will close", issue=f" {issue} ")

    (one,) = session.case.corrections
    assert [(anchor.part, anchor.quote) for anchor in one.anchors] == [
        (Part.HOLDER, "Ingrid Solheim"), (Part.FINDING, "will close"),
        (Part.TARGET, cell(session, "stances", first, "target")),
    ]  # fmt: skip
    assert answer["what"].startswith("“Ingrid Solheim” supports “")


def test_a_target_that_is_marked_is_put_into_the_issue_with_all_that_is_in_it_in_one_gesture(session):
    issue = cell(session, "stances", keys(session, "stances")[0], "issue_name")
    article = session.case.articles[0]
    held = {row["key"] for row in session.tables.rows("stances") if row["issue_name"] == issue}

    added(session, "will close", issue=issue, places=[[article.id, 0, 13, "target"]])

    stance, grouped = session.case.corrections
    assert (stance.action, grouped.action) == (CorrectionAction.ADD, CorrectionAction.GROUP_ISSUE)
    assert grouped.value("name") == issue
    assert len(grouped.anchors) == len(held) + 1
    assert grouped.anchors[-1].span == next(one for one in stance.anchors if one.part is Part.TARGET).span
    assert stance.step == grouped.step


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({}, "mark 1 or more as target, not 0"),
        ({"issue": "a moon"}, "no position on 'a moon' is told in this article: mark the words that it is about"),
        ({"issue": "a moon", "to": None}, "no position on 'a moon'"),
        ({"places": [["none", 0, 4, "target"]]}, "a place is an article of this case"),
        ({"to": "none:e1"}, "there is no article 'none' in this case"),
        ({"values": {"position": "likes"}}, "mark 1 or more as target"),
    ],
)
def test_a_stance_that_lacks_something_is_refused_in_one_line_and_nothing_is_kept(session, more, why):
    answer = added(session, "will close", **more)

    assert answer["kind"] == "refused"
    assert why in answer["why"]
    assert "\n" not in answer["why"]
    assert session.case.corrections == ()


def test_issues_are_grouped_as_one_gesture(session):
    first, second = keys(session, "stances")[:2]

    edit(session, {"kind": "group", "groups": [{"stances": [first], "name": "a"}, {"stances": [second], "name": "b"}]})

    assert [one.value("name") for one in session.case.corrections] == ["a", "b"]
    assert len({one.step for one in session.case.corrections}) == 1


def test_what_is_no_correction_is_left_to_others(session):
    assert edit(session, {"kind": "need-plotly"}) is None
    assert edit(session, {}) is None
    assert edit(session, {"kind": "redo"}) == {
        "kind": "refused", "why": "there is no undone correction to bring back",
    }  # fmt: skip


def test_a_folder_that_cannot_be_written_is_told(session, monkeypatch):
    def full(self, made):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(StandIn, "_with_correction", full)
    answer = corrected(session, {"action": "reject", "about": "time", "keys": keys(session, "times")[:1]})

    assert answer["kind"] == "refused"
    assert "No space left" in answer["why"]
