"""The conductor: what runs again when a parameter changes, and that findings refer to each other."""

from dataclasses import replace
from datetime import date

import pytest

from tests.language.test_foreign import SPANISH
from workbench import extract
from workbench.case import Case
from workbench.extract import Extractor
from workbench.language.pipeline import Check
from workbench.parameters import Parameters

TEXT = """Union talks stall

The Lowland Rail union rejected a pay offer from Northline on Monday, its leader, Priya Osei, said.

Osei said Northline had refused to discuss pensions. Northline denied that, the Dunmore Courier reported.

Northline will meet the union next week. The company supports a deal, according to a statement.
"""


@pytest.fixture(scope="module")
def case():
    return Case.from_text(TEXT, published=date(2021, 3, 5))


def test_opening_a_case_loads_no_pipeline(monkeypatch):
    monkeypatch.setattr(extract, "load_pipeline", lambda _: pytest.fail("the pipeline was loaded"))

    assert Case.from_text(TEXT).articles


def test_every_reference_leads_to_a_record(case):
    found = case.findings()[0]
    entities, attributions = {one.id for one in found.entities}, {one.id for one in found.attributions}
    issues = {one.id for one in found.issues}

    assert {mention.entity for mention in found.mentions} == entities
    assert {one.source_entity for one in found.attributions} - {None} <= entities
    assert {one.parent for one in found.attributions} - {None} <= attributions
    assert {one.attribution for one in found.quotes} - {None} <= attributions
    assert {part.entity for event in found.events for part in event.participants} <= entities
    assert {stance.holder for stance in found.stances} <= entities
    assert {stance.issue for stance in found.stances} <= issues
    assert {one for stance in found.stances for one in stance.chain} <= attributions


def test_every_rule_that_fired_has_a_name_that_can_be_switched_off(case):
    from workbench.rules import ALL_RULES

    found = case.findings()[0]
    names = {str(rule) for kind in ALL_RULES for rule in kind}

    fired = {
        one.rule
        for group in (
            found.mentions,
            found.times,
            found.events,
            found.attributions,
            found.quotes,
            found.stances,
            found.framings,
        )
        for one in group
    }

    assert fired
    assert fired <= names


def test_the_same_text_gives_the_same_findings(case):
    again = Case.from_text(TEXT, published=date(2021, 3, 5))

    assert again.findings() == case.findings()


@pytest.mark.parametrize(
    ("group", "name", "value", "runs"),
    [
        ("stances", "grouping", 0.9, {"find_stances"}),
        ("attributions", "beliefs", False, {"find_attributions", "find_framings", "find_stances"}),
        ("framing", "neutral", True, {"find_framings"}),
        ("chronology", "published", date(2021, 3, 6), {"find_times", "find_events", "find_stances"}),
        (
            "entities",
            "min_mentions",
            2,
            {"find_entities", "find_events", "find_attributions", "find_framings", "find_stances"},
        ),
    ],
)
def test_a_changed_parameter_runs_only_what_depends_on_it(case, monkeypatch, group, name, value, runs):
    case.findings()
    ran = set()

    def counted(finder):
        def count(*args, **kwargs):
            ran.add(finder.__name__)
            return finder(*args, **kwargs)

        return count

    stages = ("find_entities", "read_candidates", "find_times", "find_events", "find_attributions", "find_stances",
              "find_framings")  # fmt: skip
    for stage in stages:
        monkeypatch.setattr(extract, stage, counted(getattr(extract, stage)))

    case.findings(case.parameters.with_value(group, name, value))

    assert ran == runs


def test_an_article_without_a_date_says_so_and_gets_none():
    found = Case.from_text(TEXT).findings(Parameters())[0]

    assert found.notes[0].startswith("no publication date")
    assert all(time.interval is None for time in found.times)
    assert all(event.interval is None for event in found.events)


def test_every_result_names_the_pipeline_and_says_if_it_is_not_checked(case, nlp, monkeypatch):
    monkeypatch.setattr(extract, "load_pipeline", lambda _: nlp)
    unknown = replace(case.extractor.model, check=Check.UNKNOWN)

    checked = case.findings()[0]
    unchecked = Extractor(unknown)(case.articles[0], parameters=Parameters())

    assert checked.model == str(case.extractor.model)
    assert not any("pipeline" in note for note in checked.notes)
    assert unchecked.model.endswith("not a checked pipeline)")
    assert unchecked.notes[-1] == f"read with {unknown.name} {unknown.version}, not a checked pipeline"


def test_an_article_in_another_language_is_said_so_and_not_guessed_at(monkeypatch):
    monkeypatch.setattr(extract, "load_pipeline", lambda _: pytest.fail("the pipeline was loaded"))

    found = Case.from_text(SPANISH, published=date(2021, 3, 5)).findings()[0]

    assert found.notes[0].startswith("this article seems to be in Spanish, not in English")
    assert found.model
    assert (found.entities, found.mentions, found.times, found.events, found.attributions, found.stances) == ((),) * 6


def test_coordinates_come_with_their_source_and_only_if_they_are_asked_for():
    case = Case.from_text("The mayor of Oslo spoke on Friday. Nobody in Norway listened.")
    plain, placed = case.findings()[0], case.findings(case.parameters.with_value("entities", "coordinates", True))[0]
    oslo = next(entity for entity in placed.entities if entity.name == "Oslo")

    assert [round(degrees) for degrees in oslo.coordinates] == [60, 11]
    assert any("GeoNames" in note and "CC BY 4.0" in note for note in placed.notes)
    assert all(entity.coordinates is None for entity in plain.entities)
    assert not any("GeoNames" in note for note in plain.notes)


def test_a_missing_gazetteer_is_said_with_how_to_get_it(case, monkeypatch):
    monkeypatch.setattr(extract, "load_gazetteer", lambda: None)

    found = case.findings(case.parameters.with_value("entities", "coordinates", True))[0]

    assert (
        "no coordinates: the place gazetteer is not installed: pip install 'analyst-workbench[places]'" in found.notes
    )
    assert found.entities == case.findings()[0].entities
