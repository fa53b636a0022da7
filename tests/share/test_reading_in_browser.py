"""Reading by entity in a real browser: colours, filters, what is left open, and marks inside marks."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import open_view, watched_page
from tests.findings import sample_findings
from workbench.records import (
    Article,
    Attribution,
    AttributionKind,
    Entity,
    EntityType,
    Findings,
    Manner,
    Marking,
    Mention,
    MentionKind,
    TextSpan,
    TimeExpression,
    TimeType,
)
from workbench.rules import AttributionRule, ChronologyRule, EntityRule
from workbench.share import write_page
from workbench.tables.frames import Tables

pytestmark = pytest.mark.browser

NESTED = "President Jane Roe's envoy resigned on Monday, she said."
LAYERS = ("People and places", "Dates", "Who says", "Positions", "Events")


def _nested() -> Findings:
    """Return a president named inside the description of her envoy, inside a report, before a day."""

    def at(words: str) -> TextSpan:
        return TextSpan(NESTED.index(words), NESTED.index(words) + len(words))

    def one(name: str, *spans: TextSpan, kind: MentionKind) -> tuple[Entity, list[Mention]]:
        mentions = [
            Mention(
                id=f"m{span.start}-{span.end}",
                entity=f"e{name}",
                span=span,
                head=span,
                kind=kind,
                rule=str(EntityRule.NAMED),
            )
            for span in spans
        ]
        entity = Entity(id=f"e{name}", name=name, type=EntityType.PERSON, mentions=tuple(m.id for m in mentions))
        return entity, mentions

    envoy, envoys = one("envoy", at("President Jane Roe's envoy"), kind=MentionKind.NOMINAL)
    roe, roes = one("Jane Roe", at("Jane Roe"), kind=MentionKind.NAME)
    day = at("Monday")
    said = Attribution(
        id="a1", source=at("she"), source_entity=roe.id, cue=at("said"), content=(TextSpan(0, day.end),),
        kind=AttributionKind.SPEECH, manner=Manner.INDIRECT, marking=Marking.EXPLICIT, rule=str(AttributionRule.ASIDE),
    )  # fmt: skip
    time = TimeExpression(id="t1", span=day, type=TimeType.DATE, value="2031-03-10", rule=str(ChronologyRule.WEEKDAY))
    return Findings(
        article=Article(id="nested", text=NESTED), sentences=(TextSpan(0, len(NESTED)),), entities=(envoy, roe),
        mentions=(*envoys, *roes), attributions=(said,), times=(time,),
    )  # fmt: skip


def _open(page: Page, findings: list[Findings], folder) -> None:
    file = folder / "page.html"
    write_page(Tables(findings), file, title="Reading", made_from={})
    page.goto(file.as_uri())
    page.wait_for_selector("body[data-ready]")


def _segment(page: Page, words: str):
    return page.locator("[data-view=reader] .wb-seg").get_by_text(words, exact=True)


def test_marks_inside_marks_are_each_seen_and_each_selected(browser, tmp_path):
    with watched_page(browser) as (page, wrong):
        _open(page, [_nested()], tmp_path)
        for layer in LAYERS:
            page.get_by_label(layer, exact=True).check()
        name, around = _segment(page, "Jane Roe"), _segment(page, "'s envoy")

        fills = [name.evaluate(f"(e) => e.style.getPropertyValue('--fill-{depth}')") for depth in (0, 1)]
        assert fills[0] != fills[1] == around.evaluate("(e) => e.style.getPropertyValue('--fill-0')")
        assert name.evaluate("(e) => getComputedStyle(e).boxShadow.match(/rgb/g).length") > 1  # the frame around it
        # the colour of the name and the line of who says it are both painted
        assert name.evaluate("(e) => getComputedStyle(e).backgroundImage.match(/linear-gradient/g).length") == 2

        around.click()
        expect(page.locator("[data-view=evidence] .wb-heading")).to_have_text("envoy")
        name.click()
        expect(page.locator("[data-view=evidence] .wb-heading")).to_have_text("Jane Roe")
        name.press("Enter")
        expect(page.locator("[data-view=evidence] .wb-heading")).to_have_text("envoy")
        expect(page.locator("[data-view=reader] .wb-lit-nominal")).to_have_text(["President ", "Jane Roe", "'s envoy"])
        assert wrong == []


def test_what_is_filtered_out_of_the_list_is_highlighted_nowhere(browser, tmp_path):
    with watched_page(browser) as (page, wrong):
        _open(page, list(sample_findings()), tmp_path)
        rows, marks = open_view(page, "entities").locator("tbody tr"), page.locator("[data-view=reader] .wb-entity")
        everybody = marks.count()

        page.get_by_label("Type", exact=True).select_option("Places")
        expect(rows).to_have_count(1)
        expect(marks).to_have_text(["Hask"])

        page.get_by_label("Type", exact=True).select_option("All types")
        page.get_by_label("How it is told").select_option("Only described")
        expect(marks).to_have_text(["the islanders"])
        page.get_by_label("Mentions ≥").fill("2")
        expect(rows).to_have_count(0)
        expect(marks).to_have_count(0)

        page.get_by_role("button", name="Show all", exact=True).click()
        expect(marks).to_have_count(everybody)
        page.get_by_placeholder("Find a name or role").fill("mayor")
        expect(page.locator("[data-view=reader] .wb-entity").first).to_have_text("Tomas Velde")
        assert wrong == []


def test_what_the_text_leaves_open_shows_its_candidates(browser, tmp_path):
    with watched_page(browser) as (page, wrong):
        _open(page, list(sample_findings()), tmp_path)

        he = _segment(page, "He")
        expect(he).to_have_attribute("data-after", "Velde ?")
        he.click()
        expect(page.locator("[data-view=evidence] .wb-candidates li")).to_have_text(
            ["Tomas Velde60 %", "Ingrid Solheim25 %"]
        )
        expect(page.locator("[data-view=evidence] .wb-clue")).to_have_text("Velde")
        page.get_by_role("button", name="Ingrid Solheim", exact=True).last.click()
        expect(page.locator("[data-view=evidence] .wb-heading")).to_have_text("Ingrid Solheim")

        page.get_by_role("button", name="the company's director", exact=True).click()
        expect(page.locator("[data-view=evidence] mark")).to_have_text(["the company's director"])
        expect(page.locator("[data-view=evidence] .wb-facts").first).to_contain_text("director")
        expect(page.locator("[data-view=reader] .wb-lit-role").first).to_be_visible()
        assert wrong == []


def test_colours_are_by_entity_or_by_type(browser, tmp_path):
    with watched_page(browser) as (page, _):
        _open(page, list(sample_findings()), tmp_path)
        colours = "(es) => es.map((e) => e.style.getPropertyValue('--fill-0'))"
        persons = (
            page.locator("[data-view=reader] .wb-entity")
            .filter(has_text="Velde")
            .or_(page.locator("[data-view=reader] .wb-entity").filter(has_text="Solheim"))
        )

        assert len(set(persons.evaluate_all(colours))) == 2
        page.get_by_label("Colours").select_option("by type")
        assert len(set(persons.evaluate_all(colours))) == 1
