from dataclasses import replace

import pytest

from tests.findings import sample_findings
from workbench.records import Role
from workbench.rules import EntityRule
from workbench.tables.frames import Tables
from workbench.views.depends import Dependencies
from workbench.views.entity_cards import entity_items
from workbench.views.quotations import Quotations


def _items(*findings):
    tables = Tables(findings)
    return dict(entity_items(tables, Quotations(tables), Dependencies(tables.parameters)))


@pytest.fixture(scope="module")
def items():
    return _items(*sample_findings())


def _titled(items, title):
    return next(item for item in items.values() if item["title"] == title)


def test_the_card_of_an_entity_counts_its_mentions_by_kind_and_leads_to_each(items):
    lines = _titled(items, "Norsund Lines")

    assert lines["counts"] == "5 mentions: 2 names, 2 descriptions, 1 pronoun"
    assert ["In your own list", "org-17"] in lines["facts"]
    assert [items[key]["title"] for key in lines["mentions"]] == [
        "Norsund Lines", "it", "the company", "Norsund Lines", "the company",
    ]  # fmt: skip


def test_a_role_of_the_analysts_list_is_a_fact_without_words_in_the_article(items):
    lines = _titled(items, "Norsund Lines")

    assert ["Role in your own list", "rival of the harbour"] in lines["facts"]
    assert lines["roles"] == []


def test_a_place_has_its_coordinates_and_a_description_says_that_it_is_no_name(items):
    assert _titled(items, "Hask")["facts"] == [["Coordinates", "58.12° N, 7.50° W"]]
    assert ["Named", "no, only described"] in _titled(items, "the islanders")["facts"]


def test_a_role_tells_its_head_and_affiliation_and_whose_it_is(items):
    role = _titled(items, "the company's director")

    assert role["facts"] == [["Head word", "director"], ["Held in or for", "company"]]
    assert (items[role["of"]]["title"], role["rule"]) == ("Ingrid Solheim", "apposition")
    assert items[role["of"]]["roles"] == [key for key, item in items.items() if item is role]


def test_a_mention_that_is_left_open_has_its_candidates_with_their_scores(items):
    he = _titled(items, "He")

    assert [(items[key]["title"], name, score) for key, name, score in he["candidates"]] == [
        ("Tomas Velde", "Tomas Velde", 0.6), ("Ingrid Solheim", "Ingrid Solheim", 0.25),
    ]  # fmt: skip
    assert (he["rule"], he["clues"]) == ("pronoun", ["Velde"])
    assert _titled(items, "it")["candidates"] == []


def test_a_group_leads_to_its_members():
    ferry, _ = sample_findings()
    lines, *others, islanders = ferry.entities
    group = replace(islanders, members=(lines.id, "e999"))

    items = _items(replace(ferry, entities=(lines, *others, group)))

    assert [name for _, name in _titled(items, "the islanders")["members"]] == ["Norsund Lines"]


def test_a_bare_age_is_said_in_words():
    ferry, _ = sample_findings()
    first, *others = ferry.entities
    age = Role(text="47", span=ferry.sentences[0], rule=str(EntityRule.AGE), age=47)

    items = _items(replace(ferry, entities=(replace(first, roles=(age,)), *others)))

    assert _titled(items, "aged 47")["facts"] == [["Age", "47 years"]]
