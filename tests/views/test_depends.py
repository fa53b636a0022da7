import json

import pytest

from tests.findings import sample_findings
from workbench.parameters import Parameters, group_of_rule
from workbench.rules import ALL_RULES
from workbench.tables.frames import Tables
from workbench.tables.schemas import SCHEMAS
from workbench.views.depends import BY_RULE, BY_TABLE, Dependencies
from workbench.views.evidence import evidence_payload


@pytest.mark.parametrize("names", [*BY_TABLE.values(), *BY_RULE.values()])
def test_only_parameters_that_there_are_are_named(names):
    known = Parameters().model_dump()

    assert [name for name in names if name.split(".")[1] not in known[name.split(".")[0]]] == []


def test_every_parameter_is_named_but_those_that_no_finding_depends_on():
    named = {name for names in (*BY_TABLE.values(), *BY_RULE.values()) for name in names}
    every = {f"{group}.{name}" for group, fields in Parameters().model_dump().items() for name in fields}

    assert every - named == {"entities.coordinates"}


def test_only_rules_and_tables_that_there_are_are_named():
    assert set(BY_TABLE) <= set(SCHEMAS)
    assert set(BY_RULE) <= {rule for rules in ALL_RULES for rule in rules}


@pytest.mark.parametrize(
    ("table", "group"),
    [("mentions", "entities"), ("roles", "entities"), ("events", "chronology"), ("stances", "stances")],
)
def test_what_a_rule_finds_depends_on_which_rules_are_on(table, group):
    assert f"{group}.rules" in BY_TABLE[table]


def test_a_finding_names_what_it_depended_on_with_value_and_default():
    wanted = Parameters.of(
        {"chronology": {"open_window": 9, "reports": False, "published": "2031-03-09", "rules": ["past tense"]}}
    )
    depends = Dependencies(wanted)

    at = depends.of("events", "past tense")["needs"]
    same = depends.of("events", "past tense")["needs"]
    payload = depends.payload()

    assert at == same == 0
    assert payload["needs"] == [[
        "chronology.published", "chronology.non_factual", "chronology.reports", "chronology.rules",
        "chronology.open_window",
    ]]  # fmt: skip
    assert payload["settings"] == {
        "chronology.published": ["Published on", "2031-03-09", "not set"],
        "chronology.non_factual": ["Not asserted", "on", "on"],
        "chronology.reports": ["Reports", "off", "on"],
        "chronology.rules": ["Rules", "1 of 26", "all"],
        "chronology.open_window": ["Days back", "9", "6"],
    }
    assert payload["rules"] == ["past tense"]


def test_without_parameters_nothing_is_named():
    payload = evidence_payload(Tables(sample_findings()))

    assert set(payload) == {"items", "sentences", "articles", "choices"}
    assert not any("needs" in item for item in payload["items"].values())


def test_every_item_with_a_rule_names_what_it_depended_on():
    payload = evidence_payload(Tables(sample_findings(), parameters=Parameters()))

    items = [item for item in payload["items"].values() if item["kind"] not in {"entity", "note"}]
    assert all(payload["needs"][item["needs"]] for item in items)
    assert {item["rule"] for item in items if group_of_rule(item["rule"])} == set(payload["rules"]) != set()
    assert json.loads(json.dumps(payload)) == payload
