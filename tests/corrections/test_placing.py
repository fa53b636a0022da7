from dataclasses import replace

from tests.corrections.saying import at, of, said_of, saying
from tests.findings import sample_findings
from workbench.articles import make_article
from workbench.corrections import anchor_at, make_correction, place_corrections
from workbench.records import CorrectionAction, FindingKind, Part

FERRY, TENDER = sample_findings()


def merged(*places):
    anchors = [anchor_at(found.article, at(found, words)) for found, words in places]
    return make_correction(CorrectionAction.MERGE, about=FindingKind.ENTITY, anchors=anchors)


def changed(found, *, above="", cut=""):
    text = above + found.article.text.replace(cut, "", 1)
    return replace(found.article, text=text, id=make_article(text).id)


def test_a_correction_concerns_each_article_in_which_it_marks_words():
    made = merged((FERRY, "Tomas Velde"), (TENDER, "Tomas Velde"))

    placing = place_corrections((made,), (FERRY.article, TENDER.article))

    for found in (FERRY, TENDER):
        [placed] = placing.of(found.article).of("entities")
        assert placed.spans() == (at(found, "Tomas Velde"),)
        assert placed.lost == ()
    assert placing.nowhere == ()


def test_an_article_whose_text_has_changed_keeps_what_was_said_of_it():
    made = of(FERRY, "set", FERRY.times[0].id, time="2031-03-05")
    above = "A new lead was put in above on Tuesday.\n\n"
    article = changed(FERRY, above=above)

    [placed] = place_corrections((made,), (TENDER.article, article)).of(article).of("times")

    assert placed.span().start == FERRY.times[0].span.start + len(above)
    assert placed.span().of(article.text) == "Tuesday"


def test_a_mark_that_is_lost_is_told_while_the_others_apply():
    made = merged((FERRY, "Ingrid Solheim"), (FERRY, "Tomas Velde"))
    article = changed(FERRY, cut=FERRY.sentences[3].of(FERRY.article.text))

    [placed] = place_corrections((made,), (article,)).of(article).of("entities")

    assert [span.of(article.text) for span in placed.spans()] == ["Ingrid Solheim"]
    assert placed.unfit().reasons == ("'Tomas Velde': no article has these words any more",)


def test_a_mark_in_an_article_that_is_gone_is_told_in_the_other():
    made = merged((FERRY, "Ingrid Solheim"), (TENDER, "The company"))

    [placed] = place_corrections((made,), (FERRY.article,)).of(FERRY.article).of("entities")

    assert placed.spans() == (at(FERRY, "Ingrid Solheim"),)
    assert placed.outcome().applied
    assert placed.outcome().reasons == ("'The company': no article has these words any more",)


def test_a_correction_whose_findings_are_gone_fits_nowhere():
    made = of(FERRY, "reject", FERRY.stances[0].id)

    placing = place_corrections((made,), (TENDER.article,))

    assert [one.correction for one in placing.nowhere] == [made.id]
    assert placing.of(TENDER.article).placed == ()


def test_what_is_said_is_parted_by_stage_and_kept_by_what_it_says_and_where():
    renamed = of(FERRY, "set", FERRY.entities[0].id, name="x")
    rejected = of(FERRY, "reject", FERRY.entities[1].id)
    dated = of(FERRY, "set", FERRY.events[0].id, time="")
    labelled = of(FERRY, "set", FERRY.events[1].id, label="x")
    noted = saying(FERRY, "note", None, at(FERRY, "storm"), values={"text": "x"})

    said = said_of(FERRY, renamed, rejected, dated, labelled, noted)

    assert [one.correction for one in said.of("entities")] == [renamed, rejected]
    assert [one.correction for one in said.of("events")] == [dated, labelled]
    assert [one.correction for one in said.of("note")] == [noted]
    assert said.key("mentions") == said_of(FERRY, rejected).key("mentions")
    assert said.key("dates") == said_of(FERRY, dated).key("dates")
    assert said.key("entities") != said_of(FERRY, rejected).key("entities")
    assert said.key("stances") == said_of(FERRY).key("stances")


def test_results_are_not_kept_from_a_case_in_which_other_words_were_lost():
    made = merged((FERRY, "Ingrid Solheim"), (TENDER, "The company"))
    alone, both = (place_corrections((made,), held).of(FERRY.article) for held in (
        (FERRY.article,), (FERRY.article, TENDER.article),
    ))  # fmt: skip

    assert alone.key("entities") != both.key("entities")


def test_of_several_words_the_first_of_a_part_is_meant():
    he, solheim = at(FERRY, "He", within="He demanded"), at(FERRY, "Ingrid Solheim")

    [placed] = said_of(FERRY, saying(FERRY, "link", "mention", he, (solheim, Part.TO))).of("entities")

    assert (placed.span(), placed.span(Part.TO), placed.words(Part.TO)) == (he, solheim, "Ingrid Solheim")
    assert placed.span(Part.HOLDER) is None
