import asyncio
from datetime import date

import pytest

from tests.widgets.stand_in import StandIn
from workbench.corrections import standing
from workbench.parameters import Parameters
from workbench.records import FindingKind
from workbench.rules import EntityRule
from workbench.widgets import working
from workbench.widgets.session import Session


@pytest.fixture
def session():
    return Session(StandIn())


def test_a_session_starts_with_the_cases_parameters_and_its_first_article(session):
    assert session.parameters == session.case.parameters
    assert session.article == session.case.articles[0].id
    assert (session.selected, session.kept, session.changes, session.error) == ("", (), "", "")


def test_a_turned_parameter_gives_new_tables_and_says_what_changed(session):
    before = len(session.tables["entities"])

    session.set("entities", "min_mentions", 4)

    gone = before - len(session.tables["entities"])
    assert gone > 1
    assert session.parameters.entities.min_mentions == 4
    assert session.changes.startswith(f"-{gone} entities, ")
    assert session.changes.endswith(" ms")


@pytest.mark.parametrize(
    ("group", "name", "value", "says"),
    [
        ("entities", "min_mentions", 99, "less than or equal to 10"),
        ("entities", "size", 1, "no parameter entities.size"),
        ("nothing", "size", 1, "no parameter nothing.size"),
        ("chronology", "published", "soon", "chronology.published"),
        ("stances", "rules", ["no such rule"], "stances.rules"),
    ],
)
def test_a_wrong_value_is_told_and_leaves_all_as_it_was(session, group, name, value, says):
    session.set("entities", "min_mentions", 2)
    tables, changes = session.tables, session.changes

    session.set(group, name, value)

    assert says in session.error
    assert session.tables is tables
    assert session.changes == changes
    assert session.parameters.changed() == {"entities": {"min_mentions": 2}}


def test_a_right_value_ends_the_error(session):
    session.set("entities", "min_mentions", 99)

    session.set("entities", "min_mentions", 3)

    assert session.error == ""


def test_who_looks_at_the_tables_sees_the_parameters_that_gave_them(session):
    seen = []
    session.observe(lambda change: seen.append((session.parameters, session.changes)), "tables")

    session.set("entities", "min_mentions", 2)

    assert [(parameters.entities.min_mentions, bool(changes)) for parameters, changes in seen] == [(2, True)]


def test_all_values_are_set_at_once(session):
    session.set_all({"entities": {"min_mentions": 2}, "chronology": {"published": "2031-03-09"}})

    assert session.parameters.entities.min_mentions == 2
    assert session.parameters.chronology.published == date(2031, 3, 9)
    assert len(session.case.asked) == 2


def test_parameters_are_kept_as_lines_of_the_case_file(session):
    assert session.to_toml() == "[parameters]\n"

    session.set("entities", "min_mentions", 2)

    assert session.to_toml() == "[parameters.entities]\nmin_mentions = 2\n"


def test_a_session_can_start_with_other_parameters():
    wanted = Parameters().with_value("entities", "min_mentions", 2)

    assert Session(StandIn(), parameters=wanted).case.asked == [wanted]


def test_the_chronology_is_written_as_the_selection_narrows_it(tmp_path):
    session = Session(StandIn())
    session.span = ("1998-01-01", "1999-01-01")

    made = session.export(tmp_path / "ferry.csv")

    assert made.written == 1
    assert "the crossing was opened" in (tmp_path / "ferry.csv").read_text()


def test_issues_are_grouped_by_the_targets_of_stances_and_undone_again(session):
    rows = session.tables["stances"].iloc[:2]
    before = session.tables

    session.group_issue(list(rows["key"]), name="the crossing")

    [made] = standing(session.case.corrections)
    assert (made.value("name"), [anchor.quote for anchor in made.anchors]) == ("the crossing", list(rows["target"]))
    assert session.tables is not before
    assert session.changes.endswith(" ms")
    session.undo()
    assert standing(session.case.corrections) == ()
    session.undo()
    assert session.error == "there is no correction to undo"


def test_a_correction_that_marks_nothing_is_told_and_leaves_all_as_it_was(session):
    case, tables = session.case, session.tables

    session.group_issue(["no such stance"], name="x")

    assert session.error == "to group issue, mark 1 or more as finding, not 0"
    assert (session.case, session.tables) == (case, tables)


def test_a_finding_is_corrected_by_its_key(session):
    key = session.tables["entities"]["key"].iloc[0]
    event = session.tables["events"]["key"].iloc[0]

    session.correct("set", about="entity", keys=[key], values={"name": " The  ferry line "})
    session.correct("set", about="event", keys=[event], values={"time": "2031-03-04"})

    named, dated = standing(session.case.corrections)
    assert session.error == ""
    assert (named.about, named.values) == (FindingKind.ENTITY, (("name", "The ferry line"),))
    assert dated.anchors[0].article == event.split(":")[0]


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ({"action": "dance"}, "'dance' is not a valid CorrectionAction"),
        ({"action": "reject", "about": "entity", "keys": ["a:b"]}, "there is no article 'a' in this case"),
        ({"action": "note", "places": [("no", 0, 1, "finding")], "values": {"text": "x"}}, "mark words in articles"),
        ({"action": "note", "places": [("no", 4, 1, "finding")], "values": {"text": "x"}}, "is no stretch of a text"),
    ],
)
def test_a_wrong_correction_is_told_and_changes_nothing(session, asked, why):
    case = session.case

    session.correct(**asked)

    assert why in session.error
    assert session.case is case


def test_what_changed_is_kept_one_by_one(session):
    before = len(session.tables["entities"])

    session.set("entities", "min_mentions", 4)

    [kind] = session.change_list.kinds
    assert kind.counts == (0, before - len(session.tables["entities"]), 0)
    assert session.changes == str(session.change_list)


def test_another_pipeline_reads_the_case_anew_and_keeps_the_parameters(session):
    session.set("entities", "min_mentions", 2)
    case, tables = session.case, session.tables

    session.set_model("other")

    assert session.case is not case
    assert session.tables is not tables
    assert session.tables.parameters == session.parameters == session.case.asked[-1]
    assert session.parameters.entities.min_mentions == 2
    assert session.to_toml() == 'model = "other"\n\n[parameters.entities]\nmin_mentions = 2\n'


def test_a_pipeline_that_is_not_there_is_told_in_a_line_and_changes_nothing(session):
    case, tables = session.case, session.tables

    session.set_model("none")

    assert session.error == "model 'none' is not installed"
    assert (session.case, session.tables, session.model) == (case, tables, "")


def test_a_rule_is_switched_off_and_on_again(session):
    session.switch_rule("pronoun", on=False)
    off = session.parameters.entities.rules
    session.switch_rule("pronoun", on=True)

    assert "pronoun" not in off
    assert len(off) == len(EntityRule) - 1
    assert session.parameters == Parameters()
    session.switch_rule("no such rule", on=False)
    assert session.error == "there is no rule 'no such rule'"


def test_long_work_tells_how_far_it_is_and_is_all_there_at_the_end(session, monkeypatch):
    monkeypatch.setattr(working, "SOON", 0)
    seen = []
    session.observe(lambda change: seen.append(change.new), "working")

    async def turn():
        session.set_model("other", later=True)
        assert session.model == ""
        while session.working:
            await asyncio.sleep(0)

    asyncio.run(turn())

    assert session.model == "other"
    assert seen == [{"done": 0, "total": 2}, {"done": 1, "total": 2}, {"done": 2, "total": 2}, {}]
    assert (session.changes.startswith("nothing changed"), session.error) == (True, "")


def test_stopped_work_leaves_all_as_it_was(session):
    session.set("entities", "min_mentions", 4)
    before = (session.case, session.tables, session.parameters, session.model)

    async def turn():
        session.set_model("other", later=True)
        stopped = session.stop()
        await asyncio.sleep(0.1)
        return stopped

    assert asyncio.run(turn())
    assert (session.case, session.tables, session.parameters, session.model) == before
    assert (session.working, session.changes) == ({}, "stopped: all is as it was")
    assert not session.stop()


def test_a_correction_made_meanwhile_is_not_lost(session):
    async def turn():
        session.set_model("other", later=True)
        session.group_issue([session.tables["stances"]["key"][0]], name="the crossing")
        await asyncio.sleep(0.1)

    asyncio.run(turn())

    assert [one.value("name") for one in standing(session.case.corrections)] == ["the crossing"]
    assert session.working == {}


def test_the_python_lines_give_the_same_parameters_again(session):
    session.set_all({"entities": {"min_mentions": 2, "rules": ["pronoun"]}, "chronology": {"published": "2031-03-09"}})
    session.set_model("other")
    names = {"case": session.case}

    exec(session.to_python(), names)

    assert names["parameters"] == session.parameters
    assert names["case"] is not session.case
