"""Tables narrowed to entities, a stretch of time, an issue."""

from tests.findings import sample_findings
from workbench.parameters import Parameters
from workbench.tables.frames import Tables, empty_tables, plain_rows
from workbench.views.evidence import evidence_payload
from workbench.views.exports.narrowed import narrowed
from workbench.views.exports.narrowing import Narrowing

TABLES = Tables(sample_findings())


def _key(name: str) -> str:
    return next(row["key"] for row in plain_rows(TABLES["entities"]) if row["name"] == name)


def _column(tables: Tables, table: str, column: str) -> set:
    return {row[column] for row in plain_rows(tables[table])}


def _parents(tables: Tables) -> set:
    return _column(tables, "attributions", "parent") - {None}


def test_nothing_chosen_narrows_nothing():
    assert narrowed(TABLES, Narrowing.of()) is TABLES


def test_an_entity_narrows_all_that_tells_of_it_and_keeps_who_tells_it():
    held = narrowed(TABLES, Narrowing.of(kept=[_key("Tomas Velde")]))

    assert _column(held, "mentions", "name") == _column(held, "stances", "holder_name") == {"Tomas Velde"}
    assert _column(held, "entities", "name") == {"Tomas Velde", "Harbour Post", "Ingrid Solheim"}
    assert _column(held, "framings", "name") == {"Tomas Velde"}

    assert "a storm in January" not in _column(held, "events", "label")
    assert len(held["sentences"]) == len(TABLES["sentences"])


def test_a_stretch_of_time_narrows_events_and_positions():
    held = narrowed(TABLES, Narrowing.of(span=("1998-01-01", "1999-01-01")))

    assert _column(held, "events", "label") == {"the crossing was opened"}
    assert len(held["stances"]) == 0
    assert _column(held, "attributions", "key") == _column(held, "framings", "voice") - {None} | _parents(held)


def test_a_position_without_a_time_is_of_the_day_of_its_article():
    held = narrowed(TABLES, Narrowing.of(span=("2031-03-06", "2031-03-07")))

    assert "talks with Norsund Lines" in _column(held, "stances", "issue_name")
    assert "running the route" not in _column(held, "stances", "issue_name")


def test_an_issue_narrows_positions_in_all_articles():
    held = narrowed(TABLES, Narrowing.of(), issue="a new tender")

    assert _column(held, "stances", "issue_name") == {"a new tender"}
    assert _column(held, "mentions", "name") == {"Tomas Velde", "Norsund Lines"}
    assert len(_column(held, "stances", "article_id")) == 2
    assert len(held["events"]) == len(TABLES["events"])


def test_what_is_left_can_be_shown():
    held = narrowed(
        TABLES, Narrowing.of(kept=[_key("Tomas Velde")], span=("2031-03-01", "2031-03-07")), issue="a new tender"
    )

    assert set(evidence_payload(held)["items"]) >= _column(held, "stances", "key")


def test_of_nothing_nothing_is_left():
    assert len(narrowed(empty_tables(), Narrowing.of(kept=["x"]))["events"]) == 0


def test_on_which_parameters_a_finding_depended_is_told_of_what_is_narrowed_too():
    whole = Tables(sample_findings(), parameters=Parameters())

    held = narrowed(whole, Narrowing.of(), issue="a new tender")

    told, kept = (_needs(evidence_payload(tables)) for tables in (whole, held))
    stances = list(held["stances"]["key"])
    assert [kept[key] for key in stances] == [told[key] for key in stances]
    assert all("stances.rules" in kept[key] for key in stances)


def _needs(payload: dict) -> dict[str, list[str]]:
    return {key: payload["needs"][item["needs"]] for key, item in payload["items"].items() if "needs" in item}
